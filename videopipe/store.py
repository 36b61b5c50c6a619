"""Finished work remembered by content: key to file, two writers never mix, safe to delete at any time.

Entries lie at `<root>/<kind>/<first two of key>/<key><suffix>`. A writer fills a file of its own beside the
destination and makes it real with one rename, so a reader sees a whole entry or none.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from videopipe.errors import WorldError

PARTIAL = ".partial-"


@dataclass(frozen=True, slots=True)
class StoreSize:
    """How many entries of a kind there are and the bytes they take."""

    kind: str
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class Store:
    """A content-addressed folder of finished work; `root` need not exist yet."""

    root: Path

    def path_of(self, kind: str, key: str, suffix: str) -> Path:
        """Where the entry is or would be."""
        return self.root / kind / key[:2] / f"{key}{suffix}"

    def find(self, kind: str, key: str, suffix: str) -> Path | None:
        """The entry's file, or None."""
        path = self.path_of(kind, key, suffix)
        return path if path.is_file() else None

    def keep(self, kind: str, key: str, suffix: str, write: Callable[[Path], None]) -> Path:
        """The entry's file; when it is missing, `write(path)` fills a new file that then takes its place.

        Raises WorldError when the disk refuses. Two writers of one key each write their own file; the last wins.
        """
        path = self.path_of(kind, key, suffix)
        if path.is_file():
            return path
        with written_whole(path) as partial:
            write(partial)
        return path

    def sizes(self) -> tuple[StoreSize, ...]:
        """What the store holds, by kind."""
        if not self.root.is_dir():
            return ()
        return tuple(_size_of(folder) for folder in sorted(self.root.iterdir()) if folder.is_dir())

    def clean(self) -> int:
        """Forget everything; returns the bytes set free."""
        freed = sum(entry.size for entry in self.sizes())
        for folder in self.root.iterdir() if self.root.is_dir() else ():
            shutil.rmtree(folder, ignore_errors=True)
        return freed


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A new file beside `path` that takes its place when the block ends well, and vanishes when it does not.

    Raises WorldError when the disk refuses.
    """
    partial = path.with_name(f"{path.stem}{PARTIAL}{uuid.uuid4().hex[:12]}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield partial
        partial.replace(path)
    except OSError as error:
        raise WorldError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        partial.unlink(missing_ok=True)


def _size_of(folder: Path) -> StoreSize:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return StoreSize(folder.name, len(files), sum(path.stat().st_size for path in files))
