"""The two landscapes of Zhangye: snowy Qilian peaks and striped Danxia hills."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pictures.brush import Pixels
from pictures.terrain import (
    Field,
    Ground,
    Lens,
    blend,
    colour,
    fractal,
    lit,
    noise,
    paint,
    ridged,
    smooth,
    survey,
)

Sun = tuple[float, float, float]


@dataclass(frozen=True)
class Mood:
    """The colours of a mountain range at one time of day."""

    snow_light: str
    snow_shade: str
    rock_light: str
    rock_shade: str
    grass_light: str
    grass_shade: str
    haze: str
    sun: Sun = (-0.92, 0.3, -0.12)


MORNING = Mood("#fff4e6", "#8fa9d6", "#c2a596", "#5f7099", "#c3b77c", "#7d8f86", "#dfe6ee")
NOON = Mood("#ffffff", "#9dbbe3", "#b0a4a2", "#667ba6", "#a9b884", "#6f8f83", "#d5e6f2")
DUSTY = Mood("#f4e9d8", "#b7b0ac", "#bda58a", "#8c8078", "#bda985", "#978768", "#e3d3b8")
DUSK = Mood("#b9b4e0", "#4c5499", "#70659c", "#343a77", "#4a4a80", "#2b3063", "#6b6aa8")


def qilian(width: int, height: int, mood: Mood, seed: int = 112) -> Pixels:
    """A snowy range filling the width; its foot is at the lower edge."""
    focal = width * 1.15
    eye = 0.9
    foot = height - focal * eye / 6.0
    lens = Lens(width, height, horizon=foot, focal=focal, eye=eye, near=5.0, far=26)
    crest = height / focal * 11.6

    def heights(x: Field, z: Field) -> Field:
        bend = 0.5 * noise(x * 0.22, z * 0.22, seed + 9)
        peaks = ridged(x * 0.21 + bend, z * 0.2 + bend, 7, seed, 0.44)
        rise = smooth(6.5, 13.0, z) * (0.72 + 0.28 * noise(x * 0.2, z * 0.05, seed + 3))
        hills = 0.5 + 0.5 * fractal(x * 0.4, z * 0.4, 4, seed + 40)
        return (crest * (peaks * rise + 0.05 * hills)).astype(np.float32)

    ground = survey(lens, heights)
    return paint(ground, _range_colours(ground, mood, crest))


def danxia(width: int, height: int, seed: int = 25) -> Pixels:
    """Waves of striped hills in low evening light."""
    lens = Lens(width, height, horizon=height * 0.1, focal=width * 0.9, eye=1.5, near=1.7, far=17)

    def heights(x: Field, z: Field) -> Field:
        along, across = x * 0.8 + z * 0.45, z * 0.8 - x * 0.42
        bend = 0.6 * noise(along * 0.35, across * 0.35, seed)
        crease = noise(along * 0.42 + bend, across * 0.85 + bend, seed + 1)
        folds = np.clip(1.03 - np.sqrt(crease**2 + 0.004), 0, 1)
        gullies = ridged(along * 2.1 + bend, across * 0.9, 4, seed + 2, 0.55)
        mass = 0.5 + 0.5 * noise(x * 0.28, z * 0.3, seed + 8)
        shape = 1.25 * folds**1.7 * (0.3 + mass) + 0.2 * gullies * folds
        return (shape * smooth(1.2, 4.5, z) + 0.02 * z * smooth(6, 16, z)).astype(np.float32)

    ground = survey(lens, heights)
    return paint(ground, _strata_colours(ground))


def _range_colours(ground: Ground, mood: Mood, crest: float) -> Field:
    grain = fractal(ground.x * 2.2, ground.z * 2.2, 4, 77)
    facing = lit(ground, mood.sun, 0.9) + 0.06 * grain
    light = 0.75 * smooth(0.05, 0.26, facing) + 0.25 * smooth(0.3, 0.75, facing)
    steep = np.sqrt(ground.slope_x**2 + ground.slope_z**2)
    relative = ground.height / crest
    snow = smooth(0.25, 0.4, relative + 0.1 * grain - 0.05 * np.clip(steep - 0.6, 0, 3))
    rock_line = smooth(0.1, 0.24, relative + 0.05 * grain)
    grass = blend(colour(mood.grass_shade), colour(mood.grass_light), light)
    rock = blend(colour(mood.rock_shade), colour(mood.rock_light), light)
    white = blend(colour(mood.snow_shade), colour(mood.snow_light), light)
    painted = blend(blend(grass, rock, rock_line), white, snow)
    haze = 0.12 + 0.3 * smooth(8, 24, ground.z) + 0.5 * (1 - smooth(0.0, 0.34, relative)) * smooth(6.5, 11, ground.z)
    return blend(painted, colour(mood.haze), np.clip(haze, 0, 0.85))


STRATA = (
    "#b5432c",
    "#cf6438",
    "#e39a55",
    "#f0d29a",
    "#c8582f",
    "#93392f",
    "#d98147",
    "#f3ddb0",
    "#a9a58c",
    "#7d8d8c",
    "#d9b67c",
    "#bd4e30",
)


def _strata_colours(ground: Ground) -> Field:
    warp = 0.16 * fractal(ground.x * 0.7, ground.z * 0.7, 3, 31)
    ripple = 0.02 * fractal(ground.x * 5, ground.z * 5, 3, 37)
    level = (ground.height + 0.22 * ground.x + 0.1 * ground.z + warp + ripple) * 17
    palette = np.stack([colour(each) for each in STRATA])
    band = np.floor(level).astype(np.int32)
    edge = smooth(0.72, 1.0, (level - band).astype(np.float32))
    count = len(STRATA)
    painted = blend(palette[band % count], palette[(band + 1) % count], edge)
    facing = lit(ground, (0.93, 0.26, -0.1), 1.2) + 0.04 * ripple
    light = 0.65 * smooth(-0.02, 0.24, facing) + 0.35 * smooth(0.25, 0.85, facing)
    shade = painted * np.array([0.42, 0.36, 0.5], dtype=np.float32) + np.array([22, 14, 38])
    sunny = np.clip(painted * np.array([1.1, 1.03, 0.9]) + np.array([8, 2, 0]), 0, 255)
    painted = blend(shade.astype(np.float32), sunny.astype(np.float32), light)
    distance = 0.78 * smooth(4.5, 17, ground.z)
    return blend(painted, colour("#eeb791"), distance)
