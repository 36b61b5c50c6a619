"""Room on a picture: what captions and the app take of it, and where in a part of it something small may stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect

CAPTION_LINES = 2
# Room above and below the lines of a caption, in ems of its size.
CAPTION_AIR = 0.5
MARGIN = 28

Corner = Literal["top-left", "top-right", "bottom-left", "bottom-right"]
CORNERS: tuple[Corner, ...] = ("top-left", "bottom-left", "top-right", "bottom-right")


def caption_room(setting: SceneSetting) -> Rect:
    """What captions take at most, whether or not the scene has any, so that nothing jumps between scenes."""
    place, look = setting.profile.caption, setting.look.caption
    size = look.size * setting.caption_scale
    height = round(size * ((CAPTION_LINES - 1) * look.line_height + 1 + CAPTION_AIR) + 2 * look.outline)
    return Rect(place.left, place.bottom - height, place.right - place.left, height)


def margin(setting: SceneSetting) -> int:
    """How far small things keep from edges and from each other, in pixels."""
    return round(setting.scaled(MARGIN))


def widest_row(top: int, bottom: int, setting: SceneSetting) -> Rect:
    """The rows `top` to `bottom`, between the sides that the app leaves free there."""
    safe, column = setting.profile.safe, setting.profile.keep_out.column
    right = min(safe.right, column.left) if bottom > column.top else safe.right
    left, edge = safe.left + margin(setting), right - margin(setting)
    return Rect(left, top, max(edge - left, 2), max(bottom - top, 2))


def overlap(one: Rect, other: Rect) -> int:
    """How many pixels both have."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(width, 0) * max(height, 0)


def common(one: Rect, other: Rect) -> Rect:
    """The part that both have; of no size where they have none."""
    left, top = max(one.left, other.left), max(one.top, other.top)
    return Rect(left, top, max(min(one.right, other.right) - left, 0), max(min(one.bottom, other.bottom) - top, 0))


def in_corner(corner: Corner, width: int, height: int, place: Rect) -> Rect:
    """A rectangle of this size in a corner of `place`."""
    down, across = corner.split("-")
    left = place.left if across == "left" else place.right - width
    return Rect(left, place.top if down == "top" else place.bottom - height, width, height)


def best_corner(sizes: Sequence[tuple[int, int]], places: Sequence[Rect], taken: Iterable[Rect]) -> Corner:
    """The corner in which things of `sizes` lie clear in all of their `places`; else where they cover least."""
    others = tuple(taken)

    def covered(corner: Corner) -> int:
        rects = [in_corner(corner, *size, place) for size, place in zip(sizes, places, strict=True)]
        return sum(overlap(rect, other) for rect in rects for other in others)

    return min(CORNERS, key=covered)
