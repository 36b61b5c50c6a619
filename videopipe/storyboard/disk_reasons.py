"""Why a system refuses a file, as phrases of ours: its own words are in its own language."""

from __future__ import annotations

import errno

_PHRASES = {
    errno.ENOSPC: "disk-is-full",
    errno.EDQUOT: "disk-quota",
    errno.EACCES: "disk-forbidden",
    errno.EPERM: "disk-forbidden",
    errno.EROFS: "disk-read-only",
    errno.ENOENT: "disk-nothing",
    errno.ENOTDIR: "disk-nothing",
    errno.EISDIR: "disk-folder",
    errno.ENAMETOOLONG: "disk-long-name",
    errno.ELOOP: "disk-loop",
    errno.EIO: "disk-damaged",
    errno.EBUSY: "disk-in-use",
    errno.ETXTBSY: "disk-in-use",
    errno.EMFILE: "disk-many-open",
    errno.ENFILE: "disk-many-open",
    errno.ENOMEM: "disk-no-memory",
}
# Windows: sharing violation, lock violation, disk full, path too long.
_WINDOWS = {32: "disk-in-use", 33: "disk-in-use", 39: "disk-is-full", 112: "disk-is-full", 206: "disk-long-name"}


def disk_reason(error: OSError) -> str | None:
    """The name of the phrase that says why; None for a reason that we have no words for."""
    windows = _WINDOWS.get(getattr(error, "winerror", None) or 0)
    return windows or _PHRASES.get(error.errno or 0)
