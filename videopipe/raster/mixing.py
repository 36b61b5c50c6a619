"""Mixing two frames plane by plane, and easing: what transitions are made of."""

from __future__ import annotations

import cv2
import numpy as np

from videopipe.raster.planar import Plane, Planes


def mixed(old: Planes, new: Planes, share: float) -> Planes:
    """Each sample `share` (0–1) of the way from `old` to `new`."""
    return Planes(
        cv2.addWeighted(old.y, 1 - share, new.y, share, 0),
        cv2.addWeighted(old.u, 1 - share, new.u, share, 0),
        cv2.addWeighted(old.v, 1 - share, new.v, share, 0),
    )


def joined(left: Planes, right: Planes, column: int) -> Planes:
    """`left` up to luma `column` (even), `right` from there."""
    half = column // 2
    return Planes(
        _side_by_side(left.y, right.y, column),
        _side_by_side(left.u, right.u, half),
        _side_by_side(left.v, right.v, half),
    )


def _side_by_side(left: Plane, right: Plane, column: int) -> Plane:
    return np.concatenate((left[:, :column], right[:, column:]), axis=1)


def edge_to_edge(left: Planes, right: Planes, pixels: float) -> Planes:
    """Two frames laid edge to edge, seen from `pixels` (0 to the width, sub-pixel) right of the first one's left."""
    return Planes(
        _edge_to_edge(left.y, right.y, pixels),
        _edge_to_edge(left.u, right.u, pixels / 2),
        _edge_to_edge(left.v, right.v, pixels / 2),
    )


def _edge_to_edge(left: Plane, right: Plane, pixels: float) -> Plane:
    """Two places a pixel apart, mixed: bilinear, and several times quicker than a warp."""
    width, whole = left.shape[1], int(pixels)
    both = np.concatenate((left[:, whole:], right[:, : whole + 1]), axis=1)
    if whole == pixels:
        return np.ascontiguousarray(both[:, :width])
    return cv2.addWeighted(both[:, :width], 1 - (pixels - whole), both[:, 1 : width + 1], pixels - whole, 0)


def slid(frame: Planes, pixels: float, *, beyond: Planes) -> Planes:
    """`frame` moved right by `pixels` (left when negative, sub-pixel); `beyond` is seen where it has left."""
    return Planes(
        _slid(frame.y, pixels, beyond.y), _slid(frame.u, pixels / 2, beyond.u), _slid(frame.v, pixels / 2, beyond.v)
    )


def _slid(plane: Plane, pixels: float, beyond: Plane) -> Plane:
    height, width = plane.shape
    matrix = np.array([[1, 0, pixels], [0, 1, 0]], dtype=np.float64)
    return cv2.warpAffine(
        plane, matrix, (width, height), dst=beyond.copy(), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT
    )


def magnified(frame: Planes, factor: float) -> Planes:
    """`frame` seen `factor` (1 or more) times closer about its middle."""
    return Planes(_magnified(frame.y, factor), _magnified(frame.u, factor), _magnified(frame.v, factor))


def _magnified(plane: Plane, factor: float) -> Plane:
    height, width = plane.shape
    middle = ((width - 1) / 2, (height - 1) / 2)
    matrix = np.array([[factor, 0, middle[0] * (1 - factor)], [0, factor, middle[1] * (1 - factor)]])
    return cv2.warpAffine(plane, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def eased(progress: float) -> float:
    """Smootherstep (K. Perlin, 2002): 0 to 1, starting and ending at rest."""
    t = min(max(progress, 0.0), 1.0)
    return t * t * t * (t * (6 * t - 15) + 10)
