"""Segments looked at as soon as they are drawn, and remembered: a film that holds them is not decoded as a whole again.

Decoding takes a fifth of the work of encoding. Where a film's slices are those of its segments, copied, what is seen
of the segments is what is seen of the film; where they are not, all of it is decoded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from videopipe.digest import digest
from videopipe.errors import FilmError, WorldError
from videopipe.examine.decoding import Pictures, decoded
from videopipe.mp4.coded import coded_pictures
from videopipe.mp4.tracks import read_film
from videopipe.store import Store

KIND, SUFFIX = "seen", ".npz"
# Raised by one whenever something else is kept of a segment.
RECIPE = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a film that was made as a file of its own: the file, its frames, and those to take out (from 0)."""

    file: Path
    frames: int
    stills: tuple[int, ...]


def look_at(part: Part, store: Store) -> str:
    """Look at a part unless it is remembered; the digest of its coded pictures.

    Raises FilmError where it does not play to its end, and WorldError where ffmpeg or the disk refuse.
    """
    (coded,) = coded_pictures(part.file, (part.frames,))

    def write(path: Path) -> None:
        seen = _seen(part)
        stills = np.stack([seen.stills[n] for n in part.stills]) if part.stills else np.zeros(0, np.uint8)
        with path.open("wb") as file:
            np.savez(file, frames=seen.frames, stills=stills, pixel_format=np.array(seen.pixel_format))

    store.keep(KIND, _key(coded, part), SUFFIX, write)
    return coded


def pictures_of(film: Path, parts: Sequence[Part], store: Store) -> Pictures | None:
    """What is seen of a film whose slices are those of its parts; None where it has to be decoded as a whole."""
    try:
        coded = coded_pictures(film, [part.frames for part in parts])
        if not parts or any(look_at(part, store) != one for part, one in zip(parts, coded, strict=True)):
            return None
        return _together([_recalled(one, part, store) for part, one in zip(parts, coded, strict=True)], parts)
    except WorldError:
        return None


def _key(coded: str, part: Part) -> str:
    return digest([RECIPE, coded, list(part.stills)])


def _seen(part: Part) -> Pictures:
    track = read_film(part.file).track("vide")
    if track is None or track.size is None:
        raise FilmError(f"{part.file.name}: no pictures")
    seen = decoded(part.file, track.size, part.stills, sounds=False, alone=False).pictures
    if seen.fault or len(seen.frames) != part.frames or set(seen.stills) != set(part.stills):
        raise FilmError(f"{part.file.name}: {seen.fault or 'not all of its pictures can be seen'}")
    return seen


def _recalled(coded: str, part: Part, store: Store) -> Pictures:
    found = store.find_whole(KIND, _key(coded, part), SUFFIX)
    if found is None:
        return _seen(part)
    with np.load(found, allow_pickle=False) as kept:
        stills = dict(zip(part.stills, kept["stills"], strict=True))
        return Pictures(None, kept["frames"], stills, str(kept["pixel_format"]))


def _together(seen: Sequence[Pictures], parts: Sequence[Part]) -> Pictures | None:
    if len({one.pixel_format for one in seen}) != 1:
        return None
    starts = np.cumsum([0, *(part.frames for part in parts)]).tolist()
    stills = {start + n: still for one, start in zip(seen, starts, strict=False) for n, still in one.stills.items()}
    return Pictures(None, np.concatenate([one.frames for one in seen]), stills, seen[0].pixel_format)
