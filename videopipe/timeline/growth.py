"""Art that changes while it is seen: a number that counts, bars that grow, lines that are drawn on.

Each is data; what it looks like `passed` frames after its layer began (1 in the first frame) follows from the data
alone. Grown, it is art that stands still, so that a stretch cut out later looks and hashes the same wherever it stood.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, TypeVar

from videopipe.storyboard.amounts import written_amount
from videopipe.timeline.easing import Easing, eased

T = TypeVar("T")
Side: TypeAlias = Literal["up", "down", "left", "right"]


@dataclass(frozen=True, slots=True)
class CounterArt:
    """A number that counts from `start` to `end` (in units of the last of its `decimals`) in `frames` frames.

    Every figure stands in a slot `slot` pixels wide, so that nothing shakes while figures change; marks have the
    widths in `marks`. The last slot ends at `right`; all of these are even. `advances` are the widths of characters
    as they are set in `font` at `size` pixels an em, in the middle of their slots; `y` is the baseline.
    """

    start: int
    end: int
    decimals: int
    grouped: bool
    frames: int
    easing: Easing
    right: int
    y: float
    slot: int
    marks: tuple[tuple[str, int], ...]
    advances: tuple[tuple[str, float], ...]
    font: str
    size: int
    color: str
    shadow: float = 0.0
    shadow_color: str = "#00000099"


@dataclass(frozen=True, slots=True)
class ColumnArt:
    """A bar of a chart: left, top, width, height in even pixels, its corners rounded at the `far` end.

    `broken` leaves a slanted gap near the foot: the bar does not begin at zero.
    """

    left: int
    top: int
    width: int
    height: int
    far: Side
    radius: float
    color: str
    broken: bool = False


@dataclass(frozen=True, slots=True)
class PolylineArt:
    """A line through `points`, `width` pixels wide, and the `fill` below it that fades towards `floor`."""

    points: tuple[tuple[float, float], ...]
    width: float
    color: str
    floor: float
    fill: str


@dataclass(frozen=True, slots=True)
class DotArt:
    """A disc around a point, with a ring: radii in pixels, the ring's beyond the disc's."""

    x: float
    y: float
    radius: float
    color: str
    ring: float = 0.0
    ring_color: str = "#00000000"


Grown: TypeAlias = ColumnArt | PolylineArt


@dataclass(frozen=True, slots=True)
class GrowingArt:
    """Art that comes `toward` a side in `frames` frames: sliding out of its foot, or uncovered where it stands.

    `foot` and `tip` are the columns (or rows) of the frame between which it grows; both are even.
    """

    art: Grown
    toward: Side
    foot: int
    tip: int
    frames: int
    easing: Easing
    slides: bool


def frames_of(art: object) -> int:
    """How many frames art takes to become what it comes to; none for art that stands still."""
    return art.frames if isinstance(art, CounterArt | GrowingArt) else 0


def grown(art: T) -> T | Grown:
    """The art when it has come to its end, as art that stands still."""
    if isinstance(art, GrowingArt):
        return art.art
    if isinstance(art, CounterArt):
        return replace(art, start=art.end, frames=0)
    return art


def share(frames: int, easing: Easing, passed: int) -> float:
    """How much (0–1) has grown `passed` frames after the beginning."""
    return eased(easing, passed / frames) if passed < frames else 1.0


def figures_at(art: CounterArt, passed: int) -> int:
    """The number that is shown `passed` frames after the beginning, in units of its last decimal."""
    if passed >= art.frames:
        return art.end
    return art.start + round((art.end - art.start) * share(art.frames, art.easing, passed))


def placed(art: CounterArt, passed: int) -> tuple[tuple[str, int], ...]:
    """The characters shown `passed` frames after the beginning, each with the left end of its slot, from the right."""
    marks, left = dict(art.marks), art.right
    found = []
    for character in reversed(written_amount(figures_at(art, passed), art.decimals, grouped=art.grouped)):
        left -= marks.get(character, art.slot)
        found.append((character, left))
    return tuple(found)


def edge_at(art: GrowingArt, passed: int) -> float:
    """The column or row that the growing end has reached `passed` frames after the beginning."""
    return art.foot + (art.tip - art.foot) * share(art.frames, art.easing, passed)


def even(length: float) -> int:
    """The least even whole number that is not below `length`."""
    return math.ceil(length / 2) * 2
