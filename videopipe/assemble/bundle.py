"""A folder of deliverables that is written whole or not at all: the older one stays until the new one is complete."""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from videopipe.digest import digest
from videopipe.errors import WorldError

# What a writer left behind this long ago has no writer any more.
ABANDONED_S = 3600


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` that takes its place when the block ends well, and vanishes when it does not.

    Two writers of one folder take its place in turn. Raises WorldError when the disk refuses.
    """
    mark = uuid.uuid4().hex[:8]
    partial, aside = folder.with_name(f".{folder.name}.partial-{mark}"), folder.with_name(f".{folder.name}.old-{mark}")
    try:
        with _alone(folder):
            _recover(folder)
        partial.mkdir(parents=True)
        yield partial
        with _alone(folder):
            _put_in_place(partial, folder, aside)
    except OSError as error:
        raise WorldError(f"cannot write {folder}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if folder.exists():
            shutil.rmtree(aside, ignore_errors=True)


def _put_in_place(partial: Path, folder: Path, aside: Path) -> None:
    if folder.exists():
        folder.rename(aside)
    try:
        partial.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise


def _recover(folder: Path) -> None:
    """What a killed writer left behind: the older delivery goes back to its place, half a new one goes away."""
    asides = sorted(folder.parent.glob(f".{folder.name}.old-*"))
    if asides and not folder.exists():
        asides.pop().rename(folder)
    for left in (*asides, *folder.parent.glob(f".{folder.name}.partial-*")):
        if time.time() - left.stat().st_mtime > ABANDONED_S:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """While this runs, no other process changes which folder stands in this place."""
    from filelock import FileLock

    name = f"videopipe-{digest(str(folder.absolute()))[:16]}.lock"
    with FileLock(Path(tempfile.gettempdir(), name)):
        yield
