"""Setting a caption: lines, size, place, the box it takes up, and which of its words are heard when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from videopipe.platforms.profile import Profile
from videopipe.styles.look import Look
from videopipe.timeline.inputs import MeasureText
from videopipe.timeline.linebreak import atoms, balanced, parts
from videopipe.timeline.model import TextArt, TextLine
from videopipe.timeline.numbers import NUMBER
from videopipe.timeline.proper import proper
from videopipe.units import Color, Rect

MOST_LINES = 2
LEAST_SIZE = 8
# From the baseline up to the top of 汉字, and down to the end of g, j, p, q, y in our fonts.
ASCENT_EMS, DESCENT_EMS = 0.88, 0.28
READABLE = 4.5
WARM_YELLOW = "#ffd84d"
PLATE_OPACITY = 0xE6
_DROPPED_AT_END = "，。、；：,;"
_TELLING = re.compile(rf"(?:{NUMBER})|[A-Za-z]")


@dataclass(frozen=True, slots=True)
class CaptionShape:
    """What planning has to know of a caption style. Lengths are in ems of the size in which its text is set.

    `scale` times the look's size is its own; `beside`, `above` and `below` the text is room for what it stands on, as
    wide as the text or (`full`) as the place for captions. `plain` text has no outline and no shadow. `words` says
    what must be known of single words: when they are heard, or also which of them are marked.
    """

    scale: float = 1.0
    beside: float = 0.0
    above: float = 0.0
    below: float = 0.0
    full: bool = False
    align: Literal["centre", "left"] = "centre"
    plain: bool = False
    words: Literal["none", "heard", "marked"] = "none"


@dataclass(frozen=True, slots=True)
class CaptionSetting:
    """How the captions of a scene are set: in the caption style of this name, which asks for `shape`."""

    profile: Profile
    look: Look
    measure: MeasureText
    names: tuple[str, ...] = ()
    style: str = "outline"
    shape: CaptionShape = CaptionShape()

    @property
    def size(self) -> int:
        """The size aimed at, in pixels an em."""
        return round(self.look.caption.size * self.shape.scale)

    @property
    def outline(self) -> float:
        """Pixels of outline around the letters."""
        return 0.0 if self.shape.plain else self.look.caption.outline

    @property
    def width(self) -> float:
        """The longest line, in pixels, at the size aimed at."""
        return self._width_at(self.size)

    def _width_at(self, size: int) -> float:
        place = self.profile.caption
        return place.right - place.left - 2 * self.outline - 2 * self.shape.beside * size

    def measured(self, text: str) -> float:
        """A text's width at the size aimed at, in pixels."""
        return self.measure(text, self.look.caption.font, self.size)

    def set(self, text: str) -> tuple[TextArt, Rect]:
        """The caption as text that is placed, and the box it takes up."""
        caption, place = self.look.caption, self.profile.caption
        lines, size = self._fitted(text)
        bottom = place.bottom - self.outline - (DESCENT_EMS + self.shape.below) * size
        advance = caption.line_height * size
        widths = [self.measure(line, caption.font, size) for line in lines]
        art = TextArt(
            lines=tuple(
                TextLine(line, self._left(width, size), bottom - advance * (len(lines) - 1 - row))
                for row, (line, width) in enumerate(zip(lines, widths, strict=True))
            ),
            font=caption.font,
            size=size,
            color=caption.color,
            outline=self.outline,
            outline_color=caption.outline_color,
            shadow=0.0 if self.shape.plain else caption.shadow,
            shadow_color=caption.shadow_color,
        )
        return art, self._box(art, max(widths))

    def _left(self, width: float, size: int) -> float:
        place = self.profile.caption
        if self.shape.align == "left":
            return place.left + self.shape.beside * size
        return (place.left + place.right) / 2 - width / 2

    def _box(self, art: TextArt, widest: float) -> Rect:
        """Left, top, width and height of the caption in whole pixels."""
        shape, size, place = self.shape, art.size, self.profile.caption
        room = self.outline + shape.beside * size
        left = place.left if shape.full else min(line.x for line in art.lines) - room
        right = place.right if shape.full else left + widest + 2 * room
        top = art.lines[0].y - (ASCENT_EMS + shape.above) * size - self.outline
        return Rect(round(left), round(top), round(right) - round(left), place.bottom - round(top))

    def _fitted(self, text: str) -> tuple[tuple[str, ...], int]:
        """Lines and size: the size aimed at where the text fits, else smaller in steps of two pixels."""
        caption = self.look.caption
        smallest = round(caption.smallest * self.shape.scale)
        for size in range(self.size, smallest - 1, -2):
            measure = partial(self.measure, font=caption.font, size=size)
            lines = balanced(text, measure, self._width_at(size), MOST_LINES, names=self.names)
            if lines is not None:
                return tuple(without_last_mark(line) for line in lines), size
        widest = self.measure(text, caption.font, smallest)
        narrowed = int(smallest * min(self._width_at(smallest) / max(widest, 1), 1))
        return (proper(text),), max(narrowed, LEAST_SIZE)

    @property
    def highlight(self) -> str:
        """The colour of marked words: the look's own, else its accent, if it is read well and is not the text's."""
        caption, own = self.look.caption, self.look.caption.highlight
        behind = Color.parse(self.plate if self.shape.plain else caption.outline_color)
        accent = Color.parse(self.look.card.accent)
        apart = accent.contrast(Color.parse(caption.color)) >= 1.25
        return own or (str(accent) if apart and accent.contrast(behind) >= READABLE else WARM_YELLOW)

    @property
    def plate(self) -> str:
        """The colour of what boxed captions stand on."""
        dark = Color.parse(self.look.caption.outline_color)
        return self.look.caption.plate or str(Color(*dark.rgb, alpha=PLATE_OPACITY))


def without_last_mark(text: str) -> str:
    """A line without the mark that its own end stands for; ！ and ？ stay."""
    return text.rstrip(_DROPPED_AT_END) or text


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """Characters `start` up to `end` of line `line`, of which `audible` are letters; `key` where the eye should go."""

    line: int
    start: int
    end: int
    audible: int
    key: bool


def words_in(lines: tuple[str, ...], names: tuple[str, ...], *, always: bool) -> tuple[SpokenWord, ...]:
    """The words of a caption's lines in order, marks with the word they stand at.

    Marked are numbers, Latin words, names, 《titles》 and “quotations”; with `always`, where there is none of them, the
    longest word.
    """
    found = [word for row, line in enumerate(lines) for word in _words_of(line, row, names)]
    longest = max(found, key=lambda word: (word.audible, word.line, word.start), default=None)
    if always and longest is not None and not any(word.key for word in found):
        return tuple(SpokenWord(w.line, w.start, w.end, w.audible, w is longest) for w in found)
    return tuple(found)


def _words_of(line: str, row: int, names: tuple[str, ...]) -> Iterator[SpokenWord]:
    start = position = 0
    pending = False
    for text, key in _pieces(line, names):
        position += len(text)
        pending = pending or key
        audible = sum(map(str.isalnum, line[start:position]))
        if audible:
            yield SpokenWord(row, start, position, audible, pending)
            start, pending = position, False


def _pieces(line: str, names: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    for atom in atoms(line, names):
        marked = "《" in atom or "“" in atom
        for piece in parts(atom, names):
            yield piece, marked or bool(_TELLING.search(piece)) or any(name in piece for name in names)
