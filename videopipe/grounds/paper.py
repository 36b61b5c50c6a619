"""Sheets of white paper laid over one another from two corners, with nothing but their soft shadows."""

from __future__ import annotations

import numpy as np

from videopipe.grounds.paint import Ground, Mask, Palette, lay, lay_paper, line_along, shape
from videopipe.units import Color

_WHITE = Color(255, 255, 255)


def draw(ground: Ground, palette: Palette) -> None:
    """Lower sheets in the tints, the uppermost white; one fine line in the accent."""
    height, width = ground.shape[:2]
    unit = min(width, height)
    for order, (rise, bend, shift) in enumerate(((0.225, 0.055, 0.3), (0.165, 0.050, 1.5), (0.105, 0.040, 2.8))):
        lay_paper(
            ground, _sheet(palette, order), _lower(ground, rise, bend, shift), depth=0.05, shade=0.15, fall=(0, -0.35)
        )
    for order, (drop, reach) in enumerate(((0.190, 0.78), (0.125, 0.52))):
        lay_paper(ground, _sheet(palette, order + 1), _corner(ground, drop, reach), depth=0.045, shade=0.17)
    across = np.linspace(0, 1, width)
    edge = (1 - 0.105 - 0.040 * _swing(across, 2.8)) * height + unit * 0.022
    lay(ground, palette.accent, line_along(ground, edge, unit / 300) * 0.9)


def _sheet(palette: Palette, order: int) -> Color:
    sheets = (*palette.tints, _WHITE)
    return sheets[min(order, len(sheets) - 1)]


def _swing(across: np.ndarray, shift: float) -> np.ndarray:
    return np.sin(across * 3.4 + shift) + 0.35 * np.sin(across * 6.3 + shift * 2)


def _lower(ground: Ground, rise: float, bend: float, shift: float) -> Mask:
    """A sheet over the lower edge."""
    height, width = ground.shape[:2]
    across = np.linspace(-0.02, 1.02, 160)
    edge = 1 - rise - bend * _swing(across, shift)
    points = np.stack((across * width, edge * height), axis=1)
    return shape(ground, np.concatenate((points, [[1.1 * width, 1.2 * height], [-0.1 * width, 1.2 * height]])))


def _corner(ground: Ground, drop: float, reach: float) -> Mask:
    """A sheet over the upper right corner."""
    height, width = ground.shape[:2]
    share = np.linspace(0, 1, 120)
    x = 1 - reach + (reach + 0.05) * share
    y = drop * (np.sin(share * np.pi / 2) ** 0.9) + 0.012 * np.sin(share * 7) - 0.004
    points = np.stack((x * width, y * height), axis=1)
    return shape(ground, np.concatenate((points, [[1.1 * width, -0.1 * height], [(1 - reach) * width, -0.1 * height]])))
