"""A timeline: what is on screen at every frame, as plain data with one canonical form.

    Timeline ── shots ──▶ Shot ── picture ──▶ PhotoPicture | ClipPicture | CardPicture | GroundPicture
             │                 ├─ moves ────▶ Move (how the frame's window travels over the picture)
             │                 ├─ panes ────▶ Pane (a part of the frame with a picture of its own, and its layers)
             │                 ├─ layers ───▶ Layer (text set on the picture, coming and going in its own time)
             │                 └─ enter ────▶ Transition from the shot before
             ├─ cues ───▶ Cue (a caption, above the pictures)
             └─ marks ──▶ Layer (a label, above everything)

Spans are in frames of the timeline they stand in. A segment is a timeline of its own that starts at frame 0. Colours
are `#RRGGBB` or `#RRGGBBAA`; fonts are names in the fonts room; lengths are pixels of the frame.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from videopipe.timeline.easing import Easing
from videopipe.timeline.growth import ColumnArt, CounterArt, DotArt, GrowingArt, PolylineArt, frames_of, grown
from videopipe.units import FrameRate, Rect, Size, Span

Fit: TypeAlias = Literal["cover", "blur", "contain"]


@dataclass(frozen=True, slots=True)
class Framing:
    """The window of a picture that fills the frame: left, top and width as fractions of the picture.

    The window has the frame's shape, so its height follows from its width.
    """

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Move:
    """The window travels from `start` to `end` in `frames` frames.

    Progress is a cubic Hermite curve from 0 to 1 whose slopes at both ends are `slope_in` and `slope_out` times the
    mean speed: 1 and 1 is even speed, 0 and 0 starts from rest and comes to rest.
    """

    frames: int
    start: Framing
    end: Framing
    slope_in: float = 1.0
    slope_out: float = 1.0


@dataclass(frozen=True, slots=True)
class Scrim:
    """A colour laid over a picture so that text on it can be read: opacities 0–1 at top, middle and bottom."""

    color: str
    top: float
    middle: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PhotoPicture:
    """A photo made ready: `pixels` is the size of the prepared picture, chosen for the closest framing.

    With fit `cover` the picture is the photo's part `region` (x, y, width, height as fractions of the upright photo);
    with `blur` and `contain` it is the whole photo on a ground of the frame's shape, `inset` times as large as it could
    be. The ellipses within the parts `hidden` (in fractions as well) are made unknowable; `enhance` puts exposure and
    white balance right.
    """

    digest: str
    pixels: Size
    fit: Fit
    region: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    ground: str = "#000000"
    scrim: Scrim | None = None
    inset: float = 1.0
    hidden: tuple[tuple[float, float, float, float], ...] = ()
    enhance: bool = False


@dataclass(frozen=True, slots=True)
class ClipReading:
    """How a clip's stream of pictures is to be read: what a decoder would otherwise have to guess.

    `stream` is its number in the file. `matrix` and `full_range` say what its samples mean (`bt709`, `bt601` or
    `bt2020`); `hdr` that they are brighter than a screen shows and are brought back; `interlaced` that each picture
    holds two moments. Reading has to begin `before_s` seconds before a wanted picture, or (None) with the file.
    """

    stream: int
    matrix: str
    full_range: bool = False
    hdr: bool = False
    interlaced: bool = False
    before_s: float | None = 1.0


@dataclass(frozen=True, slots=True)
class Veil:
    """A part of a clip that is made unknowable as it moves: the ellipse within a box.

    `path` has frames of the clip at the timeline's rate, in order, and the box at each (left, top, width and height as
    fractions of the upright clip). From one to the next the box moves evenly; before and after them there is none.
    """

    path: tuple[tuple[int, tuple[float, float, float, float]], ...]

    def at(self, frame: int) -> tuple[float, float, float, float] | None:
        """The box at a frame of the clip, or None."""
        place = bisect_right(self.path, frame, key=lambda point: point[0])
        if not place or frame > self.path[-1][0]:
            return None
        start, before = self.path[place - 1]
        if frame == start:
            return before
        end, after = self.path[place]
        passed = (frame - start) / (end - start)
        left, top, width, height = (a + (b - a) * passed for a, b in zip(before, after, strict=True))
        return (left, top, width, height)


@dataclass(frozen=True, slots=True)
class ClipPicture:
    """A moving picture: frames `begin` up to `begin + frames` of a clip played at the timeline's rate.

    A shot's first frame shows the first of them; when all have been shown, the last stays. With fit `cover` the
    clip's part `region` fills `pixels`; with `blur` and `contain` the whole clip, `inset` large, lies on a ground.
    What lies under the veils `hidden` cannot be known.
    """

    digest: str
    reading: ClipReading
    pixels: Size
    fit: Fit
    inset: Size
    begin: int
    frames: int
    region: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    ground: str = "#000000"
    hidden: tuple[Veil, ...] = ()

    def after(self, frames: int) -> ClipPicture:
        """What is left of it when `frames` frames have been shown."""
        passed = min(frames, self.frames - 1)
        return replace(self, begin=self.begin + passed, frames=self.frames - passed)


@dataclass(frozen=True, slots=True)
class CardPicture:
    """A designed ground: colours from top to bottom, and an ornament in the accent colour and the tints.

    In the part `quiet` of its height, from the top, there is no ornament; below that it comes gently.
    """

    pixels: Size
    colors: tuple[str, ...]
    ornament: str
    accent: str
    tints: tuple[str, ...] = ()
    quiet: float = 0.0


@dataclass(frozen=True, slots=True)
class GroundPicture:
    """One plain colour."""

    pixels: Size
    color: str


Picture: TypeAlias = PhotoPicture | ClipPicture | CardPicture | GroundPicture


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


def cut(timeline: Timeline, span: Span) -> Timeline:
    """The stretch `span` of `timeline` as a timeline of its own that starts at frame 0.

    What is past is forgotten, so that the stretch looks and hashes the same wherever it stood.
    """
    shots = tuple(_cut_shot(shot, span) for shot in timeline.shots if shot.span.overlaps(span))
    cues = tuple(_cut_cue(cue, span) for cue in timeline.cues if cue.span.overlaps(span))
    marks = tuple(_cut_layer(mark, span, span) for mark in timeline.marks if mark.span.overlaps(span))
    return replace(timeline, frames=span.frames, shots=shots, cues=cues, marks=marks)


def _cut_shot(shot: Shot, span: Span) -> Shot:
    visible = shot.span.clipped_to(span)
    passed = visible.start - shot.span.start
    moves, skip = _after(shot.moves, shot.skip + passed)
    within_entrance = shot.enter is not None and passed < shot.enter.frames
    if within_entrance and passed:
        raise ValueError(f"a transition cannot be cut at frame {span.start}")
    return Shot(
        span=visible.shifted(-span.start),
        picture=_cut_picture(shot.picture, passed, visible.frames),
        moves=moves,
        layers=tuple(_cut_layer(layer, visible, span) for layer in shot.layers if layer.span.overlaps(visible)),
        enter=shot.enter if within_entrance else None,
        skip=skip,
        panes=tuple(_cut_pane(pane, visible, span) for pane in shot.panes if pane.span.overlaps(visible)),
    )


def _cut_cue(cue: Cue, span: Span) -> Cue:
    seen = cue.span.clipped_to(span)
    passed, left = seen.start - cue.span.start, cue.span.end - seen.end
    return replace(cue, span=seen.shifted(-span.start), passed=cue.passed + passed, left=cue.left + left)


def _cut_picture(picture: Picture, passed: int, frames: int) -> Picture:
    """The picture of a shot after `passed` of its frames; of a clip only what the next `frames` frames show."""
    if not isinstance(picture, ClipPicture):
        return picture
    left = picture.after(passed)
    return replace(left, frames=min(left.frames, frames))


def _after(moves: tuple[Move, ...], skip: int) -> tuple[tuple[Move, ...], int]:
    """The moves that are left after `skip` frames, and how much of the first of them has passed."""
    while len(moves) > 1 and skip >= moves[0].frames:
        skip -= moves[0].frames
        moves = moves[1:]
    still = len(moves) == 1 and moves[0].start == moves[0].end
    return moves, 0 if still else skip


def _cut_pane(pane: Pane, visible: Span, span: Span) -> Pane:
    layers = tuple(_cut_layer(layer, visible, span) for layer in pane.layers if layer.span.overlaps(visible))
    inside = pane.span.clipped_to(visible)
    passed = inside.start - pane.span.start
    if passed < pane.arrive or not passed:
        return replace(pane, span=Span(pane.span.start, inside.end).shifted(-span.start), layers=layers)
    moves, skip = _after(pane.moves, pane.skip + passed)
    divider = _divided_after(pane.divider, passed) if pane.divider else None
    plain = Pane(inside.shifted(-span.start), pane.place, pane.picture, moves, skip, pane.radius)
    return replace(plain, divider=divider, layers=layers)


def _divided_after(divider: Divider, passed: int) -> Divider:
    """The divider when `passed` more frames have passed; a glide that is over is forgotten."""
    glides, skip = divider.glides, divider.skip + passed
    while len(glides) > 1 and skip >= glides[0].frames:
        skip -= glides[0].frames
        glides = glides[1:]
    still = len(glides) == 1 and glides[0].start == glides[0].end
    return replace(divider, glides=glides, skip=0 if still else skip)


def _cut_layer(layer: Layer, visible: Span, span: Span) -> Layer:
    """The layer in `visible`; what has come by then, or does not leave in it, has forgotten how it would."""
    arrived = visible.start >= layer.span.start + layer.arrive
    settled = arrived and visible.start >= layer.span.start + frames_of(layer.art)
    art = grown(layer.art) if settled else layer.art
    stays = visible.end <= layer.span.end - layer.leave
    inside = layer.span.clipped_to(visible)
    start = inside.start if settled else layer.span.start
    end = inside.end if stays or not layer.leave else layer.span.end
    if settled and (stays or not layer.leave):
        return Layer(Span(start, end).shifted(-span.start), art)
    return replace(
        layer,
        span=Span(start, end).shifted(-span.start),
        art=art,
        arrive=0 if arrived else layer.arrive,
        leave=0 if stays else layer.leave,
    )
