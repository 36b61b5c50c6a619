"""`python -m tests.corpus FOLDER`: every input of the corpus checked, one after another in one process.

A line of JSON for each: its name, the outcome it should have and the one it had, and the seconds of processor time
that it took, ffmpeg's among them; the last line has the most memory that this process and any it began took.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.corpus.case import Case
from tests.corpus.photos import photos
from tests.corpus.settings import settings
from tests.corpus.sounds import clips_and_sounds
from tests.corpus.texts import texts


def main(folder: Path) -> None:
    """Check everything, in folders of its own below `folder`."""
    (folder / "made").mkdir(parents=True)
    for number, case in enumerate(_cases(folder / "made")):
        place = folder / str(number)
        place.mkdir()
        before = _worked_s()
        outcome = case.outcome(place)
        _say(name=case.name, expected=case.expected, outcome=outcome, seconds=_worked_s() - before)
    _say(bytes=_most_bytes())


def _cases(folder: Path) -> Iterator[Case]:
    # Clips are made before any is checked, so that the time of making them counts for none.
    return chain(texts(), settings(), photos(), list(clips_and_sounds(folder)))


def _worked_s() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _most_bytes() -> int:
    """The most memory that this process or one it began had at once; 0 where the system does not say.

    Linux counts the memory of the process that started this one into `ru_maxrss`, but not into `VmHWM`.
    """
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    begun = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii", errors="replace").splitlines() if status.is_file() else []
    own = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return max(begun, own[0] if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * unit


def _say(**what: object) -> None:
    sys.stdout.write(f"{json.dumps(what, ensure_ascii=False)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
