"""A timeline: what is on screen at every frame, as plain data with one canonical form.

    Timeline ── shots ──▶ Shot ── picture ──▶ PhotoPicture | ClipPicture | CardPicture | GroundPicture   (pictures)
             │   (shot)        ├─ moves ────▶ Move: how the frame's window travels over the picture       (framing)
             │                 ├─ panes ────▶ Pane: a part of the frame with a picture of its own, and its layers
             │                 ├─ layers ───▶ Layer: text set on the picture, coming and going in its own time  (art)
             │                 └─ enter ────▶ Transition from the shot before
             ├─ cues ───▶ Cue: a caption, above the pictures
             └─ marks ──▶ Layer: a label, above everything

Spans are in frames of the timeline they stand in. A segment is a timeline of its own that starts at frame 0, which
`cutting` cuts out of the whole. Colours are `#RRGGBB` or `#RRGGBBAA`; fonts are names in the fonts room; lengths are
pixels of the frame. The names in brackets are the modules; all their values can be had from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.timeline.art import Art, BarArt, InkArt, Layer, LogoArt, PlateArt, StillArt, TextArt, TextLine
from videopipe.timeline.framing import Framing, Move
from videopipe.timeline.pictures import (
    CardPicture,
    ClipPicture,
    ClipReading,
    Fit,
    GroundPicture,
    PhotoPicture,
    Picture,
    Scrim,
    Veil,
)
from videopipe.timeline.shot import Divider, Glide, Pane, Shot, Transition
from videopipe.units import FrameRate, Rect, Size, Span

__all__ = [
    "Art", "BarArt", "CardPicture", "ClipPicture", "ClipReading", "Cue", "CueWord", "Divider", "Fit", "Framing",
    "Glide", "GroundPicture", "InkArt", "Layer", "LogoArt", "Move", "Pane", "PhotoPicture", "Picture", "PlateArt",
    "Scrim", "Shot", "StillArt", "TextArt", "TextLine", "Timeline", "Transition", "Veil",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class CueWord:
    """A word of a caption: characters `start` up to `end` of its line number `line`.

    It is heard from frame `begin` up to `until`, counted from the caption's first; the eye should find
    a `key` word at once.
    """

    line: int
    start: int
    end: int
    begin: int
    until: int
    key: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: drawn in `style` (a name in the captions gallery) while `span` lasts.

    `box` is what the caption takes up, and what a plate under it fills; `highlight` and `plate` are the colours of
    marked words and of such a plate. It comes in over `arrive` frames and goes over `leave`, 0 for at once. Of a
    caption that was cut, `passed` frames lie before `span` and `left` after it.
    """

    span: Span
    style: str
    art: TextArt
    box: Rect = Rect(0, 0, 0, 0)  # noqa: RUF009 - a frozen value
    highlight: str = "#ffd84d"
    plate: str = "#000000e0"
    words: tuple[CueWord, ...] = ()
    arrive: int = 0
    leave: int = 0
    passed: int = 0
    left: int = 0

    @property
    def frames(self) -> int:
        """How long it is on screen as a whole."""
        return self.passed + self.span.frames + self.left


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is on screen in frames 0 up to `frames`.

    Shots are in order of appearance and cover every frame; at most two share a frame, the later one coming in.
    `marks` stand above shots, their transitions and the captions.
    """

    rate: FrameRate
    size: Size
    frames: int
    shots: tuple[Shot, ...]
    cues: tuple[Cue, ...] = ()
    marks: tuple[Layer, ...] = ()

    @property
    def every_layer(self) -> tuple[Layer, ...]:
        """All that is laid on pictures and above them, but captions."""
        return (*(layer for shot in self.shots for layer in shot.every_layer), *self.marks)
