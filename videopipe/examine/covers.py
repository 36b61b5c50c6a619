"""Whether covers are what platforms take: JPEG of the right size, small enough, silent about where photos are from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from videopipe.assemble.cover import MOST_BYTES
from videopipe.errors import FilmError
from videopipe.examine.checks import Check, Examined
from videopipe.examine.phrases import phrase
from videopipe.storyboard.wording import Language, in_words
from videopipe.units import Size

# What a JPEG file says of itself without telling anything: its form, and how its colours are coded.
_PLAIN = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "adobe", "adobe_transform"}


def examined_covers(covers: Iterable[tuple[Path, Size]], language: Language) -> tuple[Examined, ...]:
    """Every cover with its check."""
    return tuple(Examined(path.name, (_check(path, size, language),)) for path, size in covers)


def _check(path: Path, size: Size, language: Language) -> Check:
    most = f"{MOST_BYTES / 1_000_000:g} MB"
    wanted = phrase("jpeg", language, size=f"{size.width}×{size.height}", most=most)
    try:
        told, passed = _told(path, size, language)
    except (OSError, ValueError, SyntaxError) as error:
        told, passed = phrase("unreadable", language, reason=_why(error, language)), False
    return Check("cover", passed, wanted, told)


def _why(error: Exception, language: Language) -> str:
    refused = isinstance(error, OSError) and error.errno is not None
    return in_words(error if refused else FilmError("no picture"), language)


def _told(path: Path, size: Size, language: Language) -> tuple[str, bool]:
    from PIL import Image

    length = path.stat().st_size
    with Image.open(path, formats=("JPEG", "PNG", "WEBP")) as picture:
        picture.load()
        told = f"{picture.format} {picture.width}×{picture.height}, {length / 1_000_000:.2f} MB"
        plain = not set(picture.info) - _PLAIN and not picture.getexif()
        right = picture.format == "JPEG" and picture.size == (size.width, size.height) and length < MOST_BYTES
    return (told if plain else phrase("has-metadata", language, found=told)), right and plain
