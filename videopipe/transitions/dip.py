"""Out into darkness, or into the look's own paper, and in again: a breath between chapters."""

from __future__ import annotations

from videopipe.raster.mixing import mixed
from videopipe.raster.planar import Planes, blank
from videopipe.units import Color


def blend(old: Planes, new: Planes, progress: float, through: Color = Color(0, 0, 0)) -> Planes:  # noqa: B008 - a frozen value
    """The old picture sinks into the colour `through` in the first half, the new one rises from it in the second."""
    between = blank(old.size, through)
    if progress < 0.5:
        return mixed(old, between, progress * 2)
    return mixed(between, new, progress * 2 - 1)
