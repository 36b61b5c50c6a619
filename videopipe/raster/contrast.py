"""How well text is read where it stands: the contrast of its letters with what lies right around them, measured."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.raster.art import draw_art
from videopipe.raster.planar import Pixels
from videopipe.timeline.model import TextArt

# Pixels from a letter's edge to what is looked at around it: beyond the soft edge, inside the thinnest outline.
_NEAREST, _FARTHEST = 1, 3
# Of both, this share of the worst pixels is left out: specks do not make text unreadable.
_SPECKS = 10


def contrast_around(frame: Pixels, art: TextArt) -> float:
    """The contrast (1 to 21, WCAG 2.2) of `art`'s letters in an RGB frame with what lies around them.

    Unfavourable throughout: the darkest letters against the lightest surroundings, or the other way round.
    """
    letters = draw_art(replace(art, outline=0.0, shadow=0.0, color="#ffffff"))
    height, width = letters.ground.shape
    left, top = max(letters.left, 0), max(letters.top, 0)
    seen = frame[top : letters.top + height, left : letters.left + width]
    opacity = 255 - letters.ground[top - letters.top :, left - letters.left :][: seen.shape[0], : seen.shape[1]]
    luminance = _luminance(seen)
    inside = luminance[opacity >= 250]
    around = luminance[(_grown(opacity, _FARTHEST) > 0) & (_grown(opacity, _NEAREST) == 0)]
    if inside.mean() >= around.mean():
        worst, against = np.percentile(inside, _SPECKS), np.percentile(around, 100 - _SPECKS)
    else:
        worst, against = np.percentile(around, _SPECKS), np.percentile(inside, 100 - _SPECKS)
    return float((worst + 0.05) / (against + 0.05))


def _grown(opacity: npt.NDArray[np.uint8], pixels: int) -> npt.NDArray[np.uint8]:
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1))
    grown: npt.NDArray[np.uint8] = np.asarray(cv2.dilate(opacity, kernel), np.uint8)
    return grown


def _luminance(pixels: Pixels) -> npt.NDArray[np.float64]:
    """Relative luminance of sRGB pixels, 0–1."""
    v = pixels.astype(np.float64) / 255
    linear = np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])
