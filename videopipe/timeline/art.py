"""What is laid on pictures: lines of text, bars, plates, the logo, and the layer that lets it come and go.

Lengths are pixels of the frame, fonts names in the fonts room, colours `#RRGGBB` or `#RRGGBBAA`. Art that changes
while it is seen is described in `growth`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from videopipe.timeline.easing import Easing
from videopipe.timeline.growth import ColumnArt, CounterArt, DotArt, GrowingArt, PolylineArt
from videopipe.units import Rect, Span


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text: its baseline's left end is at `x`, `y` pixels of the frame.

    With `part` only the characters from its first up to its second number are drawn, where they stand in the line.
    """

    text: str
    x: float
    y: float
    part: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class TextArt:
    """Lines set in one font, size (pixels an em) and colour; an outline and a soft shadow in pixels, 0 for none."""

    lines: tuple[TextLine, ...]
    font: str
    size: int
    color: str
    outline: float = 0.0
    outline_color: str = "#000000"
    shadow: float = 0.0
    shadow_color: str = "#00000099"


@dataclass(frozen=True, slots=True)
class BarArt:
    """A filled bar: left, top, width, height in pixels."""

    left: int
    top: int
    width: int
    height: int
    color: str


@dataclass(frozen=True, slots=True)
class PlateArt:
    """What small text stands on: a filled rectangle with corners of `radius` pixels (half its height for a pill).

    `edge` is a band in `edge_color`, `edge_width` pixels wide along that side; `shadow` softens by so many pixels.
    """

    place: Rect
    color: str
    radius: float = 0.0
    edge: Literal["none", "left", "bottom"] = "none"
    edge_width: float = 0.0
    edge_color: str = "#000000"
    shadow: float = 0.0
    shadow_color: str = "#00000099"


@dataclass(frozen=True, slots=True)
class LogoArt:
    """The office's sign: a picture by its content's digest, in a rectangle of the frame."""

    digest: str
    place: Rect


InkArt: TypeAlias = TextArt | BarArt | PlateArt | ColumnArt | PolylineArt | DotArt
StillArt: TypeAlias = InkArt | LogoArt
Art: TypeAlias = StillArt | CounterArt | GrowingArt


@dataclass(frozen=True, slots=True)
class Layer:
    """Art on a shot: visible in `span`, with the `easing` of its look.

    In its first `arrive` frames it appears while rising `rise` pixels to its place; in its last `leave` frames it
    fades while rising on. Art that changes does so from its first frame on.
    """

    span: Span
    art: Art
    arrive: int = 0
    rise: float = 0.0
    leave: int = 0
    easing: Easing = "soft"
