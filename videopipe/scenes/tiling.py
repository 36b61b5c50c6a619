"""Tiling: how two to four pictures share a rectangle, so that as little as possible of each is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from videopipe.units import Rect, Size

Share: TypeAlias = tuple[float, float, float, float]
"""A part of the whole: left, top, width, height, 0–1."""

_HALF, _THIRD, _QUARTER = 1 / 2, 1 / 3, 1 / 4
# The larger part where one picture leads.
_LEAD = 0.56
# A rectangle so many times wider than high is halved from side to side.
WIDE = 1.2


def _rows(count: int) -> tuple[Share, ...]:
    return tuple((0.0, row / count, 1.0, 1 / count) for row in range(count))


def _columns(count: int) -> tuple[Share, ...]:
    return tuple((column / count, 0.0, 1 / count, 1.0) for column in range(count))


def _led_from_above(count: int) -> tuple[Share, ...]:
    others = count - 1
    return ((0.0, 0.0, 1.0, _LEAD), *((i / others, _LEAD, 1 / others, 1 - _LEAD) for i in range(others)))


def _led_from_the_left(count: int) -> tuple[Share, ...]:
    others = count - 1
    return ((0.0, 0.0, _LEAD, 1.0), *((_LEAD, i / others, 1 - _LEAD, 1 / others) for i in range(others)))


_GRID: tuple[Share, ...] = tuple((x / 2, y / 2, _HALF, _HALF) for y in range(2) for x in range(2))


def layouts(count: int) -> tuple[tuple[Share, ...], ...]:
    """The layouts of so many pictures, each in reading order."""
    if count == 2:
        return (_rows(2), _columns(2))
    led = (_led_from_above(count), _led_from_the_left(count))
    even = (_rows(count), _columns(count))
    return (_GRID, *led, *even) if count == 4 else (*led, *even)


def tiled(pictures: Sequence[Size], whole: Rect, gap: int) -> tuple[Rect, ...]:
    """A tile for each picture, in order, with even sides and places, `gap` pixels apart."""
    found = (tuple(_tile(share, whole, gap) for share in layout) for layout in layouts(len(pictures)))
    return min(found, key=lambda tiles: _lost(pictures, tiles))


def _lost(pictures: Sequence[Size], tiles: Sequence[Rect]) -> float:
    """How much of the pictures does not fit their tiles: the mean, and as much again of the worst."""
    lost = [_cropped(picture, tile) for picture, tile in zip(pictures, tiles, strict=True)]
    return sum(lost) / len(lost) + max(lost)


def _cropped(picture: Size, tile: Rect) -> float:
    shape = tile.width / tile.height
    return 1 - min(picture.aspect / shape, shape / picture.aspect)


def _tile(share: Share, whole: Rect, gap: int) -> Rect:
    """A share of the whole without its half of the gaps inside."""
    x, y, width, height = share
    left, right = _ends(whole.left, whole.width, x, x + width, gap)
    top, bottom = _ends(whole.top, whole.height, y, y + height, gap)
    return Rect(left, top, right - left, bottom - top)


def _ends(start: int, length: int, first: float, last: float, gap: int) -> tuple[int, int]:
    """Where a share of a length begins and ends, on even pixels."""
    begin = start + first * (length + gap)
    end = start + last * (length + gap) - gap
    return round(begin / 2) * 2, round(end / 2) * 2


def halves(whole: Rect, gap: int) -> tuple[Rect, Rect]:
    """Two tiles, one above the other; beside each other where the whole is wide."""
    shares = _columns(2) if whole.width > whole.height * WIDE else _rows(2)
    first, second = (_tile(share, whole, gap) for share in shares)
    return first, second
