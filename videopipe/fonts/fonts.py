"""Fonts by name: file, digest, loaded face, width of text, missing characters.

Fonts are Noto Sans SC and Noto Serif SC (SIL Open Font License 1.1), whose only glyphs for 汉字 are the mainland's.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.digest import digest_of_file
from videopipe.errors import FontError
from videopipe.fonts.coverage import read_coverage

if TYPE_CHECKING:
    from PIL import ImageFont

FONTS = ("NotoSansSC-Black", "NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Black")
_INVISIBLE = frozenset(" \n\t\u200b\ufeff")


def font_file(name: str) -> Path:
    """The font's file; raises FontError for a name that is not offered or a file that is gone."""
    if name not in FONTS:
        raise FontError(f"there is no font {name!r}; there are: {', '.join(FONTS)}")
    path = Path(str(resources.files("videopipe.fonts").joinpath("data", f"{name}.ttf")))
    if not path.is_file():
        raise FontError(f"the font file {path.name} is missing: install videopipe again")
    return path


def coverage_file(name: str) -> Path:
    """The file that lists the font's characters."""
    return font_file(name).with_suffix(".coverage")


@lru_cache
def font_digest(name: str) -> str:
    """SHA-256 of the font's file."""
    return digest_of_file(font_file(name))


@lru_cache(maxsize=64)
def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    """The font ready to draw at `size` pixels an em."""
    from PIL import ImageFont

    return ImageFont.truetype(font_file(name), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=16384)
def text_width(text: str, font: str, size: int) -> float:
    """The advance width of `text` in pixels at `size` pixels an em, as it will be drawn."""
    return float(face(font, size).getlength(text))


@lru_cache
def characters_of(name: str) -> frozenset[int]:
    """The code points the font has a glyph for."""
    return read_coverage(coverage_file(name))


def missing_characters(text: str, font: str) -> tuple[str, ...]:
    """The characters of `text` the font cannot draw, each once, in order."""
    have = characters_of(font)
    return tuple(dict.fromkeys(mark for mark in text if ord(mark) not in have and mark not in _INVISIBLE))
