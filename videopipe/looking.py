"""Many photos looked at by several processes, each of which gives the network's memory back when it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from videopipe.assets.faces import forget_networks
from videopipe.assets.looked_at import LookedAt, look_at
from videopipe.errors import MachineError
from videopipe.store import Store
from videopipe.workers import begin_worker, worker_context

# Each takes some hundred megabytes, whatever the photo.
_MOST_WORKERS = 4
# Of fewer photos a process would spend more on beginning than on looking.
_LEAST_PHOTOS = 2


@dataclass(frozen=True, slots=True)
class Look:
    """A photo to look at: its file, its content's digest, and whether small faces are searched for."""

    file: Path
    photo: str
    thorough: bool


def looked(looks: Sequence[Look], store: Store, jobs: int) -> Iterator[tuple[Look, LookedAt]]:
    """What is found in each photo, as it comes, kept in `store`; the same with any number of `jobs`.

    Raises PhotoError when a photo cannot be read and WorldError when the disk refuses.
    """
    workers = min(jobs, len(looks) // _LEAST_PHOTOS, _MOST_WORKERS)
    if workers <= 1:
        try:
            for look in looks:
                yield look, _look(look, store)
        finally:
            forget_networks()
        return
    with ProcessPoolExecutor(workers, worker_context(), initializer=begin_worker) as pool:
        futures = {pool.submit(_look, look, store): look for look in looks}
        try:
            for future in as_completed(futures):
                yield futures[future], future.result()
        except BrokenProcessPool as error:
            raise MachineError("worker-ended", "a worker process was ended by the system") from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _look(look: Look, store: Store) -> LookedAt:
    return look_at(look.file, look.photo, store, thorough=look.thorough)
