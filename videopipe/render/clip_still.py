"""One frame of a clip as a photo: upright, in true colours, lossless in the store, where it is found again."""

from __future__ import annotations

from pathlib import Path

from videopipe.digest import digest
from videopipe.raster.planar import to_rgb
from videopipe.render.clip_reader import ClipReader
from videopipe.store import Store
from videopipe.timeline.inputs import ClipFacts
from videopipe.timeline.model import ClipPicture
from videopipe.units import FrameRate, Size

KIND, SUFFIX = "clip-frame", ".png"
# Raised by one whenever the same frame looks otherwise.
RECIPE = 1
_LARGEST_SIDE = 2560


def clip_still(clip: ClipFacts, file: Path, frame: int, rate: FrameRate, store: Store) -> Path:
    """Frame `frame` of a clip played at `rate`, from the store or decoded now.

    Raises ClipError when it cannot be decoded and WorldError when the disk refuses.
    """
    size = _bounded(clip.size)
    picture = ClipPicture(clip.digest, clip.reading, size, "cover", size, frame, 1)
    key = digest([RECIPE, picture, [rate.numerator, rate.denominator]])
    return store.keep(KIND, key, SUFFIX, lambda into: _write(file, picture, rate, into))


def _bounded(size: Size) -> Size:
    share = min(_LARGEST_SIDE / max(size.width, size.height), 1.0)
    return Size(max(round(size.width * share / 2), 1) * 2, max(round(size.height * share / 2), 1) * 2)


def _write(file: Path, picture: ClipPicture, rate: FrameRate, into: Path) -> None:
    from PIL import Image

    reader = ClipReader(file, picture, rate)
    try:
        rgb = to_rgb(reader.planes(picture.begin))
    finally:
        reader.close()
    Image.fromarray(rgb).save(into, "PNG", compress_level=3)
