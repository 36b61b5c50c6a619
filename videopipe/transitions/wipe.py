"""A soft edge runs from left to right and uncovers the new picture."""

from __future__ import annotations

import cv2
import numpy as np

from videopipe.raster.mixing import eased
from videopipe.raster.planar import Plane, Planes

_SOFTNESS = 0.14


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """The edge is `_SOFTNESS` of the width wide and starts and ends outside the frame."""
    edge = eased(progress) * (1 + _SOFTNESS)
    return Planes(*(_wiped(a, b, edge) for a, b in ((old.y, new.y), (old.u, new.u), (old.v, new.v))))


def _wiped(old: Plane, new: Plane, edge: float) -> Plane:
    height, width = old.shape
    places = (np.arange(width) + 0.5) / width
    shares = np.clip((edge - places) / _SOFTNESS, 0, 1)
    ramp = np.broadcast_to(np.rint(shares * 255).astype(np.uint8), (height, width))
    kept = cv2.multiply(old, cv2.bitwise_not(ramp), scale=1 / 255)
    return cv2.add(kept, cv2.multiply(new, np.ascontiguousarray(ramp), scale=1 / 255))
