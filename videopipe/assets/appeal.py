"""How much a photo invites as a cover: sharp, well exposed, lively, with faces.

Its pixels are judged by a small copy, which whoever has one in hand leaves here; the judgement is remembered.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.assets.preview import preview
from videopipe.digest import digest
from videopipe.store import Store
from videopipe.timeline.inputs import PhotoFacts

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# Raised by one whenever the same photo is judged differently.
RECIPE = 2
KIND, SUFFIX = "appeal", ".json"
_SIDE = 360
# What each quality counts for, together 1.
_SHARP, _EXPOSED, _LIVELY, _FACES, _LARGE = 0.30, 0.25, 0.15, 0.20, 0.10


def appeal_of(facts: PhotoFacts, path: Path, store: Store) -> float:
    """From 0 (nothing to see) to 1. Raises PhotoError when the photo was not judged before and cannot be read."""
    faces = sum(width * height for _, _, width, height in facts.faces)
    return (
        _pixels_of(facts.digest, path, store)
        + _FACES * min((faces / 0.06) ** 0.5, 1.0)
        + _LARGE * min(facts.size.width * facts.size.height / 2_000_000, 1.0)
    )


def keep_judgement(photo: str, pixels: npt.NDArray[np.uint8], store: Store) -> Path:
    """Judge the photo with content digest `photo` by its preview, once; where the judgement is kept."""

    def write(into: Path) -> None:
        into.write_text(json.dumps(judge(pixels)), encoding="utf-8")

    return store.keep(KIND, _key(photo), SUFFIX, write)


def _pixels_of(photo: str, path: Path, store: Store) -> float:
    """What the photo's pixels count for, from the store or judged now."""
    found = store.find_whole(KIND, _key(photo), SUFFIX)
    kept = found or keep_judgement(photo, preview(path), store)
    return float(json.loads(kept.read_text(encoding="utf-8")))


def _key(photo: str) -> str:
    return digest([RECIPE, photo])


def judge(pixels: npt.NDArray[np.uint8]) -> float:
    """What an RGB picture (height × width × 3, 8-bit) counts for by itself: sharp, well exposed, lively."""
    import cv2
    import numpy as np

    share = _SIDE / max(pixels.shape[:2])
    if share < 1:
        size = (max(round(pixels.shape[1] * share), 1), max(round(pixels.shape[0] * share), 1))
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    edges = float(np.std(cv2.Laplacian(grey, cv2.CV_32F)))
    light = grey.astype(np.float32) / 255
    clipped = float(np.mean((light < 0.03) | (light > 0.985)))
    saturation = float(np.mean(cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV)[:, :, 1])) / 255
    return (
        _SHARP * min(edges / 25, 1.0)
        + _EXPOSED * max(1 - 2.2 * abs(float(light.mean()) - 0.48) - 2 * clipped, 0.0)
        + _LIVELY * min((saturation / 0.35 + float(light.std()) / 0.25) / 2, 1.0)
    )
