"""The old picture comes closer while it melts into the new one, which settles from a little too close."""

from __future__ import annotations

from videopipe.raster.mixing import eased, magnified, mixed
from videopipe.raster.planar import Planes

_CLOSER = 0.22


def blend(old: Planes, new: Planes, progress: float) -> Planes:
    """Both pictures move forward by the same measure; they change places softly around the middle."""
    if progress in (0.0, 1.0):
        return old if progress == 0.0 else new
    share = eased(progress)
    return mixed(magnified(old, 1 + _CLOSER * share), magnified(new, 1 + _CLOSER * (1 - share)), share)
