"""Drawing many segments at once in worker processes; results do not depend on how many."""

from __future__ import annotations

import multiprocessing
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.context import BaseContext
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from typing import TypeAlias

from videopipe.errors import WorldError
from videopipe.render.segment import SegmentTask, draw_into_store
from videopipe.store import Store

Drawn: TypeAlias = Callable[[str, int], None]
Progress: TypeAlias = "Queue[tuple[str, int]]"

# What drawing needs and takes most of a second to import.
_PRELOADED = [
    "videopipe.render.frame",
    "videopipe.render.sources",
    "videopipe.render.writer",
    "videopipe.render.shrink",
]


@dataclass(frozen=True, slots=True)
class _Channels:
    """What a worker and its parent tell each other: frames drawn, and whether to give up."""

    progress: Progress
    stop: Event


_channels: _Channels | None = None


class _GivenUpError(Exception):
    """The parent no longer wants the segment."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a segment ended: well, or with the error that stopped it."""

    task: SegmentTask
    error: Exception | None = None


@contextmanager
def drawing(tasks: Sequence[SegmentTask], store: Store, jobs: int, drawn: Drawn) -> Iterator[Iterator[Outcome]]:
    """Begin to draw every task's segment into the store, the longest first, and give the outcomes as they come.

    `drawn(key, frames)` is told as frames are drawn, in this process. A segment that fails, in whatever way, stops no
    other; what is whole stays remembered. With one job everything is drawn here, as outcomes are asked for. Leaving
    the block early gives up what has not begun.
    """
    ordered = sorted(tasks, key=lambda task: task.timeline.frames, reverse=True)
    workers = min(jobs, len(ordered))
    if workers <= 1:
        yield (_drawn_here(task, store, drawn) for task in ordered)
        return
    context = _context()
    channels = _Channels(context.Queue(), context.Event())
    ended = threading.Event()
    listener = threading.Thread(target=_listen, args=(channels.progress, drawn, ended), daemon=True)
    listener.start()
    executor = ProcessPoolExecutor(workers, context, initializer=_begin_worker, initargs=(channels,))
    try:
        futures = {executor.submit(_draw_in_worker, task, store): task for task in ordered}
        yield (_outcome(future, futures[future]) for future in as_completed(futures))
    finally:
        channels.stop.set()
        executor.shutdown(wait=True, cancel_futures=True)
        ended.set()
        listener.join()


def _context() -> BaseContext:
    """How workers begin: with nothing of this process; where the system can (Linux), imports are made only once."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _drawn_here(task: SegmentTask, store: Store, drawn: Drawn) -> Outcome:
    try:
        draw_into_store(task, store, partial(drawn, task.key))
    except Exception as error:
        return Outcome(task, error)
    return Outcome(task)


def _outcome(future: Future[None], task: SegmentTask) -> Outcome:
    try:
        future.result()
    except BrokenProcessPool:
        return Outcome(task, WorldError("a worker process was ended by the system; run the command again to go on"))
    except Exception as error:
        return Outcome(task, error)
    return Outcome(task)


def _listen(progress: Progress, drawn: Drawn, ended: threading.Event) -> None:
    while True:
        try:
            drawn(*progress.get(timeout=0.1))
        except queue.Empty:
            if ended.is_set():
                return


def _begin_worker(channels: _Channels) -> None:
    """In a worker: one thread for OpenCV, since there are as many workers as cores."""
    global _channels  # noqa: PLW0603 - a worker's own, set once when it starts
    import cv2

    threading.Thread(target=_end_with_parent, daemon=True).start()
    _channels = channels
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


def _draw_in_worker(task: SegmentTask, store: Store) -> None:
    channels = _channels
    if channels is None:
        raise ValueError("a worker draws only after it has begun")

    def tell(frames: int) -> None:
        if channels.stop.is_set():
            raise _GivenUpError("given up")
        channels.progress.put((task.key, frames))

    tell(0)
    draw_into_store(task, store, tell)
