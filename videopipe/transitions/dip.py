"""Out into darkness and in again: a breath between chapters."""

from __future__ import annotations

from videopipe.raster.mixing import mixed
from videopipe.raster.planar import Planes, blank


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """The old picture darkens in the first half, the new one lights up in the second."""
    dark = blank(old.size)
    if progress < 0.5:
        return mixed(old, dark, progress * 2)
    return mixed(dark, new, progress * 2 - 1)
