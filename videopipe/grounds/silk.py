"""Satin folded along the lower edge, gold threads on the folds, and a soft light behind the words."""

from __future__ import annotations

import cv2
import numpy as np

from videopipe.grounds.paint import Ground, Mask, Palette, around, below, disc, distance, filled_below, lay, line_along
from videopipe.units import Color

_BLACK = Color(0, 0, 0)
# Each fold: where its edge lies at rest, its swing, waves across, phase.
_FOLDS = ((0.770, 0.034, 0.86, 0.5), (0.828, 0.032, 0.74, 2.2), (0.882, 0.030, 0.92, 3.9), (0.940, 0.022, 0.70, 5.3))


def draw(ground: Ground, palette: Palette) -> None:
    """In the card's colours (the first is the deepest, the last the brightest), with the accent as gold."""
    height, width = ground.shape[:2]
    bright, deep, gold = palette.stops[-1], palette.stops[0], palette.accent
    _light(ground, palette.tint(0) if palette.tints else bright)
    unit = min(width, height)
    for order, (base, swing, waves, phase) in enumerate(_FOLDS):
        edge = _edge(width, height, base, swing, waves, phase)
        down = below(ground, edge) / height
        lay(ground, _BLACK, np.exp(-np.square(np.clip(-down, 0, None) / 0.018)) * (down < 0) * 0.30)
        fold = filled_below(ground, edge)
        lay(ground, deep, fold)
        lay(ground, bright, fold * _sheen(down, width, phase) * (1.0 - 0.08 * order))
        lay(ground, gold, line_along(ground, edge, max(unit / 420, 1.2)) * _fading(width, 0.92))
        inner = edge + height * (0.0095 + 0.004 * np.sin(np.linspace(0, 1, width) * 5 + phase))
        lay(ground, gold, line_along(ground, inner, max(unit / 900, 0.9)) * _fading(width, 0.42))
    _dust(ground, gold)


def _edge(width: int, height: int, base: float, swing: float, waves: float, phase: float) -> np.ndarray:
    across = np.linspace(0, 1, width)
    turn = np.sin(across * waves * 2 * np.pi + phase) + 0.28 * np.sin(across * waves * 4.6 * np.pi + phase * 2.1)
    return (base - swing * turn) * height


def _light(ground: Ground, color: Color) -> None:
    """A wide glow with faint rays behind the words, and darker corners; worked out small, as it is soft."""
    height, width = ground.shape[:2]
    small = np.zeros((max(height // 6, 2), max(width // 6, 2), 3), np.float32)
    rows, columns = np.ogrid[: small.shape[0], : small.shape[1]]
    down, across = rows / small.shape[0], columns / small.shape[1]
    away = np.hypot((across - 0.5) * width, (down - 0.40) * height) / (0.62 * np.hypot(width, height))
    glow = np.exp(-np.square(away / 0.55)) * 0.42
    angle = np.arctan2((down - 1.02) * height, (across - 0.5) * width)
    rays = np.square(np.clip(np.cos(angle * 26) * 0.6 + np.cos(angle * 11 + 1) * 0.4, 0, 1))
    rays = rays * np.clip(1 - down / 0.80, 0, 1) ** 0.6 * 0.13
    corners = np.clip(away - 0.45, 0, 1) ** 1.5 * 0.42
    for paint, mask in ((color, glow), (color, rays), (_BLACK, corners)):
        lay(ground, paint, cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC))


def _sheen(down: Mask, width: int, phase: float) -> Mask:
    """How satin catches the light: bright below the edge where the fold turns to it, dark in its valley."""
    across = np.linspace(0, 1, width)[None, :]
    facing = 0.55 + 0.45 * np.sin(across * 4.1 + phase * 1.3)
    crest = np.exp(-np.square((down - 0.020) / 0.022)) * facing
    second = np.exp(-np.square((down - 0.085) / 0.045)) * (1 - 0.7 * facing) * 0.8
    return np.clip(crest + second, 0, 1).astype(np.float32)


def _fading(width: int, most: float) -> Mask:
    """Threads lose themselves towards one side, as light does on metal."""
    across = np.linspace(0, 1, width, dtype=np.float32)
    fading = (0.35 + 0.65 * np.square(np.sin(np.pi * (0.15 + 0.8 * across)))) * most
    return fading.astype(np.float32)[None, :]


def _dust(ground: Ground, gold: Color) -> None:
    """A few grains of gold above the folds; finer and fainter the higher they hang."""
    height, width = ground.shape[:2]
    random = np.random.default_rng(7)
    for _ in range(46):
        x, rise = random.uniform(0, 1), random.exponential(0.07)
        y = 0.765 - rise
        radius = random.uniform(0.0011, 0.0030) * min(width, height)
        strength = random.uniform(0.25, 0.75) * np.exp(-rise / 0.12)
        if y < 0.60:
            continue
        place, cx, cy = around(ground, x * width, y * height, radius * 5)
        part = ground[place]
        lay(part, gold, disc(part, cx, cy, radius) * strength)
        lay(part, gold, np.exp(-np.square(distance(part, cx, cy) / (2.2 * radius))) * strength * 0.35)
