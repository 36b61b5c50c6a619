"""`python -m tests.faults.marked …`: videopipe as anybody runs it, but that it stops itself where it is told to.

`FAULTS_MOMENT` names a stage and how many seconds after its beginning; should the stage end sooner, its end is the
moment. There the process says so and stops, with all its threads, until somebody kills it or lets it go on; so every
moment falls into the stage that is meant, however quick the machine is today. Into the folder `FAULTS_NOTES` it notes
every segment that is drawn and how long each stage took. Pictures are small, and one platform's film never fits.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

# Each stage from the call that begins it to the call that ends it, as `module:function` below `videopipe`.
STAGES = {
    "planning": ("pipeline.planning:read_storyboard", "pipeline.planning:_planned"),
    "narration": ("pipeline.speaking:narrate", "pipeline.speaking:narrate"),
    "drawing": ("pipeline.delivery:drawing", "pipeline.delivery:_await"),
    "mixing": ("pipeline.delivery:made_beside", "pipeline.delivery:made_beside"),
    "joining": ("pipeline.bundling:join", "pipeline.bundling:join"),
    "fitting": ("pipeline.bundling:fitted", "pipeline.bundling:fitted"),
    "examining": ("pipeline.bundling:examined_delivery", "pipeline.bundling:examined_delivery"),
    "writing": ("pipeline.bundling:write_reports", "assemble.bundle:settle"),
    "exchanging": ("assemble.bundle:_put_in_place", "assemble.bundle:_put_in_place"),
}
FITTED = "wecom"
# Folders are exchanged in no time; a slow disk makes the moments between two renames long enough to be hit.
_SLOW_S = 0.05
_stopping = threading.Lock()


def _noted() -> None:
    """Note the segments that this process draws; workers run this too."""
    from videopipe.render import segment

    _around(segment, "draw_segment", before=lambda task, *_: _note("drawn", task.key))


def _marked() -> None:
    """Stop at the moment that was asked for, and note how long stages take."""
    from videopipe.assemble import bundle
    from videopipe.cli import render
    from videopipe.pipeline import bundling
    from videopipe.render.encoding import Encoding

    stage, _, after_s = os.environ.get("FAULTS_MOMENT", "").partition(" ")
    for name, (first, last) in STAGES.items():
        one = _Stage(name, float(after_s) if name == stage else None)
        _around(*_found(first), before=one.begin)
        _around(*_found(last), after=one.end)
    _around(bundle, "patiently", before=lambda *_: time.sleep(_SLOW_S), after=lambda: time.sleep(_SLOW_S))
    small: Any = {"_encoding": lambda *_: Encoding(preset="ultrafast", shrink=4)}
    vars(render).update(small)
    vars(bundling).update(_fits=lambda profile, *_: profile.name != FITTED)


class _Stage:
    """One stage of the render, and after how many seconds of it, if at all, this process is to stop."""

    def __init__(self, name: str, stop_after_s: float | None) -> None:
        self._name, self._stop_after_s = name, stop_after_s
        self._begun: float | None = None

    def begin(self, *_: object) -> None:
        """It begins; what it stopped at once it does not stop at again."""
        if self._begun is not None:
            return
        self._begun = time.monotonic()
        if self._stop_after_s is not None:
            timer = threading.Timer(self._stop_after_s, self._stop)
            timer.daemon = True
            timer.start()

    def end(self) -> None:
        """It ends, unless its moment has not come yet: then this is the moment."""
        if self._begun is None:
            return
        if self._stop_after_s is not None:
            self._stop()
        _note("lengths", f"{self._name} {time.monotonic() - self._begun:.4f}")

    def _stop(self) -> None:
        with _stopping:
            if self._begun is None or self._stop_after_s is None:
                return
            self._stop_after_s = None
            _note("reached", f"{self._name} {time.monotonic() - self._begun:.4f}")
            os.kill(os.getpid(), signal.SIGSTOP)


def _note(name: str, line: str) -> None:
    with Path(os.environ["FAULTS_NOTES"], name).open("a", encoding="ascii") as file:
        file.write(f"{line}\n")


def _found(place: str) -> tuple[Any, str]:
    module, _, name = place.partition(":")
    return import_module(f"videopipe.{module}"), name


def _around(
    module: Any, name: str, before: Callable[..., object] | None = None, after: Callable[[], object] | None = None
) -> None:
    """Have something done before a function of a module, and after it however it ends."""
    really = getattr(module, name)

    def around(*arguments: Any, **settings: Any) -> Any:
        if before:
            before(*arguments)
        try:
            return really(*arguments, **settings)
        finally:
            if after:
                after()

    setattr(module, name, around)


# Workers run this file as the main one of another process; whoever imports it is left as it is.
if __name__ in ("__main__", "__mp_main__"):
    _noted()
if __name__ == "__main__":
    from videopipe.cli.main import main

    _marked()
    main()
