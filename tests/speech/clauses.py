"""When clauses begin to sound, heard in the samples, against what is told of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.speech.engine import Sound
from videopipe.speech.model import SAMPLE_RATE
from videopipe.speech.phrasing import phrase

WINDOW_MS = 5
QUIET_DBFS = -45.0
SHORTEST_REST_MS = 50
FAR_MS = 250
"""How far from the told beginning a rest is looked for."""
_Levels: TypeAlias = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class ClauseStart:
    """A clause by its first characters, when it is told to begin, when it is heard to, and whether a rest is before."""

    words: str
    told_ms: int
    heard_ms: int
    rested: bool

    @property
    def late_ms(self) -> int:
        """How much later than it is heard it is told."""
        return self.told_ms - self.heard_ms


def clause_starts(text: str, sound: Sound) -> tuple[ClauseStart, ...]:
    """The beginning of the sentence, and of each clause behind a mark that is read as a rest.

    Where the voice rests, a clause is heard from the end of the stretch below `QUIET_DBFS`; where it rests at a mark
    less than `SHORTEST_REST_MS`, from the quietest moment near.
    """
    levels = _levels(sound)
    pieces = phrase(text)
    firsts = (0, *(place for place, _ in pieces.marks))
    told = {time.start: int(time.start_ms) for time in sound.times}
    rests = _rests(levels)
    return tuple(
        _heard(text[pieces.pieces[first].start :][:6], told[pieces.pieces[first].start], rests, levels)
        for first in firsts
    )


def _levels(sound: Sound) -> _Levels:
    """dBFS of every `WINDOW_MS`."""
    wave = np.frombuffer(sound.samples or b"", "<i2").astype(float) / 32768
    window = SAMPLE_RATE * WINDOW_MS // 1000
    return np.asarray(
        10 * np.log10((wave[: len(wave) // window * window].reshape(-1, window) ** 2).mean(axis=1) + 1e-12)
    )


def _rests(levels: _Levels) -> list[tuple[int, int]]:
    """The quiet stretches in milliseconds; the one before the first sound counts however short it is."""
    quiet = np.concatenate(([False], levels <= QUIET_DBFS, [False])).astype(int)
    begins, ends = np.flatnonzero(np.diff(quiet) == 1), np.flatnonzero(np.diff(quiet) == -1)
    found = [(int(begin) * WINDOW_MS, int(end) * WINDOW_MS) for begin, end in zip(begins, ends, strict=True)]
    return [rest for rest in found if rest[0] == 0 or rest[1] - rest[0] >= SHORTEST_REST_MS]


def _heard(words: str, told: int, rests: list[tuple[int, int]], levels: _Levels) -> ClauseStart:
    near = [rest for rest in rests if rest[0] - FAR_MS < told < rest[1] + FAR_MS]
    if near:
        return ClauseStart(words, told, max(near, key=lambda rest: rest[1] - rest[0] - abs(rest[1] - told))[1], True)
    begin = max(0, told - FAR_MS) // WINDOW_MS
    window = levels[begin : (told + FAR_MS) // WINDOW_MS]
    return ClauseStart(words, told, (begin + int(np.argmin(window))) * WINDOW_MS, False)
