"""What people put into a delivery, or changed in it: the next one takes it over, so that nothing of theirs is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path
from typing import Any

from videopipe.assemble.files import same_file
from videopipe.assemble.report import REPORT, read_report
from videopipe.digest import digest_of_file

DIGESTS = "digests"
"""Where a report has the digests of a delivery's files."""


def digests_in(folder: Path) -> dict[str, str]:
    """The digest of every file of a delivery, by name."""
    return {path.name: digest_of_file(path) for path in sorted(folder.iterdir()) if path.is_file()}


def take_over(older: Path, new: Path) -> dict[str, str]:
    """Have in `new` what people put into the delivery `older`, and files of ours that they changed.

    Such a file lies beside the new one, `publish.txt` as `publish.edited.txt`; returned are the names of these, with
    what they are called now. Without a report that can be read, what the new delivery has no name for is people's.
    Raises OSError when the disk refuses.
    """
    if not older.is_dir():
        return {}
    written = _written(read_report(older)) or {path.name: None for path in new.iterdir()}
    for path in sorted(older.iterdir()):
        if path.name not in written and path.name != REPORT:
            _take(path, new / _free_name(new, path.name))
    changed = {name: _free_name(new, name) for name, digest in written.items() if _is_changed(older / name, digest)}
    for name, kept in changed.items():
        _take(older / name, new / kept)
    return changed


def _written(report: Mapping[str, Any]) -> dict[str, str | None]:
    """The names of a delivery's own files, with the digest of each where it is known."""
    try:
        films = {str(film["file"]): str(film["sha256"]) for film in report["renditions"]}
        beside = {str(name): None for name in report["beside"]}
        known = {str(name): str(digest) for name, digest in report.get(DIGESTS, {}).items()}
    except (KeyError, TypeError, AttributeError):
        return {}
    return {**beside, **films, **known}


def _is_changed(path: Path, digest: str | None) -> bool:
    """Whether there is something else in a file than was written; an empty one is nobody's work."""
    written = digest is not None and path.is_file() and path.stat().st_size > 0
    return written and digest_of_file(path) != digest


def _free_name(folder: Path, name: str) -> str:
    """`name`, or where it is taken `name` with a word before its ending."""
    stem, ending = Path(name).stem, Path(name).suffix
    others = (f"{stem}.edited{f'-{number}' if number > 1 else ''}{ending}" for number in count(1))
    return next(one for one in chain((name,), others) if not os.path.lexists(folder / one))


def _take(path: Path, into: Path) -> None:
    """The same file, folder or link in another place; what is none of these is nobody's work."""
    if path.is_symlink() or path.is_file():
        _same(str(path), str(into))
    elif path.is_dir():
        shutil.copytree(path, into, symlinks=True, copy_function=_same)


def _same(path: str, into: str) -> None:
    if Path(path).is_symlink():
        shutil.copyfile(path, into, follow_symlinks=False)
    elif Path(path).is_file():
        same_file(Path(path), Path(into))
