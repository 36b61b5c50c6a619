"""A few frames of every segment, kept small as they were drawn: what a finished film is compared with.

Whoever draws a segment has each of its frames in hand; to draw some of them again, when the film is examined, would
need all of its photos once more.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.digest import digest
from videopipe.raster.planar import Planes
from videopipe.store import Store
from videopipe.timeline.model import Timeline
from videopipe.units import FrameRate, Size

Luma: TypeAlias = npt.NDArray[np.uint8]
"""Luma samples (16–235): height × width."""

KIND, SUFFIX = "sight", ".npy"
# Raised by one whenever other frames are kept, or otherwise.
RECIPE = 1
# The short side of frames as they are compared, in pixels; a report keeps them at a third of that.
SHORT_SIDE, KEPT_SHARE = 54, 3
# How often a film is compared with its timeline, in seconds.
_EVERY_S = 1.5


def small_size(size: Size) -> Size:
    """The size at which frames are compared: 54 pixels on the short side, both multiples of three."""
    short = min(size.width, size.height)
    sides = (max(round(SHORT_SIDE * side / short / KEPT_SHARE), 1) * KEPT_SHARE for side in (size.width, size.height))
    return Size(*sides)


def small(luma: Luma, size: Size) -> Luma:
    """A frame's luma at the size at which frames of `size` are compared."""
    wanted = small_size(size)
    return np.asarray(cv2.resize(luma, (wanted.width, wanted.height), interpolation=cv2.INTER_AREA), np.uint8)


def compared(frames: int, rate: FrameRate) -> tuple[int, ...]:
    """The frames (from 0) that are compared in a segment of so many: the middle one, and one every 1.5 s."""
    step = max(round(_EVERY_S * float(rate.fraction)), 1)
    return tuple(sorted({frames // 2, *range(step // 3, frames, step)}))


class Sights:
    """The compared frames of a segment, taken while it is drawn."""

    def __init__(self, timeline: Timeline) -> None:
        self._size = timeline.size
        self._wanted = frozenset(compared(timeline.frames, timeline.rate))
        self._taken: list[Luma] = []

    def take(self, n: int, drawn: Planes) -> None:
        """Keep frame `n`, if it is compared; frames come in their order."""
        if n in self._wanted:
            self._taken.append(small(drawn.y, self._size))

    def keep(self, segment: str, store: Store) -> None:
        """Remember what was taken, once all frames of the segment with this key were drawn."""

        def write(path: Path) -> None:
            with path.open("wb") as file:
                np.save(file, np.stack(self._taken), allow_pickle=False)

        store.keep(KIND, _key(segment), SUFFIX, write)


def recall_sights(segment: str, timeline: Timeline, store: Store) -> Mapping[int, Luma]:
    """The compared frames of the segment with this key, small; none when they are not remembered."""
    found = store.find_whole(KIND, _key(segment), SUFFIX)
    if found is None:
        return {}
    frames = compared(timeline.frames, timeline.rate)
    return dict(zip(frames, np.load(found, allow_pickle=False), strict=True))


def _key(segment: str) -> str:
    return digest({"recipe": RECIPE, "segment": segment})
