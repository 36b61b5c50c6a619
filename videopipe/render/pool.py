"""Drawing many segments at once in worker processes; results do not depend on how many."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from typing import TypeAlias

from videopipe.errors import MachineError
from videopipe.render.segment import SegmentTask, draw_into_store
from videopipe.store import Store
from videopipe.workers import begin_worker, worker_context

Drawn: TypeAlias = Callable[[str, int], None]
Progress: TypeAlias = "Queue[tuple[str, int]]"


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
    """How a segment ended: well, or with the error that stopped it; `again` says that it took a second try.

    A second try is made alone, when the system ended what drew the segment first.
    """

    task: SegmentTask
    error: Exception | None = None
    again: bool = False


@contextmanager
def drawing(tasks: Sequence[SegmentTask], store: Store, jobs: int, drawn: Drawn) -> Iterator[Iterator[Outcome]]:
    """Begin to draw every task's segment into the store, the longest first, and give the outcomes as they come.

    `drawn(key, frames)` is told as frames are drawn, in this process. A segment that fails, in whatever way, stops no
    other, and one whose worker the system ends is tried once more; what is whole stays remembered. With one job
    everything is drawn here, as outcomes are asked for. Leaving the block early gives up what has not begun.
    """
    ordered = sorted(tasks, key=lambda task: task.timeline.frames, reverse=True)
    workers = min(jobs, len(ordered))
    if workers <= 1:
        yield (_drawn_here(task, store, drawn) for task in ordered)
        return
    crew = _Crew(store, drawn)
    try:
        yield crew.outcomes(ordered, crew.begin(ordered, workers), workers)
    finally:
        crew.end()


class _Crew:
    """The processes that draw, one pool of them after another: a pool of which the system ended one is done for."""

    def __init__(self, store: Store, drawn: Drawn) -> None:
        self._context = worker_context()
        self._channels = _Channels(self._context.Queue(), self._context.Event())
        self._store, self._drawn = store, drawn
        self._begun: set[str] = set()
        self._ended = threading.Event()
        self._pool: ProcessPoolExecutor | None = None
        self._listener = threading.Thread(
            target=_listen, args=(self._channels.progress, self._hear, self._ended), daemon=True
        )
        self._listener.start()

    def begin(self, tasks: Sequence[SegmentTask], workers: int) -> dict[Future[None], SegmentTask]:
        """Begin to draw all these tasks."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)
        self._pool = ProcessPoolExecutor(workers, self._context, initializer=_begin_worker, initargs=(self._channels,))
        return {self._pool.submit(_draw_in_worker, task, self._store): task for task in tasks}

    def outcomes(
        self, tasks: Sequence[SegmentTask], futures: dict[Future[None], SegmentTask], workers: int
    ) -> Iterator[Outcome]:
        """The outcomes of what has begun.

        When the system ends a worker, those that were at work are suspected: each is drawn once more and alone, and
        the others go on with half as many workers. What is ended alone too is given up.
        """
        while futures:
            lost: list[SegmentTask] = []
            suspected: list[SegmentTask] = []
            for future in as_completed(futures):
                match outcome := _outcome(future, futures[future]):
                    case Outcome(error=BrokenProcessPool()):
                        lost.append(outcome.task)
                    case Outcome(error=MachineError(fault="ffmpeg-ended")):
                        suspected.append(outcome.task)
                    case _:
                        yield outcome
            at_work = [task for task in lost if task.key in self._begun] or lost[:workers]
            for task in (*suspected, *at_work):
                yield self._alone(task)
            left = [task for task in lost if task not in at_work]
            workers = max(workers // 2, 1)
            futures = self.begin(left, min(workers, len(left))) if left else {}

    def end(self) -> None:
        """Give up what has not begun, and wait for the rest."""
        self._channels.stop.set()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._ended.set()
        self._listener.join()

    def _alone(self, task: SegmentTask) -> Outcome:
        """A task's second try, with nothing else at work."""
        ((future, _),) = self.begin((task,), 1).items()
        outcome = replace(_outcome(future, task), again=True)
        if isinstance(outcome.error, BrokenProcessPool):
            return replace(
                outcome, error=MachineError("worker-ended", "a worker process was ended by the system, twice")
            )
        return outcome

    def _hear(self, key: str, frames: int) -> None:
        self._begun.add(key)
        self._drawn(key, frames)


def _drawn_here(task: SegmentTask, store: Store, drawn: Drawn) -> Outcome:
    try:
        draw_into_store(task, store, partial(drawn, task.key))
    except Exception as error:
        return Outcome(task, error)
    return Outcome(task)


def _outcome(future: Future[None], task: SegmentTask) -> Outcome:
    try:
        future.result()
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
    global _channels  # noqa: PLW0603 - a worker's own, set once when it starts
    begin_worker()
    _channels = channels


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
