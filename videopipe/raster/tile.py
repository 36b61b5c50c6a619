"""Tiles: art drawn once, kept as premultiplied planes, and laid on a frame only where it lies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from videopipe.raster.planar import Pixels, Plane, Planes, premultiplied, subsampled_alpha

# Samples that a plane may be moved by, and one more to mix with.
_ROOM = 3


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """Planes multiplied by opacity, and what is left of the ground (255 − opacity) in luma and chroma size.

    The tile's first sample lies on luma column `left` and row `top` of the frame; both and the sides are even.
    """

    left: int
    top: int
    planes: Planes
    ground: Plane
    ground_half: Plane


def tile(rgba: Pixels, left: int, top: int) -> Tile:
    """A tile of an RGBA picture (even sides, height × width × 4, straight alpha) at an even place."""
    alpha = np.ascontiguousarray(rgba[:, :, 3])
    half = subsampled_alpha(alpha)
    planes = premultiplied(np.ascontiguousarray(rgba[:, :, :3]), alpha)
    return Tile(left, top, planes, cv2.bitwise_not(alpha), cv2.bitwise_not(half))


def lay(frame: Planes, art: Tile, *, opacity: float = 1.0, lower: float = 0.0, right: float = 0.0) -> None:
    """Blend `art` into `frame` in place, `lower` and `right` pixels off its own place, with `opacity` (0–1) of its own.

    What would lie outside the frame is left out.
    """
    if opacity <= 0:
        return
    whole = round(lower / 2) * 2
    across = round(right / 2) * 2
    moved = shifted(art, right=right - across, down=lower - whole)
    faded = moved if opacity >= 1 else _faded(moved, opacity)
    _blend(frame.y, faded.planes.y, faded.ground, art.left + across, art.top + whole)
    half = ((art.left + across) // 2, (art.top + whole) // 2)
    _blend(frame.u, faded.planes.u, faded.ground_half, *half)
    _blend(frame.v, faded.planes.v, faded.ground_half, *half)


def _blend(plane: Plane, over: Plane, ground: Plane, left: int, top: int) -> None:
    height, width = plane.shape
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + over.shape[1], width), min(top + over.shape[0], height)
    if x0 >= x1 or y0 >= y1:
        return
    inside = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
    place = plane[y0:y1, x0:x1]
    kept = cv2.multiply(place, ground[inside], scale=1 / 255)
    cv2.add(kept, over[inside], dst=kept)
    place[...] = kept


def _faded(art: Tile, opacity: float) -> Tile:
    planes = Planes(*(cv2.convertScaleAbs(p, alpha=opacity) for p in (art.planes.y, art.planes.u, art.planes.v)))
    return Tile(art.left, art.top, planes, _ground_faded(art.ground, opacity), _ground_faded(art.ground_half, opacity))


def _ground_faded(ground: Plane, opacity: float) -> Plane:
    """255 − (255 − ground) · opacity."""
    return cv2.convertScaleAbs(ground, alpha=opacity, beta=255 * (1 - opacity))


def shifted(art: Tile, *, right: float, down: float) -> Tile:
    """The tile's content moved by less than two pixels; its sides have room for that."""
    return _shifted(art, right, down) if right or down else art


# What has come to rest between two pixels is laid there at every frame.
@lru_cache(maxsize=4)
def _shifted(art: Tile, right: float, down: float) -> Tile:
    u, v = (_slid(plane, right / 2, down / 2, 0) for plane in (art.planes.u, art.planes.v))
    planes = Planes(_slid(art.planes.y, right, down, 0), u, v)
    ground, half = _slid(art.ground, right, down, 255), _slid(art.ground_half, right / 2, down / 2, 255)
    return Tile(art.left, art.top, planes, ground, half)


def _slid(plane: Plane, right: float, down: float, outside: int) -> Plane:
    """The plane moved by less than two pixels either way, bilinearly; `outside` comes in at its edges."""
    return _slid_along(1, _slid_along(0, plane, down, outside), right, outside)


def _slid_along(axis: int, plane: Plane, by: float, outside: int) -> Plane:
    """Two copies a pixel apart, mixed: several times quicker than a warp."""
    if not by:
        return plane
    whole = math.floor(by)
    room = ((_ROOM, _ROOM, 0, 0), (0, 0, _ROOM, _ROOM))[axis]
    wide = cv2.copyMakeBorder(plane, *room, cv2.BORDER_CONSTANT, value=outside)
    near, far = (_cut(axis, wide, _ROOM - moved, plane.shape[axis]) for moved in (whole, whole + 1))
    return cv2.addWeighted(near, 1 - (by - whole), far, by - whole, 0)


def _cut(axis: int, plane: Plane, first: int, count: int) -> Plane:
    return plane[first : first + count] if axis == 0 else plane[:, first : first + count]
