"""The office's sign: a picture whose transparency is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.assets.photo import open_photo, photo_facts
from videopipe.errors import PhotoError
from videopipe.timeline.inputs import PhotoFacts

if TYPE_CHECKING:
    from PIL import Image


def logo_facts(path: Path) -> PhotoFacts:
    """The sign's digest and size; raises PhotoError with the reason."""
    return photo_facts(path)


def open_logo(path: Path) -> Image.Image:
    """The sign as 8-bit RGBA, its colours as a photo's are; raises PhotoError with the reason."""
    from PIL import Image, ImageOps

    opaque = open_photo(path)
    try:
        with Image.open(path) as picture:
            ImageOps.exif_transpose(picture, in_place=True)
            if not picture.has_transparency_data:
                return opaque.convert("RGBA")
            straight = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise PhotoError(f"{path.name}: {error}") from error
    return straight
