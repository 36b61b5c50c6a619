"""What a process that was killed leaves: a real one writes, and is killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_BEGIN = """
import sys, time
from pathlib import Path
from videopipe.assemble.bundle import whole_folder
from videopipe.disk import working_folder
from videopipe.store import Store

def write(path):
    path.write_bytes(b"half")
    (work / "half").write_bytes(b"half")
    (folder / "film.mp4").write_bytes(b"half")
    print("ready", flush=True)
    time.sleep(60)

with working_folder() as work, whole_folder(Path(sys.argv[2])) as folder:
    Store(Path(sys.argv[1])).keep("segment", "ab" * 32, ".mp4", write)
"""


def begin(store: Path, folder: Path, temporary: Path) -> subprocess.Popen[str]:
    """A process in the middle of writing a store's entry, a delivery and a folder for work."""
    process = subprocess.Popen(
        [sys.executable, "-c", _BEGIN, str(store), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={"TMPDIR": str(temporary), "TEMP": str(temporary), "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    """End it at once, and wait until it is gone."""
    with process:
        process.kill()
