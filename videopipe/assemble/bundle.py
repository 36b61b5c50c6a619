"""A folder of deliverables that is written whole or not at all: the older one stays until the new one is complete."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from videopipe.digest import digest
from videopipe.disk import TEMPORARY, patiently, refused, settle
from videopipe.errors import MachineError
from videopipe.writers import has_mark, is_left_behind, mark

PARTIAL, ASIDE = ".partial-", ".old-"
# What was left without a mark of its writer this long ago has no writer any more.
ABANDONED_S = 3600


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` that takes its place when the block ends well, and vanishes when it does not.

    Two writers of one folder take its place in turn. Raises MachineError when the disk refuses, and where a file or a
    link lies in the folder's place.
    """
    refuse_unfit(folder)
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
        _remove(partial)
        if _lies(folder):
            _remove(aside)


def _put_in_place(partial: Path, folder: Path, aside: Path) -> None:
    if _lies(folder):
        patiently(lambda: folder.rename(aside), folder)
    try:
        patiently(lambda: partial.rename(folder), partial)
    except OSError:
        if _lies(aside):
            aside.rename(folder)
        raise


def _lies(path: Path) -> bool:
    """Whether anything has this name, be it a link that leads nowhere."""
    return os.path.lexists(path)


def refuse_unfit(folder: Path) -> None:
    """Raises MachineError where no delivery can be put: a file or a link lies there, or nothing may be written."""
    if folder.is_symlink() or (_lies(folder) and not folder.is_dir()):
        raise MachineError("in-the-way", f"cannot write {folder}: it is no folder", path=folder)
    there = next(parent for parent in folder.absolute().parents if parent.exists())
    if not there.is_dir():
        raise MachineError("in-the-way", f"cannot write {folder}: {there} is no folder", path=there)
    if not os.access(there, os.W_OK):
        raise refused(folder, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def _remove(path: Path) -> None:
    """Remove what has this name: a folder with all in it, write-protected or not, and of a link the link alone."""
    for _ in range(2):
        shutil.rmtree(path, ignore_errors=True)
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        if not _lies(path):
            return
        _unprotect(path)


def _unprotect(path: Path) -> None:
    """Let a folder and all in it be removed: folders must be writable for that, and on Windows files as well."""
    for one in (path, *path.rglob("*")):
        with contextlib.suppress(OSError):
            if not one.is_symlink() and (one.is_dir() or os.name == "nt"):
                one.chmod(stat.S_IRWXU)


def recover(folder: Path) -> int:
    """What a killed writer left beside `folder`: the older delivery goes back to its place, the rest away.

    Returns how many were put right.
    """
    asides = sorted(folder.parent.glob(f".{glob.escape(folder.name)}{ASIDE}*"))
    left = [*asides, *folder.parent.glob(f".{glob.escape(folder.name)}{PARTIAL}*")]
    ended = [path for path in left if _has_ended(path)]
    if asides and not _lies(folder):
        max(asides, key=lambda path: path.lstat().st_mtime).rename(folder)
    for path in ended:
        _remove(path)
    return len(ended)


def left_in(output: Path) -> tuple[Path, ...]:
    """What killed writers left in a folder of deliveries: halves of new ones, and older ones set aside."""
    found = [*output.glob(f".*{PARTIAL}*"), *output.glob(f".*{ASIDE}*")]
    return tuple(sorted(path for path in found if has_mark(path) and _has_ended(path)))


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
