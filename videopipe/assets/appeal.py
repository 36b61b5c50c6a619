"""How much a photo invites as a cover: sharp, well exposed, lively, with faces; judged by a preview, remembered."""

from __future__ import annotations

import json
from pathlib import Path

from videopipe.assets.photo import open_photo
from videopipe.digest import digest
from videopipe.store import Store
from videopipe.timeline.inputs import PhotoFacts
from videopipe.units import Size

# Raised by one whenever the same photo is judged differently.
RECIPE = 1
KIND, SUFFIX = "appeal", ".json"
_SIDE = 360
# What each quality counts for, together 1.
_SHARP, _EXPOSED, _LIVELY, _FACES, _LARGE = 0.30, 0.25, 0.15, 0.20, 0.10


def appeal_of(facts: PhotoFacts, path: Path, store: Store) -> float:
    """From 0 (nothing to see) to 1, from the store or judged now. Raises PhotoError when the photo cannot be read."""
    key = digest([RECIPE, facts.digest, facts.faces])
    kept = store.keep(KIND, key, SUFFIX, lambda into: _write(judge(facts, path), into))
    return float(json.loads(kept.read_text(encoding="utf-8")))


def _write(score: float, into: Path) -> None:
    into.write_text(json.dumps(score), encoding="utf-8")


def judge(facts: PhotoFacts, path: Path) -> float:
    """The appeal of the photo at `path`, whose facts are `facts`."""
    import cv2
    import numpy as np

    photo = open_photo(path, least=Size(_SIDE, _SIDE))
    photo.thumbnail((_SIDE, _SIDE))
    rgb = np.asarray(photo.convert("RGB"))
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    edges = float(np.std(cv2.Laplacian(grey, cv2.CV_32F)))
    light = grey.astype(np.float32) / 255
    clipped = float(np.mean((light < 0.03) | (light > 0.985)))
    saturation = float(np.mean(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)[:, :, 1])) / 255
    faces = sum(width * height for _, _, width, height in facts.faces)
    return (
        _SHARP * min(edges / 25, 1.0)
        + _EXPOSED * max(1 - 2.2 * abs(float(light.mean()) - 0.48) - 2 * clipped, 0.0)
        + _LIVELY * min((saturation / 0.35 + float(light.std()) / 0.25) / 2, 1.0)
        + _FACES * min((faces / 0.06) ** 0.5, 1.0)
        + _LARGE * min(facts.size.width * facts.size.height / 2_000_000, 1.0)
    )
