"""A written file from the disk: read whole and bounded, decoded, its YAML with places, or why it is none.

A file in an older encoding is read all the same, with a note.
"""

from __future__ import annotations

from pathlib import Path

from videopipe.storyboard.decode import decode
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.reader import read
from videopipe.storyboard.written import BEGINNING, Source

LARGEST = 1_000_000


def read_file(file: Path) -> tuple[Source, tuple[Fault, ...]]:
    """The data of a file and what is wrong with how it is written; without data when it cannot be read."""
    content = bounded(file, LARGEST, "file-big")
    text = content if isinstance(content, Fault) else decode(content)
    if isinstance(text, Fault):
        return Source(None, {}, {}), (text,)
    source, faults = read(text.text)
    return source, (*text.notes, *faults)


def bounded(file: Path, most: int, too_big: str) -> bytes | Fault:
    """The file's content, or why there is none; `too_big` is the rule of one with more than `most` bytes."""
    try:
        if file.exists() and not (file.is_file() or file.is_dir()):
            return Fault((), "file-not-plain", {"path": file.as_posix()}, at=BEGINNING)
        with file.open("rb") as opened:
            content = opened.read(most + 1)
    except FileNotFoundError:
        return Fault((), "file-missing", {"path": file.as_posix()}, at=BEGINNING)
    except (OSError, ValueError) as error:
        return Fault((), "file-unreadable", {"reason": error}, at=BEGINNING)
    if len(content) <= most:
        return content
    limit = f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most // 1000} kB"
    return Fault((), too_big, {"limit": limit}, at=BEGINNING)


def shown(file: Path) -> str:
    """`file` from the current folder when it lies inside it."""
    here = Path.cwd()
    whole = file.absolute()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
