"""What killed processes left behind: found by their writers, who run no more, and removed."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from videopipe.disk import TEMPORARY
from videopipe.store.alone import LOCK, is_held
from videopipe.store.entries import PARTIAL, Store
from videopipe.writers import has_mark, is_left_behind

# A folder's lock stays for the next who wants that folder; after this time nobody is near.
_UNUSED_S = 24 * 3600


@dataclass(frozen=True, slots=True)
class Leftover:
    """A temporary file or folder that nobody writes any more, and its bytes."""

    path: Path
    size: int


def leftovers(store: Store, *, temporary: Path | None = None, now: float | None = None) -> tuple[Leftover, ...]:
    """What killed processes left in the store and in the system's place for temporary files (`temporary`)."""
    now = time.time() if now is None else now
    place = Path(tempfile.gettempdir()) if temporary is None else temporary
    found = [path for path in _candidates(store, place) if _is_over(path, now)]
    return tuple(map(leftover, sorted(found)))


def leftover(path: Path) -> Leftover:
    """A temporary file or folder, measured."""
    return Leftover(path, _size(path))


def sweep(store: Store, *, temporary: Path | None = None, now: float | None = None) -> tuple[Leftover, ...]:
    """Remove what killed processes left behind, and say what it was. What another program holds stays."""
    found = leftovers(store, temporary=temporary, now=now)
    for left in found:
        if left.path.is_dir() and not left.path.is_symlink():
            shutil.rmtree(left.path, ignore_errors=True)
            continue
        with contextlib.suppress(OSError):
            left.path.unlink()
    return tuple(left for left in found if not left.path.exists())


def _candidates(store: Store, place: Path) -> Iterator[Path]:
    yield from store.root.glob(f"*/*/*{PARTIAL}*")
    yield from store.root.glob(f"*{PARTIAL}*")
    yield from store.root.glob(f"*/*/*{LOCK}")
    yield from place.glob(f"{TEMPORARY}*{LOCK}")
    yield from (path for path in place.glob(f"{TEMPORARY}*") if has_mark(path))


def _is_over(path: Path, now: float) -> bool:
    try:
        if path.suffix != LOCK:
            return is_left_behind(path, now=now) and _is_ours(path)
        shared = path.name.startswith(TEMPORARY) and abs(now - path.lstat().st_mtime) <= _UNUSED_S
        return not shared and _is_ours(path) and not is_held(path)
    except OSError:
        return False


def _is_ours(path: Path) -> bool:
    """Whether this user made it: the system's place for temporary files is everybody's."""
    return not hasattr(os, "getuid") or path.lstat().st_uid == os.getuid()


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() and not path.is_symlink() else (path,)
    total = 0
    for file in files:
        with contextlib.suppress(OSError):
            total += file.lstat().st_size
    return total
