"""From soft floats to 8-bit samples without bands."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from videopipe.raster.planar import Pixels


def dithered(pixels: npt.NDArray[np.floating]) -> Pixels:
    """8-bit, with noise of less than one step, so that soft gradients show no bands; the same on every run."""
    noise = np.random.default_rng(20).uniform(-0.5, 0.5, pixels.shape[:2]).astype(np.float32)
    return np.clip(np.rint(pixels + noise[:, :, None]), 0, 255).astype(np.uint8)
