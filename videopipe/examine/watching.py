"""Looking at a film's frames: plain stretches, stretches that stand still, frames that are not the timeline's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.examine.decoding import Frames
from videopipe.examine.wanted import Sight, shrunk
from videopipe.render.sight import Luma
from videopipe.units import Span

Draw: TypeAlias = Callable[[int], Luma]
"""A frame as the timeline draws it, at the size of the frames it is compared with."""
Flags: TypeAlias = npt.NDArray[np.bool_]
Numbers: TypeAlias = npt.NDArray[np.float32]

# Luma steps, on average over a frame. Encoding changes less than the first even at a low rate; black is 16.
NOT_THE_PICTURE = 12.0
_BLACK, _PLAIN = 21.0, 2.5
# Two frames that differ by less are the same picture; a picture that is made finer once may change more.
_SAME, _FINER = 0.06, 0.8
# A change of the timeline's that is less cannot be told from none.
_TOLD_CHANGE = 0.4
_LEAST_STILL_S = 0.4
# How far frames are looked for when they are not in their place, in seconds, and by how much nearer they must be.
_REACH_S, _NEARER, _CLEARLY = 1.5, 0.5, 1.2
_BLOCK = 256


def difference(one: npt.NDArray[np.generic], other: npt.NDArray[np.generic]) -> float:
    """Mean absolute difference of two pictures of one size, in luma steps."""
    return float(np.abs(one.astype(np.float32) - other.astype(np.float32)).mean())


def plain_stretches(frames: Frames) -> tuple[Span, ...]:
    """Where there is nothing to be seen: black, or one plain colour."""
    flags: list[Flags] = []
    for start in range(0, len(frames), _BLOCK):
        block = frames[start : start + _BLOCK].astype(np.float32)
        flags.append((block.mean(axis=(1, 2)) < _BLACK) | (block.std(axis=(1, 2)) < _PLAIN))
    return _runs(np.concatenate(flags), 1) if flags else ()


def still_stretches(frames: Frames, rate: float) -> tuple[Span, ...]:
    """Where a picture stands still for 0.4 s or longer; one frame in between may be the same picture, finer."""
    changes = _changes(frames)
    same = changes < _SAME
    finer = (changes < _FINER) & np.roll(same, 1) & np.roll(same, -1)
    return tuple(Span(run.start - 1, run.end) for run in _runs(same | finer, round(_LEAST_STILL_S * rate)))


def _changes(frames: Frames) -> Numbers:
    """How much each frame differs from the one before; the first from everything."""
    found = np.full(len(frames), np.inf, np.float32)
    for start in range(1, len(frames), _BLOCK):
        block = frames[start - 1 : start + _BLOCK].astype(np.int16)
        found[start : start + len(block) - 1] = np.abs(np.diff(block, axis=0)).mean(axis=(1, 2), dtype=np.float32)
    return found


def _runs(flags: Flags, least: int) -> tuple[Span, ...]:
    """The stretches of at least `least` frames in which `flags` hold."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    pairs = edges.reshape(-1, 2).tolist()
    return tuple(Span(start, end) for start, end in pairs if end - start >= least)


def is_planned_plain(span: Span, frames: Frames, draw: Draw) -> bool:
    """Whether the timeline's own frame in the middle of a plain stretch looks like that."""
    middle = (span.start + span.end) // 2
    return difference(draw(middle), frames[middle]) <= NOT_THE_PICTURE


def is_planned_still(span: Span, frames: Frames, draw: Draw) -> bool:
    """Whether the timeline's own frames at both ends of a still stretch hardly differ either."""
    first, last = span.start, span.end - 1
    planned = difference(draw(first), draw(last))
    return planned < _TOLD_CHANGE or difference(frames[first], frames[last]) > planned / 3


@dataclass(frozen=True, slots=True)
class Astray:
    """A frame that is not the timeline's: `late` is by how many frames it comes late (early when negative), if told."""

    frame: int
    late: int | None


def astray(sights: Iterable[Sight], frames: Frames, rate: float) -> tuple[Astray, ...]:
    """The sights that are not seen in their place."""
    reach = round(_REACH_S * rate)
    found = []
    for sight in sights:
        if sight.frame >= len(frames):
            continue
        first = max(sight.frame - reach, 0)
        near = shrunk(frames[first : sight.frame + reach + 1], (sight.luma.shape[0], sight.luma.shape[1]))
        distances = np.abs(near - sight.luma.astype(np.float32)).mean(axis=(1, 2))
        here = float(distances[sight.frame - first])
        best = int(np.argmin(distances))
        late = best + first - sight.frame
        nearer = float(distances[best]) < here * _NEARER and here - float(distances[best]) > _CLEARLY
        if abs(late) > 1 and nearer:
            found.append(Astray(sight.frame, late))
        elif here > NOT_THE_PICTURE:
            found.append(Astray(sight.frame, None))
    return tuple(found)
