"""Photos looked at for what matters in them, once: faces and salient point, remembered by the photo's digest."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from videopipe.assets.appeal import keep_judgement
from videopipe.assets.faces import CLOSER, CROWD, Face, faces_after_glance, find_faces, glance
from videopipe.assets.preview import preview
from videopipe.assets.salience import salient_point
from videopipe.digest import digest
from videopipe.store import Store

KIND, SUFFIX = "faces", ".json"
# Raised by one whenever the same photo gives other faces or another salient point.
RECIPE = 4


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What matters in a photo: its faces, the largest first, and its salient point (fractions)."""

    faces: tuple[Face, ...]
    salient: tuple[float, float]


def recall(photo: str, store: Store, *, thorough: bool) -> LookedAt | None:
    """What is remembered of the photo with content digest `photo`; None when it was not looked at (so thoroughly)."""
    found = store.find_whole(KIND, _key(photo, thorough), SUFFIX)
    return None if found is None else _read(found.read_text(encoding="ascii"))


def look_at(path: Path, photo: str, store: Store, *, thorough: bool) -> LookedAt:
    """What matters in the photo with content digest `photo`, found now and kept in the store.

    `thorough` also finds small faces, see `find_faces`. Raises PhotoError when the photo cannot be read and WorldError
    when the disk refuses.
    """
    found = _looked_thoroughly(path) if thorough else _looked(path, photo, store)
    store.keep(KIND, _key(photo, thorough), SUFFIX, lambda into: _write(found, into))
    return found


def _looked_thoroughly(path: Path) -> LookedAt:
    pixels = preview(path, CROWD)
    return LookedAt(find_faces(pixels, thorough=True), salient_point(pixels))


def _looked(path: Path, photo: str, store: Store) -> LookedAt:
    """A look at a small copy, which is decoded in half the time; where it hints at faces, one at a larger copy."""
    small = preview(path)
    keep_judgement(photo, small, store)
    hints = glance(small)
    faces = faces_after_glance(hints, preview(path, CLOSER), thorough=False) if hints else ()
    return LookedAt(faces, salient_point(small))


def _key(photo: str, thorough: bool) -> str:
    return digest({"recipe": RECIPE, "photo": photo, "thorough": thorough})


def _read(text: str) -> LookedAt:
    known = json.loads(text)
    faces = tuple(Face((left, top, width, height), score) for left, top, width, height, score in known["faces"])
    return LookedAt(faces, (known["salient"][0], known["salient"][1]))


def _write(found: LookedAt, into: Path) -> None:
    text = json.dumps({"faces": [[*face.box, face.score] for face in found.faces], "salient": found.salient})
    into.write_text(text, encoding="ascii")
