"""The new picture pushes the old one out to the left."""

from __future__ import annotations

from videopipe.raster.mixing import eased, slid
from videopipe.raster.planar import Planes


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """Both pictures travel together, edge to edge."""
    width, share = old.size.width, eased(progress)
    leaving = slid(old, -width * share, beyond=new)
    return slid(new, width * (1 - share), beyond=leaving)
