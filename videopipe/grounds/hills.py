"""A low sun and four ranges of hills, each nearer one darker, as in an ink landscape."""

from __future__ import annotations

import numpy as np

from videopipe.grounds.paint import Ground, Palette, lay


def draw(ground: Ground, palette: Palette) -> None:
    """In the accent and the first colour."""
    accent, deep = palette.accent, palette.stops[0]
    height, width = ground.shape[:2]
    across = np.linspace(0, 1, width)
    rows = np.arange(height)[:, None]
    centre, radius = (0.74 * width, 0.665 * height), 0.085 * width
    distance = np.hypot(np.arange(width)[None, :] - centre[0], rows - centre[1])
    lay(ground, accent, np.clip(radius - distance + 0.5, 0, 1) * 0.80)
    lay(ground, accent, np.exp(-np.clip(distance - radius, 0, None) / (0.16 * width)) * 0.20)
    for order, (base, rise, waves, phase) in enumerate(
        ((0.705, 0.055, 2.3, 0.4), (0.760, 0.050, 1.7, 2.1), (0.830, 0.045, 2.1, 4.0), (0.905, 0.035, 1.4, 5.2))
    ):
        ridge = base - rise * (
            np.sin(across * waves * np.pi + phase)
            + 0.45 * np.sin(across * waves * 2.7 * np.pi + phase * 1.7)
            + 0.12 * np.sin(across * waves * 7.1 * np.pi + phase * 2.9)
        )
        below = rows - ridge[None, :] * height
        mist = 1 - 0.45 * np.clip(below / (0.16 * height), 0, 1)
        lay(ground, deep, np.clip(below + 0.5, 0, 1) * (0.30 + 0.14 * order) * mist)
        lay(ground, accent, np.exp(-np.square(below / 1.6)) * (0.30 - 0.05 * order))
