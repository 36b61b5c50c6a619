"""Every input of the corpus has the outcome it should have, within seconds and bounded memory."""

from __future__ import annotations

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
def test_nothing_in_the_corpus_takes_more_memory_than_it_may() -> None:
    import resource

    scale = 1 if sys.platform == "darwin" else 1024
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale < MOST_BYTES * 2
