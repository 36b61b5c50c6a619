"""Faces in photos: found offline by a small network, the same boxes on every run and machine.

A photo is looked at as a whole, for faces that fill it, and where that gives a hint of any, closer, tile by tile, for
those of a group. Tiles have one of three sizes, each with a network of its own: OpenCV's answers wrongly when one
network is given pictures of changing sizes, and memory stays the same whatever the photo. Boxes are rounded, so that
the last bits of another machine's arithmetic do not matter. Weights: CenterFace, see
`data/README.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, TypeAlias

from videopipe.assets.preview import PREVIEW

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# Scores (0–1) from which a box is kept. The network was trained on faces: nothing else in our photos reaches this.
LEAST_SCORE = 0.3
# The score from which a look at the whole photo hints at faces: on sheets of faces 50 pixels wide in a photo of 3600
# the surest has 0.13; landscapes and empty rooms stay below 0.1.
_HINT = 0.12
# Boxes are rounded to this part of the photo's sides.
STEPS = 1000
_TILE = 640
# The shorter side of the tile that holds a whole photo of 4:3 or longer.
_SHORT = 480
_OVERLAP = 128
# The longer side in pixels at which a photo is looked at: whole, closer, and as close as a crowd needs.
WHOLE, CLOSER, _CLOSEST = PREVIEW, 1184, 2272
CROWD = 4096
# A face smaller than this (pixels across, at the closest look) means a crowd: smaller ones may be behind it.
_SMALL = 44
_OUTPUTS = ("537", "538", "539", "540")
_STRIDE = 4
# Boxes that share this part of both, or of the smaller one, are one face.
_SHARED, _SWALLOWED = 0.35, 0.7


@dataclass(frozen=True, slots=True)
class Face:
    """A face: left, top, width and height as fractions of the upright photo, and how sure the network is (0–1)."""

    box: tuple[float, float, float, float]
    score: float


def find_faces(pixels: npt.NDArray[np.uint8], *, thorough: bool) -> tuple[Face, ...]:
    """The faces of an RGB picture (height × width × 3, 8-bit), the largest first.

    `thorough` also finds small faces, at several times the work: wanted where faces are to be hidden.
    """
    return faces_after_glance(glance(pixels), pixels, thorough=thorough)


def glance(pixels: npt.NDArray[np.uint8]) -> Hints:
    """What a first look at the whole picture hints at, `WHOLE` pixels on its longer side; often it is nothing."""
    return tuple(_at(pixels, WHOLE))


def faces_after_glance(hints: Hints, pixels: npt.NDArray[np.uint8], *, thorough: bool) -> tuple[Face, ...]:
    """The faces of a picture at which a first look, maybe at a smaller copy, has hinted, as `find_faces` gives them."""
    height, width = pixels.shape[:2]
    closer = _CLOSEST if thorough else CLOSER
    found = list(hints)
    if hints or thorough:
        found += _at(pixels, closer)
    found = [one for one in found if one.score >= LEAST_SCORE]
    closest = min(closer, max(height, width))
    if thorough and max(height, width) > _CLOSEST and any(one.width * closest < _SMALL for one in _once(found)):
        found += (one for one in _at(pixels, CROWD) if one.score >= LEAST_SCORE)
    faces = (_face(one, width, height) for one in _once(found))
    return tuple(sorted((face for face in faces if face), key=lambda face: (-face.box[2] * face.box[3], face.box)))


@dataclass(frozen=True, slots=True)
class _Found:
    """A box in parts of the photo's longer side, as found at one closeness."""

    score: float
    left: float
    top: float
    width: float
    height: float


Hints: TypeAlias = tuple[_Found, ...]


def _at(pixels: npt.NDArray[np.uint8], side: int) -> list[_Found]:
    """What is found when the photo's longer side is `side` pixels (its own where it has fewer)."""
    import cv2

    height, width = pixels.shape[:2]
    longer = max(height, width)
    if longer > side:
        size = (max(round(width * side / longer), 1), max(round(height * side / longer), 1))
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    elif side > WHOLE and longer <= WHOLE:
        return []
    longer = max(pixels.shape[:2])
    tile = _tile_for(pixels.shape[0], pixels.shape[1])
    found: list[_Found] = []
    for top in _starts(pixels.shape[0]):
        for left in _starts(pixels.shape[1]):
            for one in _in_tile(pixels[top : top + _TILE, left : left + _TILE], tile):
                place = ((one.left + left) / longer, (one.top + top) / longer)
                found.append(_Found(one.score, *place, one.width / longer, one.height / longer))
    return found


def _starts(length: int) -> tuple[int, ...]:
    """Where tiles begin along a side, evenly, overlapping by `_OVERLAP` at least."""
    count = 1 if length <= _TILE else -(-(length - _OVERLAP) // (_TILE - _OVERLAP))
    return tuple(round(index * (length - _TILE) / (count - 1)) for index in range(count)) if count > 1 else (0,)


def _tile_for(height: int, width: int) -> tuple[int, int]:
    """Height and width of the tiles for a picture: one that lies in a single tile leaves as little as can be empty."""
    if max(height, width) > _TILE:
        return _TILE, _TILE
    return _SHORT if height <= _SHORT else _TILE, _SHORT if width <= _SHORT < height else _TILE


def forget_networks() -> None:
    """Give the networks' memory back."""
    _network.cache_clear()


@lru_cache(maxsize=2)
def _network(tile: tuple[int, int]) -> Any:
    """The network for tiles of one size; it takes some hundred megabytes."""
    import cv2
    import numpy as np

    weights = resources.files("videopipe.assets").joinpath("data", "centerface.onnx").read_bytes()
    return cv2.dnn.readNetFromONNX(np.frombuffer(weights, np.uint8))


def _in_tile(part: npt.NDArray[np.uint8], tile: tuple[int, int]) -> Iterator[_Found]:
    """Boxes in pixels of a part, hints among them; the network sees RGB, which finds more than BGR does."""
    import cv2
    import numpy as np

    whole = np.zeros((*tile, 3), np.uint8)
    whole[: part.shape[0], : part.shape[1]] = part
    network = _network(tile)
    network.setInput(cv2.dnn.blobFromImage(whole))
    heat, scale, shift, _ = network.forward(_OUTPUTS)
    for row, column in zip(*np.nonzero(heat[0, 0] >= _HINT), strict=True):
        height, width = (float(np.exp(min(scale[0, part, row, column], 6.0))) * _STRIDE for part in (0, 1))
        y = (float(row) + float(shift[0, 0, row, column]) + 0.5) * _STRIDE
        x = (float(column) + float(shift[0, 1, row, column]) + 0.5) * _STRIDE
        yield _Found(float(heat[0, 0, row, column]), x - width / 2, y - height / 2, width, height)


def _once(found: list[_Found]) -> list[_Found]:
    """Every face once: of boxes that lie on each other the surest stays."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (-one.score, one.left, one.top)):
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return kept


def _same(one: _Found, other: _Found) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return False
    shared, first, second = across * down, one.width * one.height, other.width * other.height
    return shared > _SHARED * (first + second - shared) or shared > _SWALLOWED * min(first, second)


def _face(one: _Found, width: int, height: int) -> Face | None:
    """The box in fractions of the photo, cut at its edges and rounded; None where nothing is left."""
    longer = max(width, height)
    across, down = longer / width, longer / height
    left, right = (round(min(max(edge * across, 0.0), 1.0) * STEPS) for edge in (one.left, one.left + one.width))
    top, bottom = (round(min(max(edge * down, 0.0), 1.0) * STEPS) for edge in (one.top, one.top + one.height))
    if right <= left or bottom <= top:
        return None
    box = (left / STEPS, top / STEPS, (right - left) / STEPS, (bottom - top) / STEPS)
    return Face(box, round(one.score, 2))
