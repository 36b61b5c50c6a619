"""Caption styles: each file draws a caption's lines as a tile; this table names them.

To add a caption style: 1. write `<name>.py` with `draw(art) -> Tile`; 2. name it here and in the look's `style`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from videopipe.captions import outline
from videopipe.raster.tile import Tile
from videopipe.timeline.model import TextArt

DrawCaption: TypeAlias = Callable[[TextArt], Tile]

CAPTIONS: Mapping[str, DrawCaption] = MappingProxyType({"outline": outline.draw})
