"""Card grounds: each file draws one ornament, at any shape and size; this table names them.

To add an ornament: 1. write `<name>.py` with `draw(ground, palette)` that paints over a gradient of the card's
colours; keep the middle quiet, where words stand; 2. name it here and in `Ornament` in `styles/values.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

import numpy as np

from videopipe.grounds import campus, hills, ink, paper, rule, silk, sunny
from videopipe.grounds.paint import Ground, Palette, gradient
from videopipe.raster.dither import dithered
from videopipe.raster.planar import Pixels
from videopipe.timeline.model import CardPicture
from videopipe.units import Color

# Below the quiet part of a card its ornament comes in over this part of the height.
COMES_IN = 0.08

DrawOrnament: TypeAlias = Callable[[Ground, Palette], None]


def _nothing(ground: Ground, palette: Palette) -> None:
    """The colours alone."""


ORNAMENTS: Mapping[str, DrawOrnament] = MappingProxyType(
    {
        "campus": campus.draw,
        "hills": hills.draw,
        "ink": ink.draw,
        "none": _nothing,
        "paper": paper.draw,
        "rule": rule.draw,
        "silk": silk.draw,
        "sunny": sunny.draw,
    }
)


def card(picture: CardPicture) -> Pixels:
    """A card's ground: its colours from top to bottom, and its ornament over them."""
    palette = Palette(
        tuple(Color.parse(color) for color in picture.colors),
        Color.parse(picture.accent),
        tuple(Color.parse(color) for color in picture.tints),
    )
    ground = gradient(picture.pixels.width, picture.pixels.height, palette.stops)
    plain = ground.copy() if picture.quiet else ground
    ORNAMENTS[picture.ornament](ground, palette)
    if picture.quiet:
        rows = np.arange(picture.pixels.height) / picture.pixels.height
        seen = np.clip((rows - picture.quiet) / COMES_IN, 0, 1).astype(np.float32)[:, None, None]
        ground = plain + (ground - plain) * seen
    return dithered(ground)
