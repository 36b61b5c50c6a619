"""Segments looked at for the gate while the next ones are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress

from videopipe.errors import WorldError
from videopipe.examine.expecting import looked_for
from videopipe.examine.viewing import Part, look_at
from videopipe.pipeline.orders import Order
from videopipe.render.segment import KIND, SUFFIX
from videopipe.store import Store


def parts_of(order: Order, store: Store) -> tuple[tuple[Part, ...], ...]:
    """For each shape of a film its segments, and what the gate wants to see of each."""
    parts = []
    for shaped, keys in zip(order.film.shapes, order.keys, strict=True):
        looked, start, found = looked_for(shaped.plan), 0, []
        for segment, key in zip(shaped.plan.segments, keys, strict=True):
            frames = segment.timeline.frames
            stills = tuple(n - start for n in looked if start <= n < start + frames)
            found.append(Part(store.path_of(KIND, key, SUFFIX), frames, stills))
            start += frames
        parts.append(tuple(found))
    return tuple(parts)


class Viewer:
    """Looks at segments beside the workers that draw; what goes wrong the gate finds again."""

    def __init__(self, orders: Sequence[Order], store: Store, threads: int) -> None:
        self._store = store
        self._parts: dict[str, list[Part]] = {}
        for order in orders:
            for keys, parts in zip(order.keys, parts_of(order, store), strict=True):
                for key, part in zip(keys, parts, strict=True):
                    if part not in self._parts.setdefault(key, []):
                        self._parts[key].append(part)
        self._threads = ThreadPoolExecutor(threads)
        self._begun: dict[str, Future[None]] = {}

    def begin(self, key: str) -> None:
        """Begin to look at a segment that has been drawn."""
        if key in self._parts and key not in self._begun:
            self._begun[key] = self._threads.submit(self._look, tuple(self._parts[key]))

    def wait(self, order: Order) -> None:
        """Wait until all of a film's segments that were begun have been looked at."""
        wait([self._begun[key] for keys in order.keys for key in keys if key in self._begun])

    def end(self) -> None:
        """Begin no more."""
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _look(self, parts: Sequence[Part]) -> None:
        for part in parts:
            with suppress(WorldError):
                look_at(part, self._store)


@contextmanager
def viewing(orders: Sequence[Order], store: Store, jobs: int) -> Iterator[Viewer]:
    """A viewer for the films that are to be delivered; it takes half as many threads as there are jobs."""
    viewer = Viewer([order for order in orders if not order.delivered], store, max(jobs // 2, 1))
    try:
        yield viewer
    finally:
        viewer.end()
