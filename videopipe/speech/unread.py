"""What in a sentence would not be said, or not as it is meant: known without loading a voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from videopipe.speech.characters import can_be_read, is_han
from videopipe.speech.latin import can_be_spelt, is_known
from videopipe.speech.reading import PAUSES, Piece, is_only_seen, read_aloud

_LONGEST_ABBREVIATION = 3
"""More letters, not all of them capitals, are meant as a word."""
_ADDRESS = re.compile(r"[\w.-]*(?:[a-z]\.[a-z]|@)[\w.@-]*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Unread:
    """Parts of a sentence as they are written, in order and each once.

    `unreadable` is what the embedded voice has no sound for, `skipped` what no voice says, `spelt` the words that the
    embedded voice says letter by letter.
    """

    unreadable: tuple[str, ...]
    skipped: tuple[str, ...]
    spelt: tuple[str, ...]


def unread(text: str, pronounce: tuple[tuple[str, str], ...] = ()) -> Unread:
    """What of `text` would not be said. Raises SpeechError for a pronunciation that cannot be said."""
    words = tuple(_words(text, read_aloud(text, pronounce)))
    addresses = [range(*found.span()) for found in _ADDRESS.finditer(text)]
    return Unread(
        _once(word.written for word in words if not all(map(_has_a_sound, word.read))),
        _once(word.written for word in words if not word.read),
        _once(
            word.written
            for word in words
            if _is_spelt(word.read) and not any(word.start in address for address in addresses)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Word:
    """Letters or unheard signs that stand together, or one piece of another kind."""

    start: int
    written: str
    read: str


def _words(text: str, pieces: Sequence[Piece]) -> Iterator[_Word]:
    """All of the text but for marks that are only seen and for what has syllables of its own."""
    for kind, group in groupby(pieces, key=lambda piece: _kind(piece, text)):
        together = tuple(group)
        match kind:
            case "letters" | "unheard":
                parts = [together]
            case "other":
                parts = [(piece,) for piece in together]
            case _:
                parts = []
        for part in parts:
            yield _Word(part[0].start, text[part[0].start : part[-1].end], "".join(piece.read for piece in part))


def _kind(piece: Piece, text: str) -> str:
    if piece.syllables:
        return "settled"
    if not piece.read:
        return "seen" if is_only_seen(text[piece.start]) else "unheard"
    return "letters" if all(char.isalpha() and not is_han(char) for char in piece.read) else "other"


def _has_a_sound(char: str) -> bool:
    if char in PAUSES or char == " ":
        return True
    return can_be_read(char) if is_han(char) else can_be_spelt(char)


def _is_spelt(read: str) -> bool:
    is_word = len(read) > _LONGEST_ABBREVIATION and not read.isupper() and all(map(can_be_spelt, read))
    return is_word and not is_known(read)


def _once(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts))
