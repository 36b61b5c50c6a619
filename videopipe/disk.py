"""What a disk refuses, as errors that say what to do, and putting finished things in their place."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from videopipe.errors import MachineError
from videopipe.writers import mark

T = TypeVar("T")

TEMPORARY = "videopipe-"
# A virus scanner or a preview holds a new file for a moment; a player holds it for long.
_WAITS_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5)
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_HELD = {5, 32, 33}
"""Windows: access denied, sharing violation, lock violation."""
_PROTECTED = {errno.EACCES, errno.EPERM, errno.EROFS}


def refused(path: Path, error: OSError) -> MachineError:
    """The error that says why nothing can be written at `path`."""
    reason = error.strerror or str(error)
    said = f"cannot write {path}: {reason}"
    if is_refusal(error) and not isinstance(error, HeldError):
        return disk_full(path, reason)
    if isinstance(error, HeldError):
        return MachineError("in-use", said, path=error.filename)
    if error.errno in _PROTECTED:
        return MachineError("write-protected", said, path=path, reason=error)
    return MachineError("cannot-write", said, path=path, reason=error)


def is_refusal(error: OSError) -> bool:
    """Whether it says that the disk is full or must not be written, not that something is missing."""
    # numpy writes arrays by itself, and says nothing but how much was taken.
    cut = error.errno is None and "requested and" in str(error)
    return isinstance(error, HeldError) or error.errno in _FULL or cut


def disk_full(path: Path, reason: str) -> MachineError:
    """The error that says there is no room at `path`, with the room there is."""
    return MachineError("disk-full", f"cannot write {path}: {reason}", path=path, free=_free(path))


class HeldError(PermissionError):
    """A file that another program has open and that therefore cannot be replaced (Windows)."""


def patiently(action: Callable[[], T], path: Path) -> T:
    """What `action` gives, tried again for a few seconds while another program holds `path`.

    Raises HeldError when it holds it for longer.
    """
    for wait in (*_WAITS_S, None):
        try:
            return action()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            if wait is None:
                raise HeldError(error.errno, error.strerror, str(path)) from error
            time.sleep(wait)
    raise AssertionError("the last try returns or raises")


@contextmanager
def working_folder() -> Iterator[Path]:
    """A folder of one's own in the system's place for temporary files, gone when the block ends.

    Its name says who made it, so that what a killed process left is found.
    """
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix=f"{TEMPORARY}{mark()}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def settle(folder: Path) -> None:
    """Have everything in a folder lie on the disk itself, so that a power cut leaves no empty files.

    Raises OSError when the disk refuses what it had seemed to take.
    """
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file():
            _settle_file(path)
        elif path.is_dir():
            _settle_names(path)
    _settle_names(folder)


def _settle_file(path: Path) -> None:
    """A file's content; one that is write-protected was written by somebody before."""
    with contextlib.suppress(PermissionError), path.open("rb+") as file:
        os.fsync(file.fileno())


def _settle_names(folder: Path) -> None:
    """The names in a folder; a system that cannot do so (Windows) does it by itself."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _free(path: Path) -> int:
    """Bytes free where `path` would lie; 0 when that cannot be known."""
    for place in (path, *path.absolute().parents):
        with contextlib.suppress(OSError):
            return shutil.disk_usage(place).free
    return 0
