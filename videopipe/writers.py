"""Who writes a temporary file or folder: its name says so, and whether they still run can be found out.

A name carries a mark: machine, process, when that process began, and a random part. Whoever was killed leaves files
behind that nobody writes any more, and that is known at once, by the process and not by a clock, which can be set back.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
import time
import uuid
from functools import lru_cache
from pathlib import Path

_MARK = re.compile(r"(?P<place>[0-9a-f]{6})-(?P<process>[0-9a-f]+)-(?P<begun>[0-9a-f]+)-[0-9a-f]{8}")
# What another machine, or a version that left no mark, wrote this long ago has no writer any more.
ABANDONED_S = 24 * 3600


def mark() -> str:
    """A new mark of this process for one temporary file: letters a–f, digits and `-`."""
    process = os.getpid()
    return f"{_place()}-{process:x}-{_begun(process) or 0:x}-{uuid.uuid4().hex[:8]}"


def has_mark(path: Path) -> bool:
    """Whether a name holds a mark, so that the file is one of ours and temporary."""
    return _MARK.search(path.name) is not None


def is_left_behind(path: Path, *, abandoned_s: float = ABANDONED_S, now: float | None = None) -> bool:
    """Whether the writer of a temporary file or folder runs no more.

    On this machine the process is asked after; else the file's age decides, into the past as into the future.
    Raises OSError when the file is not there.
    """
    known = path.lstat()
    found = _MARK.search(path.name)
    if found is not None and found["place"] == _place():
        return _begun(int(found["process"], 16)) != int(found["begun"], 16)
    return abs((time.time() if now is None else now) - known.st_mtime) > abandoned_s


@lru_cache
def _place() -> str:
    """This machine; of containers that share a name, this one's processes."""
    try:
        processes = os.readlink("/proc/self/ns/pid")  # noqa: PTH115 - it names no file
    except OSError:
        processes = ""
    return hashlib.sha256(f"{platform.node()}{processes}".encode()).hexdigest()[:6]


def _begun(process: int) -> int | None:
    """When a process began, as a number that no other process of the same id has; None when it does not run."""
    import psutil

    try:
        if sys.platform == "linux":
            # Ticks since the system began: `create_time` moves when the clock is set.
            state, *fields = (
                Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            )
            return None if state == "Z" else int(fields[18])
        return round(psutil.Process(process).create_time() * 100)
    except (OSError, ValueError, IndexError, psutil.Error):
        return None
