"""Prepared pictures remembered: a photo is opened and scaled once, however many segments and films show it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from videopipe.digest import digest
from videopipe.raster.planar import Plane, Planes
from videopipe.raster.window import PADDING, Canvas
from videopipe.render.prepare import prepare
from videopipe.store import Store
from videopipe.timeline.model import Picture
from videopipe.units import Size

KIND, SUFFIX = "prepared", ".npy"
# Raised by one whenever the same picture is prepared differently.
RECIPE = 4


def prepared(picture: Picture, photo: Path | None, store: Store) -> Canvas:
    """The picture's canvas from the store, or made now and kept. Raises PhotoError when its photo cannot be read."""
    key = digest({"recipe": RECIPE, "padding": PADDING, "picture": picture})
    found = store.find_whole(KIND, key, SUFFIX)
    if found is not None:
        return _canvas(np.load(found, allow_pickle=False), picture.pixels)
    made = prepare(picture, photo)
    planes = (made.padded.y, made.padded.u, made.padded.v)
    samples = np.concatenate([plane.ravel() for plane in planes])

    def write(path: Path) -> None:
        with path.open("wb") as file:
            np.save(file, samples, allow_pickle=False)

    store.keep(KIND, key, SUFFIX, write)
    return made


def _canvas(samples: Plane, size: Size) -> Canvas:
    """A canvas of `size` from its samples: padded luma, then both padded chroma."""
    width, height = size.width + size.width % 2, size.height + size.height % 2
    whole = (height + 2 * PADDING, width + 2 * PADDING)
    half = (height // 2 + PADDING, width // 2 + PADDING)
    luma, chroma = whole[0] * whole[1], half[0] * half[1]
    return Canvas(
        Planes(
            samples[:luma].reshape(whole),
            samples[luma : luma + chroma].reshape(half),
            samples[luma + chroma :].reshape(half),
        ),
        size,
    )
