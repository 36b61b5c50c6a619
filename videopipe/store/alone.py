"""One at a time: what two processes want of one name is done by one of them while the other waits."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = ".lock"
_LOOK_S = 0.05
# Whoever has the lock may be stopped, not dead: after so many seconds the work is done twice rather than not at all.
PATIENCE_S = 900.0


def _nothing() -> None:
    """Nobody is told."""


@contextmanager
def alone(path: Path, waiting: Callable[[], None] = _nothing) -> Iterator[None]:
    """While this runs, nobody else is here with the same `path`, in this process or another; its folder is made.

    `waiting()` is told again and again, and may raise. A lock dies with its holder. Raises OSError when the disk
    refuses.
    """
    from filelock import FileLock, Timeout

    place = path.with_name(path.name + LOCK)
    place.parent.mkdir(parents=True, exist_ok=True)
    lock, since = FileLock(place), time.monotonic()
    held = False
    while not held and time.monotonic() - since < PATIENCE_S:
        try:
            lock.acquire(timeout=0)
            held = True
        except NotImplementedError:
            break
        except Timeout:
            waiting()
            time.sleep(_LOOK_S)
    try:
        yield
    finally:
        if held:
            # Who waits on the removed file finds the work done; who comes later makes a new one.
            with contextlib.suppress(OSError):
                place.unlink()
            lock.release()


def is_held(lock: Path) -> bool:
    """Whether somebody holds a lock's file."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(lock).acquire(timeout=0):
            return False
    except (Timeout, OSError, NotImplementedError):
        return True
