"""The engine that makes no sound: believable lengths and times, for drafts and tests."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.errors import SpeechError
from videopipe.speech.engine import READING, Sound
from videopipe.speech.phrasing import syllables_of
from videopipe.speech.reading import PAUSES, Piece, read_aloud
from videopipe.speech.request import SpeechRequest
from videopipe.timeline.inputs import TimedText
from videopipe.units import Milliseconds

_RECIPE = 3
_CHARACTER_MS = 185
"""How long a character lasts in the embedded voice, so that a draft lasts as long as the film."""
_REST_MS = {"，": 280, "：": 330, "；": 400}
_LONG_REST_MS = 450
_MARGIN_MS = 50


@dataclass(frozen=True, slots=True)
class SilentEngine:
    """Lengths without sound."""

    @property
    def recipe(self) -> tuple[str | int, ...]:
        """The code's own number and that of the reading: nothing else decides the lengths."""
        return ("silent", _RECIPE, READING)

    @property
    def at_once(self) -> int:
        """One sentence at a time."""
        return 1

    def speak(self, request: SpeechRequest) -> Sound:
        """Times as a voice would take them. Raises SpeechError when there is nothing to say."""
        times: list[TimedText] = []
        pace = request.voice.pace
        at, rest = float(_MARGIN_MS), 0.0
        for piece in read_aloud(request.text, request.pronounce):
            if piece.audible:
                start = at + rest
                at, rest = start + _length_ms(piece) / pace, 0.0
                times.append(TimedText(piece.start, piece.end, Milliseconds(round(start)), Milliseconds(round(at))))
            elif times:
                rest = max(rest, _rest_ms(piece) / pace)
        if not times:
            raise SpeechError(f"there is nothing to say in “{request.text}”", "speech-nothing")
        return Sound(None, tuple(times), Milliseconds(round(at + _MARGIN_MS)))


def _length_ms(piece: Piece) -> int:
    """How long a piece is said."""
    return syllables_of(piece) * _CHARACTER_MS


def _rest_ms(piece: Piece) -> int:
    """The rest at a mark; none for what is written but not read."""
    marks = [mark for mark in piece.read if mark in PAUSES]
    return max((_REST_MS.get(mark, _LONG_REST_MS) for mark in marks), default=0)
