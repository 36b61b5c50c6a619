"""What grounds are painted with: colours laid through soft masks, paper with a shadow, smooth noise.

A ground is an array of floats 0–255, height × width × 3; a mask has its height and width and runs from 0 to 1. Places
and lengths are fractions of the ground, so that it looks alike in every shape and size.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.units import Color

Ground: TypeAlias = npt.NDArray[np.float32]
Mask: TypeAlias = npt.NDArray[np.float32]

# Polygons are drawn with places to a sixteenth of a pixel.
_SHIFT = 4


@dataclass(frozen=True, slots=True)
class Palette:
    """A card's colours: `stops` from top to bottom, the accent, and what else the ornament may use."""

    stops: tuple[Color, ...]
    accent: Color
    tints: tuple[Color, ...] = ()

    def tint(self, order: int) -> Color:
        """The tint in this place; tints that are not there repeat those that are, or the accent."""
        return self.tints[order % len(self.tints)] if self.tints else self.accent


def gradient(width: int, height: int, stops: Sequence[Color]) -> Ground:
    """A ground that runs evenly through `stops` from top to bottom."""
    colors = np.array([color.rgb for color in stops], np.float32)
    rows = np.linspace(0, len(stops) - 1, height)
    column = np.stack([np.interp(rows, range(len(stops)), colors[:, channel]) for channel in range(3)], axis=1)
    return np.ascontiguousarray(np.repeat(column[:, None, :], width, axis=1).astype(np.float32))


def lay(ground: Ground, color: Color, opacity: npt.NDArray[np.floating]) -> None:
    """Lay a colour over the ground, in place."""
    place = _used(opacity)
    if place is None:
        return
    share = opacity[place][:, :, None].astype(np.float32)
    part = ground[place]
    part *= 1 - share
    part += np.array(color.rgb, np.float32) * share


def lay_paper(
    ground: Ground,
    color: Color,
    mask: Mask,
    *,
    depth: float,
    shade: float = 0.28,
    fall: tuple[float, float] = (0.2, 0.6),
) -> None:
    """Lay a sheet cut out as `mask`, with a soft shadow around it.

    The shadow is `depth` (a fraction of the shorter side) wide and falls to the side and down by `fall` of that.
    """
    height, width = mask.shape
    reach = depth * min(width, height)
    place = _used(mask, room=math.ceil(2 * reach))
    if place is None:
        return
    cut, part = np.ascontiguousarray(mask[place]), ground[place]
    across, down = fall
    matrix = np.array([[1, 0, across * reach], [0, 1, down * reach]], dtype=np.float64)
    fallen = cv2.warpAffine(blurred(cut, reach), matrix, (cut.shape[1], cut.shape[0]), borderMode=cv2.BORDER_REPLICATE)
    part *= (1 - shade * np.clip(fallen, 0, 1))[:, :, None].astype(np.float32)
    lay(part, color, cut)


def _used(mask: npt.NDArray[np.floating], room: int = 0) -> tuple[slice, slice] | None:
    """The rows and columns in which a mask is not empty, and `room` more on every side."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size:
        return None
    return (
        slice(max(int(rows[0]) - room, 0), int(rows[-1]) + 1 + room),
        slice(max(int(columns[0]) - room, 0), int(columns[-1]) + 1 + room),
    )


def blurred(mask: Mask, reach: float) -> Mask:
    """The mask with soft edges `reach` pixels wide, worked out small where that is not seen."""
    height, width = mask.shape
    scale = max(1, int(reach / 6))
    small = cv2.resize(mask, (max(width // scale, 1), max(height // scale, 1)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), sigmaX=max(reach / scale / 2, 0.3), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(soft, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


def shape(ground: Ground, points: Sequence[tuple[float, float]] | npt.NDArray[np.floating]) -> Mask:
    """A filled polygon; points are pixels of the ground."""
    mask = np.zeros(ground.shape[:2], np.uint8)
    places = np.rint(np.asarray(points, np.float64) * (1 << _SHIFT)).astype(np.int32)
    cv2.fillPoly(mask, [places], 255, cv2.LINE_AA, _SHIFT)
    return (mask / np.float32(255)).astype(np.float32)


def distance(ground: Ground, x: float, y: float) -> npt.NDArray[np.float32]:
    """How far, in pixels, each sample is from the place (`x`, `y`) in pixels."""
    rows, columns = np.ogrid[: ground.shape[0], : ground.shape[1]]
    return np.hypot(columns - x, rows - y).astype(np.float32)


def disc(ground: Ground, x: float, y: float, radius: float) -> Mask:
    """A filled circle, in pixels."""
    mask = np.zeros(ground.shape[:2], np.float32)
    place, cx, cy = around(ground, x, y, radius + 2)
    mask[place] = np.clip(radius - distance(ground[place], cx, cy) + 0.5, 0, 1)
    return mask


def ring(ground: Ground, x: float, y: float, radius: float, line: float) -> Mask:
    """A circle's line, `line` pixels wide."""
    return np.clip(line / 2 - np.abs(distance(ground, x, y) - radius) + 0.5, 0, 1).astype(np.float32)


def around(ground: Ground, x: float, y: float, reach: float) -> tuple[tuple[slice, slice], float, float]:
    """The part of the ground within `reach` of a place, and the place inside it."""
    left, top = max(math.floor(x - reach), 0), max(math.floor(y - reach), 0)
    return (slice(top, max(math.ceil(y + reach), top)), slice(left, max(math.ceil(x + reach), left))), x - left, y - top


def below(ground: Ground, edge: npt.NDArray[np.floating]) -> npt.NDArray[np.float32]:
    """How many pixels each sample lies below `edge`, which has a height in pixels for each column."""
    return (np.arange(ground.shape[0])[:, None] - edge[None, :]).astype(np.float32)


def filled_below(ground: Ground, edge: npt.NDArray[np.floating]) -> Mask:
    """Everything below `edge`; steep parts of the edge are as smooth as flat ones."""
    steep = np.sqrt(1 + np.square(np.gradient(edge)))
    return np.clip(below(ground, edge) / steep[None, :] + 0.5, 0, 1).astype(np.float32)


def line_along(ground: Ground, edge: npt.NDArray[np.floating], line: float) -> Mask:
    """A line `line` pixels wide along `edge`."""
    steep = np.sqrt(1 + np.square(np.gradient(edge)))
    return np.clip(line / 2 - np.abs(below(ground, edge)) / steep[None, :] + 0.5, 0, 1).astype(np.float32)


def noise(ground: Ground, cells: float, seed: int, *, octaves: int = 4) -> npt.NDArray[np.float32]:
    """Smooth noise about 0, within −1 and 1; its largest spots are a `cells`th of the shorter side. Always the same."""
    height, width = ground.shape[:2]
    side = min(width, height)
    made = np.zeros((height, width), np.float32)
    for octave in range(octaves):
        count = cells * 2**octave
        grid = (max(round(count * height / side), 2), max(round(count * width / side), 2))
        random = np.random.default_rng(seed + octave).uniform(-1, 1, grid).astype(np.float32)
        made += cv2.resize(random, (width, height), interpolation=cv2.INTER_CUBIC) * 0.5 ** (octave + 1)
    return np.clip(made, -1, 1)


def skyline(width: int, waves: float, seed: int, *, rough: float = 0.5, octaves: int = 6) -> npt.NDArray[np.float64]:
    """A line of hills about 0, within −1 and 1: `waves` of the largest across; `rough` is how much finer ones weigh."""
    across = np.linspace(0, 1, width)
    random = np.random.default_rng(seed)
    line, weights = np.zeros(width), 0.0
    for octave in range(octaves):
        weight = rough**octave
        phase, turn = random.uniform(0, 2 * np.pi), random.uniform(0.85, 1.15)
        line += weight * np.sin(across * waves * turn * 2**octave * 2 * np.pi + phase)
        weights += weight
    return line / weights
