"""Laying art on a frame."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import natural, same
from videopipe.raster.planar import Planes, blank, from_rgb, yuv
from videopipe.raster.tile import Tile, lay, tile
from videopipe.units import Color, Size

FRAME = Size(32, 24)
RED = Color(255, 0, 0)


def ground() -> Planes:
    return from_rgb(natural(FRAME))


def square(alpha: int, *, left: int = 8, top: int = 6, side: int = 8, color: Color = RED) -> Tile:
    rgba = np.zeros((side, side, 4), np.uint8)
    rgba[:, :] = (*color.rgb, alpha)
    return tile(rgba, left, top)


def letters(frame: Planes, mark: Color = RED) -> list[str]:
    """Luma as letters: `#` where it is the mark's, `.` where the frame is black."""
    luma = yuv(mark)[0]
    return ["".join("#" if abs(int(v) - luma) <= 1 else "." if v <= 17 else "?" for v in row) for row in frame.y]


def test_an_opaque_square_lies_where_it_lies() -> None:
    frame = blank(Size(8, 6))
    lay(frame, square(255, left=2, top=2, side=4))
    assert letters(frame) == [
        "........",
        "........",
        "..####..",
        "..####..",
        "..####..",
        "..####..",
    ]
    assert frame.v[1, 1] == frame.v[2, 2] == yuv(RED)[2]
    assert frame.v[0, 0] == 128


def test_what_is_transparent_changes_nothing() -> None:
    frame = ground()
    lay(frame, square(0))
    assert same(frame, ground())


def test_half_opaque_is_half_way() -> None:
    frame = ground()
    lay(frame, square(128))
    y, u, v = yuv(RED)
    for plane, level, part in (
        (frame.y, y, np.s_[7:13, 9:15]),
        (frame.u, u, np.s_[4:6, 5:7]),
        (frame.v, v, np.s_[4:6, 5:7]),
    ):
        before = {id(frame.y): ground().y, id(frame.u): ground().u, id(frame.v): ground().v}[id(plane)]
        expected = before[part].astype(float) * (127 / 255) + level * (128 / 255)
        assert np.abs(plane[part] - expected).max() <= 2


@given(st.integers(-24, 40).map(lambda n: n * 2), st.integers(-20, 30).map(lambda n: n * 2))
def test_what_lies_outside_is_left_out(left: int, top: int) -> None:
    frame = blank(FRAME)
    lay(frame, square(255, left=left, top=top))
    expected = np.zeros((FRAME.height, FRAME.width), bool)
    expected[max(top, 0) : max(top + 8, 0), max(left, 0) : max(left + 8, 0)] = True
    assert np.array_equal(frame.y != 16, expected)


def test_a_tile_without_opacity_is_not_laid() -> None:
    frame = ground()
    lay(frame, square(255), opacity=0.0)
    assert same(frame, ground())


@pytest.mark.parametrize("opacity", [0.25, 0.5, 0.75])
def test_opacity_fades_between_nothing_and_all(opacity: float) -> None:
    whole, faded = ground(), ground()
    lay(whole, square(255))
    lay(faded, square(255), opacity=opacity)
    for name in ("y", "u", "v"):
        before, full, found = (getattr(f, name).astype(float) for f in (ground(), whole, faded))
        assert np.abs(found - (before + (full - before) * opacity)).max() <= 2.5


@pytest.mark.parametrize("lower", [2.0, 6.0, -4.0])
def test_a_tile_laid_lower_by_whole_chroma_rows_is_the_tile_lower(lower: float) -> None:
    moved, there = blank(FRAME), blank(FRAME)
    lay(moved, square(255), lower=lower)
    lay(there, square(255, top=6 + int(lower)))
    assert same(moved, there)


def test_a_tile_with_room_around_it_glides_between_rows() -> None:
    rgba = np.zeros((16, 16, 4), np.uint8)
    rgba[4:12, 4:12] = (255, 255, 255, 255)
    middles = []
    for lower in np.arange(0, 4.01, 0.25):
        frame = blank(FRAME)
        lay(frame, tile(rgba, 8, 2), lower=float(lower))
        light = frame.y.astype(float).sum(axis=1) - frame.y[0].astype(float).sum()
        middles.append(float((light * np.arange(FRAME.height)).sum() / light.sum()))
    assert np.abs(np.diff(middles) - 0.25).max() < 0.02
