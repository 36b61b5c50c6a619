"""Bytes to text: UTF-8 with or without its mark, UTF-16 with its mark, or GB18030 as older editors save it."""

from __future__ import annotations

import codecs
import re

from videopipe.storyboard.faults import Fault
from videopipe.storyboard.written import BEGINNING, Place

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def decode(content: bytes) -> str | Fault:
    """The text of `content` without its mark, or why it is not one."""
    text = _decoded(content)
    if text is None:
        return Fault((), "encoding", at=BEGINNING)
    found = _UNPRINTABLE.search(text)
    if found:
        return Fault((), "control-character", {"code": f"U+{ord(found.group()):04X}"}, at=place_at(text, found.start()))
    return text


def place_at(text: str, index: int) -> Place:
    """The line and column of the character at `index`."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _decoded(content: bytes) -> str | None:
    for encoding in _encodings(content):
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    return None


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-8-sig", "gb18030")
