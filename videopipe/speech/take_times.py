"""When the sentences and characters of a take are heard: marks laid over rests, and syllables shared out between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from videopipe.speech.alignment import Mark, rests_of_marks
from videopipe.speech.phrasing import Phrase
from videopipe.speech.stretches import WINDOW_MS, Spoken, levels
from videopipe.speech.word_times import inside
from videopipe.timeline.inputs import TimedText
from videopipe.units import Milliseconds

if TYPE_CHECKING:
    import numpy as np

_SEARCH_MS = 150
"""How far from the likely border of two sentences the quietest place is looked for where nobody rests."""


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of a take: from where to where it is heard (ms), and the times of its pieces in the take."""

    start_ms: int
    end_ms: int
    times: tuple[TimedText, ...]

    def times_from(self, start_ms: int, duration_ms: int) -> tuple[TimedText, ...]:
        """The times counted from `start_ms`, inside a sound of that length."""
        return inside([_moved(time, -start_ms) for time in self.times], duration_ms)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """So many syllables of the text are over when so much of the take has been spoken."""

    syllables: float
    spoken_ms: float


def parts_of(phrases: Sequence[Phrase], spoken: Spoken, wave: np.ndarray[Any, Any]) -> tuple[Part, ...]:
    """The sentences of a take in order; `spoken` is where its `wave` is heard."""
    marks = _marks(phrases)
    total = float(sum(sum(one.syllables) for one in phrases))
    paired = rests_of_marks(marks, total, spoken)
    anchors = [_Anchor(0, 0)]
    anchors += [
        _Anchor(mark.syllables, spoken.before[place + 1])
        for mark, place in zip(marks, paired, strict=True)
        if place is not None
    ]
    anchors.append(_Anchor(total, spoken.before[-1]))
    parts: list[Part] = []
    done = 0.0
    for one in phrases:
        ends = tuple(accumulate(one.syllables, initial=done))
        spans = [_span(begin, end, anchors, spoken) for begin, end in pairwise(ends)]
        times = tuple(
            TimedText(piece.start, piece.end, Milliseconds(round(start)), Milliseconds(round(end)))
            for piece, (start, end) in zip(one.pieces, spans, strict=True)
        )
        parts.append(Part(times[0].start_ms, times[-1].end_ms, times))
        done = ends[-1]
    return _apart(parts, wave)


def _marks(phrases: Sequence[Phrase]) -> list[Mark]:
    """The marks inside sentences and between them."""
    marks: list[Mark] = []
    done = 0
    for number, one in enumerate(phrases):
        counted = (0, *accumulate(one.syllables))
        marks += [Mark(done + counted[place], strength) for place, strength in one.marks]
        done += counted[-1]
        if number + 1 < len(phrases):
            marks.append(Mark(done, 4))
    return marks


def _span(begin: float, end: float, anchors: Sequence[_Anchor], spoken: Spoken) -> tuple[float, float]:
    return (
        spoken.time_of(_spoken_ms(begin, anchors)),
        spoken.time_of(_spoken_ms(end, anchors), ending=True),
    )


def _spoken_ms(syllables: float, anchors: Sequence[_Anchor]) -> float:
    """How much has been spoken after so many syllables: even between two anchors."""
    for one, after in pairwise(anchors):
        if syllables <= after.syllables:
            share = (syllables - one.syllables) / max(after.syllables - one.syllables, 1e-9)
            return one.spoken_ms + share * (after.spoken_ms - one.spoken_ms)
    return anchors[-1].spoken_ms


def _apart(parts: Sequence[Part], wave: np.ndarray[Any, Any]) -> tuple[Part, ...]:
    """The parts, with borders at which nobody rests moved to the quietest place nearby."""
    level = levels(wave)
    found = list(parts)
    for at, (one, after) in enumerate(pairwise(parts)):
        if after.start_ms - one.end_ms >= 2 * WINDOW_MS:
            continue
        first = max(one.end_ms - _SEARCH_MS, found[at].start_ms + WINDOW_MS) // WINDOW_MS
        last = min((one.end_ms + _SEARCH_MS) // WINDOW_MS, (after.end_ms - 1) // WINDOW_MS, len(level))
        if first < last:
            border = (first + int(level[first:last].argmin())) * WINDOW_MS + WINDOW_MS // 2
            found[at] = Part(found[at].start_ms, border, found[at].times)
            found[at + 1] = Part(border, found[at + 1].end_ms, found[at + 1].times)
    return tuple(found)


def _moved(time: TimedText, by_ms: int) -> TimedText:
    return TimedText(time.start, time.end, Milliseconds(time.start_ms + by_ms), Milliseconds(time.end_ms + by_ms))
