"""The written sentence as it is read aloud, piece by piece, so that captions keep the written form.

`read_aloud` cuts a sentence into pieces that cover it in order. Most pieces are one character that reads as itself;
a number is one piece with a longer reading (`99.5%` reads 百分之九十九点五), or several where its characters can be
told apart (`2012年` is five). What is said only to the eye, such as a quotation mark, reads as nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from videopipe.speech.integers import spelled
from videopipe.speech.numerals import plain_form, rule_at
from videopipe.speech.pronunciation import said_as

_TO_THE_EYE = re.compile(r"[“”‘’\"'「」『』《》〈〉﹁﹂﹃﹄〝〞【】〔〕\[\]{}<>·•‧・･●◆◇■□▲△▪◦‐-]")
"""Marks that are seen and not heard."""
_PAUSE = re.compile(r"[，、,（）()/—–…～~|;；:：。．.!！?？→⇒➔➡\n]")
_PAUSES = {"、": "，", "（": "，", "）": "，", "(": "，", ")": "，", "/": "，", "—": "，", "–": "，", "…": "，"}
_PAUSES |= {
    "～": "，",
    "~": "，",
    "|": "，",
    ",": "，",
    "→": "，",
    "⇒": "，",
    "➔": "，",
    "➡": "，",
    ";": "；",
    ":": "：",
    "．": "。",
    "!": "！",
    "?": "？",
}
_PAUSES |= {"\n": "。", ".": "。"}
_INVISIBLE = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me"))
PAUSES = frozenset("，。！？：；")
_DIGITS = frozenset("一二三四五六七八九十")


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` up to `end` of the written text and how they are read.

    `read` is characters, letters, or one of `PAUSES`; empty where nothing is said. `syllables`, when given, are the
    pinyin (with tone digits) that is to be said whatever `read` would suggest.
    """

    start: int
    end: int
    read: str
    syllables: tuple[str, ...] = ()

    @property
    def audible(self) -> bool:
        """Whether anything sounds; a pause does not."""
        return bool(self.syllables) or any(char.isalnum() for char in self.read)


def read_aloud(text: str, pronounce: tuple[tuple[str, str], ...] = ()) -> tuple[Piece, ...]:
    """The pieces of `text`, in order, covering every character of it once.

    The longest written text in `pronounce` goes first. Raises SpeechError for a pronunciation that cannot be said.
    """
    pieces: list[Piece] = []
    plain = plain_form(text)
    while (at := pieces[-1].end if pieces else 0) < len(text):
        pieces.extend(_pieces_at(text, plain, at, pronounce))
    return tuple(pieces)


def _pieces_at(text: str, plain: str, at: int, pronounce: tuple[tuple[str, str], ...]) -> Iterator[Piece]:
    """What stands at `at`: a word somebody said how to say, a number or sign, or one character."""
    if entry := max(
        (pair for pair in pronounce if pair[0] and text.startswith(pair[0], at)), default=None, key=_length
    ):
        yield from _pronounced(at, *entry)
        return
    ends = [found for written, _ in pronounce if written and (found := text.find(written, at)) > at]
    if ruled := rule_at(plain, at, min(ends, default=len(text))):
        end, read = ruled
        if _runs_on(plain, at, end, read):
            read = f"，{read}"
        yield from _told_apart(plain, at, end, read)
        return
    yield Piece(at, at + 1, _alone(plain[at]))


def _runs_on(plain: str, at: int, end: int, read: str) -> bool:
    """Whether a number would be heard as one with the numeral before it, as in 周四16:00; 七3班 is said in one go."""
    touches = at > 0 and plain[at - 1] in _DIGITS and plain[at].isdigit() and read[0] in _DIGITS
    return touches and plain[end : end + 1] not in ("班", "中")


def _length(pair: tuple[str, str]) -> int:
    return len(pair[0])


def _pronounced(at: int, written: str, said: str) -> Iterator[Piece]:
    """The pieces of a word with a pronunciation: character by character when the counts agree, else as one."""
    syllables = said_as(said)
    end = at + len(written)
    if syllables and len(syllables) == len(written):
        for offset, (char, syllable) in enumerate(zip(written, syllables, strict=True)):
            yield Piece(at + offset, at + offset + 1, char, (syllable,))
    elif syllables:
        yield Piece(at, end, written, syllables)
    else:
        pieces = read_aloud(said)
        if len(said) == len(written) == len(pieces):
            yield from (replace(piece, start=at + piece.start, end=at + piece.end) for piece in pieces)
        else:
            yield Piece(at, end, "".join(piece.read for piece in pieces))


def is_only_seen(char: str) -> bool:
    """Whether nobody expects to hear a character: quotation marks, bullets, blanks, what has no picture of its own."""
    return bool(_TO_THE_EYE.match(char)) or unicodedata.category(char) in _INVISIBLE


def _alone(char: str) -> str:
    """How one character is read that no rule wants."""
    if _TO_THE_EYE.match(char):
        return ""
    if _PAUSE.match(char):
        return _PAUSES.get(char, char)
    return char if char.isalpha() or char == " " else ""


def _told_apart(plain: str, start: int, end: int, read: str) -> tuple[Piece, ...]:
    """A number's reading cut where it can be: at characters it shares with the written form, and digit by digit."""
    shared = [at for at in range(start, end) if "一" <= plain[at] <= "鿿"]
    cuts: list[tuple[int, int]] = []
    limit = len(read)
    for at in reversed(shared):
        limit = read.rfind(plain[at], 0, limit)
        if limit < 0:
            return (Piece(start, end, read),)
        cuts.append((at, limit))
    pieces: list[Piece] = []
    written_from, read_from = start, 0
    for at, place in (*reversed(cuts), (end, len(read))):
        if written_from == at and read_from < place:
            return (Piece(start, end, read),)
        pieces.extend(_digits_apart(plain, written_from, at, read[read_from:place]))
        pieces.extend(Piece(at, at + 1, plain[at]) for _ in range(at < end))
        written_from, read_from = at + 1, place + 1
    return tuple(pieces)


def _digits_apart(plain: str, start: int, end: int, read: str) -> Iterator[Piece]:
    """One piece for each digit where digits are read one by one, else one piece."""
    if start == end:
        return
    written = plain[start:end]
    if written.isdigit() and spelled(written).replace("一", "幺") == read.replace("一", "幺"):
        yield from (Piece(start + offset, start + offset + 1, char) for offset, char in enumerate(read))
    else:
        yield Piece(start, end, read)
