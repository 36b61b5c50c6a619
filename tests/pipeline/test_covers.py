"""Covers: laid out for each shape, their words where every crop keeps them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.builders import natural, saved, smooth
from tests.clips import patterned
from videopipe.assemble.cover import finish_cover
from videopipe.assets.appeal import appeal_of
from videopipe.assets.looked_at import look_at
from videopipe.assets.photo import photo_facts
from videopipe.events import silent
from videopipe.fonts.fonts import text_width
from videopipe.pipeline import PlannedFilm, Settings, cover_cards, cover_picture, plan_film
from videopipe.pipeline.cover_pictures import CoverPicture
from videopipe.platforms.profile import profile
from videopipe.raster.art import ink_of
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.styles.look import built_in_looks
from videopipe.timeline.clearing import place_of
from videopipe.timeline.faces import faces_seen
from videopipe.timeline.model import PhotoPicture, TextArt
from videopipe.units import Rect, Size

TITLES = ("十年", "张掖教育这十年", "张掖市教育事业十年发展成就展播活动今天在这里正式启动")


def planned(folder: Path, *, style: str = "jade", title: str = "张掖教育这十年", more: str = "") -> PlannedFilm:
    for seed, name in enumerate("ab"):
        if not (folder / f"{name}.png").exists():
            saved(natural(Size(480, 640), seed=seed), folder / f"{name}.png")
    scenes = "scenes:\n  - photo: a.png\n  - photo: b.png\n"
    text = f"title: {title}\nsubtitle: 喜迎二十大 奋进新征程\nstyle: {style}\n{more}{scenes}"
    (folder / "film.yaml").write_text(text, encoding="utf-8")
    return plan_film(folder / "film.yaml", Settings(Store(folder / "store")), silent)


def chosen(film: PlannedFilm, folder: Path) -> CoverPicture:
    """The picture of the film's covers."""
    picture = cover_picture(film, Store(folder / "store"))
    assert picture is not None
    return picture


@pytest.mark.parametrize("style", built_in_looks())
@pytest.mark.parametrize("title", TITLES, ids=len)
def test_the_words_of_every_cover_stand_in_its_safe_place(tmp_path: Path, style: str, title: str) -> None:
    film = planned(tmp_path, style=style, title=title)
    shapes = {(shape.width, shape.height): shape.safe for shape in profile("douyin").covers}
    cards = cover_cards(film, chosen(film, tmp_path))
    assert [card.ending for card in cards] == ["cover-9x16", "cover-3x4", "cover-4x3"]
    for card in cards:
        left, top, right, bottom = shapes[card.size.width, card.size.height]
        safe = Rect(left, top, right - left, bottom - top)
        texts = [layer.art for layer in card.card.shots[0].layers if isinstance(layer.art, TextArt)]
        assert texts
        assert all(safe.contains(ink_of(art)) for art in texts), (card.ending, [ink_of(art) for art in texts])


def test_the_editors_photo_goes_first(tmp_path: Path) -> None:
    film = planned(tmp_path, more="cover: {photo: b.png}\n")
    picture = chosen(film, tmp_path)
    assert picture.facts.digest == film.survey.photos["b.png"].digest
    (shot,) = cover_cards(film, picture)[0].card.shots
    assert isinstance(shot.picture, PhotoPicture)
    assert shot.picture.digest == film.survey.photos["b.png"].digest


def test_else_the_best_photo_is_taken(tmp_path: Path) -> None:
    saved((natural(Size(480, 640)) * 0.12).astype(np.uint8), tmp_path / "a.png")
    film = planned(tmp_path)
    assert chosen(film, tmp_path).facts.digest == film.survey.photos["b.png"].digest
    assert list((tmp_path / "store" / "appeal").rglob("*.json"))


def test_a_sharp_well_lit_photo_invites_more(tmp_path: Path) -> None:
    good = natural(Size(480, 640))
    kinds = {"good": good, "dark": (good * 0.1).astype(np.uint8), "blurred": smooth(Size(480, 640))}
    files = {name: saved(pixels, tmp_path / f"{name}.png") for name, pixels in kinds.items()}
    store = Store(tmp_path / "store")
    scores = {name: appeal_of(photo_facts(path), path, store) for name, path in files.items()}
    assert scores["good"] > max(scores["dark"], scores["blurred"])
    assert all(0 <= score <= 1 for score in scores.values())


def test_a_photo_that_was_looked_at_is_not_opened_again_to_be_judged(tmp_path: Path) -> None:
    path, store = saved(natural(Size(480, 640)), tmp_path / "a.png"), Store(tmp_path / "store")
    facts = photo_facts(path)
    apart = appeal_of(facts, path, Store(tmp_path / "other"))
    look_at(path, facts.digest, store, thorough=False)
    path.unlink()
    assert appeal_of(facts, path, store) == apart


def test_a_film_without_photos_has_a_card_for_its_cover(tmp_path: Path) -> None:
    (tmp_path / "film.yaml").write_text("title: 十年\nscenes: [{color: '#123456'}]\n", encoding="utf-8")
    film = plan_film(tmp_path / "film.yaml", Settings(Store(tmp_path / "store")), silent)
    assert cover_picture(film, Store(tmp_path / "store")) is None
    assert len(cover_cards(film, None)) == 3


def with_clip(folder: Path, *, more: str = "") -> PlannedFilm:
    """A film of one dark photo and a clip."""
    saved((natural(Size(480, 640)) * 0.1).astype(np.uint8), folder / "a.png")
    patterned(folder / "clip.mp4", 2.0, size="640x360")
    scenes = "scenes:\n  - photo: a.png\n  - {video: clip.mp4, trim: [0.5, 1.5], sound: off}\n"
    (folder / "film.yaml").write_text(f"title: 十年\n{more}{scenes}", encoding="utf-8")
    return plan_film(folder / "film.yaml", Settings(Store(folder / "store")), silent)


def test_a_frame_of_a_clip_is_taken_where_it_invites_more_than_the_photos(tmp_path: Path) -> None:
    film = with_clip(tmp_path)
    picture = chosen(film, tmp_path)
    assert picture.facts.digest != film.survey.photos["a.png"].digest
    assert picture.facts.size == Size(640, 360)
    assert picture.file.is_relative_to(tmp_path / "store")
    with Image.open(picture.file) as frame:
        assert np.asarray(frame.convert("L")).mean() > 60
    sources = Sources({picture.facts.digest: picture.file}, Store(tmp_path / "store"))
    cover = finish_cover(cover_cards(film, picture)[0].card, sources, Store(tmp_path / "store"))
    with Image.open(cover) as drawn:
        assert drawn.size == (1080, 1920)


def test_faces_in_a_clips_frame_are_hidden_where_the_film_hides_them(tmp_path: Path) -> None:
    assert chosen(with_clip(tmp_path, more="faces: blur\n"), tmp_path).treatment.hide_faces
    assert not chosen(with_clip(tmp_path), tmp_path).treatment.hide_faces


def test_a_clip_is_no_reason_to_pass_over_the_editors_photo(tmp_path: Path) -> None:
    film = with_clip(tmp_path, more="cover: {photo: a.png}\n")
    assert chosen(film, tmp_path).facts.digest == film.survey.photos["a.png"].digest
    assert not (tmp_path / "store" / "clip-frame").exists()


@pytest.mark.parametrize("style", built_in_looks())
@pytest.mark.parametrize("face", [(0.38, 0.35, 0.24, 0.14), (0.3, 0.5, 0.35, 0.2), (0.35, 0.2, 0.3, 0.18)])
def test_the_words_of_a_cover_keep_off_a_face(
    tmp_path: Path, style: str, face: tuple[float, float, float, float]
) -> None:
    film = planned(tmp_path, style=style)
    picture = chosen(film, tmp_path)
    facts = replace(picture.facts, size=Size(1080, 1920), faces=(face,))
    for card in cover_cards(film, replace(picture, facts=facts))[:2]:
        (shot,) = card.card.shots
        (there,) = set(faces_seen(shot.span, (shot,), {facts.digest: facts}, card.size))
        for layer in shot.layers:
            ink = place_of(layer.art, text_width)
            assert ink.bottom <= there.top or ink.top >= there.bottom or not _beside(ink, there), (card.ending, ink)


def _beside(one: Rect, other: Rect) -> bool:
    return one.left < other.right and other.left < one.right
