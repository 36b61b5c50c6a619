"""Rice paper, mountains in ink that lose themselves in mist, a pale sun, a few birds, and a red seal without words."""

from __future__ import annotations

import cv2
import numpy as np

from videopipe.grounds.paint import Ground, Palette, below, blurred, disc, filled_below, lay, noise, shape, skyline
from videopipe.units import Color

# Each range: where it lies, how high it rises, waves across, roughness, ink, how far down its ink runs, seed.
_RANGES = (
    (0.735, 0.060, 1.15, 0.43, 0.20, 0.070, 41),
    (0.795, 0.066, 0.95, 0.47, 0.36, 0.085, 23),
    (0.868, 0.058, 1.25, 0.52, 0.58, 0.095, 77),
    (0.955, 0.040, 0.90, 0.50, 0.86, 0.120, 12),
)


def draw(ground: Ground, palette: Palette) -> None:
    """In ink of the first tint, with the accent as the seal's red."""
    height, width = ground.shape[:2]
    ink = palette.tint(0)
    grain = noise(ground, 90, 3, octaves=3)
    ground += (grain * 3.2 + noise(ground, 5, 9, octaves=3) * 4.0)[:, :, None]
    lay(ground, palette.accent, disc(ground, 0.765 * width, 0.165 * height, 0.062 * min(width, height)) * 0.62)
    wash = noise(ground, 7, 31, octaves=5)
    for base, rise, waves, rough, strength, run, seed in _RANGES:
        line = skyline(width, waves, seed, rough=rough)
        edge = (base - rise * (line + 0.35 * np.abs(line))) * height
        down = np.clip(below(ground, edge) / height, 0, None)
        body = np.exp(-down / run) * (0.86 + 0.34 * wash)
        rim = np.exp(-np.square(down / 0.0045)) * 0.20
        veil = blurred(filled_below(ground, edge + 0.35 * run * height), 0.05 * height)
        lay(ground, palette.stops[-1], veil * 0.55)
        lay(ground, ink, np.clip(filled_below(ground, edge) * (body * strength + rim * strength), 0, 0.95))
    _birds(ground, ink)
    _seal(ground, palette.accent)


def _birds(ground: Ground, ink: Color) -> None:
    height, width = ground.shape[:2]
    unit = min(width, height)
    for x, y, span, tilt in ((0.205, 0.150, 0.030, 0.10), (0.262, 0.136, 0.022, -0.06), (0.300, 0.158, 0.018, 0.04)):
        across = np.linspace(-1, 1, 41)
        wing = -(np.abs(across) ** 0.55) * (1 - 0.45 * np.abs(across)) * 0.52
        thick = (1 - np.abs(across)) ** 0.7 * 0.11 + 0.012
        px = x * width + across * span * unit
        py = y * height + (wing + tilt * across) * span * unit
        upper = np.stack((px, py - thick * span * unit), axis=1)
        lower = np.stack((px, py + thick * span * unit), axis=1)[::-1]
        lay(ground, ink, shape(ground, np.concatenate((upper, lower))) * 0.62)


def _seal(ground: Ground, red: Color) -> None:
    """A square stone's print: water carved out of it, its face worn."""
    height, width = ground.shape[:2]
    side = max(round(0.056 * min(width, height)), 8)
    left, top = round(0.074 * width), round(0.648 * height)
    large = side * 8
    stone = np.full((large, large), 255, np.uint8)
    cv2.rectangle(stone, (round(0.09 * large),) * 2, (round(0.91 * large),) * 2, 0, round(0.035 * large))
    across = np.linspace(0.18, 0.82, 60)
    for order in range(4):
        wave = 0.245 + 0.17 * order + 0.042 * np.sin((across - 0.18) / 0.64 * 3 * np.pi + order * np.pi)
        line = np.rint(np.stack((across, wave), axis=1) * large).astype(np.int32)
        cv2.polylines(stone, [line], isClosed=False, color=0, thickness=round(0.058 * large))
    print_ = cv2.resize(cv2.GaussianBlur(stone, (0, 0), large / 110), (side, side), interpolation=cv2.INTER_AREA)
    grain = np.random.default_rng(5).uniform(0, 1, (max(side // 3, 2), max(side // 3, 2))).astype(np.float32)
    worn = np.clip(0.74 + 0.40 * np.asarray(cv2.resize(grain, (side, side), interpolation=cv2.INTER_CUBIC)), 0, 0.95)
    part = ground[top : top + side, left : left + side]
    lay(part, red, (print_ / 255 * worn)[: part.shape[0], : part.shape[1]])
