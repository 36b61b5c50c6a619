"""Workers whose parent was killed end too: nothing goes on drawing for nobody."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import psutil

ENDLESS = """
import sys
from pathlib import Path
from videopipe.render.encoding import Encoding
from videopipe.render.pool import drawing
from videopipe.render.segment import SegmentTask
from videopipe.store import Store
from videopipe.timeline.model import Framing, GroundPicture, Move, Shot, Timeline
from videopipe.units import FrameRate, Size, Span

if __name__ == "__main__":
    size, whole = Size(320, 480), Framing(0, 0, 1)
    tasks = []
    for color in ("#101010", "#202020"):
        shot = Shot(Span(0, 1_000_000), GroundPicture(size, color), (Move(1, whole, whole),))
        timeline = Timeline(FrameRate(30), size, 1_000_000, (shot,))
        tasks.append(SegmentTask(color[1:], timeline, Encoding(preset="ultrafast"), ()))
    said = lambda key, frames: print(key, frames, flush=True)
    with drawing(tasks, Store(Path(sys.argv[1])), 2, said) as outcomes:
        list(outcomes)
"""


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script), str(tmp_path / "store")], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        drawing: set[bytes] = set()
        while len(drawing) < 2 and (line := process.stdout.readline()):
            drawing.add(line.split()[0])
        family = psutil.Process(process.pid).children(recursive=True)
        process.kill()
    assert drawing == {b"101010", b"202020"}
    assert len(family) >= 4, "two workers and their encoders at least"
    deadline = time.monotonic() + 30
    while any(_runs(child) for child in family) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not [child for child in family if _runs(child)]


def _runs(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
