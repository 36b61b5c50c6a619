"""From soft floats to 8-bit samples without bands."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.raster.planar import Pixels

# Floats of a whole frame take as much memory as eight frames: they are worked out so many rows at a time.
_ROWS = 128


def dithered(pixels: npt.NDArray[np.floating]) -> Pixels:
    """8-bit, with noise of less than one step, so that soft gradients show no bands; the same on every run."""
    height, width = pixels.shape[:2]
    return dithered_rows(height, width, lambda first, last: pixels[first:last])


def dithered_rows(height: int, width: int, rows: Callable[[int, int], npt.NDArray[np.floating]]) -> Pixels:
    """As `dithered`, of an RGB picture of which `rows(first, last)` works out a few rows at a time."""
    noise, drawn = _noise(height, width), np.empty((height, width, 3), np.uint8)
    for first in range(0, height, _ROWS):
        last = min(first + _ROWS, height)
        part = np.ascontiguousarray(rows(first, last))
        three = cv2.merge([noise[first:last].astype(part.dtype, copy=False)] * 3)
        cv2.add(part, three, dst=drawn[first:last], dtype=cv2.CV_8U)
    return drawn


@lru_cache(maxsize=1)
def _noise(height: int, width: int) -> npt.NDArray[np.float32]:
    return np.random.default_rng(20).uniform(-0.5, 0.5, (height, width)).astype(np.float32)
