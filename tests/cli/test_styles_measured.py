"""Measured on real frames: every text of every look stands out from what lies around it, 4.5 to 1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.builders import Rgb
from tests.styles.contrast import LEAST
from videopipe.captions import all_captions
from videopipe.cli.door import Door
from videopipe.cli.look_sheet import frame_to_show, sample_film
from videopipe.cli.wording import Words
from videopipe.raster.art import draw_art
from videopipe.raster.planar import to_rgb
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.styles.look import built_in_looks, look_text
from videopipe.timeline.model import TextArt, Timeline

# Large ornamental marks are shapes: they need three to one.
QUOTATION_MARKS, LEAST_OF_SHAPES = "“”", 3.0
# Pixels around letters that are looked at.
AROUND = 6
# Captions on a bright, a dark and a busy picture.
BEHIND = ("caption-short", "caption-long", "caption-mixed")
SHOWN = ("title", "title-photo", "quote", "caption-mixed", "heading-tag", "photos-labels", "compare")


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Door:
    return Door(Words("en"), tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample")


@pytest.mark.parametrize("style", built_in_looks())
def test_every_text_stands_out_on_bright_dark_and_busy_pictures(door: Door, folder: Path, style: str) -> None:
    film = sample_film(door, style, folder, only=SHOWN)
    sources = Sources(film.survey.files, door.store)
    timeline = film.plan.timeline
    weak: dict[str, float] = {}
    for scene in film.plan.scenes:
        captions = [cue for cue in timeline.cues if cue.span.start in scene.span]
        # A caption whose words arrive one by one is whole just before it goes.
        n = captions[-1].span.end - 1 - captions[-1].leave if captions else frame_to_show(film, scene)
        pixels = to_rgb(frame(timeline, n, sources))
        for art in texts_at(timeline, n):
            found = min(measured(pixels, art), default=21.0)
            large_mark = art.lines[0].text in QUOTATION_MARKS
            if found < (LEAST_OF_SHAPES if large_mark else LEAST):
                weak[f"{scene.id}: {art.lines[0].text}"] = round(found, 2)
    assert not weak


@pytest.mark.parametrize("caption", all_captions())
@pytest.mark.parametrize("style", built_in_looks())
def test_captions_of_every_style_stand_out_on_bright_dark_and_busy_pictures(
    door: Door, folder: Path, style: str, caption: str
) -> None:
    assert not weak_captions(door, folder, style, caption)


def weak_captions(door: Door, folder: Path, style: str, caption: str) -> dict[str, float]:
    """The captions that do not stand out, each by what lies behind it."""
    film = sample_film(door, style, folder, caption=caption, only=BEHIND)
    sources, timeline = Sources(film.survey.files, door.store), film.plan.timeline
    found = {}
    for scene in film.plan.scenes:
        cue = next(cue for cue in timeline.cues if cue.span.start in scene.span)
        pixels = to_rgb(frame(timeline, cue.span.end - 1 - cue.leave, sources))
        found[scene.id] = min(measured(pixels, cue.art), default=21.0)
    return {behind: round(least, 2) for behind, least in found.items() if least < LEAST}


def test_a_caption_in_a_color_that_is_lost_on_its_outline_is_seen(door: Door, tmp_path: Path) -> None:
    broken = look_text("jade").replace('outline_color = "', 'outline_color = "#e8e8e8"  # "', 1)
    assert broken != look_text("jade")
    (tmp_path / "broken.toml").write_text(broken, encoding="utf-8")
    assert weak_captions(door, tmp_path, str(tmp_path / "broken.toml"), "outline")


def texts_at(timeline: Timeline, n: int) -> list[TextArt]:
    """What is written on a frame, and has arrived whole."""
    layers = [layer for shot in timeline.shots if n in shot.span for layer in shot.layers if n in layer.span]
    arrived = [layer.art for layer in layers if n >= layer.span.start + layer.arrive]
    return [art for art in (*arrived, *(cue.art for cue in timeline.cues if n in cue.span)) if isinstance(art, TextArt)]


def measured(pixels: Rgb, art: TextArt) -> Iterator[float]:
    """For each em of each line, the contrast between the letters and what is around them."""
    for line in art.lines:
        tile = draw_art(TextArt((line,), art.font, art.size, art.color))
        opacity = 255 - tile.ground
        top = max(tile.top - AROUND, 0)
        light = luminances(pixels[top : tile.top + opacity.shape[0] + AROUND])
        inked = np.zeros(light.shape, np.uint8)
        part = inked[tile.top - top :, tile.left :][: opacity.shape[0], : opacity.shape[1]]
        part[...] = opacity[: part.shape[0], : part.shape[1]]
        near, far = (cv2.dilate(inked, np.ones((size, size), np.uint8)) for size in (3, 9))
        for left in range(max(round(line.x), 0), tile.left + opacity.shape[1], art.size):
            cell = slice(left, left + art.size)
            letters, around = (
                light[:, cell][inked[:, cell] > 250],
                light[:, cell][(near[:, cell] == 0) & (far[:, cell] > 0)],
            )
            if letters.size > 40 and around.size > 40:
                lighter, darker = sorted((float(letters.mean()), float(around.mean())), reverse=True)
                yield (lighter + 0.05) / (darker + 0.05)


def luminances(pixels: Rgb) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    share = pixels / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def test_letters_that_do_not_stand_out_are_seen() -> None:
    from videopipe.timeline.model import TextLine

    art = TextArt((TextLine("教育", 40.0, 120.0),), "NotoSansSC-Bold", 80, "#909090")
    pixels = np.full((180, 260, 3), 255, np.uint8)
    tile = draw_art(art)
    opacity = (255 - tile.ground) / 255
    part = pixels[tile.top : tile.top + opacity.shape[0], tile.left : tile.left + opacity.shape[1]]
    part[...] = np.rint(part * (1 - opacity[:, :, None]) + 0x90 * opacity[:, :, None])
    assert 2.8 < min(measured(pixels, art)) < 3.6
