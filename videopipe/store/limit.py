"""Keeping a store below a size: what was used longest ago is forgotten first."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

from videopipe.store.alone import LOCK
from videopipe.store.entries import CHECKSUM, PARTIAL, Store, written_whole
from videopipe.store.leftovers import sweep

DEFAULT_LIMIT = 20_000_000_000
# What was used within this time may be in another render's hands.
IN_USE_S = 3600
_SETTING = "limit.txt"


def size_limit(store: Store) -> int:
    """The store's limit in bytes."""
    try:
        return int((store.root / _SETTING).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return DEFAULT_LIMIT


def set_size_limit(store: Store, limit: int) -> None:
    """Set the store's limit in bytes; raises ValueError below zero and WorldError when the disk refuses."""
    if limit < 0:
        raise ValueError("a limit is not negative")
    with written_whole(store.root / _SETTING) as path:
        path.write_text(str(limit), encoding="ascii")


def trim(store: Store, *, limit: int | None = None, now: float | None = None) -> int:
    """Forget what was used longest ago until the store is below its limit; returns the bytes set free.

    What was used within the last hour stays, whatever the limit; so does, for an hour, what seems to have been used
    in times to come, because the clock was set back. What killed writers left behind goes too.
    """
    now = time.time() if now is None else now
    freed = sum(left.size for left in sweep(store, now=now))
    files = sorted(_entries(store, now), key=lambda found: found[0])
    total = sum(size for _, size, _ in files)
    bound = size_limit(store) if limit is None else limit
    for used, size, path in files:
        if total <= bound or now - used < IN_USE_S:
            break
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_name(path.name + CHECKSUM).unlink(missing_ok=True)
            total -= size
            freed += size
    return freed


def _entries(store: Store, now: float) -> list[tuple[float, int, Path]]:
    """When each entry was last used, its bytes, and its file. A time to come becomes this moment."""
    found = []
    for path in store.root.glob("*/*/*"):
        if path.suffix in (CHECKSUM, LOCK) or PARTIAL in path.name:
            continue
        with contextlib.suppress(OSError):
            known = path.stat()
            if known.st_mtime > now + IN_USE_S:
                os.utime(path, (now, now))
            found.append((min(known.st_mtime, now), known.st_size, path))
    return found
