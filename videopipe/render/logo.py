"""Drawing the office's sign."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from videopipe.assets.photo import open_logo
from videopipe.raster.tile import Tile, tile
from videopipe.timeline.growth import even
from videopipe.timeline.model import LogoArt

_ROOM = 4


def draw_logo(art: LogoArt, picture: Path | None) -> Tile:
    """The sign in its rectangle; `picture` is its file. Raises PhotoError when it cannot be read."""
    from PIL import Image

    if picture is None:
        raise ValueError("a logo needs its file")
    place = art.place
    left, top = (place.left - _ROOM) // 2 * 2, (place.top - _ROOM) // 2 * 2
    rgba = np.zeros((even(place.bottom + _ROOM - top), even(place.right + _ROOM - left), 4), np.uint8)
    drawn = np.asarray(open_logo(picture).resize((place.width, place.height), Image.Resampling.LANCZOS))
    y, x = place.top - top, place.left - left
    rgba[y : y + place.height, x : x + place.width] = drawn
    return tile(rgba, left, top)
