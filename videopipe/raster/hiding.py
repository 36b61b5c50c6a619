"""Hiding parts of a picture for good: nothing of what was there can be worked out of what is shown.

A part becomes a few averages of itself, fewer than a face has features, and these are spread softly over it. What lies
between the averages is not in the picture any more, whatever is done to it later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.raster.planar import Pixels, Planes

# Left, top, width and height as fractions of the picture.
Part: TypeAlias = tuple[float, float, float, float]

# A hidden part is at most this many averages across and down, each of at least so many pixels.
CELLS = 6
_LEAST_PIXELS = 4
# In a moving picture fewer: every frame averages other pixels, and many frames together know more than one.
MOVING_CELLS = 3
# So many values across and down carry the soft transitions between the averages of a moving picture.
_SOFT = 36
# The soft edge begins at the ellipse and ends this much farther out.
_FEATHER = 1.18


def with_hidden(pixels: Pixels, parts: tuple[Part, ...]) -> Pixels:
    """An RGB picture in which the ellipse within each part (fractions: left, top, width, height) cannot be known."""
    hidden = pixels.copy()
    for part in parts:
        _hide(hidden, part, _averages)
    return hidden


def hide_in_planes(planes: Planes, parts: Iterable[Part]) -> None:
    """Make the ellipse within each part of a moving picture's frame unknowable, in place."""
    for part in parts:
        for plane in (planes.y, planes.u, planes.v):
            _hide(plane[:, :, None], part, _few_averages)


def _hide(pixels: Pixels, part: Part, averages: Callable[[Pixels], npt.NDArray[np.float32]]) -> None:
    """Hide one part, in place."""
    height, width = pixels.shape[:2]
    centre = ((part[0] + part[2] / 2) * width, (part[1] + part[3] / 2) * height)
    reach = (max(part[2] * width / 2, 1.0), max(part[3] * height / 2, 1.0))
    left, right = (int(np.clip(centre[0] + side * reach[0] * _FEATHER, 0, width)) for side in (-1, 1))
    top, bottom = (int(np.clip(centre[1] + side * reach[1] * _FEATHER, 0, height)) for side in (-1, 1))
    right, bottom = min(right + 1, width), min(bottom + 1, height)
    if right <= left or bottom <= top:
        return
    seen = pixels[top:bottom, left:right]
    opacity = _ellipse(seen.shape, (centre[0] - left, centre[1] - top), reach)[:, :, None]
    pixels[top:bottom, left:right] = np.rint(seen * (1 - opacity) + averages(seen) * opacity).astype(np.uint8)


def _averages(seen: Pixels) -> npt.NDArray[np.float32]:
    """A few averages of what is seen, spread softly."""
    height, width = seen.shape[:2]
    across, down = (min(CELLS, max(length // _LEAST_PIXELS, 1)) for length in (width, height))
    few = cv2.resize(seen.astype(np.float32), (across, down), interpolation=cv2.INTER_AREA)
    spread = cv2.resize(few, (width, height), interpolation=cv2.INTER_LINEAR)
    sigma = (max(width / across / 3, 0.5), max(height / down / 3, 0.5))
    soft = cv2.GaussianBlur(spread, (0, 0), sigmaX=sigma[0], sigmaY=sigma[1], borderType=cv2.BORDER_REPLICATE)
    return np.asarray(soft.reshape(seen.shape), np.float32)


def _few_averages(seen: Pixels) -> npt.NDArray[np.float32]:
    """Fewer averages of what is seen, spread softly, worked out small: this is done for every frame."""
    height, width = seen.shape[:2]
    across, down = (min(MOVING_CELLS, max(length // _LEAST_PIXELS, 1)) for length in (width, height))
    few = cv2.resize(seen, (across, down), interpolation=cv2.INTER_AREA).astype(np.float32)
    spread = cv2.resize(few, (_SOFT, _SOFT), interpolation=cv2.INTER_LINEAR)
    soft = cv2.GaussianBlur(spread, (0, 0), sigmaX=_SOFT / MOVING_CELLS / 3, borderType=cv2.BORDER_REPLICATE)
    large = cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(large.reshape(seen.shape), np.float32)


def _ellipse(
    shape: tuple[int, ...], centre: tuple[float, float], reach: tuple[float, float]
) -> npt.NDArray[np.float32]:
    """1 inside the ellipse, falling to 0 in its soft edge."""
    across = (np.arange(shape[1], dtype=np.float32) + 0.5 - centre[0]) / reach[0]
    down = (np.arange(shape[0], dtype=np.float32) + 0.5 - centre[1]) / reach[1]
    distance = np.hypot(across[None, :], down[:, None])
    return np.clip((_FEATHER - distance) / (_FEATHER - 1), 0, 1).astype(np.float32)
