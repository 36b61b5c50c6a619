"""Covers: laid out for each shape, their words where every crop keeps them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.builders import natural, saved, smooth
from videopipe.assets.appeal import judge
from videopipe.assets.photo import photo_facts
from videopipe.events import silent
from videopipe.pipeline import PlannedFilm, Settings, cover_cards, cover_photo, plan_film
from videopipe.platforms.profile import profile
from videopipe.raster.art import ink_of
from videopipe.store import Store
from videopipe.styles.look import built_in_looks
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


@pytest.mark.parametrize("style", built_in_looks())
@pytest.mark.parametrize("title", TITLES, ids=len)
def test_the_words_of_every_cover_stand_in_its_safe_place(tmp_path: Path, style: str, title: str) -> None:
    film = planned(tmp_path, style=style, title=title)
    shapes = {(shape.width, shape.height): shape.safe for shape in profile("douyin").covers}
    cards = cover_cards(film, "a.png")
    assert [card.ending for card in cards] == ["cover-9x16", "cover-3x4", "cover-4x3"]
    for card in cards:
        left, top, right, bottom = shapes[card.size.width, card.size.height]
        safe = Rect(left, top, right - left, bottom - top)
        texts = [layer.art for layer in card.card.shots[0].layers if isinstance(layer.art, TextArt)]
        assert texts
        assert all(safe.contains(ink_of(art)) for art in texts), (card.ending, [ink_of(art) for art in texts])


def test_the_editors_photo_goes_first(tmp_path: Path) -> None:
    film = planned(tmp_path, more="cover: {photo: b.png}\n")
    assert cover_photo(film, Store(tmp_path / "store")) == "b.png"
    (shot,) = cover_cards(film, "b.png")[0].card.shots
    assert isinstance(shot.picture, PhotoPicture)
    assert shot.picture.digest == film.survey.photos["b.png"].digest


def test_else_the_best_photo_is_taken(tmp_path: Path) -> None:
    saved((natural(Size(480, 640)) * 0.12).astype(np.uint8), tmp_path / "a.png")
    film = planned(tmp_path)
    assert cover_photo(film, Store(tmp_path / "store")) == "b.png"
    assert list((tmp_path / "store" / "appeal").rglob("*.json"))


def test_a_sharp_well_lit_photo_invites_more(tmp_path: Path) -> None:
    good = natural(Size(480, 640))
    kinds = {"good": good, "dark": (good * 0.1).astype(np.uint8), "blurred": smooth(Size(480, 640))}
    files = {name: saved(pixels, tmp_path / f"{name}.png") for name, pixels in kinds.items()}
    scores = {name: judge(photo_facts(path), path) for name, path in files.items()}
    assert scores["good"] > max(scores["dark"], scores["blurred"])
    assert all(0 <= score <= 1 for score in scores.values())


def test_a_film_without_photos_has_a_card_for_its_cover(tmp_path: Path) -> None:
    (tmp_path / "film.yaml").write_text("title: 十年\nscenes: [{color: '#123456'}]\n", encoding="utf-8")
    film = plan_film(tmp_path / "film.yaml", Settings(Store(tmp_path / "store")), silent)
    assert cover_photo(film, Store(tmp_path / "store")) is None
    assert len(cover_cards(film, None)) == 3
