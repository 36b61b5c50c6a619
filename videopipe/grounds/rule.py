"""A band of colour along the lower edge and a fine line above it."""

from __future__ import annotations

import numpy as np

from videopipe.grounds.paint import Ground, Palette, lay


def draw(ground: Ground, palette: Palette) -> None:
    """In the accent."""
    height, width = ground.shape[:2]
    rows = np.arange(height)[:, None] / height
    lay(ground, palette.accent, np.broadcast_to((rows >= 0.945).astype(float), (height, width)))
    line = np.zeros((height, width))
    line[round(0.925 * height) : round(0.925 * height) + 3] = 0.5
    lay(ground, palette.accent, line)
