"""What to look at in a photo: where a written focus, its faces or its salient part ask the frame to be.

`focus_of` is the point that belongs in the middle of a window of a given shape; `attention` also says which part must
never leave it. Fractions of the upright photo throughout.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from videopipe.timeline.inputs import PhotoFacts
from videopipe.units import Size

Region: TypeAlias = tuple[float, float, float, float]
"""A part of a picture in fractions of it: left, top, width, height."""

CENTRE = (0.5, 0.5)
# Faces narrower than this part of the widest are passers-by.
_MAIN = 0.4
# Room around a face, in its own width and height: beside it, above it (hair, and air to breathe), below it.
_BESIDE, _ABOVE, _BELOW = 0.2, 0.5, 0.25
# Faces stand this part of the window's height above its middle, where captions leave them free.
_HIGHER = 0.08
# What is kept leaves this part of the widest window for moving.
_STIR = 1 / 1.05
_A_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Attention:
    """`point` belongs in the middle of the window as far as the photo's edges allow; `keep` stays inside it always."""

    point: tuple[float, float] = CENTRE
    keep: Region | None = None


def focus_of(photo: PhotoFacts, written: tuple[float, float] | None, shape: Size) -> tuple[float, float]:
    """The point of the photo that belongs in the middle of a window of the shape of `shape`."""
    return attention(photo, written, shape).point


def attention(photo: PhotoFacts, written: tuple[float, float] | None, shape: Size) -> Attention:
    """A written focus wins; else the photo's main faces, as many as fit; else its salient part; else the centre."""
    if written is not None:
        return Attention(written)
    if not photo.faces:
        return Attention(photo.salient or CENTRE)
    width = min(1.0, shape.aspect / photo.size.aspect)
    window = (width, min(width * photo.size.aspect / shape.aspect, 1.0))
    keep = kept(photo.faces, (window[0] * _STIR, window[1] * _STIR))
    x, y = keep[0] + keep[2] / 2, keep[1] + keep[3] / 2
    lower = min(_HIGHER * window[1], max((window[1] - keep[3]) / 2 - _A_HAIR, 0.0))
    return Attention((x, y + lower), keep)


def kept(faces: tuple[Region, ...], room: tuple[float, float]) -> Region:
    """The part that holds the main faces with room around them, no larger than `room` (width, height).

    Where they do not all fit it is the group that shows the most of them; of a face that is larger than the room,
    its middle.
    """
    main = [face for face in faces if face[2] >= _MAIN * max(face[2] for face in faces)]
    roomy = [_with_room(face) for face in main]
    groups = [_group(first, other, main, room) for first in roomy for other in roomy]
    best = max(groups, key=lambda group: (round(_shown(group, main), 6), -group[0], -group[1]))
    return best if _shown(best, main) else _middle(main[0], room)


def _with_room(face: Region) -> Region:
    left, top = max(face[0] - _BESIDE * face[2], 0.0), max(face[1] - _ABOVE * face[3], 0.0)
    right, bottom = min(face[0] + (1 + _BESIDE) * face[2], 1.0), min(face[1] + (1 + _BELOW) * face[3], 1.0)
    return (left, top, right - left, bottom - top)


def _group(first: Region, other: Region, main: Iterable[Region], room: tuple[float, float]) -> Region:
    """What holds every roomy face within `room` right of the one's left and below the other's top edge."""
    inside = [
        face
        for face in map(_with_room, main)
        if _within(face[0], face[2], first[0], room[0]) and _within(face[1], face[3], other[1], room[1])
    ]
    if not inside:
        return (0.0, 0.0, 0.0, 0.0)
    return _around(inside)


def _within(start: float, length: float, first: float, room: float) -> bool:
    return first - _A_HAIR <= start and start + length <= first + room + _A_HAIR


def _around(regions: Iterable[Region]) -> Region:
    """The smallest part that holds all `regions`."""
    corners = [(left, top, left + width, top + height) for left, top, width, height in regions]
    left, top = min(corner[0] for corner in corners), min(corner[1] for corner in corners)
    right, bottom = max(corner[2] for corner in corners), max(corner[3] for corner in corners)
    return (left, top, right - left, bottom - top)


def _shown(part: Region, faces: Iterable[Region]) -> float:
    """How much of faces a part shows, as a sum of the areas of those that lie in it whole."""
    return sum(face[2] * face[3] for face in faces if holds(part, face))


def holds(part: Region, inner: Region) -> bool:
    """Whether `inner` lies in `part`, but for a hair."""
    return all(
        part[side] - _A_HAIR <= inner[side]
        and inner[side] + inner[side + 2] <= part[side] + part[side + 2] + 2 * _A_HAIR
        for side in (0, 1)
    )


def _middle(face: Region, room: tuple[float, float]) -> Region:
    """A face cut about its middle to fit; a little above it, where the eyes are, when it is too high."""
    width, height = min(face[2], room[0]), min(face[3], room[1])
    return (face[0] + (face[2] - width) / 2, face[1] + (face[3] - height) * 0.4, width, height)
