"""A folder of deliverables that is written whole or not at all: the older one stays until the new one is complete."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from videopipe.errors import WorldError


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` that takes its place when the block ends well, and vanishes when it does not.

    Raises WorldError when the disk refuses.
    """
    mark = uuid.uuid4().hex[:8]
    partial, aside = folder.with_name(f".{folder.name}.partial-{mark}"), folder.with_name(f".{folder.name}.old-{mark}")
    try:
        partial.mkdir(parents=True)
        yield partial
        if folder.exists():
            folder.rename(aside)
        try:
            partial.rename(folder)
        except OSError:
            if aside.exists():
                aside.rename(folder)
            raise
    except OSError as error:
        raise WorldError(f"cannot write {folder}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if folder.exists():
            shutil.rmtree(aside, ignore_errors=True)
