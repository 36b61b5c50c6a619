"""Watching a program that is waited for: one that does nothing, or takes far longer than its work, is ended.

What it does is measured by the processor time it takes, so that a limit holds for tiny and for endless work alike and
on a machine with much to do. Time is counted in looks, not by a clock: a machine that slept, or whose clock was set,
ends nothing.
"""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from videopipe.errors import MachineError

STUCK_S = 60.0
_LOOK_S = 0.5
# Waiting idly takes less of a processor than this, and working more, however many share it.
_LEAST_SHARE = 0.002


class Watch:
    """Looks after a process in a `with` block; `error` says why it was ended, None if it was not.

    It is looked at only while `waiting`: the one who feeds it may take its time. `limit_s` bounds the waiting.
    """

    def __init__(self, process: subprocess.Popen[bytes], *, waiting: bool = True, limit_s: float | None = None) -> None:
        self.error: MachineError | None = None
        self.waiting = waiting
        self._process, self._limit_s = process, limit_s
        self._ended = threading.Event()
        threading.Thread(target=self._look_after, args=(STUCK_S,), daemon=True).start()

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def while_waiting(self) -> Iterator[None]:
        """The process is waited for in this block."""
        self.waiting = True
        try:
            yield
        finally:
            self.waiting = False

    def close(self) -> None:
        """Look no more."""
        self._ended.set()

    def _look_after(self, stuck_s: float) -> None:
        waited = idle = 0.0
        worked: float | None = None
        while not self._ended.wait(min(_LOOK_S, stuck_s)):
            if not self.waiting or worked is None:
                worked, idle = _worked_s(self._process.pid), 0.0
                continue
            waited, idle = waited + _LOOK_S, idle + _LOOK_S
            if self._limit_s is not None and waited >= self._limit_s:
                return self._end("ffmpeg-slow", self._limit_s)
            if idle >= stuck_s:
                now = _worked_s(self._process.pid)
                if now is not None and now - worked < _LEAST_SHARE * stuck_s:
                    return self._end("ffmpeg-stuck", stuck_s)
                worked, idle = now, 0.0
        return None

    def _end(self, fault: str, seconds: float) -> None:
        did = "did nothing for" if fault == "ffmpeg-stuck" else "did not end within"
        self.error = MachineError(fault, f"ffmpeg {did} {seconds:g} seconds", seconds=round(seconds))
        kill_family(self._process)


def kill_family(process: subprocess.Popen[bytes]) -> None:
    """End a process and all it has begun, at once."""
    import psutil

    with contextlib.suppress(psutil.Error):
        for child in psutil.Process(process.pid).children(recursive=True):
            with contextlib.suppress(psutil.Error):
                child.kill()
    process.kill()


def _worked_s(process: int) -> float | None:
    """Processor seconds a process and what it began have taken; None when it has ended."""
    import psutil

    try:
        whole = psutil.Process(process)
        times = [one.cpu_times() for one in (whole, *whole.children(recursive=True))]
    except psutil.Error:
        return None
    return sum(one.user + one.system for one in times)
