"""`python -m benchmarks.ours STORYBOARD STORE PRESET JOBS [--cold]`: the film by us, with any preset of x264.

With `--cold` all that is remembered but the narration is forgotten first.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from videopipe.pipeline import Settings, make
from videopipe.render.encoding import STANDARD
from videopipe.store import Store

NARRATION = ("sentence", "model")


def forget_all_but_narration(store: Path) -> None:
    """Leave what was spoken, and nothing that was prepared, drawn or mixed."""
    for kind in store.iterdir() if store.is_dir() else ():
        if kind.is_dir() and kind.name not in NARRATION:
            shutil.rmtree(kind)


if __name__ == "__main__":
    _, storyboard, store, preset, jobs, *rest = sys.argv
    if rest:
        forget_all_but_narration(Path(store))
    settings = Settings(Store(Path(store)), encoding=replace(STANDARD, preset=preset), jobs=int(jobs))
    make(Path(storyboard), settings, lambda _: None)
