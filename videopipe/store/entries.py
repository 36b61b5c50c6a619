"""Entries: `<root>/<kind>/<first two of key>/<key><suffix>`, and beside each its checksum.

A writer fills a file of its own beside the destination and makes it real with one rename, so a reader sees a whole
entry or none. Who wants what another is making waits for it. What a disk has damaged since is found by the checksum
and made again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from videopipe.digest import digest_of_file
from videopipe.disk import patiently, refused
from videopipe.store.alone import LOCK, alone
from videopipe.writers import mark

PARTIAL = ".partial-"
CHECKSUM = ".sha256"


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
        """The entry's file, or None; finding it counts as using it."""
        path = self.path_of(kind, key, suffix)
        if not path.is_file():
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return path

    def find_whole(self, kind: str, key: str, suffix: str) -> Path | None:
        """The entry's file if its content is what was written; None, and the entry forgotten, if it is not."""
        path = self.find(kind, key, suffix)
        if path is None or _is_whole(path):
            return path
        self.forget(kind, key, suffix)
        return None

    def keep(
        self,
        kind: str,
        key: str,
        suffix: str,
        write: Callable[[Path], None],
        *,
        waiting: Callable[[], None] = lambda: None,
    ) -> Path:
        """The entry's file; when it is missing or damaged, `write(path)` fills a new file that then takes its place.

        While another process writes the entry, this one waits for it, and tells `waiting` so. When the whole store
        is deleted meanwhile, it is written once more. Raises MachineError when the disk refuses.
        """
        path = self.path_of(kind, key, suffix)
        if self.find_whole(kind, key, suffix) is not None:
            return path
        try:
            with alone(path, waiting):
                if not path.is_file() or self.find_whole(kind, key, suffix) is None:
                    try:
                        _write(path, write)
                    except _VanishedError:
                        _write(path, write)
        except OSError as error:
            raise refused(path, error) from error
        return path

    def forget(self, kind: str, key: str, suffix: str) -> None:
        """Remove an entry, if it is there."""
        path = self.path_of(kind, key, suffix)
        path.unlink(missing_ok=True)
        _checksum_of(path).unlink(missing_ok=True)

    def sizes(self) -> tuple[StoreSize, ...]:
        """What the store holds, by kind."""
        if not self.root.is_dir():
            return ()
        return tuple(_size_of(folder) for folder in sorted(self.root.iterdir()) if folder.is_dir())

    def clean(self) -> int:
        """Forget everything; returns the bytes set free."""
        freed = sum(kind.size for kind in self.sizes())
        for folder in self.root.iterdir() if self.root.is_dir() else ():
            if folder.is_dir():
                shutil.rmtree(folder, ignore_errors=True)
        return freed


class _VanishedError(Exception):
    """The folder of an entry was deleted while it was written."""


def _write(path: Path, write: Callable[[Path], None]) -> None:
    """Fill a new file, and put its checksum and then itself in place."""
    with written_whole(path) as partial:
        try:
            write(partial)
            checksum = digest_of_file(partial)
        except Exception as error:
            if not partial.parent.is_dir():
                raise _VanishedError from error
            raise
        with written_whole(_checksum_of(path)) as beside:
            beside.write_text(checksum, encoding="ascii")


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A new file beside `path` that takes its place when the block ends well, and vanishes when it does not.

    Raises MachineError when the disk refuses.
    """
    partial = path.with_name(f"{path.stem}{PARTIAL}{mark()}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield partial
        patiently(lambda: partial.replace(path), path)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


def _checksum_of(path: Path) -> Path:
    return path.with_name(path.name + CHECKSUM)


def _is_whole(path: Path) -> bool:
    try:
        return _checksum_of(path).read_text(encoding="ascii").strip() == digest_of_file(path)
    except (OSError, UnicodeDecodeError):
        return False


def _size_of(folder: Path) -> StoreSize:
    files = [path for path in folder.rglob("*") if path.is_file()]
    entries = [path for path in files if path.suffix not in (CHECKSUM, LOCK) and PARTIAL not in path.name]
    return StoreSize(folder.name, len(entries), sum(map(_bytes_of, files)))


def _bytes_of(path: Path) -> int:
    """A file's size; 0 when it has just vanished."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
