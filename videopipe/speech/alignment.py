"""Which rest of a recording is which mark of its text: the likeliest way to lay one over the other.

A text is so many syllables between its marks, a recording so many milliseconds of speech between its rests. At some
marks nobody rests, and people rest where no mark stands; the likeliest pairing is found by dynamic programming over
marks and rests. The likelihoods are of read Mandarin: how often one rests at a mark and for how long, and how much
the pace of a few syllables varies.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from videopipe.speech.stretches import Spoken

_RESTS_AT = {4: 0.97, 3: 0.9, 2: 0.75, 1: 0.8, 0: 0.35}
"""How likely one rests at a mark, by its strength."""
_REST_MS = {4: 600.0, 3: 450.0, 2: 320.0, 1: 300.0, 0: 200.0}
"""The usual length of that rest; half and double are about as likely as each other."""
_REST_SPREAD = 0.6
_STRAY_A_MS, _STRAY_MS = 0.0003, 90.0
"""How many rests at no mark there are in a millisecond of speech, and how long beyond the shortest they last."""
_SYLLABLE_SPREAD, _PACE_SPREAD, _EDGE_MS = 0.3, 0.12, 50.0
_REACH = 8
"""How many marks or rests in a row may go without a partner."""
_BAND_MS, _BAND_SHARE = 5000.0, 0.12
"""How far a rest may lie from where an even pace would put its mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark after so many `syllables` of the text; `strength` 0 (、) to 4 (the end of a sentence)."""

    syllables: float
    strength: int


def rests_of_marks(marks: Sequence[Mark], syllables: float, spoken: Spoken) -> tuple[int | None, ...]:
    """For each mark the place of its rest among `spoken.rests`, or None where nobody rests; in order.

    `syllables` is how many the whole text has. Both may be many; time grows with their product within a band.
    """
    rests, heard = spoken.rests, spoken.before
    pace = heard[-1] / max(syllables, 1e-6)
    points = [0.0, *(mark.syllables for mark in marks), syllables]
    places = [0, *heard[1:-1], heard[-1]]
    last = (len(marks) + 1, len(rests) + 1)
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {(0, 0): (0.0, None)}
    allowed = _BAND_MS + _BAND_SHARE * heard[-1]
    for at in range(1, last[0] + 1):
        for place in range(1, last[1] + 1):
            is_end = (at, place) == last
            if not is_end and (at == last[0] or place == last[1]):
                continue
            if not is_end and abs(points[at] * pace - places[place]) > allowed:
                continue
            own = 0.0 if is_end else _pairing(marks[at - 1], rests[place - 1].ms)
            found: tuple[float, tuple[int, int] | None] = (math.inf, None)
            reach = range(max(0, at - _REACH), at)
            for before in reach:
                skipped = sum(_skipping(mark) for mark in marks[before : at - 1])
                for from_place in range(max(0, place - _REACH), place):
                    if (before, from_place) not in best:
                        continue
                    strays = sum(_stray(rest.ms) for rest in rests[from_place : place - 1])
                    between = _between(points[at] - points[before], places[place] - places[from_place], pace)
                    cost = best[before, from_place][0] + skipped + strays + between + own
                    if cost < found[0]:
                        found = (cost, (before, from_place))
            if found[1] is not None:
                best[at, place] = found
    return _path(best, last, len(marks))


def _path(
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]], last: tuple[int, int], marks: int
) -> tuple[int | None, ...]:
    paired: list[int | None] = [None] * marks
    step = best[last][1] if last in best else None
    while step is not None and step != (0, 0):
        paired[step[0] - 1] = step[1] - 1
        step = best[step][1]
    return tuple(paired)


def _between(syllables: float, ms: float, pace: float) -> float:
    """How unlikely it is that so many syllables take so long (a negative logarithm)."""
    spread = math.sqrt(
        (_SYLLABLE_SPREAD * pace) ** 2 * syllables + (_PACE_SPREAD * pace * syllables) ** 2 + _EDGE_MS**2
    )
    return (ms - syllables * pace) ** 2 / (2 * spread**2) + math.log(spread * math.sqrt(2 * math.pi))


def _pairing(mark: Mark, ms: int) -> float:
    off = math.log(max(ms, 1) / _REST_MS[mark.strength]) / _REST_SPREAD
    density = off * off / 2 + math.log(max(ms, 1) * _REST_SPREAD * math.sqrt(2 * math.pi))
    return density - math.log(_RESTS_AT[mark.strength])


def _skipping(mark: Mark) -> float:
    return -math.log(1 - _RESTS_AT[mark.strength])


def _stray(ms: int) -> float:
    return -math.log(_STRAY_A_MS) + math.log(_STRAY_MS) + max(ms - 110, 0) / _STRAY_MS
