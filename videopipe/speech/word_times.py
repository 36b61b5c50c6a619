"""From the words a service says it spoke to the times of the written characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from videopipe.speech.edge_service import Word
from videopipe.speech.reading import Piece
from videopipe.timeline.inputs import TimedText
from videopipe.units import Milliseconds

_LATE_MS = 400
"""How far a word may lie behind the end of the sound before its time is not believed."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The text a service is given, and for each of its characters the piece of the written text it stands for."""

    text: str
    pieces: tuple[int, ...]

    def __getitem__(self, part: slice) -> Sent:
        return Sent(self.text[part], self.pieces[part])

    @property
    def audible(self) -> tuple[int, ...]:
        """The places of the characters that sound."""
        return tuple(at for at, char in enumerate(self.text) if char.isalnum())


def piece_times(
    sent: Sent, words: Sequence[Word], pieces: Sequence[Piece], *, length_ms: int, shift_ms: int
) -> tuple[TimedText, ...]:
    """When the pieces of a part sound that lasts `length_ms`, moved by `shift_ms` to where the part lies.

    A word's characters share its time; what no word accounts for shares the time between its neighbours.
    """
    known = _character_times(sent, words, length_ms)
    spans: dict[int, tuple[float, float]] = {}
    for at, (start, end) in zip(sent.audible, _filled(known, length_ms), strict=True):
        piece = sent.pieces[at]
        begun = spans.get(piece, (start, end))[0]
        spans[piece] = (begun, end)
    times = []
    latest = 0
    for piece, (start, end) in spans.items():
        first = max(round(start) + shift_ms, latest)
        latest = max(round(end) + shift_ms, first + 1)
        times.append(TimedText(pieces[piece].start, pieces[piece].end, Milliseconds(first), Milliseconds(latest)))
    return tuple(times)


def _character_times(sent: Sent, words: Sequence[Word], length_ms: int) -> list[tuple[float, float] | None]:
    """The time of each audible character that a believable word accounts for."""
    places = sent.audible
    order = {at: index for index, at in enumerate(places)}
    times: list[tuple[float, float] | None] = [None] * len(places)
    cursor, latest = 0, 0
    for word in words:
        at = sent.text.find(word.text, cursor) if word.text.strip() else -1
        if at < 0 or word.start_ms < latest or word.end_ms <= word.start_ms or word.end_ms > length_ms + _LATE_MS:
            continue
        spoken = [order[place] for place in range(at, at + len(word.text)) if place in order]
        for index, place in enumerate(spoken):
            each = (min(word.end_ms, length_ms) - word.start_ms) / len(spoken)
            times[place] = (word.start_ms + each * index, word.start_ms + each * (index + 1))
        cursor, latest = at + len(word.text), word.start_ms
    return times


def _filled(times: list[tuple[float, float] | None], length_ms: int) -> Iterator[tuple[float, float]]:
    """The times, with gaps shared evenly by the characters in them."""
    at, end = 0, 0.0
    while at < len(times):
        if (known := times[at]) is not None:
            start = max(known[0], end)
            end = max(known[1], start)
            yield (start, end)
            at += 1
            continue
        until = next((index for index in range(at, len(times)) if times[index] is not None), len(times))
        following = times[until] if until < len(times) else None
        limit = max(following[0] if following else float(length_ms), end)
        each = (limit - end) / (until - at)
        for index in range(until - at):
            yield (end + each * index, end + each * (index + 1))
        at, end = until, limit


def inside(times: Sequence[TimedText], duration: int) -> tuple[TimedText, ...]:
    """The times in order, apart, and within the sound."""
    found: list[TimedText] = []
    latest = 0
    for count, time in enumerate(times):
        left = len(times) - count
        start = min(max(time.start_ms, latest), duration - left)
        end = min(max(time.end_ms, start + 1), duration - left + 1)
        latest = end
        found.append(TimedText(time.start, time.end, Milliseconds(start), Milliseconds(end)))
    return tuple(found)
