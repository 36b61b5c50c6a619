"""Where somebody speaks in a sound and where it is quiet, by its energy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from videopipe.speech.model import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np

WINDOW_MS = 10
_SHORTEST_SOUND_MS = 40
"""A shorter sound between two rests is a click."""
_SHORTEST_REST_MS = 110
"""A shorter silence is the closure before a t or a k."""
_BETWEEN = 0.45
"""Speech is what lies above this part of the way (in dB) from the noise of the room to the voice."""
_LEAST_DBFS, _LEAST_ABOVE_DB = -55.0, 8.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start_ms` up to `end_ms`."""

    start_ms: int
    end_ms: int

    @property
    def ms(self) -> int:
        """How long it lasts."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class Spoken:
    """The stretches in which somebody speaks, and time counted in them alone."""

    stretches: tuple[Stretch, ...]

    @property
    def rests(self) -> tuple[Stretch, ...]:
        """The silences between them."""
        return tuple(Stretch(one.end_ms, after.start_ms) for one, after in pairwise(self.stretches))

    @property
    def before(self) -> tuple[int, ...]:
        """Milliseconds of speech before each stretch, and at last all of them."""
        return (0, *accumulate(stretch.ms for stretch in self.stretches))

    def time_of(self, spoken_ms: float, *, ending: bool = False) -> float:
        """The moment at which so much has been spoken; at a rest its end, or for what is `ending` its beginning."""
        counted = self.before
        at = min(max(bisect_right(counted, spoken_ms) - 1, 0), len(self.stretches) - 1)
        if ending and at and spoken_ms <= counted[at]:
            at -= 1
        return min(self.stretches[at].start_ms + spoken_ms - counted[at], float(self.stretches[at].end_ms))


def levels(wave: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The RMS level of each window of `WINDOW_MS`, in dBFS."""
    import numpy as np

    size = SAMPLE_RATE * WINDOW_MS // 1000
    windows = wave[: len(wave) // size * size].reshape(-1, size).astype(np.float64)
    return 10 * np.log10((windows**2).mean(axis=1) + 1e-10)


def spoken_in(wave: np.ndarray[Any, Any]) -> Spoken:
    """Where somebody speaks in a wave (−1 to 1); no stretch at all where there is nothing but noise.

    What counts as quiet follows the noise of the room: it is measured in the quietest tenth of the sound.
    """
    import numpy as np

    level = levels(wave)
    if not len(level):
        return Spoken(())
    room, voice = float(np.percentile(level, 5)), float(np.percentile(level, 95))
    if voice < _LEAST_DBFS:
        return Spoken(())
    limit = max(room + _BETWEEN * (voice - room), voice - 35) if voice - room > _LEAST_ABOVE_DB else voice - 20
    return Spoken(_without_clicks(_runs((level >= limit).tolist())))


def _runs(loud: Sequence[bool]) -> list[Stretch]:
    runs: list[Stretch] = []
    begun: int | None = None
    for at, is_loud in enumerate((*loud, False)):
        if is_loud and begun is None:
            begun = at
        elif not is_loud and begun is not None:
            runs.append(Stretch(begun * WINDOW_MS, at * WINDOW_MS))
            begun = None
    return runs


def _without_clicks(runs: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The runs with closures closed and clicks left out."""
    joined: list[Stretch] = []
    for run in runs:
        if joined and run.start_ms - joined[-1].end_ms < _SHORTEST_REST_MS:
            joined[-1] = Stretch(joined[-1].start_ms, run.end_ms)
        else:
            joined.append(run)
    return tuple(run for run in joined if run.ms >= _SHORTEST_SOUND_MS)
