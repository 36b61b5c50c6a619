"""Faces in clips: looked for several times a second, remembered by the clip's digest, stretch by stretch.

Pictures are read as the film will read them, so that what is found is where it will be drawn.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from videopipe.assets.faces import find_faces
from videopipe.assets.looked_at import RECIPE as FACES_RECIPE
from videopipe.digest import digest
from videopipe.raster.planar import to_rgb
from videopipe.render.clip_reader import ClipReader
from videopipe.store import Store
from videopipe.timeline.inputs import ClipFacts, FacesAt
from videopipe.timeline.model import ClipPicture
from videopipe.units import FrameRate, Milliseconds, Size

KIND, SUFFIX = "clip-faces", ".json"
# Raised by one whenever the same clip is looked at differently; `FACES_RECIPE` says the same of a single picture.
RECIPE = 1
# Looks are so far apart. One look takes long; what lies between two of them is covered from both.
STEP_MS = 200
# What is looked at and remembered at once.
STRETCH_MS = 5_000
# The longer side (pixels) at which a clip is looked at: a face that is too small there has no features in a clip.
_LARGEST = 1280
_RATE = FrameRate(30)


def recall(clip: ClipFacts, stretch: int, store: Store) -> tuple[FacesAt, ...] | None:
    """What is remembered of a stretch of the clip; None when it was not looked at."""
    kept = store.find_whole(KIND, _key(clip, stretch), SUFFIX)
    return None if kept is None else tuple(_read(kept))


def look_at(file: Path, clip: ClipFacts, stretch: int, store: Store) -> tuple[FacesAt, ...]:
    """The faces in a stretch of the clip, found now and kept in the store.

    Raises ClipError when the clip cannot be read and MachineError when the disk refuses.
    """
    seen = tuple(_looked_at(file, clip, stretch))
    store.keep(KIND, _key(clip, stretch), SUFFIX, partial(_write, seen))
    return seen


def stretches(clip: ClipFacts, from_ms: int, to_ms: int) -> range:
    """The stretches that hold a part of a clip, with a second about it: a face may be seen before it matters."""
    end = min(to_ms + 1000, clip.length_ms - 1)
    return range(max(from_ms - 1000, 0) // STRETCH_MS, end // STRETCH_MS + 1)


def _key(clip: ClipFacts, stretch: int) -> str:
    return digest({"recipe": [RECIPE, FACES_RECIPE], "clip": clip.digest, "stretch": stretch})


def _looked_at(file: Path, clip: ClipFacts, stretch: int) -> Iterator[FacesAt]:
    start = stretch * STRETCH_MS
    moments = range(start, min(start + STRETCH_MS, clip.length_ms), STEP_MS)
    size = _looking_size(clip.size)
    first, frames = _RATE.nearest_frame(start), _RATE.nearest_frame(STRETCH_MS)
    reader = ClipReader(file, ClipPicture(clip.digest, clip.reading, size, "contain", size, first, frames), _RATE)
    try:
        for ms in moments:
            pixels = to_rgb(reader.planes(_RATE.nearest_frame(ms)))
            yield FacesAt(Milliseconds(ms), tuple(face.box for face in find_faces(pixels, thorough=True)))
    finally:
        reader.close()


def _looking_size(clip: Size) -> Size:
    share = min(_LARGEST / max(clip.width, clip.height), 1.0)
    return Size(max(round(clip.width * share / 2) * 2, 2), max(round(clip.height * share / 2) * 2, 2))


def _read(path: Path) -> Iterator[FacesAt]:
    for ms, faces in json.loads(path.read_text(encoding="ascii")):
        yield FacesAt(Milliseconds(ms), tuple((left, top, width, height) for left, top, width, height in faces))


def _write(seen: tuple[FacesAt, ...], into: Path) -> None:
    into.write_text(json.dumps([[look.ms, look.faces] for look in seen]), encoding="ascii")
