"""Where a picture lies at each frame of its shot, as few key frames between which all changes evenly."""

from __future__ import annotations

from collections.abc import Callable

from videopipe.export.montage import Pose
from videopipe.timeline.model import Framing, PhotoPicture, Shot
from videopipe.timeline.motion import framing_at
from videopipe.units import Size

# Between two key frames no corner of the picture strays farther from its way, in pixels of the frame.
MOST_ASTRAY = 0.25


def resting() -> tuple[Pose, ...]:
    """As large as the frame, and still."""
    return (Pose(0, 0.0, 0.0, 1.0),)


def posed(shot: Shot, pixels: Size, frame: Size) -> tuple[Pose, ...]:
    """The poses of a shot's picture, whose whole is `pixels` large, in a film of `frame`."""

    def at(n: int) -> Pose:
        return pose_of(_in_whole(framing_at(shot.moves, n + shot.skip), shot), n, pixels, frame)

    first, last = 0, shot.span.frames - 1
    poses = [at(first), *_between(at, first, last, pixels)]
    return tuple(poses[:1] if all(_same(pose, poses[0]) for pose in poses) else poses)


def pose_of(framing: Framing, n: int, pixels: Size, frame: Size) -> Pose:
    """Where the picture lies when its window fills the frame."""
    scale = frame.width / (framing.width * pixels.width)
    return Pose(
        n,
        (0.5 - framing.x) * pixels.width * scale - frame.width / 2,
        (0.5 - framing.y) * pixels.height * scale - frame.height / 2,
        scale,
    )


def _in_whole(framing: Framing, shot: Shot) -> Framing:
    """A window of the part of a photo that is prepared, as a window of the whole photo."""
    picture = shot.picture
    if not isinstance(picture, PhotoPicture) or picture.fit != "cover":
        return framing
    x, y, width, height = picture.region
    return Framing(x + framing.x * width, y + framing.y * height, framing.width * width)


def _between(at: Callable[[int], Pose], first: int, last: int, pixels: Size) -> list[Pose]:
    """Key frames after `first` up to `last`: more where the way bends."""
    if last <= first:
        return []
    start, end = at(first), at(last)
    worst = max(range(first, last + 1), key=lambda n: _astray(at(n), start, end, pixels))
    if _astray(at(worst), start, end, pixels) <= MOST_ASTRAY:
        return [end]
    return [*_between(at, first, worst, pixels), *_between(at, worst, last, pixels)]


def _astray(pose: Pose, start: Pose, end: Pose, pixels: Size) -> float:
    """How far a corner lies from where even change between two poses puts it, in pixels."""
    share = (pose.frame - start.frame) / (end.frame - start.frame)
    x, y, scale = (a + (b - a) * share for a, b in ((start.x, end.x), (start.y, end.y), (start.scale, end.scale)))
    larger = abs(pose.scale - scale) / 2
    return max(abs(pose.x - x) + larger * pixels.width, abs(pose.y - y) + larger * pixels.height)


def _same(one: Pose, other: Pose) -> bool:
    return (one.x, one.y, one.scale) == (other.x, other.y, other.scale)
