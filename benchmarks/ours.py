"""`python -m benchmarks.ours STORYBOARD STORE PRESET JOBS [--cold] [--unseen]`: the film by us, with any
preset of x264.

With `--cold` all that is remembered but the narration is forgotten first; with `--unseen` no picture of the finished
film is decoded and compared, as no other way does.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from videopipe.assemble.report import Delivered
from videopipe.pipeline import Settings, bundling, make, viewing
from videopipe.pipeline.examining import Gate
from videopipe.pipeline.orders import Order
from videopipe.render.encoding import STANDARD
from videopipe.store import Store

NARRATION = ("sentence", "model")


def forget_all_but_narration(store: Path) -> None:
    """Leave what was spoken, and nothing that was prepared, drawn or mixed."""
    for kind in store.iterdir() if store.is_dir() else ():
        if kind.is_dir() and kind.name not in NARRATION:
            shutil.rmtree(kind)


def leave_out_the_gate() -> None:
    """Have films delivered as they are, unexamined."""

    def unseen(order: Order, films: Sequence[Delivered], *_: object) -> Gate:
        return Gate((), tuple({} for _ in films), tuple({} for _ in order.film.shapes), {})

    bundling.examined_delivery = unseen
    viewing.look_at = lambda *_: ""  # type: ignore[assignment]


if __name__ == "__main__":
    _, storyboard, store, preset, jobs, *rest = sys.argv
    if "--unseen" in rest:
        leave_out_the_gate()
    if "--cold" in rest:
        forget_all_but_narration(Path(store))
    settings = Settings(Store(Path(store)), encoding=replace(STANDARD, preset=preset), jobs=int(jobs), force=True)
    make(Path(storyboard), settings, lambda _: None)
