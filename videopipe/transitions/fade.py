"""The old picture melts into the new one."""

from __future__ import annotations

from videopipe.raster.mixing import mixed
from videopipe.raster.planar import Planes


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """An even dissolve."""
    return mixed(old, new, progress)
