"""Measuring a command: wall time, CPU time and peak memory of it and everything it starts."""

from __future__ import annotations

import contextlib
import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds of wall and CPU time, and the largest sum of memory of all its processes in MB.

    Memory that processes share counts once (PSS) where the system tells it.
    """

    wall: float
    cpu: float
    peak_mb: float


def measure(command: Sequence[str], *, folder: Path | None = None) -> Run:
    """Run a command to its end; raises RuntimeError with what it printed when it fails."""
    _adopt()
    before = os.times()
    start = time.perf_counter()
    # What is installed comes with its bytecode, and so does what is measured.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        output, _ = process.communicate()
        watch.stop()
    wall = time.perf_counter() - start
    _reap()
    after = os.times()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{output.decode('utf-8', 'replace')[-2000:]}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(wall, cpu, watch.peak / 1e6)


def _adopt() -> None:
    """Have processes whose parent ends before them counted here (Linux): workers are not their film's children."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _reap() -> None:
    """Wait for every process that is left."""
    if sys.platform == "linux":
        with contextlib.suppress(ChildProcessError):
            while True:
                os.waitpid(-1, 0)


class _Watch(threading.Thread):
    """Looks at the memory of a process and all its descendants twice a second."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._root, self._ended, self.peak = psutil.Process(pid), threading.Event(), 0

    def run(self) -> None:
        while not self._ended.wait(0.5):
            self.peak = max(self.peak, self._now())

    def stop(self) -> None:
        """Look no longer."""
        self._ended.set()
        self.join()

    def _now(self) -> int:
        try:
            family = [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return 0
        return sum(_memory(process) for process in family)


def _memory(process: psutil.Process) -> int:
    try:
        if sys.platform == "linux":
            return int(process.memory_full_info().pss)
        return int(process.memory_info().rss)
    except (psutil.Error, AttributeError):
        return 0
