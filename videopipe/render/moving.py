"""Moving pictures: each frame of a clip as large as its picture is to be, whole clips on a ground of their own."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from videopipe.raster.hiding import Part, hide_in_planes
from videopipe.raster.planar import Plane, Planes, blank
from videopipe.raster.tile import Tile, lay, tile
from videopipe.render.clip_reader import ClipReader
from videopipe.render.prepare import GROUND_DIMMED, GROUND_SATURATION, shadow
from videopipe.timeline.model import ClipPicture
from videopipe.units import Color, FrameRate, Size

# The blurred ground is worked out at this part of the frame's size: it is blurred there by four samples.
_SMALL = 16


class MovingPicture:
    """A clip's frames, drawn as they are asked for. Raises ClipError when the clip cannot be read."""

    def __init__(self, picture: ClipPicture, file: Path, rate: FrameRate) -> None:
        self._picture = picture
        self._reader = ClipReader(file, picture, rate)
        self._plain = blank(picture.pixels, Color.parse(picture.ground)) if picture.fit == "contain" else None
        self._shadow = _shadow(picture) if picture.fit == "blur" else None

    def planes(self, frame: int) -> Planes:
        """The picture after `frame` frames, `pixels` large, the caller's own; the last one stays."""
        picture = self._picture
        seen = self._veiled(picture.begin + min(frame, picture.frames - 1))
        if picture.fit == "cover":
            return seen
        drawn = _copied(self._plain) if self._plain is not None else _blurred(seen, picture.pixels)
        if self._shadow is not None:
            lay(drawn, self._shadow)
        _inserted(drawn, seen, *_corner(picture))
        return drawn

    def _veiled(self, index: int) -> Planes:
        """Picture `index` of the clip, the caller's own, with what is to be hidden hidden."""
        picture = self._picture
        seen = _copied(self._reader.planes(index))
        boxes = (veil.at(index) for veil in picture.hidden)
        hide_in_planes(seen, (_within(box, picture.region) for box in boxes if box))
        return seen

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()


def _within(box: Part, region: Part) -> Part:
    """A part of the clip in fractions of the clip's part `region`."""
    left, top, width, height = region
    return ((box[0] - left) / width, (box[1] - top) / height, box[2] / width, box[3] / height)


def _copied(planes: Planes) -> Planes:
    return Planes(planes.y.copy(), planes.u.copy(), planes.v.copy())


def _corner(picture: ClipPicture) -> tuple[int, int]:
    """Left and top (even) of the whole clip in its picture."""
    left = (picture.pixels.width - picture.inset.width) // 2
    top = round((picture.pixels.height - picture.inset.height) * picture.middle)
    return left // 2 * 2, top // 2 * 2


def _inserted(drawn: Planes, inset: Planes, left: int, top: int) -> None:
    """Put `inset` into `drawn`, in place."""
    for plane, over, half in ((drawn.y, inset.y, 1), (drawn.u, inset.u, 2), (drawn.v, inset.v, 2)):
        height, width = over.shape
        plane[top // half : top // half + height, left // half : left // half + width] = over


def _blurred(inset: Planes, frame: Size) -> Planes:
    """A copy that covers the frame, softly blurred and dimmed as under a photo."""
    color = GROUND_DIMMED * GROUND_SATURATION
    return Planes(
        _soft(inset.y, frame, GROUND_DIMMED, 16),
        _soft(inset.u, Size(frame.width // 2, frame.height // 2), color, 128),
        _soft(inset.v, Size(frame.width // 2, frame.height // 2), color, 128),
    )


def _soft(plane: Plane, frame: Size, gain: float, zero: int) -> Plane:
    """The middle of a plane that has the frame's shape, blurred, and drawn nearer to `zero` by `gain`."""
    height, width = plane.shape
    across = max(min(width, round(height * frame.aspect)), 1)
    down = max(min(height, round(width / frame.aspect)), 1)
    x, y = (width - across) // 2, (height - down) // 2
    small = (max(frame.width // _SMALL, 2), max(frame.height // _SMALL, 2))
    part = cv2.resize(plane[y : y + down, x : x + across], small, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(part, (0, 0), sigmaX=small[0] / 18, borderType=cv2.BORDER_REPLICATE)
    nearer = cv2.convertScaleAbs(soft, alpha=gain, beta=zero * (1 - gain))
    return cv2.resize(nearer, (frame.width, frame.height), interpolation=cv2.INTER_LINEAR)


def _shadow(picture: ClipPicture) -> Tile:
    """A soft shadow of the whole clip on its ground."""
    frame, inset = picture.pixels, picture.inset
    left, top = _corner(picture)
    soft = shadow(frame, left, top, inset)
    rows = np.flatnonzero(soft.max(axis=1) > 1 / 512)
    first, last = int(rows[0]) // 2 * 2, min((int(rows[-1]) + 2) // 2 * 2, frame.height)
    rgba = np.zeros((last - first, frame.width, 4), np.uint8)
    rgba[:, :, 3] = np.rint(soft[first:last] * 255)
    return tile(rgba, 0, first)
