"""One file in two places without taking the disk twice, where the system can."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def same_file(source: Path, into: Path) -> None:
    """`into` becomes the very file `source` is (a hard link), or its copy on a disk that has no links."""
    try:
        os.link(source, into)
    except (OSError, NotImplementedError):
        shutil.copyfile(source, into)
