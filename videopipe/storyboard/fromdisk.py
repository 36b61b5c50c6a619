"""A written file from the disk: read whole and bounded, decoded, its YAML with places, or why it is none."""

from __future__ import annotations

from pathlib import Path

from videopipe.storyboard.decode import decode
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.reader import read
from videopipe.storyboard.written import BEGINNING, Source

LARGEST = 1_000_000


def read_file(file: Path) -> tuple[Source, tuple[Fault, ...]]:
    """The data of a file and what is wrong with how it is written; without data when it cannot be read."""
    content = _content(file)
    text = decode(content) if isinstance(content, bytes) else content
    return read(text) if isinstance(text, str) else (Source(None, {}, {}), (text,))


def _content(file: Path) -> bytes | Fault:
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except FileNotFoundError:
        return Fault((), "file-missing", {"path": file.as_posix()}, at=BEGINNING)
    except (OSError, ValueError) as error:
        return Fault((), "file-unreadable", {"reason": getattr(error, "strerror", None) or error}, at=BEGINNING)
    return content if len(content) <= LARGEST else Fault((), "file-big", {"limit": "1 MB"}, at=BEGINNING)


def shown(file: Path) -> str:
    """`file` from the current folder when it lies inside it."""
    here = Path.cwd()
    whole = file.absolute()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
