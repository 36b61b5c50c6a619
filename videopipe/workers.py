"""Worker processes: how they begin, the same on every system, and how they end when nobody waits for them any more."""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import threading
from multiprocessing.context import BaseContext

_LONGEST_TEMPORARY = 72
"""Bytes of a name: what follows it in a socket's name takes 32 of the 107 there are."""

# What looking at photos and drawing need, which takes most of a second to import.
_PRELOADED = [
    "videopipe.assets.looked_at",
    "videopipe.render.frame",
    "videopipe.render.sources",
    "videopipe.render.writer",
    "videopipe.render.shrink",
]


def worker_context() -> BaseContext:
    """How workers begin: with nothing of this process; where the system can (Linux), imports are made only once."""
    # The server that forks is called through a socket among the temporary files, whose name the system keeps short.
    if sys.platform != "linux" or len(os.fsencode(tempfile.gettempdir())) > _LONGEST_TEMPORARY:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def begin_early() -> None:
    """Have the imports that workers share begin now, beside what this process does until it needs workers."""
    if worker_context().get_start_method() == "forkserver":
        from multiprocessing import forkserver

        forkserver.ensure_running()


def begin_worker() -> None:
    """In a worker: one thread for OpenCV, since there are as many workers as cores, and an end with the parent."""
    import cv2

    threading.Thread(target=_end_with_parent, daemon=True).start()
    cv2.setNumThreads(1)


def _end_with_parent() -> None:
    """Nobody waits for a worker whose parent was killed: it ends at once, and its encoder with it."""
    import psutil

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        for child in psutil.Process().children():
            child.kill()
        os._exit(1)
