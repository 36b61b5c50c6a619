"""Faces followed through a clip: boxes seen several times a second become veils that move with them. Pure.

A face that was missed must not be shown, so a veil is held before a face was first seen, after it was last seen, and
while it was not; and it always covers all of the way between two looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from videopipe.timeline.focus import Region
from videopipe.timeline.inputs import FacesAt
from videopipe.timeline.model import Veil
from videopipe.units import FrameRate, Span

# A hidden face's ellipse is this much wider and higher than the face: hair, ears and chin are known too.
GENEROUS = 1.6
# So many looks may miss a face between two that see it, and for so many the veil is held before and after.
BRIDGED, HELD = 10, 5
# A held veil grows by this part of the face with every look: nobody knows where the face went.
_GROWS = 0.1
# From one look to the next a face moves by at most so many of its widths, and becomes so much larger or smaller.
_MOVES, _CHANGES = 1.5, 2.5


@dataclass(slots=True)
class _Track:
    """One face: where it was seen, by the number of the look."""

    seen: dict[int, Region] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The look that saw it last."""
        return max(self.seen)


def veils(looks: Sequence[FacesAt], rate: FrameRate, played: Span) -> tuple[Veil, ...]:
    """The veils over the faces seen by `looks`, in frames of the clip at `rate`, where the frames `played` need them.

    `looks` are evenly spaced and in order.
    """
    frames = [rate.nearest_frame(look.ms) for look in looks]
    if not frames:
        return ()
    paths = (_path(track, frames) for track in _tracks(looks))
    return tuple(veil for path in paths for veil in _needed(path, played))


def generous(face: Region) -> Region:
    """The box about a face's ellipse; it may reach beyond the photo."""
    left, top, width, height = face
    more = (GENEROUS - 1) / 2
    box = (left - more * width, top - more * height, width * GENEROUS, height * GENEROUS)
    return (round(box[0], 4), round(box[1], 4), round(box[2], 4), round(box[3], 4))


def _tracks(looks: Sequence[FacesAt]) -> list[_Track]:
    """Every face of the clip, followed from look to look: the nearest box is taken for the same face."""
    tracks: list[_Track] = []
    for number, look in enumerate(looks):
        going = [track for track in tracks if number - track.last <= BRIDGED + 1]
        pairs = sorted(
            (distance, place, box)
            for place, track in enumerate(going)
            for box, face in enumerate(look.faces)
            if (distance := _apart(track.seen[track.last], face, number - track.last)) is not None
        )
        followed: set[int] = set()
        for _, place, box in pairs:
            if box not in followed and number not in going[place].seen:
                going[place].seen[number] = look.faces[box]
                followed.add(box)
        tracks += [_Track({number: face}) for box, face in enumerate(look.faces) if box not in followed]
    return tracks


def _apart(one: Region, other: Region, looks: int) -> float | None:
    """How far two boxes are apart, in widths of the larger; None when it cannot be one face `looks` looks later."""
    wide, high = max(one[2], other[2]), max(one[3], other[3])
    if min(one[2], other[2]) * _CHANGES < wide or min(one[3], other[3]) * _CHANGES < high:
        return None
    across = abs(one[0] + one[2] / 2 - other[0] - other[2] / 2) / wide
    down = abs(one[1] + one[3] / 2 - other[1] - other[3] / 2) / high
    far = max(across, down)
    return far if far <= _MOVES * min(looks, 2) else None


def _path(track: _Track, frames: list[int]) -> list[tuple[int, Region]]:
    """The generous box at every look, from before the face was seen to after; each covers the looks beside it."""
    boxes = _held(_bridged(track), len(frames))
    first, last = min(boxes), max(boxes)
    covered = {
        number: _around([boxes[near] for near in (number - 1, number, number + 1) if near in boxes])
        for number in range(first, last + 1)
    }
    path = [(frames[number], generous(box)) for number, box in covered.items()]
    # Before the first look and after the last there is nobody to ask: what is there stays there.
    step = frames[1] - frames[0] if len(frames) > 1 else 1
    if first == 0 and frames[0] > 0:
        path.insert(0, (max(frames[0] - step, 0), path[0][1]))
    if last == len(frames) - 1:
        path.append((frames[-1] + 2 * step, path[-1][1]))
    return path


def _bridged(track: _Track) -> dict[int, Region]:
    """The boxes of every look between the first and the last that saw the face."""
    boxes: dict[int, Region] = {}
    for (start, before), (end, after) in pairwise([*sorted(track.seen.items()), (track.last, track.seen[track.last])]):
        boxes |= {
            number: _between(before, after, (number - start) / max(end - start, 1)) for number in range(start, end)
        }
    boxes[track.last] = track.seen[track.last]
    return boxes


def _held(boxes: dict[int, Region], looks: int) -> dict[int, Region]:
    """The boxes, and more of them before the first and after the last."""
    first, last = min(boxes), max(boxes)
    before = {first - more: _grown(boxes[first], more) for more in range(1, HELD + 1) if first - more >= 0}
    after = {last + more: _grown(boxes[last], more) for more in range(1, HELD + 1) if last + more < looks}
    return before | boxes | after


def _needed(path: list[tuple[int, Region]], played: Span) -> Iterator[Veil]:
    """The part of a path that matters to the frames `played`, with the box before them and the one after."""
    start = max((place for place, (frame, _) in enumerate(path) if frame <= played.start), default=0)
    end = min((place for place, (frame, _) in enumerate(path) if frame >= played.end), default=len(path) - 1)
    if path[-1][0] >= played.start and path[0][0] < played.end:
        yield Veil(tuple(path[start : end + 1]))


def _between(one: Region, other: Region, progress: float) -> Region:
    left, top, width, height = (a + (b - a) * progress for a, b in zip(one, other, strict=True))
    return (left, top, width, height)


def _around(boxes: list[Region]) -> Region:
    """The box about all of them."""
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return (left, top, right - left, bottom - top)


def _grown(box: Region, looks: int) -> Region:
    more = _GROWS * looks
    left, top, width, height = box
    return (left - width * more / 2, top - height * more / 2, width * (1 + more), height * (1 + more))
