"""A morning cut out of paper: sun and clouds above, meadows below, and a row of crayons."""

from __future__ import annotations

import numpy as np

from videopipe.grounds.paint import Ground, Mask, Palette, disc, lay, lay_paper, shape
from videopipe.units import Color

_CLOUD = Color(255, 255, 255)


def draw(ground: Ground, palette: Palette) -> None:
    """The accent is the sun; the tints are two meadows and then the crayons."""
    height, width = ground.shape[:2]
    unit = min(width, 0.5625 * height)
    _sun(ground, 0.82 * width, 0.105 * height, 0.105 * unit, palette.accent)
    for x, y, size in ((0.17, 0.150, 0.165), (0.645, 0.158, 0.110)):
        lay_paper(ground, _CLOUD, _cloud(ground, x * width, y * height, size * unit), depth=0.022, shade=0.16)
    lay_paper(ground, palette.tint(0), _meadow(ground, 0.800, 0.028, 0.4), depth=0.05, shade=0.16, fall=(0, -0.3))
    lay_paper(ground, palette.tint(1), _meadow(ground, 0.850, 0.026, 2.6), depth=0.05, shade=0.20, fall=(0, -0.3))
    crayons = palette.tints[2:] or (palette.accent,)
    count = max(round(9 * width / (0.5625 * height)), 5)
    for order in range(count):
        wide = width / count
        tall = (0.092 + 0.020 * np.sin(order * 2.4 + 0.6)) * height
        _crayon(ground, (order + 0.5) * wide, height - tall, 0.74 * wide, crayons[order % len(crayons)])


def _sun(ground: Ground, x: float, y: float, radius: float, color: Color) -> None:
    """A disc on a ring of rounded rays."""
    turns = np.linspace(0, 2 * np.pi, 361)
    outline = radius * (1.34 + 0.13 * np.cos(turns * 14))
    rays = shape(ground, np.stack((x + outline * np.cos(turns), y + outline * np.sin(turns)), axis=1))
    lay_paper(ground, _lighter(color, 0.45), rays, depth=0.022, shade=0.14)
    lay_paper(ground, color, disc(ground, x, y, radius), depth=0.018, shade=0.16)


def _cloud(ground: Ground, x: float, y: float, size: float) -> Mask:
    """Round heaps on a flat base, `size` is half of its width."""
    mask = np.zeros(ground.shape[:2], np.float32)
    for dx, dy, radius in ((-0.62, 0.0, 0.30), (-0.22, -0.20, 0.42), (0.26, -0.12, 0.36), (0.66, 0.02, 0.28)):
        mask = np.maximum(mask, disc(ground, x + dx * size, y + dy * size, radius * size))
    base = y + 0.30 * size
    half, tall = 0.66 * size, 0.28 * size
    slab = shape(ground, [(x - half, base - tall), (x + half, base - tall), (x + half, base), (x - half, base)])
    rows = np.arange(ground.shape[0], dtype=np.float32)[:, None]
    return np.maximum(mask, slab) * np.clip(base - rows + 0.5, 0, 1)


def _meadow(ground: Ground, base: float, swing: float, phase: float) -> Mask:
    height, width = ground.shape[:2]
    across = np.linspace(-0.02, 1.02, 160)
    edge = base - swing * np.sin(across * 4.6 + phase) - 0.3 * swing * np.sin(across * 9.1 + phase * 2)
    points = np.stack((across * width, edge * height), axis=1)
    return shape(ground, np.concatenate((points, [[1.1 * width, 1.2 * height], [-0.1 * width, 1.2 * height]])))


def _crayon(ground: Ground, x: float, top: float, wide: float, color: Color) -> None:
    """A crayon that stands on the lower edge, its point up."""
    height = ground.shape[0]
    half, tip = wide / 2, 0.62 * wide
    foot = 1.1 * height
    nose = 0.20 * half
    body = [
        (x - nose, top), (x + nose, top), (x + 0.62 * half, top + tip), (x + half, top + 1.12 * tip),
        (x + half, foot), (x - half, foot), (x - half, top + 1.12 * tip), (x - 0.62 * half, top + tip),
    ]  # fmt: skip
    lay_paper(ground, color, shape(ground, body), depth=0.020, shade=0.22)
    band = top + 1.45 * tip
    sleeve = [(x - half, band), (x + half, band), (x + half, foot), (x - half, foot)]
    lay(ground, _lighter(color, 0.30), shape(ground, sleeve))
    stripe = [(x - half, band + 0.16 * wide), (x + half, band + 0.16 * wide), (x + half, band + 0.28 * wide),
              (x - half, band + 0.28 * wide)]  # fmt: skip
    lay(ground, color, shape(ground, stripe))


def _lighter(color: Color, share: float) -> Color:
    return Color(*(round(value + (255 - value) * share) for value in color.rgb))
