"""Frames of a planned film as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

    from videopipe.pipeline import PlannedFilm
    from videopipe.render.sources import Sources


def picture(film: PlannedFilm, n: int, sources: Sources) -> Image.Image:
    """Frame `n` of a film as a picture."""
    from PIL import Image

    from videopipe.raster.planar import to_rgb
    from videopipe.render.frame import frame

    return Image.fromarray(to_rgb(frame(film.plan.timeline, n, sources)))
