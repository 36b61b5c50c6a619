"""Mountains and hills: a height field seen in perspective, lit in flat gouache tones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, zoom

from pictures.brush import Pixels, rgba

Field = NDArray[np.float32]


@dataclass(frozen=True)
class Ground:
    """What is visible at every pixel: where it is, how high, and how it faces."""

    x: Field
    z: Field
    height: Field
    slope_x: Field
    slope_z: Field
    covered: NDArray[np.bool_]


@dataclass(frozen=True)
class Lens:
    """How the land is looked at; distances are in kilometres."""

    width: int
    height: int
    horizon: float
    focal: float
    eye: float
    near: float
    far: float
    steps: int = 520
    finer: int = 4
    coarser: int = 2


def smooth(low: float, high: float, values: Field) -> Field:
    """A soft step from 0 to 1."""
    share = np.clip((values - low) / (high - low), 0, 1)
    return (share * share * (3 - 2 * share)).astype(np.float32)


def noise(x: Field, y: Field, seed: int) -> Field:
    """Gradient noise, about -1 to 1."""
    column = np.floor(x).astype(np.int32)
    row = np.floor(y).astype(np.int32)
    dx = x - column.astype(np.float32)
    dy = y - row.astype(np.float32)
    table = np.random.default_rng(seed).permutation(256).astype(np.int32)
    angles = (np.arange(256) * (2 * np.pi / 256)).astype(np.float32)
    cosines, sines = np.cos(angles), np.sin(angles)

    def corner(right: int, down: int) -> Field:
        hashed = table[(table[(column + right) & 255] + row + down) & 255]
        dot = cosines[hashed] * (dx - right) + sines[hashed] * (dy - down)
        return np.asarray(dot, dtype=np.float32)

    ease_x = dx * dx * dx * (dx * (dx * 6 - 15) + 10)
    ease_y = dy * dy * dy * (dy * (dy * 6 - 15) + 10)
    top = corner(0, 0) + ease_x * (corner(1, 0) - corner(0, 0))
    bottom = corner(0, 1) + ease_x * (corner(1, 1) - corner(0, 1))
    return ((top + ease_y * (bottom - top)) * 1.4).astype(np.float32)


def fractal(x: Field, y: Field, octaves: int, seed: int) -> Field:
    """Several sizes of noise on top of each other."""
    total = np.zeros_like(x)
    for octave in range(octaves):
        total += noise(x * 2**octave, y * 2**octave, seed + octave) / 2**octave
    return total


def ridged(x: Field, y: Field, octaves: int, seed: int, roughness: float = 0.5) -> Field:
    """Sharp crests and worn valleys, about 0 to 1."""
    total = np.zeros_like(x)
    weight = np.ones_like(x)
    size = 0.0
    for octave in range(octaves):
        crease = np.sqrt(noise(x * 2**octave, y * 2**octave, seed + octave) ** 2 + 0.004)
        crest = np.clip(1.02 - crease, 0, 1) ** 2
        total += crest * weight * roughness**octave
        size += roughness**octave
        weight = np.clip(crest * 1.3, 0, 1)
    return (total / size).astype(np.float32)


def survey(lens: Lens, heights: Callable[[Field, Field], Field]) -> Ground:
    """Look at a height field; twice as many rows as pixels, for smooth edges."""
    depth, ray = _rays(lens, lens.steps, lens.width // lens.coarser)
    coarse = heights(ray * depth, np.broadcast_to(depth, (depth.size, ray.size)))
    coarse = gaussian_filter(coarse, (1.3, 0.9))
    depth, ray = _rays(lens, lens.steps * lens.finer, lens.width)
    stretch = (lens.finer, lens.width / coarse.shape[1])
    height = zoom(coarse, stretch, order=3, grid_mode=True, mode="nearest").astype(np.float32)
    x = ray * depth
    z = np.broadcast_to(depth, x.shape)
    slope_x, slope_z = _slopes(height, ray, depth)
    level = lens.horizon - lens.focal * (height - lens.eye) / z
    skyline = np.minimum.accumulate(level, axis=0)
    index, share, covered = _hits(skyline, lens)
    picked = [_pick(field, index, share) for field in (x, z, height, slope_x, slope_z)]
    return Ground(*picked, covered=covered)


def paint(ground: Ground, colours: NDArray[np.float32]) -> Pixels:
    """Turn one colour per sample into RGBA pixels, premultiplied and smoothed."""
    alpha = ground.covered.astype(np.float32)[:, :, None]
    full = np.concatenate([np.clip(colours, 0, 255) * alpha, alpha * 255], axis=2)
    halved = (full[0::2] + full[1::2]) / 2
    return np.asarray(halved.round(), dtype=np.uint8)


def colour(text: str) -> NDArray[np.float32]:
    """A colour as three numbers."""
    return np.array(rgba(text)[:3], dtype=np.float32)


def blend(first: NDArray[np.float32], second: NDArray[np.float32], share: Field) -> Field:
    """Per-pixel mixture of two colours or two layers of colours."""
    return (first + (second - first) * share[:, :, None]).astype(np.float32)


def lit(ground: Ground, sun: tuple[float, float, float], relief: float = 1) -> Field:
    """How much each sample faces the sun, -1 to 1."""
    length = np.sqrt(1 + relief**2 * (ground.slope_x**2 + ground.slope_z**2))
    side, up, towards = np.array(sun) / np.linalg.norm(sun)
    facing = -relief * ground.slope_x * side + up - relief * ground.slope_z * towards
    return (facing / length).astype(np.float32)


def _rays(lens: Lens, steps: int, columns: int) -> tuple[Field, Field]:
    ends = np.log([lens.near, lens.far])
    share = (np.arange(steps) + 0.5) / steps
    depth = np.exp(ends[0] + (ends[1] - ends[0]) * share).astype(np.float32)
    across = ((np.arange(columns) + 0.5) / columns - 0.5).astype(np.float32)
    return depth[:, None], (across * np.float32(lens.width / lens.focal))[None, :]


def _slopes(height: Field, ray: Field, depth: Field) -> tuple[Field, Field]:
    slope_x = np.gradient(height, axis=1) / (depth * (ray[0, 1] - ray[0, 0]))
    along = np.gradient(height, axis=0) / np.gradient(depth[:, 0])[:, None]
    return slope_x.astype(np.float32), (along - slope_x * ray).astype(np.float32)


def _hits(skyline: Field, lens: Lens) -> tuple[NDArray[np.intp], Field, NDArray[np.bool_]]:
    rows = (np.arange(lens.height * 2, dtype=np.float32) + 0.5) / 2
    steps, columns = skyline.shape
    index = np.empty((rows.size, columns), dtype=np.intp)
    for column in range(columns):
        index[:, column] = np.searchsorted(-skyline[:, column], -rows)
    covered = index < steps
    index = np.clip(index, 1, steps - 1)
    here = np.take_along_axis(skyline, index, axis=0)
    before = np.take_along_axis(skyline, index - 1, axis=0)
    share = np.clip((before - rows[:, None]) / np.maximum(before - here, 1e-6), 0, 1)
    share = np.where(before - here > 6, 1, share)
    return index, share.astype(np.float32), covered


def _pick(field: Field, index: NDArray[np.intp], share: Field) -> Field:
    here = np.take_along_axis(field, index, axis=0)
    before = np.take_along_axis(field, index - 1, axis=0)
    return (before + (here - before) * share).astype(np.float32)
