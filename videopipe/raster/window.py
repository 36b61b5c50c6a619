"""Seeing a window of a prepared picture, at any size and any sub-pixel place, quickly.

A slow zoom turns nothing, so it is a separable resampling, which `cv2.resize` does several times faster than a warp.
`cv2.resize` maps whole pixels to whole pixels, though. With `s` picture pixels a frame pixel, starting the resized
region at picture pixel `r` and leaving out its first `c` columns puts the frame's first column at `r + c·s`: over
some tens of `c` one is found that comes within a few hundredths of a pixel of where the window starts. Where none
does, as with some `s` very near 6/5, a warp of five times the work takes its place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from videopipe.raster.planar import Plane, Planes
from videopipe.timeline.motion import Window
from videopipe.units import Size

# Luma samples repeated around a picture, so that the region may begin before its edge.
PADDING = 72
# How many resized columns (or rows) may be left out, and where the region begins at the earliest.
_LEFT_OUT = 40
_FIRST = 4
# How far in picture pixels the frame's first column may lie from its place, and how near is near enough.
_TOLERANCE, _NEAR = 0.075, 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Canvas:
    """A prepared picture with its edge repeated `PADDING` luma samples (half as many chroma) around it."""

    padded: Planes
    size: Size


def canvas(planes: Planes, size: Size) -> Canvas:
    """A picture of `size` pixels (its planes may have one more row or column) made ready to be seen through windows."""
    return Canvas(
        Planes(_padded(planes.y, PADDING), _padded(planes.u, PADDING // 2), _padded(planes.v, PADDING // 2)),
        size,
    )


def _padded(plane: Plane, width: int) -> Plane:
    return cv2.copyMakeBorder(plane, width, width, width, width, cv2.BORDER_REPLICATE)


def see(picture: Canvas, window: Window, frame: Size) -> Planes:
    """The frame seen through `window`, whose left, top and scale are in luma pixels of the picture."""
    s = window.scale
    half = Size(frame.width // 2, frame.height // 2)
    # Chroma column k lies on luma column 2k, chroma row k between luma rows 2k and 2k + 1.
    left = window.left / 2 + 0.25 * (1 - s)
    top = window.top / 2
    padded, inner = picture.padded, PADDING // 2
    luma = _place(window.left + PADDING, window.top + PADDING, s)
    chroma = _place(left + inner, top + inner, s)
    return Planes(_seen(padded.y, luma, frame), _seen(padded.u, chroma, half), _seen(padded.v, chroma, half))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a window lies on a padded plane, and the region's first pixel and how many resized ones are left out."""

    left: float
    top: float
    s: float
    across: tuple[int, int] | None
    down: tuple[int, int] | None


def _place(left: float, top: float, s: float) -> _Place:
    return _Place(left, top, s, _start(left, s), _start(top, s))


def _seen(plane: Plane, place: _Place, size: Size) -> Plane:
    if place.s == 1.0 and place.left == int(place.left) and place.top == int(place.top):
        x, y = int(place.left), int(place.top)
        return np.ascontiguousarray(plane[y : y + size.height, x : x + size.width])
    if place.across is None or place.down is None:
        return _warped(plane, place.left, place.top, place.s, size)
    return _resized(plane, place.across, place.down, place.s, size)


def _start(place: float, s: float) -> tuple[int, int] | None:
    """The region's first pixel and how many resized ones to leave out, so that the next lies at `place`; or None."""
    nearest, found = _TOLERANCE, None
    for left_out in range(_LEFT_OUT):
        exact = place - left_out * s
        region = round(exact)
        if region < _FIRST:
            break
        if abs(exact - region) < nearest:
            nearest, found = abs(exact - region), (region, left_out)
            if nearest <= _NEAR:
                break
    return found


def _resized(plane: Plane, across: tuple[int, int], down: tuple[int, int], s: float, size: Size) -> Plane:
    (x, skip_x), (y, skip_y) = across, down
    width, height = size.width + skip_x, size.height + skip_y
    region = plane[y : y + math.ceil(height * s) + 4, x : x + math.ceil(width * s) + 4]
    seen = cv2.resize(region, None, fx=1 / s, fy=1 / s, interpolation=cv2.INTER_CUBIC)
    return seen[skip_y:height, skip_x:width]


def _warped(plane: Plane, left: float, top: float, s: float, size: Size) -> Plane:
    matrix = np.array([[s, 0, left + (s - 1) / 2], [0, s, top + (s - 1) / 2]])
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(plane, matrix, (size.width, size.height), flags=flags, borderMode=cv2.BORDER_REPLICATE)
