"""What can fill a frame or a part of it: a photo, a clip, a designed card, one plain colour.

Pixels are those of the frame; colours are `#RRGGBB` or `#RRGGBBAA`; a digest names a file by its content.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from videopipe.timeline.whole import MIDDLE
from videopipe.units import Size

Fit: TypeAlias = Literal["cover", "blur", "contain"]


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
    be and as high as `middle` says (0 at the top, 1 at the bottom). The ellipses within the parts `hidden` (in
    fractions as well) are made unknowable; `enhance` puts exposure and white balance right.
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
    middle: float = MIDDLE


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
    clip's part `region` fills `pixels`; with `blur` and `contain` the whole clip, `inset` large, lies on a ground, as
    high as `middle` says.
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
    middle: float = MIDDLE

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
