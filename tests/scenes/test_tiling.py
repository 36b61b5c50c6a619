"""Tiles: pictures share a rectangle."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.scenes.room import overlap
from videopipe.scenes.tiling import halves, tiled
from videopipe.units import Rect, Size

SIZES = st.builds(Size, st.integers(200, 4000), st.integers(200, 4000))
WHOLES = st.builds(Rect, st.integers(0, 60), st.integers(0, 200), st.integers(300, 1900), st.integers(300, 1900))


@given(st.lists(SIZES, min_size=2, max_size=4), WHOLES, st.sampled_from((0, 8, 14, 40)))
def test_every_picture_has_a_tile_inside_the_whole_and_apart_from_the_others(
    pictures: list[Size], whole: Rect, gap: int
) -> None:
    tiles = tiled(pictures, whole, gap)
    assert len(tiles) == len(pictures)
    for tile in tiles:
        assert not any(side % 2 for side in (tile.left, tile.top, tile.width, tile.height))
        assert Rect(whole.left - 1, whole.top - 1, whole.width + 2, whole.height + 2).contains(tile)
    for one, other in itertools.combinations(tiles, 2):
        wider = Rect(one.left - gap + 2, one.top - gap + 2, one.width + 2 * gap - 4, one.height + 2 * gap - 4)
        assert not overlap(one, other)
        assert gap < 4 or not overlap(wider, other)
    assert sum(tile.width * tile.height for tile in tiles) > 0.6 * whole.width * whole.height - gap * 4000


@pytest.mark.parametrize(("shape", "beside"), [(Size(400, 300), False), (Size(300, 400), True)])
def test_a_layout_follows_what_the_pictures_are(shape: Size, beside: bool) -> None:
    one, other = tiled([shape, shape], Rect(0, 0, 1000, 1000), 10)
    assert (one.top == other.top) is beside


def test_halves_lie_above_each_other_unless_the_whole_is_wide() -> None:
    upper, lower = halves(Rect(0, 0, 1000, 1000), 10)
    assert upper.bottom < lower.top
    left, right = halves(Rect(0, 0, 1800, 800), 10)
    assert left.right < right.left
