"""The new picture pushes the old one out to the left."""

from __future__ import annotations

from videopipe.raster.mixing import eased, edge_to_edge
from videopipe.raster.planar import Planes


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """Both pictures travel together, edge to edge."""
    return edge_to_edge(old, new, old.size.width * eased(progress))
