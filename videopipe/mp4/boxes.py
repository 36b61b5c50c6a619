"""The boxes of an MP4 file (ISO/IEC 14496-12, 4.2): where each begins and ends, and what is inside.

Only headers are read, and the insides that somebody asks for; a hostile file costs bounded time and memory.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from videopipe.errors import FilmError

# More than any film has; what goes beyond is refused.
MOST_BOXES = 20_000
LARGEST_CONTENT = 64_000_000


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its four-letter kind (latin-1), and its content's bytes from `start` up to but not including `end`."""

    kind: str
    start: int
    end: int


class Boxes:
    """The boxes of one open file of `length` bytes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.length = file.seek(0, io.SEEK_END)
        self._read = 0

    def top(self) -> Iterator[Box]:
        """The outermost boxes in order. Raises FilmError where one reaches beyond the file."""
        return self._between(0, self.length)

    def inside(self, box: Box, *, skip: int = 0) -> Iterator[Box]:
        """The boxes in `box`, after `skip` bytes of its own fields. Raises FilmError where they do not fit."""
        return self._between(box.start + skip, box.end)

    def first(self, box: Box, *kinds: str) -> Box | None:
        """The first box found by going down from `box`, kind by kind."""
        found: Box | None = box
        for kind in kinds:
            if found is None:
                return None
            found = next((inner for inner in self.inside(found) if inner.kind == kind), None)
        return found

    def needed(self, box: Box, *kinds: str) -> Box:
        """As `first`. Raises FilmError where there is none."""
        found = self.first(box, *kinds)
        if found is None:
            raise FilmError(f"the box “{kinds[-1]}” is missing")
        return found

    def content(self, box: Box) -> bytes:
        """The bytes in `box`. Raises FilmError for more than can be meant."""
        return self.bytes(box.start, box.end - box.start)

    def bytes(self, start: int, count: int) -> bytes:
        """`count` bytes from `start`. Raises FilmError for more than can be meant, or than there are."""
        if count > LARGEST_CONTENT:
            raise FilmError(f"a box of {count} bytes is larger than any film needs")
        self._file.seek(start)
        content = self._file.read(max(count, 0))
        if len(content) != count:
            raise FilmError("the file ends in the middle of a box")
        return content

    def _between(self, start: int, end: int) -> Iterator[Box]:
        while start < end:
            box = self._at(start, end)
            yield box
            start = box.end

    def _at(self, start: int, end: int) -> Box:
        self._read += 1
        if self._read > MOST_BOXES:
            raise FilmError(f"more than {MOST_BOXES} boxes")
        if end - start < 8:
            raise FilmError("the file ends in the middle of a box")
        size, kind = struct.unpack(">I4s", self.bytes(start, 8))
        header = 8
        if size == 1:
            if end - start < 16:
                raise FilmError("the file ends in the middle of a box")
            (size,), header = struct.unpack(">Q", self.bytes(start + 8, 8)), 16
        elif size == 0:
            size = end - start
        name = kind.decode("latin-1")
        if size < header:
            raise FilmError(f"the box “{_shown(name)}” is smaller than its own header")
        if start + size > end:
            raise FilmError(f"the box “{_shown(name)}” reaches beyond the end")
        return Box(name, start + header, start + size)


def _shown(kind: str) -> str:
    return "".join(mark if mark.isascii() and mark.isprintable() else "?" for mark in kind)
