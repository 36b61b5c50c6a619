"""From soft floats to 8-bit samples without bands."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.raster.planar import Pixels


def dithered(pixels: npt.NDArray[np.floating]) -> Pixels:
    """8-bit, with noise of less than one step, so that soft gradients show no bands; the same on every run."""
    noise = _noise(*pixels.shape[:2]).astype(pixels.dtype, copy=False)
    return np.asarray(cv2.add(pixels, cv2.merge([noise] * 3), dtype=cv2.CV_8U), np.uint8)


@lru_cache(maxsize=1)
def _noise(height: int, width: int) -> npt.NDArray[np.float32]:
    return np.random.default_rng(20).uniform(-0.5, 0.5, (height, width)).astype(np.float32)
