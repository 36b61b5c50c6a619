"""Card grounds: sharp in every shape, quiet where words stand, the same on every run."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from videopipe.grounds import ORNAMENTS, card
from videopipe.timeline.model import CardPicture
from videopipe.units import Size

SHAPES = (Size(270, 480), Size(360, 360), Size(480, 270))
COLORS = ("#305070", "#406080", "#507090")


def ground(ornament: str, size: Size = SHAPES[0]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    picture = CardPicture(size, COLORS, ornament, "#ffd080", ("#203040", "#80a0c0", "#c04040"))
    return card(picture).astype(np.float32)


@pytest.mark.parametrize("size", SHAPES, ids=str)
@pytest.mark.parametrize("ornament", sorted(set(ORNAMENTS) - {"none"}))
def test_an_ornament_shows_in_every_shape(ornament: str, size: Size) -> None:
    adorned = ground(ornament, size)
    assert adorned.shape == (size.height, size.width, 3)
    assert np.abs(adorned - ground("none", size)).max() > 25


@pytest.mark.parametrize("ornament", sorted(ORNAMENTS))
def test_where_words_stand_a_ground_has_no_edges(ornament: str) -> None:
    drawn = ground(ornament)
    height, width = drawn.shape[:2]
    detail = np.abs(drawn - cv2.GaussianBlur(drawn, (0, 0), 6))
    words = detail[round(0.26 * height) : round(0.58 * height), round(0.14 * width) : round(0.80 * width)]
    assert words.max() < 16
    if ornament != "none":
        assert detail.max() > 16


@pytest.mark.parametrize("ornament", sorted(set(ORNAMENTS) - {"none", "rule"}))
def test_a_card_can_be_quiet_at_the_top(ornament: str) -> None:
    picture = CardPicture(SHAPES[0], COLORS, ornament, "#ffd080", ("#203040", "#80a0c0", "#c04040"))
    quiet = card(replace(picture, quiet=0.3)).astype(np.float32)
    top, bottom = round(0.3 * SHAPES[0].height), round(0.4 * SHAPES[0].height)
    assert np.array_equal(quiet[:top], ground("none")[:top])
    assert np.array_equal(quiet[bottom:], ground(ornament)[bottom:])
    assert not np.array_equal(quiet[bottom:], ground("none")[bottom:])


@pytest.mark.parametrize("ornament", sorted(ORNAMENTS))
def test_a_ground_is_drawn_alike_every_time(ornament: str) -> None:
    assert np.array_equal(ground(ornament), ground(ornament))


def test_a_larger_ground_shows_the_same_picture() -> None:
    for ornament in ORNAMENTS:
        large = cv2.resize(ground(ornament, Size(540, 960)), (270, 480), interpolation=cv2.INTER_AREA)
        difference = np.abs(cv2.GaussianBlur(large - ground(ornament), (0, 0), 3))
        assert difference.mean() < 3, ornament
