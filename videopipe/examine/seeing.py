"""Whether the visible label is seen: the part of a frame it fills, compared with the one the timeline draws."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from videopipe.examine.decoding import Rgb
from videopipe.examine.wanted import Mark
from videopipe.render.sight import Luma

# Correlation of what is seen with what was drawn.
_LIKE = 0.7
_HEIGHT = 24


def mark_picture(luma: npt.NDArray[np.uint8], place: tuple[float, float, float, float]) -> Luma:
    """The part of a frame at `place` (fractions of it), 24 pixels high or less."""
    import cv2

    height, width = luma.shape
    left, top, across, down = place
    part = luma[
        round(top * height) : round((top + down) * height), round(left * width) : round((left + across) * width)
    ]
    share = min(_HEIGHT / part.shape[0], 1.0)
    size = (max(round(part.shape[1] * share), 1), max(round(part.shape[0] * share), 1))
    return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8)


def sees_mark(mark: Mark, still: Rgb) -> bool:
    """Whether a frame shows the label in its place."""
    import cv2

    luma = np.asarray(cv2.cvtColor(np.ascontiguousarray(still), cv2.COLOR_RGB2GRAY), np.uint8)
    found = mark_picture(luma, mark.place)
    size = (mark.luma.shape[1], mark.luma.shape[0])
    one = cv2.resize(found, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    other = mark.luma.astype(np.float32)
    one, other = one - one.mean(), other - other.mean()
    spread = float(np.sqrt((one * one).sum() * (other * other).sum()))
    return spread > 0 and float((one * other).sum()) / spread >= _LIKE
