"""Bytes to text: UTF-8 with or without its mark, UTF-16, or GB18030 as older editors save it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from videopipe.storyboard.faults import Fault
from videopipe.storyboard.written import BEGINNING, Place

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAND_IN = "\ufffd"
# So many characters that are right for each that is not: a file in UTF-8 with a damaged place, not one in GB18030.
_MOSTLY = 2


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without its mark, and what is to be known of its encoding."""

    text: str
    notes: tuple[Fault, ...] = ()


def decode(content: bytes) -> Decoded | Fault:
    """The text of `content` without its mark, or why it is not one."""
    found = _decoded(content)
    if isinstance(found, Fault):
        return found
    bad = _UNPRINTABLE.search(found.text)
    if bad:
        code = f"U+{ord(bad.group()):04X}"
        return Fault((), "control-character", {"code": code}, at=place_at(found.text, bad.start()))
    return found


def place_at(text: str, index: int) -> Place:
    """The line and column of the character at `index`."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _decoded(content: bytes) -> Decoded | Fault:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _as(content, "utf-16")
        return Fault((), "encoding", at=BEGINNING) if text is None else Decoded(text)
    text = _as(content, "utf-8-sig")
    if text is not None and "\0" not in text:
        return Decoded(text)
    if (wide := _unmarked_utf16(content)) is not None:
        return Decoded(wide, (_note("UTF-16"),))
    if text is not None:
        return Decoded(text)
    if (damaged := _damaged_utf8(content)) is not None:
        return damaged
    text = _as(content, "gb18030")
    return Fault((), "encoding", at=BEGINNING) if text is None else Decoded(text, (_note("GB18030"),))


def _as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _note(encoding: str) -> Fault:
    return Fault((), "encoding-old", {"encoding": encoding}, at=BEGINNING, warning=True)


def _unmarked_utf16(content: bytes) -> str | None:
    """The text of UTF-16 without a mark: it reads as text in one byte order, with line ends or blanks in it."""
    if b"\0" not in content:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _as(content, encoding)
        if text and not _UNPRINTABLE.search(text) and re.search("[ \n]", text):
            return text
    return None


def _damaged_utf8(content: bytes) -> Fault | None:
    """The fault of a text in UTF-8 with a few damaged bytes, at the first of them."""
    text = content.decode("utf-8", "replace")
    wrong = text.count(_STAND_IN)
    right = sum(character > "\x7f" for character in text) - wrong
    if right < _MOSTLY * wrong:
        return None
    return Fault((), "encoding-damaged", at=place_at(text, text.index(_STAND_IN)))
