"""One picture on screen and all that belongs to it: its panes, its layers, and how it comes in.

Spans are in frames of the timeline that the shot stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from videopipe.timeline.art import Art, Layer
from videopipe.timeline.easing import Easing
from videopipe.timeline.framing import Move
from videopipe.timeline.pictures import Picture
from videopipe.units import Rect, Span


@dataclass(frozen=True, slots=True)
class Glide:
    """Something travels from `start` to `end`, fractions of a width, in `frames` frames."""

    frames: int
    start: float
    end: float
    easing: Easing = "soft"


@dataclass(frozen=True, slots=True)
class Divider:
    """A line that travels across a pane, which is seen only on one `side` of it.

    `glides` are fractions of the pane's width, from the pane's first frame; the last place stays. `marks` are drawn
    on the line, as if it stood in column 0 of the frame.
    """

    glides: tuple[Glide, ...]
    side: Literal["left", "right"]
    marks: tuple[Art, ...] = ()
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the frame with a picture of its own, which moves inside it; visible in `span`.

    `place` is in whole pixels, all even. `skip` frames of `moves` have passed before `span` begins. Corners are rounded
    by `radius` pixels. It arrives as a layer does. Its own `layers` come with it and are seen where it is seen.
    """

    span: Span
    place: Rect
    picture: Picture
    moves: tuple[Move, ...]
    skip: int = 0
    radius: float = 0.0
    arrive: int = 0
    rise: float = 0.0
    easing: Easing = "soft"
    divider: Divider | None = None
    layers: tuple[Layer, ...] = ()


@dataclass(frozen=True, slots=True)
class Transition:
    """How a shot comes in over the one before, in its first `frames` frames. `kind` names one of the gallery.

    `through` is the colour that a `dip` passes.
    """

    kind: str
    frames: int
    through: str = "#000000"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture on screen in `span`, which includes the frames in which the next shot comes in over it.

    `skip` frames of `moves` have passed before `span` begins.
    """

    span: Span
    picture: Picture
    moves: tuple[Move, ...]
    layers: tuple[Layer, ...] = ()
    enter: Transition | None = None
    skip: int = 0
    panes: tuple[Pane, ...] = ()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Its own picture and those of its panes."""
        return (self.picture, *(pane.picture for pane in self.panes))

    @property
    def every_layer(self) -> tuple[Layer, ...]:
        """Its own layers and those of its panes."""
        return (*self.layers, *(layer for pane in self.panes for layer in pane.layers))
