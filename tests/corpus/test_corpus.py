"""Every input of the corpus has the outcome it should have, within seconds and bounded memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.corpus.case import FINE, Case
from tests.corpus.photos import photos
from tests.corpus.settings import settings
from tests.corpus.sounds import clips_and_sounds
from tests.corpus.texts import texts

MOST_SECONDS = 10.0
MOST_BYTES = 1_000_000_000
_HEAVY = ("largest.png", "panorama.png", "tower.png", "bomb.png", "bomb-grey.png", "bomb-text.png", "large.dds")


def _wrong(cases: Iterator[Case], folder: Path) -> list[str]:
    """What did not come out as expected, or took too long."""
    found = []
    for number, case in enumerate(cases):
        place = folder / str(number)
        place.mkdir()
        begun = time.process_time()
        outcome = case.outcome(place)
        took = time.process_time() - begun
        if outcome != case.expected:
            found.append(f"{case.name}: {outcome}, not {case.expected}")
        if took > MOST_SECONDS:
            found.append(f"{case.name}: took {took:.1f} s")
    return found


@pytest.mark.parametrize("cases", [photos, texts, settings])
def test_every_input_has_its_outcome(cases: Callable[[], Iterator[Case]], tmp_path: Path) -> None:
    assert _wrong(cases(), tmp_path) == []


def test_every_clip_and_sound_has_its_outcome(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    assert _wrong(clips_and_sounds(tmp_path / "made"), tmp_path) == []


def test_a_wrong_expectation_is_seen(tmp_path: Path) -> None:
    assert _wrong(iter((Case("empty", FINE, b""),)), tmp_path) == ["empty: file-empty, not fine"]


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured with the module resource")
def test_the_heaviest_photos_are_read_in_bounded_memory(tmp_path: Path) -> None:
    """A process of its own checks them, and says the most memory it had.

    Linux counts the memory of the process that started it into `ru_maxrss`, but not into `VmHWM`.
    """
    program = (
        "import resource, sys; from pathlib import Path; from tests.corpus.photos import photos\n"
        "for case in photos():\n"
        f"    if case.name.split()[-1] in {_HEAVY!r}:\n"
        "        place = Path(sys.argv[1], case.name); place.mkdir(); assert case.outcome(place) == case.expected\n"
        "status = Path('/proc/self/status')\n"
        "own = [line.split()[1] for line in status.read_text().splitlines() if line.startswith('VmHWM')]"
        " if status.is_file() else [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]\n"
        "print(own[0])"
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-W", "ignore", "-c", program, str(tmp_path)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    assert int(done.stdout) * (1 if sys.platform == "darwin" else 1024) < MOST_BYTES
