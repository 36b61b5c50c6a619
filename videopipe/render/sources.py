"""What frames are drawn from: canvases, moving pictures, tiles; each made once while it is needed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path

from videopipe.raster.art import draw_art
from videopipe.raster.counting import characters
from videopipe.raster.growing import grown
from videopipe.raster.tile import Tile
from videopipe.raster.window import Canvas
from videopipe.render.logo import draw_logo
from videopipe.render.moving import MovingPicture
from videopipe.render.prepare import prepare
from videopipe.render.prepared import prepared
from videopipe.store import Store
from videopipe.timeline.growth import CounterArt, GrowingArt
from videopipe.timeline.model import Art, ClipPicture, LogoArt, PhotoPicture, Picture, StillArt
from videopipe.units import FrameRate

# Canvases in memory: two shots share a transition, each with up to four panes, and one more is the next.
_LEAST_CANVASES, _MOST_CANVASES = 3, 11
# They are no more, all together, than so many of the largest.
_MOST_OF_LARGEST = 6
# A chart of twelve points has some forty, a counting number with shadows twenty-six, a caption that arrives word by
# word two a word.
_MOST_TILES = 96
# Clips being read: two share a transition.
_MOST_CLIPS = 2


class Sources:
    """Canvases, moving pictures and tiles by what they show; `photos` gives the file of each photo's or clip's digest.

    With a `store`, prepared pictures are remembered there.
    """

    def __init__(self, photos: Mapping[str, Path], store: Store | None = None) -> None:
        self._photos = photos
        self._store = store
        self._canvases: OrderedDict[Picture, Canvas] = OrderedDict()
        self._clips: OrderedDict[tuple[ClipPicture, FrameRate], MovingPicture] = OrderedDict()
        self._tiles: OrderedDict[StillArt, Tile] = OrderedDict()

    def canvas(self, picture: Picture) -> Canvas:
        """The picture made ready. Raises PhotoError when its photo cannot be read."""
        if picture not in self._canvases:
            photo = self._photos.get(picture.digest) if isinstance(picture, PhotoPicture) else None
            made = prepare(picture, photo) if self._store is None else prepared(picture, photo, self._store)
            self._canvases[picture] = made
            while self._are_too_many():
                self._canvases.popitem(last=False)
        self._canvases.move_to_end(picture)
        return self._canvases[picture]

    def _are_too_many(self) -> bool:
        pixels = [canvas.size.width * canvas.size.height for canvas in self._canvases.values()]
        large = sum(pixels) > max(pixels) * _MOST_OF_LARGEST
        return len(pixels) > _MOST_CANVASES or (len(pixels) > _LEAST_CANVASES and large)

    def moving(self, picture: ClipPicture, rate: FrameRate) -> MovingPicture:
        """A clip, read at the timeline's rate. Raises ClipError when it cannot be read."""
        key = (picture, rate)
        if key not in self._clips:
            file = self._photos.get(picture.digest)
            if file is None:
                raise ValueError("a clip's picture needs its file")
            self._clips[key] = MovingPicture(picture, file, rate)
            if len(self._clips) > _MOST_CLIPS:
                self._clips.popitem(last=False)[1].close()
        self._clips.move_to_end(key)
        return self._clips[key]

    def close(self) -> None:
        """Let go of every clip; what is needed again is opened again."""
        while self._clips:
            self._clips.popitem()[1].close()

    def tiles(self, art: Art, passed: int) -> tuple[Tile, ...]:
        """What a layer's art shows in its frame `passed` (from 1), to be laid in this order."""
        match art:
            case CounterArt():
                return tuple(_further_right(self.tile(text), by) for text, by in characters(art, passed))
            case GrowingArt():
                part = grown(self.tile(art.art), art, passed)
                return () if part is None else (part,)
            case _:
                return (self.tile(art),)

    def tile(self, art: StillArt) -> Tile:
        """The tile of art that does not change by itself."""
        if art not in self._tiles:
            self._tiles[art] = self._drawn(art)
            if len(self._tiles) > _MOST_TILES:
                self._tiles.popitem(last=False)
        self._tiles.move_to_end(art)
        return self._tiles[art]

    def _drawn(self, art: StillArt) -> Tile:
        if isinstance(art, LogoArt):
            return draw_logo(art, self._photos.get(art.digest))
        return draw_art(art)


def _further_right(tile: Tile, columns: int) -> Tile:
    return Tile(tile.left + columns, tile.top, tile.planes, tile.ground, tile.ground_half)
