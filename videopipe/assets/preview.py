"""A small copy of a photo, enough to see what matters in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.assets.photo import open_photo
from videopipe.units import Size

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

PREVIEW = 640
"""The longer side, in pixels, from which a preview need not be any larger."""


def preview(path: Path, side: int = PREVIEW) -> npt.NDArray[np.uint8]:
    """The upright photo as RGB, no larger than looking at `side` pixels needs: memory has an end.

    Raises PhotoError when the photo cannot be read.
    """
    import numpy as np

    photo = open_photo(path, least=Size(side, side))
    if max(photo.size) > 2 * side:
        photo.thumbnail((2 * side, 2 * side), reducing_gap=2.0)
    return np.asarray(photo)
