"""Smaller frames for drafts."""

from __future__ import annotations

import cv2

from videopipe.raster.planar import Plane, Planes


def shrunk(frame: Planes, factor: int) -> Planes:
    """The frame at 1/`factor` of its width and height, by averaging."""
    if factor == 1:
        return frame
    return Planes(*(_smaller(plane, factor) for plane in (frame.y, frame.u, frame.v)))


def _smaller(plane: Plane, factor: int) -> Plane:
    height, width = plane.shape
    return cv2.resize(plane, (width // factor, height // factor), interpolation=cv2.INTER_AREA)
