"""Geometry for a campus: circles at the upper right, a field of dots, and clear waves along the lower edge."""

from __future__ import annotations

import math

import numpy as np

from videopipe.grounds.paint import Ground, Palette, around, disc, filled_below, lay, line_along, ring
from videopipe.units import Color

_WHITE = Color(255, 255, 255)
# Each wave: where it lies, its swing, waves across, phase, opacity.
_WAVES = ((0.790, 0.020, 0.95, 0.6, 0.16), (0.830, 0.022, 0.80, 2.5, 0.22), (0.882, 0.019, 1.05, 4.4, 0.34))


def draw(ground: Ground, palette: Palette) -> None:
    """In the first tint (the lightest blue), white and the accent."""
    height, width = ground.shape[:2]
    unit, light = min(width, 0.5625 * height), palette.tint(0)
    x, y = 0.93 * width, 0.005 * height
    rows = np.arange(height)[:, None] / height
    fading = np.clip((0.27 - rows) / 0.16, 0, 1)  # no line behind the words
    lay(ground, light, disc(ground, x, y, 0.42 * unit) * 0.20)
    lay(ground, light, disc(ground, x, y, 0.29 * unit) * 0.24)
    lay(ground, _WHITE, ring(ground, x, y, 0.52 * unit, unit / 640) * 0.36 * fading)
    lay(ground, _WHITE, ring(ground, x, y, 0.62 * unit, unit / 720) * 0.22 * fading)
    planet = (x + 0.52 * unit * math.cos(2.5), y + 0.52 * unit * math.sin(2.5))
    lay(ground, palette.accent, disc(ground, *planet, unit / 62))
    _dots(ground, 0.085 * width, 0.115 * height)
    across = np.linspace(0, 1, width)
    for base, swing, waves, phase, opacity in _WAVES:
        edge = (base - swing * np.sin(across * waves * 2 * np.pi + phase)) * height
        lay(ground, light, filled_below(ground, edge) * (opacity + 0.10 * rows))
        lay(ground, _WHITE, line_along(ground, edge, unit / 620) * 0.34)
    edge = (0.9445 - 0.016 * np.sin(across * 0.85 * 2 * np.pi + 0.9)) * height
    lay(ground, palette.stops[0], filled_below(ground, edge) * 0.92)
    lay(ground, palette.accent, line_along(ground, edge, unit / 190))


def _dots(ground: Ground, left: float, top: float) -> None:
    """Six by four dots that fade to the right."""
    unit = min(ground.shape[1], 0.5625 * ground.shape[0])
    step, radius = unit / 27, unit / 260
    for column in range(6):
        for row in range(4):
            x, y = left + column * step, top + row * step
            place, cx, cy = around(ground, x, y, radius + 2)
            lay(ground[place], _WHITE, disc(ground[place], cx, cy, radius) * (0.62 - 0.09 * column))
