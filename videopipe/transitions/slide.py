"""The new picture slides in from the right, over the old one."""

from __future__ import annotations

from videopipe.raster.mixing import eased, slid
from videopipe.raster.planar import Planes


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """The new picture's left edge travels from the frame's right side to its left."""
    return slid(new, new.size.width * (1 - eased(progress)), beyond=old)
