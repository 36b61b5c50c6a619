"""A montage: the film as tracks of clips, as editing programs think of it. Plain data, in whole frames.

    Montage ── tracks ──▶ Track ── items ──▶ Item ── media ──▶ Media (a file beside the project, and what it is made of)
             └─ cues ──▶ the captions                └─ poses ──▶ Pose (where the picture lies at a frame)

Two neighbours on the lowest track share the frames in which the later one comes in; `cuts` gives clips that do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

from videopipe.timeline.model import Cue, Layer, Picture, Timeline, Transition
from videopipe.units import FrameRate, Size, Span

Kind: TypeAlias = Literal["picture", "sound"]
Role: TypeAlias = Literal["pictures", "overlay", "captions", "marks", "narration", "music", "effects"]


@dataclass(frozen=True, slots=True)
class Still:
    """A picture without words, as it is before any window travels over it."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class Stretch:
    """Frames drawn as the film draws them: what moves in a way of its own."""

    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Overlay:
    """Layers that stand still, on a transparent ground, as they are once they have arrived."""

    layers: tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class Shade:
    """The colour that is laid over a photo below words, on a transparent ground."""

    color: str
    top: float
    middle: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Written:
    """A caption on a transparent ground, as it is before it goes."""

    cue: Cue


@dataclass(frozen=True, slots=True)
class Stem:
    """A part of the film's sound as long as the film: `voice`, `music` or `effects`."""

    name: str


Source: TypeAlias = Still | Stretch | Overlay | Shade | Written | Stem


@dataclass(frozen=True, slots=True)
class Media:
    """A file of the export: its name, what it is made of, its size in pixels, and its frames (None for a still)."""

    file: str
    source: Source
    size: Size | None
    frames: int | None

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.file.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Pose:
    """At `frame` of an item: the picture's middle is `x`, `y` pixels right of and below the frame's middle.

    `scale` is how many pixels of the frame one pixel of the media takes.
    """

    frame: int
    x: float
    y: float
    scale: float


@dataclass(frozen=True, slots=True)
class Item:
    """A clip on a track in `span` of the film; it shows its media from frame `begin` on.

    It comes in by `enter` over the one before. It fades in and out over `fade_in` and `fade_out` frames. Between two
    poses all changes evenly; one pose is for ever.
    """

    name: str
    media: Media
    span: Span
    begin: int = 0
    poses: tuple[Pose, ...] = (Pose(0, 0.0, 0.0, 1.0),)
    enter: Transition | None = None
    fade_in: int = 0
    fade_out: int = 0


@dataclass(frozen=True, slots=True)
class Track:
    """Clips side by side, in order."""

    name: str
    kind: Kind
    role: Role
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Montage:
    """A film on tracks, the lowest first."""

    name: str
    rate: FrameRate
    size: Size
    frames: int
    tracks: tuple[Track, ...]
    cues: tuple[Cue, ...] = ()

    @property
    def media(self) -> tuple[Media, ...]:
        """Every file that the tracks show, each once."""
        return tuple(dict.fromkeys(item.media for track in self.tracks for item in track.items))


@dataclass(frozen=True, slots=True)
class Cut:
    """An item as it is cut: in `span`, which it shares with no neighbour, it shows its media from `begin` on.

    Its poses count from `span`'s start. A transition into it takes `before` frames before the cut and `after` after it.
    """

    item: Item
    span: Span
    begin: int
    poses: tuple[Pose, ...]
    before: int = 0
    after: int = 0


def cuts(track: Track, *, centred: bool = False) -> Iterator[Cut]:
    """The items of a track as neighbours that touch: cut where the later begins, or `centred` in their transition."""
    for place, item in enumerate(track.items):
        start = item.span.start + _late(item, centred)
        following = track.items[place + 1] if place + 1 < len(track.items) else None
        end = item.span.end
        if following is not None and following.enter is not None:
            end = min(end, following.span.start + _late(following, centred))
        late = start - item.span.start
        frames = item.enter.frames if item.enter else 0
        poses = after(item.poses, late)
        yield Cut(item, Span(start, end), item.begin + late, poses, late, frames - late)


def after(poses: tuple[Pose, ...], frames: int) -> tuple[Pose, ...]:
    """The poses counted from `frames` frames later; the first stands at frame 0."""
    if not frames:
        return poses
    later = (replace(pose, frame=pose.frame - frames) for pose in poses if pose.frame > frames)
    return (replace(pose_at(poses, frames), frame=0), *later)


def pose_at(poses: tuple[Pose, ...], frame: int) -> Pose:
    """Where the picture lies at a frame."""
    for before, behind in pairwise(poses):
        if before.frame <= frame <= behind.frame:
            share = (frame - before.frame) / (behind.frame - before.frame)
            return Pose(
                frame,
                before.x + (behind.x - before.x) * share,
                before.y + (behind.y - before.y) * share,
                before.scale + (behind.scale - before.scale) * share,
            )
    return replace(poses[0] if frame <= poses[0].frame else poses[-1], frame=frame)


def _late(item: Item, centred: bool) -> int:
    """How long after an item's first frame it is cut in."""
    return item.enter.frames // 2 if centred and item.enter else 0
