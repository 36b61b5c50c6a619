"""A worker that the system ends takes nothing with it: what it drew is drawn again, alone, before it is given up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from videopipe.errors import MachineError
from videopipe.render.encoding import Encoding
from videopipe.render.pool import Outcome, drawing
from videopipe.render.segment import SegmentTask
from videopipe.store import Store
from videopipe.timeline.model import Framing, GroundPicture, Move, Shot, Timeline
from videopipe.units import FrameRate, Size, Span

_FRAMES = 300


def task(color: str) -> SegmentTask:
    size, whole = Size(320, 480), Framing(0, 0, 1)
    shot = Shot(Span(0, _FRAMES), GroundPicture(size, color), (Move(1, whole, whole),))
    key = (color[1:] * 11)[:64]
    return SegmentTask(key, Timeline(FrameRate(30), size, _FRAMES, (shot,)), Encoding(preset="ultrafast"), ())


TASKS = [task(color) for color in ("#101010", "#202020", "#303030")]


def outcomes(store: Path, heard: Callable[[str, int], None]) -> dict[str, Outcome]:
    with drawing(TASKS, Store(store), 2, heard) as ended:
        return {outcome.task.key: outcome for outcome in ended}


def end_a_worker(which: Callable[[psutil.Process], bool]) -> bool:
    """End, as the system would, a worker that has an encoder, or the encoder itself; False when there is none now."""
    for process in psutil.Process().children(recursive=True):
        try:
            if which(process):
                process.kill()
                return True
        except psutil.Error:
            continue
    return False


def is_encoder(process: psutil.Process) -> bool:
    return "ffmpeg" in process.name()


def is_worker(process: psutil.Process) -> bool:
    return any(is_encoder(child) for child in process.children())


@pytest.mark.parametrize("which", [is_worker, is_encoder])
def test_what_an_ended_worker_drew_is_drawn_again(tmp_path: Path, which: Callable[[psutil.Process], bool]) -> None:
    ended: list[bool] = []

    def heard(key: str, frames: int) -> None:
        if frames and not any(ended):
            ended.append(end_a_worker(which))

    found = outcomes(tmp_path, heard)
    assert any(ended)
    assert [found[one.key].error for one in TASKS] == [None] * 3
    assert any(outcome.again for outcome in found.values())
    assert all(Store(tmp_path).find_whole("segment", one.key, ".mp4") for one in TASKS)


def test_what_is_ended_alone_too_is_given_up_and_the_rest_is_drawn(tmp_path: Path) -> None:
    doomed = TASKS[0].key

    def heard(key: str, frames: int) -> None:
        if frames and key == doomed:
            end_a_worker(lambda process: is_worker(process) and _writes(process, doomed))

    found = outcomes(tmp_path, heard)
    error = found[doomed].error
    assert isinstance(error, MachineError)
    assert error.fault == "worker-ended"
    assert [found[one.key].error for one in TASKS[1:]] == [None] * 2


def _writes(process: psutil.Process, key: str) -> bool:
    return any(key in word for child in process.children() for word in child.cmdline())
