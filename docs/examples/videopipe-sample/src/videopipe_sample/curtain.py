"""The old picture opens in the middle like a curtain, and the new one is behind it."""

from __future__ import annotations

import cv2
import numpy as np

from videopipe.raster.mixing import eased
from videopipe.raster.planar import Plane, Planes

# How much of the width an edge of the curtain takes to become clear.
_SOFTNESS = 0.06


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """The edges start together in the middle and end outside the frame."""
    opened = eased(progress) * (0.5 + _SOFTNESS)
    return Planes(*(_opened(a, b, opened) for a, b in ((old.y, new.y), (old.u, new.u), (old.v, new.v))))


def _opened(old: Plane, new: Plane, opened: float) -> Plane:
    height, width = old.shape
    from_middle = np.abs((np.arange(width) + 0.5) / width - 0.5)
    shares = np.clip((opened - from_middle) / _SOFTNESS, 0, 1)
    ramp = np.ascontiguousarray(np.broadcast_to(np.rint(shares * 255).astype(np.uint8), (height, width)))
    kept = cv2.multiply(old, cv2.bitwise_not(ramp), scale=1 / 255)
    return cv2.add(kept, cv2.multiply(new, ramp, scale=1 / 255))
