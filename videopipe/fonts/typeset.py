"""A line of text, set: where every glyph stands. The one owner of how wide text is and of where it is drawn.

After clreq (W3C, Requirements for Chinese Text Layout), in ems, so that every size is set alike:
- the empty half of a full-width mark goes where another mark follows it or goes before it, and at both ends of a
  line, which then begins and ends with its ink: lines look flush, and centred lines look centred;
- a hair of space stands between 汉字 and Latin letters or figures; a blank between 汉字 is half an em;
- —— is one stroke of two ems.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from videopipe.fonts.fonts import characters_of, face
from videopipe.timeline.proper import is_han, proper

if TYPE_CHECKING:
    from PIL import ImageDraw

# Pixels an em at which advances and ink are read: the fonts' own grid, so that nothing is rounded.
_GRID = 1000
HAIR = 1 / 8
_BLANK_BETWEEN_HAN = 1 / 2
# What a 汉字 commonly leaves free at its sides, and so what a mark at a line's end leaves.
_SIDE = 0.035
_DASH, _LONG_DASH = "——", "⸺"
_EMPTY_RIGHT = frozenset("，。、；：？！）》〉”’」』】〕］｝")
_EMPTY_LEFT = frozenset("（《〈“‘「『【〔［｛")
_TRIMMED_BEFORE = _EMPTY_LEFT | frozenset("—…")
_TRIMMED_AFTER = _EMPTY_RIGHT | frozenset("—…")
_FIGURES = frozenset("%‰+-−#&@$€£¥/°")


@dataclass(frozen=True, slots=True)
class Glyph:
    """What is drawn at `x` ems from the line's left end; it stands for the text's characters `start` up to `end`."""

    drawn: str
    x: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line as set: the text that is shown, its glyphs from left to right, and its width in ems."""

    text: str
    glyphs: tuple[Glyph, ...]
    width: float


@lru_cache(maxsize=16384)
def set_line(text: str, font: str) -> SetLine:
    """`text` set in `font` as a line of its own."""
    shown = proper(text)
    if not shown:
        return SetLine("", (), 0.0)
    glyphs: list[Glyph] = []
    x, index = 0.0, 0
    while index < len(shown):
        drawn, end = _drawn_at(shown, index, font)
        before, after = shown[index - 1 : index], shown[end : end + 1]
        x += _hair(before, shown[index]) - _squeezed(before, shown[index])
        advance = _advance(shown[index:end], before, after, font)
        inside = (advance - _natural(drawn, font)) / 2 if drawn == _LONG_DASH else 0.0
        glyphs.append(Glyph(drawn, x + inside, index, end))
        x += advance
        index = end
    return _trimmed(shown, glyphs, x, font)


def write(draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, color: str, font: str, size: int) -> None:
    """Write a line on a Pillow picture: `place` is its baseline's left end, `size` pixels an em."""
    for glyph in set_line(text, font).glyphs:
        draw.text((place[0] + glyph.x * size, place[1]), glyph.drawn, color, face(font, size), anchor="ls")


def _trimmed(shown: str, glyphs: list[Glyph], width: float, font: str) -> SetLine:
    """The line without what its first and last mark leave empty outside."""
    first, last = glyphs[0], glyphs[-1]
    before = first.x + _ink(first.drawn, font)[0] - _SIDE if shown[0] in _TRIMMED_BEFORE else 0.0
    after = width - last.x - _ink(last.drawn, font)[1] - _SIDE if shown[-1] in _TRIMMED_AFTER else 0.0
    left, right = max(before, 0.0), width - max(after, 0.0)
    moved = tuple(replace(glyph, x=glyph.x - left) for glyph in glyphs) if left else tuple(glyphs)
    return SetLine(shown, moved, right - left)


def _drawn_at(shown: str, index: int, font: str) -> tuple[str, int]:
    """What is drawn for the characters from `index` on, and where they end: a long dash for two, else one glyph."""
    if shown.startswith(_DASH, index) and ord(_LONG_DASH) in characters_of(font):
        return _LONG_DASH, index + len(_DASH)
    return shown[index], index + 1


def _advance(written: str, before: str, after: str, font: str) -> float:
    if written == _DASH:
        return 2.0
    if written != " ":
        return _natural(written, font)
    if before and after and is_han(before) and is_han(after):
        return _BLANK_BETWEEN_HAN
    return HAIR if _meet(before, after) else _natural(" ", font)


def _hair(before: str, character: str) -> float:
    return HAIR if _meet(before, character) else 0.0


def _meet(one: str, other: str) -> bool:
    """Whether 汉字 and Latin letters or figures stand side by side."""
    if not one or not other:
        return False
    return (is_han(one) and _is_narrow(other)) or (_is_narrow(one) and is_han(other))


def _is_narrow(character: str) -> bool:
    return (ord(character) < 0x2E80 and character.isalnum()) or character in _FIGURES


def _squeezed(before: str, character: str) -> float:
    """The empty half that goes between two marks that stand side by side."""
    marks = before in _EMPTY_RIGHT and (character in _EMPTY_RIGHT or character in _EMPTY_LEFT)
    return 0.5 if marks or (before in _EMPTY_LEFT and character in _EMPTY_LEFT) else 0.0


@lru_cache(maxsize=16384)
def _natural(text: str, font: str) -> float:
    """The advance the font itself gives, in ems."""
    return float(face(font, _GRID).getlength(text)) / _GRID


@lru_cache(maxsize=1024)
def _ink(character: str, font: str) -> tuple[float, float]:
    """Where a character's ink begins and ends, in ems from its origin."""
    mask, offset = face(font, _GRID).getmask2(character, "L", anchor="ls")
    box = mask.getbbox()
    if box is None:
        return 0.0, _natural(character, font)
    return (box[0] + offset[0]) / _GRID, (box[2] + offset[0]) / _GRID


def least_ink_height(text: str, font: str) -> float:
    """The height of the ink of the lowest character of `text`, in ems; blanks do not count."""
    boxes = [face(font, _GRID).getbbox(character, anchor="ls") for character in text if not character.isspace()]
    return min((box[3] - box[1] for box in boxes), default=_GRID) / _GRID
