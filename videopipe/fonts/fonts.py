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
from videopipe.fonts.coverage import Coverage, read_coverage
from videopipe.timeline.proper import proper

if TYPE_CHECKING:
    from PIL import ImageFont

FONTS = ("NotoSansSC-Black", "NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Black")


def font_file(name: str) -> Path:
    """The font's file; raises FontError for a name that is not offered or a file that is gone."""
    if name not in FONTS:
        raise FontError(f"there is no font {name!r}; there are: {', '.join(FONTS)}", "font-missing", name=name)
    path = Path(str(resources.files("videopipe.fonts").joinpath("data", f"{name}.ttf")))
    if not path.is_file():
        raise FontError(f"the font file {path.name} is missing", "font-missing", name=path.name)
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


def text_width(text: str, font: str, size: int) -> float:
    """How wide `text` is in pixels at `size` pixels an em, set as a line of its own, as it will be drawn."""
    from videopipe.fonts.typeset import set_line

    return set_line(text, font).width * size


@lru_cache
def characters_of(name: str) -> Coverage:
    """The code points the font has a glyph for."""
    return read_coverage(coverage_file(name))


def missing_characters(text: str, font: str) -> tuple[str, ...]:
    """The characters of `text` the font cannot draw, each once, in order; blanks need no glyph."""
    have = characters_of(font)
    return tuple(dict.fromkeys(mark for mark in proper(text) if ord(mark) not in have and not mark.isspace()))


def fonts_with(character: str) -> tuple[str, ...]:
    """The fonts that can draw a character."""
    return tuple(name for name in FONTS if ord(character) in characters_of(name))
