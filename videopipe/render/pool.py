"""Drawing many segments at once in worker processes; results do not depend on how many."""

from __future__ import annotations

import multiprocessing
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.queues import Queue
from typing import TypeAlias

from videopipe.errors import WorldError
from videopipe.render.segment import SegmentTask, draw_segment
from videopipe.store import Store

KIND, SUFFIX = "segment", ".mp4"
Drawn: TypeAlias = Callable[[int], None]
_frames_drawn: Queue[int] | None = None


def draw_segments(
    tasks: Sequence[SegmentTask], store: Store, jobs: int, *, drawn: Drawn, made: Callable[[SegmentTask], None]
) -> None:
    """Draw every task's segment into the store, the longest first.

    `drawn(frames)` is told as frames are drawn, `made(task)` when a segment is whole; both in this process. Raises
    the first error of any segment, after those under way have ended; what is whole stays remembered.
    """
    ordered = sorted(tasks, key=lambda task: task.timeline.frames, reverse=True)
    workers = min(jobs, len(ordered))
    if workers <= 1:
        for task in ordered:
            draw_into_store(task, store, drawn)
            made(task)
        return
    context = multiprocessing.get_context("spawn")
    progress: Queue[int] = context.Queue()
    stop = threading.Event()
    listener = threading.Thread(target=_listen, args=(progress, drawn, stop), daemon=True)
    listener.start()
    executor = ProcessPoolExecutor(workers, context, initializer=_begin_worker, initargs=(progress,))
    try:
        _gather({executor.submit(_draw_in_worker, task, store): task for task in ordered}, made)
    except BrokenProcessPool as error:
        raise WorldError("a worker process was ended by the system; run the command again to go on") from error
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        stop.set()
        listener.join()


def _gather(futures: dict[Future[None], SegmentTask], made: Callable[[SegmentTask], None]) -> None:
    waiting = set(futures)
    while waiting:
        finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in finished:
            future.result()
            made(futures[future])


def _listen(progress: Queue[int], drawn: Drawn, stop: threading.Event) -> None:
    while True:
        try:
            drawn(progress.get(timeout=0.1))
        except queue.Empty:
            if stop.is_set():
                return


def draw_into_store(task: SegmentTask, store: Store, drawn: Drawn) -> None:
    """Draw one segment into the store unless it is there."""
    store.keep(KIND, task.key, SUFFIX, lambda path: draw_segment(task, path, drawn))


def _begin_worker(progress: Queue[int]) -> None:
    """In a worker: one thread for OpenCV, since there are as many workers as cores."""
    global _frames_drawn  # noqa: PLW0603 - a worker's one channel, set once when it starts
    import cv2

    _frames_drawn = progress
    cv2.setNumThreads(1)


def _draw_in_worker(task: SegmentTask, store: Store) -> None:
    channel = _frames_drawn
    draw_into_store(task, store, channel.put if channel is not None else lambda _: None)
