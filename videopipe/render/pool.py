"""Drawing many segments at once in worker processes; results do not depend on how many."""

from __future__ import annotations

import multiprocessing
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.queues import Queue
from typing import TypeAlias

from videopipe.errors import VideopipeError, WorldError
from videopipe.render.segment import SegmentTask, draw_into_store
from videopipe.store import Store

Drawn: TypeAlias = Callable[[str, int], None]
Progress: TypeAlias = "Queue[tuple[str, int]]"
_progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a segment ended: well, or with the error that stopped it."""

    task: SegmentTask
    error: VideopipeError | None = None


@contextmanager
def drawing(tasks: Sequence[SegmentTask], store: Store, jobs: int, drawn: Drawn) -> Iterator[Iterator[Outcome]]:
    """Begin to draw every task's segment into the store, the longest first, and give the outcomes as they come.

    `drawn(key, frames)` is told as frames are drawn, in this process. A segment that fails stops no other; what is
    whole stays remembered. With one job everything is drawn here, as outcomes are asked for. Leaving the block early
    gives up what has not begun.
    """
    ordered = sorted(tasks, key=lambda task: task.timeline.frames, reverse=True)
    workers = min(jobs, len(ordered))
    if workers <= 1:
        yield (_drawn_here(task, store, drawn) for task in ordered)
        return
    context = multiprocessing.get_context("spawn")
    progress: Progress = context.Queue()
    stop = threading.Event()
    listener = threading.Thread(target=_listen, args=(progress, drawn, stop), daemon=True)
    listener.start()
    executor = ProcessPoolExecutor(workers, context, initializer=_begin_worker, initargs=(progress,))
    try:
        futures = {executor.submit(_draw_in_worker, task, store): task for task in ordered}
        yield (_outcome(future, futures[future]) for future in as_completed(futures))
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        stop.set()
        listener.join()


def _drawn_here(task: SegmentTask, store: Store, drawn: Drawn) -> Outcome:
    try:
        draw_into_store(task, store, partial(drawn, task.key))
    except VideopipeError as error:
        return Outcome(task, error)
    return Outcome(task)


def _outcome(future: Future[None], task: SegmentTask) -> Outcome:
    try:
        future.result()
    except BrokenProcessPool:
        return Outcome(task, WorldError("a worker process was ended by the system; run the command again to go on"))
    except VideopipeError as error:
        return Outcome(task, error)
    return Outcome(task)


def _listen(progress: Progress, drawn: Drawn, stop: threading.Event) -> None:
    while True:
        try:
            drawn(*progress.get(timeout=0.1))
        except queue.Empty:
            if stop.is_set():
                return


def _begin_worker(progress: Progress) -> None:
    """In a worker: one thread for OpenCV, since there are as many workers as cores."""
    global _progress  # noqa: PLW0603 - a worker's one channel, set once when it starts
    import cv2

    _progress = progress
    cv2.setNumThreads(1)


def _draw_in_worker(task: SegmentTask, store: Store) -> None:
    channel = _progress

    def tell(frames: int) -> None:
        if channel is not None:
            channel.put((task.key, frames))

    draw_into_store(task, store, tell)
