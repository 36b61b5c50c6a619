"""Whole photos on their ground stand so that no caption lies across their lower edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.timeline.whole import APART, BLUR_ZOOM, MIDDLE, inset_of, middle_clear_of
from videopipe.units import Rect, Size

FRAME = Size(1080, 1920)
CAPTIONS = Rect(150, 1276, 780, 164)


def edges(photo: Size, frame: Size = FRAME, captions: Rect = CAPTIONS) -> tuple[float, float, float]:
    """The rows of its lower edge at the widest and the closest framing, and how high it stands."""
    middle = middle_clear_of(inset_of(photo, frame, 0.0)[3], frame, captions)
    _, top, _, height = inset_of(photo, frame, middle)
    bottom = top + height
    return bottom * frame.height, (0.5 + (bottom - 0.5) * BLUR_ZOOM) * frame.height, middle


@given(st.floats(0.8, 3.0))
def test_no_caption_lies_across_the_lower_edge_of_a_photo(aspect: float) -> None:
    widest, closest, middle = edges(Size(round(2000 * aspect), 2000))
    assert 0 <= middle <= 1
    assert closest <= CAPTIONS.top + 1 or widest >= CAPTIONS.bottom


@pytest.mark.parametrize("aspect", [1.5, 16 / 9, 2.4])
def test_a_photo_that_is_clear_stands_a_little_above_the_middle(aspect: float) -> None:
    assert edges(Size(round(2000 * aspect), 2000))[2] == MIDDLE


def test_it_moves_the_shorter_way() -> None:
    """A 4:3 photo goes up, a square one down until its captions lie on it."""
    assert edges(Size(4000, 3000))[2] < MIDDLE
    widest, _, middle = edges(Size(3000, 3000))
    assert middle > MIDDLE
    assert widest == pytest.approx(CAPTIONS.bottom + APART * FRAME.height, abs=1)


def test_a_photo_that_leaves_no_room_stays() -> None:
    assert edges(Size(1600, 900), Size(1920, 1080), Rect(300, 900, 1320, 120))[2] == MIDDLE
