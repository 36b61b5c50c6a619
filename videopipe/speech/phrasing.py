"""A sentence as a recording is laid under it: its audible pieces with their syllables, and the marks between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from videopipe.errors import SpeechError
from videopipe.speech.reading import PAUSES, Piece, read_aloud

_STRENGTH = {"、": 0, "（": 0, "）": 0, "(": 0, ")": 0, "/": 0, "；": 3, ";": 3, "：": 2, ":": 2}
_ENDS = frozenset("。！？!?．…")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Audible pieces and how many syllables each has; `marks` are strengths by the number of pieces before them."""

    pieces: tuple[Piece, ...]
    syllables: tuple[int, ...]
    marks: tuple[tuple[int, int], ...]


def phrase(text: str, pronounce: tuple[tuple[str, str], ...] = ()) -> Phrase:
    """The phrase of a sentence. Raises SpeechError when there is nothing to say in it."""
    pieces: list[Piece] = []
    marks: dict[int, int] = {}
    for piece in read_aloud(text, pronounce):
        if piece.audible:
            pieces.append(piece)
        elif pieces and any(mark in PAUSES for mark in piece.read):
            strength = _strength(text[piece.start])
            marks[len(pieces)] = max(strength, marks.get(len(pieces), 0))
    if not pieces:
        raise SpeechError(f"there is nothing to say in “{text}”", "speech-nothing")
    inside = tuple((place, strength) for place, strength in marks.items() if place < len(pieces))
    return Phrase(tuple(pieces), tuple(syllables_of(piece) for piece in pieces), inside)


def _strength(mark: str) -> int:
    return 4 if mark in _ENDS else _STRENGTH.get(mark, 1)


def syllables_of(piece: Piece) -> int:
    """How many syllables a piece has: one for a character, a digit or a letter."""
    if piece.syllables:
        return len(piece.syllables)
    letters = re.findall(r"[A-Za-z]", piece.read)
    others = [char for char in piece.read if char.isalnum() and char not in letters]
    return max(1, len(others) + len(letters))
