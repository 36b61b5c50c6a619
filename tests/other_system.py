"""This machine as Windows would have it: its rules about files, and without what only POSIX or Linux has.

Files that are open cannot be renamed, replaced or removed; nothing is renamed onto what is there; folders are not
opened; there are no links, no users' numbers, no pages to lend to a pipe.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from videopipe import workers
from videopipe.render import feeding

_LINUX_ONLY = ("splice", "memfd_create", "sched_getaffinity", "getuid")


def as_on_windows(patch: pytest.MonkeyPatch, within: Path) -> list[str]:
    """Have these rules below the folder `within`; returned is the list that what breaks them is written into."""
    broken: list[str] = []
    for name in _LINUX_ONLY:
        patch.delattr(os, name, raising=False)
    for module in (feeding, workers):
        patch.setattr(module, "sys", SimpleNamespace(platform="win32"))
    patch.setattr(os, "link", _refusing(errno.EPERM))
    patch.setattr(os, "readlink", _refusing(errno.EINVAL))
    patch.setattr(os, "open", _without_folders(os.open))
    for name in ("rename", "replace", "unlink", "remove", "rmdir"):
        patch.setattr(os, name, _ruled(getattr(os, name), name, within, broken))
    return broken


def _refusing(number: int) -> Callable[..., Any]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


def _without_folders(really: Callable[..., int]) -> Callable[..., int]:
    def opened(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if not flags & os.O_DIRECTORY and not named and Path(os.fsdecode(path)).is_dir():
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return really(path, flags, *more, **named)

    return opened


def _ruled(really: Callable[..., None], name: str, within: Path, broken: list[str]) -> Callable[..., None]:
    def ruled(path: Any, *more: Any, **named: Any) -> None:
        source = Path(os.fsdecode(path))
        # Locks are the library's own, which has other ways on Windows.
        if not named and source.is_absolute() and source.is_relative_to(within) and source.suffix != ".lock":
            targets = [Path(os.fsdecode(other)) for other in more]
            held = [one for one in (source, *targets) if _is_open(one)]
            if held:
                broken.append(f"{name} of {held[0]}, which is open")
            if name == "rename" and any(os.path.lexists(one) for one in targets):
                broken.append(f"rename onto {targets[0]}, which is there")
        really(path, *more, **named)

    return ruled


def _is_open(path: Path) -> bool:
    """Whether this process has the file open, or one in the folder."""
    if not path.exists():
        return False
    for handle in os.listdir("/proc/self/fd"):  # noqa: PTH208 - an iterator would itself be open
        try:
            if os.path.samestat(os.stat(f"/proc/self/fd/{handle}"), path.stat()):  # noqa: PTH116
                return True
        except OSError:
            continue
    return False
