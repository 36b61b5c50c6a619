"""Breaking Chinese text: where a line may end, and which breaks look best.

Rules after GB/T 15834 and the W3C's Requirements for Chinese Text Layout (clreq): no line begins with a closing mark
or ends with an opening one; —— and …… are never parted; a number stays with its unit; a Latin word, a name,
a 《title》, “quotation” or （remark） stays whole as long as it fits a line. Widths come from the caller (`Measure`),
so nothing here knows a font.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from videopipe.timeline.numbers import NUMBER
from videopipe.timeline.proper import proper
from videopipe.words import words_of

Measure: TypeAlias = Callable[[str], float]
Fits: TypeAlias = Callable[[str], bool]

CLOSING = frozenset("，。、；：？！）》〉”’」』】〕〗］｝…—～·•々〻ーゝ%％‰℃℉°′″,.;:?!)]}/／")
OPENING = frozenset("（《〈“‘「『【〔〖［｛([{￥¥$#")
PAUSES = frozenset("，。；：？！、,;:?!…—")
# Marks that belong to both sides: 阿依古丽·买买提.
_JOINING = frozenset("·•/／")
# Words that lean on the one before them.
_PARTICLES = frozenset("的地得了着过们吗呢吧啊")
_STRONG = frozenset("。；？！;?!")
_BRACKETED = re.compile("《[^《》]*》|“[^“”]*”|（[^（）]*）|「[^「」]*」|【[^【】]*】")
_LATIN = r"[A-Za-z\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f'’.&+\-_@:/?=#~%]*[A-Za-z0-9\u00c0-\u024f+#])?"
_LONGEST_NAME = 16


@dataclass(frozen=True, slots=True)
class Break:
    """Text up to index `end` ends a line well; `after_pause` when a mark of pause stands there."""

    end: int
    after_pause: bool


@lru_cache(maxsize=4096)
def atoms(text: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """`text` in pieces that no line break may cut; joined they are `text` again."""
    return tuple(_glued(_apart(_BRACKETED, text, lambda between: _words(between, names))))


def parts(text: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """`text` word by word, as it is spoken: numbers, names and Latin words whole, marks with the word they follow."""
    return tuple(_glued(_words(text, names)))


def _words(text: str, names: tuple[str, ...]) -> list[str]:
    """Words and marks; a number with its unit, a Latin word and a name are one."""
    return _apart(_whole(names), text, words_of)


@lru_cache(maxsize=64)
def _whole(names: tuple[str, ...]) -> re.Pattern[str]:
    """What stays whole inside brackets and outside them: longer names are seen before shorter ones."""
    known = sorted((name for name in names if 1 < len(name) <= _LONGEST_NAME), key=len, reverse=True)
    return re.compile("|".join((*map(re.escape, known), NUMBER, _LATIN)))


def _apart(pattern: re.Pattern[str], text: str, otherwise: Callable[[str], list[str]]) -> list[str]:
    """What the pattern finds, each whole, and what stands between cut `otherwise`."""
    pieces: list[str] = []
    position = 0
    for match in pattern.finditer(text):
        pieces += otherwise(text[position : match.start()])
        pieces.append(match.group())
        position = match.end()
    pieces += otherwise(text[position:])
    return [piece for piece in pieces if piece]


def _glued(pieces: Sequence[str]) -> list[str]:
    """Closing marks join what stands before them, opening marks what comes after."""
    glued: list[str] = []
    for piece in pieces:
        before = glued[-1].rstrip()[-1:] if glued else ""
        follows = piece in _PARTICLES and before not in CLOSING and before not in _PARTICLES
        if glued and (piece[0] in CLOSING or not piece.strip() or follows or before in OPENING or before in _JOINING):
            glued[-1] += piece
        else:
            glued.append(piece)
    return glued


def breaks(text: str, fits: Fits = lambda _: True, names: tuple[str, ...] = ()) -> tuple[Break, ...]:
    """Every place where a line of `text` may end, the end of the text last.

    A piece that does not fit a line by itself may be cut inside its brackets, then between its words, and a word
    between its characters.
    """
    places: list[Break] = []
    end = 0
    for atom in (small for large in atoms(text, names) for small in _small_enough(large, fits, names)):
        end += len(atom)
        places.append(Break(end, atom.rstrip()[-1:] in PAUSES or atom.rstrip("”’》） ")[-1:] in PAUSES))
    return tuple(places)


def _small_enough(atom: str, fits: Fits, names: tuple[str, ...], tried: int = 0) -> list[str]:
    """The atom, or where it does not fit its pieces: as large as they may be, and as small as they must."""
    finer: tuple[Callable[[str], list[str]], ...] = (lambda text: _words(text, names), words_of, list)
    if tried == len(finer) or fits(atom.strip()):
        return [atom]
    pieces = _glued(finer[tried](atom))
    return [small for piece in pieces for small in _small_enough(piece, fits, names, tried + 1)]


def balanced(
    text: str, measure: Measure, width: float, lines: int, *, names: tuple[str, ...] = ()
) -> tuple[str, ...] | None:
    """`text` on as few lines as fit `width`, at most `lines`, as even as the rules allow; None when it does not fit.

    A break at a pause is preferred to a more even one between words. `names` are kept whole. The lines are as they
    are shown: see `proper`.
    """
    shown = proper(text)
    if _goes_in(shown, measure, width):
        return (shown.strip(),)
    places = breaks(shown, lambda piece: _goes_in(piece, measure, width), names)
    for count in range(2, lines + 1):
        found = _fewest_uneven(shown, places, measure, width, count)
        if found is not None:
            return found
    return None


def _fewest_uneven(
    text: str, places: tuple[Break, ...], measure: Measure, width: float, count: int
) -> tuple[str, ...] | None:
    ideal = measure(text) / count
    reached: dict[int, float] = {0: 0.0}
    came_from: list[dict[int, int]] = []
    for line in range(1, count + 1):
        cost: dict[int, float] = {}
        origin: dict[int, int] = {}
        for place in places if line < count else places[-1:]:
            penalty = 0.0 if place.after_pause or place.end == len(text) else (0.5 * ideal) ** 2
            for start in reversed([start for start in reached if start < place.end]):
                piece = text[start : place.end]
                if not _goes_in(piece, measure, width):
                    break
                total = reached[start] + (measure(piece.strip()) - ideal) ** 2 + penalty
                if total < cost.get(place.end, float("inf")):
                    cost[place.end], origin[place.end] = total, start
        reached = cost
        came_from.append(origin)
    return _traced(text, came_from) if len(text) in reached else None


def _goes_in(line: str, measure: Measure, width: float) -> bool:
    """Whether a line fits, or only the mark at its end reaches beyond: that is dropped or hangs there."""
    if measure(line.strip()) <= width:
        return True
    bare = line.strip().rstrip("，。、；：,;")
    return bool(bare) and measure(bare) <= width


def _traced(text: str, came_from: list[dict[int, int]]) -> tuple[str, ...]:
    """The lines, from the last one back."""
    found: list[str] = []
    end = len(text)
    for origin in reversed(came_from):
        start = origin[end]
        found.append(text[start:end].strip())
        end = start
    return tuple(reversed(found))


def pages(text: str, measure: Measure, width: float, *, lines: int = 2, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """`text` cut into captions: at pauses first, then between words; each fits `lines` lines of `width`.

    Few pages, even pages, one line rather than two, and no page of a word or two where that can be helped. A piece
    that no break can shorten enough is cut where the width ends.
    """
    found_breaks = breaks(text, lambda piece: _goes_in(piece, measure, width), names)
    places = [0, *(place.end for place in found_breaks)]
    after_pause = {place.end for place in found_breaks if place.after_pause} | {len(text)}
    strong = {end for end in after_pause if text[:end].rstrip("”’》）")[-1:] in _STRONG}
    cost: dict[int, float] = {0: 0.0}
    came_from: dict[int, int] = {}
    for index, end in enumerate(places[1:], start=1):
        for start in reversed(places[:index]):
            page = text[start:end].strip()
            if measure(page) > width * lines * 1.05:
                break
            if start not in cost:
                continue
            price = _price_of_page(page, measure, width, lines, names)
            if price is None:
                continue
            if end not in after_pause:
                price += 3.0
            price += sum(1.5 for place in strong if start < place < end)
            total = cost[start] + price
            if total < cost.get(end, float("inf")):
                cost[end] = total
                came_from[end] = start
        if end not in cost:
            return _cut_hard(text, measure, width)
    found: list[str] = []
    end = len(text)
    while end:
        start = came_from[end]
        found.append(text[start:end])
        end = start
    return tuple(reversed(found))


def _price_of_page(page: str, measure: Measure, width: float, lines: int, names: tuple[str, ...]) -> float | None:
    """What a page costs: 1 for being a page, more for a second line, much for being tiny; None when it cannot fit."""
    length = measure(page)
    if _goes_in(page, measure, width):
        return 1.0 + (2.0 if length < width * 0.3 else 0.6 * (1 - length / width) ** 2)
    set_lines = balanced(page, measure, width, lines, names=names)
    if set_lines is None:
        return None
    torn = any(line[-1] not in PAUSES for line in set_lines[:-1]) and any(mark in PAUSES for mark in page[:-1])
    return 1.0 + (2.3 if torn else 0.9)


def _cut_hard(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """Pages of one line each, cut where the width ends and a break is allowed at all (or nowhere else to go)."""
    found: list[str] = []
    rest = text
    while rest:
        end = 1
        while end < len(rest) and (measure(rest[: end + 1]) <= width or rest[end] in CLOSING):
            end += 1
        while end > 1 and end < len(rest) and rest[end - 1] in OPENING:
            end -= 1
        found.append(rest[:end])
        rest = rest[end:]
    return tuple(found)
