"""Insets: a small frame set into a large one, opaque but for rounded corners and while it arrives."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from videopipe.raster.planar import Plane, Planes


def inset(frame: Planes, picture: Planes, left: int, top: int, *, opacity: float = 1.0, radius: float = 0.0) -> None:
    """Set `picture` into `frame` in place, its corner on an even column and row; what lies outside is left out."""
    _set_in(frame.y, picture.y, left, top, opacity, radius)
    _set_in(frame.u, picture.u, left // 2, top // 2, opacity, radius / 2)
    _set_in(frame.v, picture.v, left // 2, top // 2, opacity, radius / 2)


def _set_in(plane: Plane, picture: Plane, left: int, top: int, opacity: float, radius: float) -> None:
    height, width = min(picture.shape[0], plane.shape[0] - top), min(picture.shape[1], plane.shape[1] - left)
    if opacity <= 0 or height <= 0 or width <= 0:
        return
    place, seen = plane[top : top + height, left : left + width], picture[:height, :width]
    kept = _corners(place, picture.shape, radius) if radius else []
    place[...] = seen if opacity >= 1 else cv2.addWeighted(place, 1 - opacity, seen, opacity, 0)
    for rows, columns, ground in kept:
        mask = _corner(radius)[:: 1 if rows.start == 0 else -1, :: 1 if columns.start == 0 else -1]
        corner = place[rows, columns]
        share = mask[: corner.shape[0], : corner.shape[1]]
        corner[...] = np.rint(corner * share + ground * (1 - share)).astype(np.uint8)


def _corners(place: Plane, whole: tuple[int, ...], radius: float) -> list[tuple[slice, slice, Plane]]:
    """The four corner squares of a place, with what is there before; those that are cut off are left out."""
    side = len(_corner(radius))
    rows, columns = (
        (slice(0, side), slice(whole[0] - side, whole[0])),
        (slice(0, side), slice(whole[1] - side, whole[1])),
    )
    squares = [(down, across) for down in rows for across in columns]
    return [
        (down, across, place[down, across].copy())
        for down, across in squares
        if down.stop <= place.shape[0] and across.stop <= place.shape[1]
    ]


@lru_cache(maxsize=16)
def _corner(radius: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """How much of each sample of the upper left corner lies inside the rounding: 0–1, soft by a sample."""
    side = int(np.ceil(radius))
    centres = np.arange(side) + 0.5
    distance = np.hypot(radius - centres[None, :], radius - centres[:, None])
    return np.clip(radius - distance + 0.5, 0, 1).astype(np.float32)
