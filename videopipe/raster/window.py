"""Seeing a window of a prepared picture, at any size and any sub-pixel place, quickly.

A slow zoom turns nothing, so it is a separable resampling, which `cv2.resize` does several times faster than a warp.
`cv2.resize` maps whole pixels to whole pixels, though. With `s` picture pixels a frame pixel, starting the resized
region at picture pixel `r` and leaving out its first `c` columns puts the frame's first column at `r + c·s`: over
some tens of `c` one is found that comes within a few hundredths of a pixel of where the window starts. Where none
does, a warp takes its place.
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
_LEFT_OUT = np.arange(40)
_FIRST = 4
_TOLERANCE = 0.05


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
    padded = picture.padded
    return Planes(
        _seen(padded.y, window.left, window.top, s, frame, PADDING),
        _seen(padded.u, left, top, s, half, PADDING // 2),
        _seen(padded.v, left, top, s, half, PADDING // 2),
    )


def _seen(plane: Plane, left: float, top: float, s: float, size: Size, padding: int) -> Plane:
    if s == 1.0 and left == int(left) and top == int(top):
        x, y = int(left) + padding, int(top) + padding
        return np.ascontiguousarray(plane[y : y + size.height, x : x + size.width])
    across = _start(left + padding, s)
    down = _start(top + padding, s)
    if across is None or down is None:
        return _warped(plane, left + padding, top + padding, s, size)
    return _resized(plane, across, down, s, size)


def _start(place: float, s: float) -> tuple[int, int] | None:
    """The region's first pixel and how many resized ones to leave out, so that the next lies at `place`; or None."""
    exact = place - _LEFT_OUT * s
    region = np.rint(exact)
    error = np.abs(exact - region)
    error[region < _FIRST] = 1.0
    best = int(error.argmin())
    return (int(region[best]), best) if error[best] < _TOLERANCE else None


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
