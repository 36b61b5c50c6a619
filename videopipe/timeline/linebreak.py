"""Breaking Chinese text: where a line may end, and which breaks look best.

Rules after GB/T 15834 and the W3C's Requirements for Chinese Text Layout (clreq): no line begins with a closing mark
or ends with an opening one; a number stays with its unit; a Latin word, 《title》 or “short quotation” stays whole.
Widths come from the caller (`Measure`), so nothing here knows a font.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from videopipe.words import words_of

Measure: TypeAlias = Callable[[str], float]

CLOSING = frozenset("，。、；：？！）》〉”’」』】〕…—～·%％‰℃°,.;:?!)]}")
OPENING = frozenset("（《〈“‘「『【〔([{￥$#")
PAUSES = frozenset("，。；：？！、,;:?!…—")
# Words that lean on the one before them.
_PARTICLES = frozenset("的地得了着过们吗呢吧啊")
_STRONG = frozenset("。；？！;?!")
_WHOLE = re.compile(
    r"《[^《》]{1,14}》|“[^“”]{1,10}”|（[^（）]{1,8}）"
    r"|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}月[0-9]{1,2}日"
    r"|[第约近超逾达]?[0-9０-９][0-9０-９.,:：/%‰～~—\-–]*(?:[万亿千百]*[A-Za-z℃㎡%％]*)"
    r"(?:余|多)?(?:个百分点|平方米|公里|周年|个|年|月|日|所|名|人|元|岁|次|届|项|间|册|亩|米|台|套|位|门|节|堂|条|家|天|小时|分钟|块|张|辆|本|支|批|类|种|倍|级|层|栋|座|吨|校|区|县|省|市)?"
    r"|[A-Za-z][A-Za-z0-9'’.&+\-]*"
)


@dataclass(frozen=True, slots=True)
class Break:
    """Text up to index `end` ends a line well; `after_pause` when a mark of pause stands there."""

    end: int
    after_pause: bool


@lru_cache(maxsize=4096)
def atoms(text: str) -> tuple[str, ...]:
    """`text` in pieces that no line break may cut; joined they are `text` again."""
    pieces: list[str] = []
    position = 0
    for match in _WHOLE.finditer(text):
        pieces += words_of(text[position : match.start()])
        pieces.append(match.group())
        position = match.end()
    pieces += words_of(text[position:])
    return tuple(_glued([piece for piece in pieces if piece]))


def _glued(pieces: Sequence[str]) -> list[str]:
    """Closing marks join what stands before them, opening marks what comes after."""
    glued: list[str] = []
    for piece in pieces:
        leans = piece[0] in CLOSING or piece in _PARTICLES or not piece.strip()
        if glued and (leans or glued[-1][-1] in OPENING):
            glued[-1] += piece
        else:
            glued.append(piece)
    return glued


def breaks(text: str, fits: Callable[[str], bool] = lambda _: True) -> tuple[Break, ...]:
    """Every place where a line of `text` may end, the end of the text last.

    A piece that does not fit a line by itself may be cut between its words, and a word between its characters.
    """
    places: list[Break] = []
    end = 0
    for atom in (small for large in atoms(text) for small in _small_enough(large, fits)):
        end += len(atom)
        places.append(Break(end, atom.rstrip()[-1:] in PAUSES or atom.rstrip("”’》）")[-1:] in PAUSES))
    return tuple(places)


def _small_enough(atom: str, fits: Callable[[str], bool]) -> list[str]:
    if fits(atom.strip()):
        return [atom]
    words = _glued(words_of(atom))
    return [small for word in words for small in ([word] if fits(word.strip()) else _glued(list(word)))]


def balanced(text: str, measure: Measure, width: float, lines: int) -> tuple[str, ...] | None:
    """`text` on as few lines as fit `width`, at most `lines`, as even as the rules allow; None when it does not fit.

    A break at a pause is preferred to a more even one between words.
    """
    for count in range(1, lines + 1):
        found = _fewest_uneven(text, measure, width, count)
        if found is not None:
            return found
    return None


def _fewest_uneven(text: str, measure: Measure, width: float, count: int) -> tuple[str, ...] | None:
    places = breaks(text, lambda piece: measure(piece) <= width)
    cost: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came_from: dict[tuple[int, int], int] = {}
    ideal = measure(text) / count
    starts = [0, *(place.end for place in places)]
    for line in range(1, count + 1):
        for place in places:
            for start in starts:
                if start >= place.end or (start, line - 1) not in cost:
                    continue
                length = measure(text[start : place.end].strip())
                if length > width and not _hangs(text[start : place.end], measure, width):
                    continue
                last = place.end == len(text)
                penalty = 0.0 if place.after_pause or last else (0.5 * ideal) ** 2
                total = cost[(start, line - 1)] + (length - ideal) ** 2 + penalty
                if total < cost.get((place.end, line), float("inf")):
                    cost[(place.end, line)] = total
                    came_from[(place.end, line)] = start
    if (len(text), count) not in cost:
        return None
    return _traced(text, came_from, count)


def _hangs(line: str, measure: Measure, width: float) -> bool:
    """Whether only the mark at the line's end reaches beyond: it is dropped or hangs there."""
    bare = line.strip().rstrip("，。、；：,;")
    return bool(bare) and measure(bare) <= width


def _traced(text: str, came_from: dict[tuple[int, int], int], count: int) -> tuple[str, ...]:
    found: list[str] = []
    end = len(text)
    for line in range(count, 0, -1):
        start = came_from[(end, line)]
        found.append(text[start:end].strip())
        end = start
    return tuple(reversed(found))


def pages(text: str, measure: Measure, width: float, *, lines: int = 2) -> tuple[str, ...]:
    """`text` cut into captions: at pauses first, then between words; each fits `lines` lines of `width`.

    Few pages, even pages, one line rather than two, and no page of a word or two where that can be helped. A piece
    that no break can shorten enough is cut where the width ends.
    """
    found_breaks = breaks(text, lambda piece: measure(piece) <= width)
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
            price = _price_of_page(page, measure, width, lines)
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


def _price_of_page(page: str, measure: Measure, width: float, lines: int) -> float | None:
    """What a page costs: 1 for being a page, more for a second line, much for being tiny; None when it cannot fit."""
    length = measure(page)
    if length <= width or _hangs(page, measure, width):
        return 1.0 + (2.0 if length < width * 0.3 else 0.6 * (1 - length / width) ** 2)
    set_lines = balanced(page, measure, width, lines)
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
