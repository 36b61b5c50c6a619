"""What a file is by its first bytes: to say that a photo was given where a clip is wanted, or a clip for a photo."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["photo", "film"]
READ_BYTES = 16
_PHOTO = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|heif|mif1|avif)", re.DOTALL
)
_FILM = re.compile(
    rb".{4}ftyp|.{4}moov|RIFF.{4}AVI |\x1a\x45\xdf\xa3|\x30\x26\xb2\x75|\0\0\x01[\xb3\xba]|FLV\x01", re.DOTALL
)


def kind_of(beginning: bytes) -> Kind | None:
    """Which of both a file is that begins so; None where that is not known. A GIF may be either."""
    if _PHOTO.match(beginning):
        return "photo"
    return "film" if _FILM.match(beginning) else None
