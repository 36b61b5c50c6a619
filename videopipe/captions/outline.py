"""Bold letters with an even outline and a soft shadow: readable on any picture."""

from __future__ import annotations

from videopipe.raster.art import draw_art
from videopipe.raster.tile import Tile
from videopipe.timeline.model import TextArt


def draw(art: TextArt) -> Tile:
    """The caption as its look describes it."""
    return draw_art(art)
