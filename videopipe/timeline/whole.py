"""Whole photos and clips on a ground of the frame's shape: how large they stand there, and how high."""

from __future__ import annotations

from videopipe.units import Rect, Size

Part = tuple[float, float, float, float]

# How much closer the closest framing of a whole photo is.
BLUR_ZOOM = 1.06
# A whole photo may be magnified this much.
MOST_WHOLE = 2.0
# It stands a little above the middle: so much of what is left of the height lies above it.
MIDDLE = 0.40
# What its lower edge keeps from captions, in parts of the frame's height.
APART = 0.012


def inset_share(photo: Size, frame: Size) -> float:
    """How large a whole photo stands in the frame, 1 for as large as it could: small ones are not blown up for ever."""
    largest = min(frame.width / photo.width, frame.height / photo.height) * BLUR_ZOOM
    return round(min(1.0, MOST_WHOLE / largest), 4)


def inset_of(photo: Size, frame: Size, middle: float) -> Part:
    """Where a whole photo stands in the frame, in fractions of it."""
    width = min(1.0, photo.aspect / frame.aspect) * inset_share(photo, frame)
    height = min(width * frame.aspect / photo.aspect, 1.0)
    return ((1 - width) / 2, (1 - height) * middle, width, height)


def middle_clear_of(height: float, frame: Size, captions: Rect) -> float:
    """How high a whole photo stands (0 at the top, 1 at the bottom), `height` of the frame high.

    Its lower edge, at its closest too, crosses no line of the room for captions: it is moved up or down, whichever is
    less, or stays where neither can be.
    """
    room = 1 - height
    if room <= 0:
        return MIDDLE
    bottom = room * MIDDLE + height
    above = _widest(captions.top / frame.height - APART)
    below = captions.bottom / frame.height + APART
    if _closest(bottom) <= captions.top / frame.height - APART or bottom >= below:
        return MIDDLE
    moved = [edge for edge in (above, below) if 0 <= (edge - height) / room <= 1]
    nearest = min(moved, key=lambda edge: abs(edge - bottom), default=bottom)
    return round((nearest - height) / room, 4)


def _closest(row: float) -> float:
    """Where a row (a fraction of the frame's height) is seen when the framing is closest."""
    return 0.5 + (row - 0.5) * BLUR_ZOOM if row > 0.5 else row


def _widest(row: float) -> float:
    """The row that is seen at `row` when the framing is closest."""
    return 0.5 + (row - 0.5) / BLUR_ZOOM if row > 0.5 else row
