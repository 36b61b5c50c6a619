"""A folder of deliverables that is written whole or not at all: the older one stays until the new one is complete."""

from __future__ import annotations

import glob
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from videopipe.digest import digest
from videopipe.disk import TEMPORARY, patiently, refused, settle
from videopipe.writers import has_mark, is_left_behind, mark

PARTIAL, ASIDE = ".partial-", ".old-"
# What was left without a mark of its writer this long ago has no writer any more.
ABANDONED_S = 3600


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` that takes its place when the block ends well, and vanishes when it does not.

    Two writers of one folder take its place in turn. Raises MachineError when the disk refuses.
    """
    writer = mark()
    partial = folder.with_name(f".{folder.name}{PARTIAL}{writer}")
    aside = folder.with_name(f".{folder.name}{ASIDE}{writer}")
    try:
        with _alone(folder):
            recover(folder)
        partial.mkdir(parents=True)
        yield partial
        settle(partial)
        with _alone(folder):
            _put_in_place(partial, folder, aside)
    except OSError as error:
        raise refused(folder, error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if folder.exists():
            shutil.rmtree(aside, ignore_errors=True)


def _put_in_place(partial: Path, folder: Path, aside: Path) -> None:
    if folder.exists():
        patiently(lambda: folder.rename(aside), folder)
    try:
        patiently(lambda: partial.rename(folder), partial)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise


def recover(folder: Path) -> int:
    """What a killed writer left beside `folder`: the older delivery goes back to its place, the rest away.

    Returns how many were put right.
    """
    asides = sorted(folder.parent.glob(f".{glob.escape(folder.name)}{ASIDE}*"))
    left = [*asides, *folder.parent.glob(f".{glob.escape(folder.name)}{PARTIAL}*")]
    ended = [path for path in left if _has_ended(path)]
    if asides and not folder.exists():
        max(asides, key=lambda path: path.stat().st_mtime).rename(folder)
    for path in ended:
        shutil.rmtree(path, ignore_errors=True)
    return len(ended)


def left_in(output: Path) -> tuple[Path, ...]:
    """What killed writers left in a folder of deliveries: halves of new ones, and older ones set aside."""
    found = [*output.glob(f".*{PARTIAL}*"), *output.glob(f".*{ASIDE}*")]
    return tuple(sorted(path for path in found if has_mark(path) and path.is_dir() and _has_ended(path)))


def recover_all(output: Path) -> None:
    """Put right what killed writers left in a folder of deliveries: older ones back in place, halves away."""
    for left in left_in(output):
        name = left.name.rpartition(PARTIAL)[0] or left.name.rpartition(ASIDE)[0]
        folder = left.with_name(name.removeprefix("."))
        with _alone(folder):
            recover(folder)


def _has_ended(path: Path) -> bool:
    try:
        return is_left_behind(path, abandoned_s=ABANDONED_S)
    except OSError:
        return False


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """While this runs, no other process changes which folder stands in this place."""
    from filelock import FileLock

    name = f"{TEMPORARY}{digest([str(folder.absolute()), str(Path.home())])[:16]}.lock"
    with FileLock(Path(tempfile.gettempdir(), name)):
        yield
