"""Workers never take more memory than there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.render import memory
from videopipe.render.memory import available_bytes, bearable_jobs, worker_bytes
from videopipe.units import Size

FRAME = Size(1080, 1920)


@given(st.integers(1, 64), st.integers(100_000_000, 2_000_000_000), st.integers(0, 64_000_000_000))
def test_workers_fit_into_memory_but_there_is_always_one(wanted: int, each: int, available: int) -> None:
    jobs = bearable_jobs(wanted, each, available)
    assert 1 <= jobs <= wanted
    assert jobs == 1 or jobs * each <= available


def test_an_office_computer_bears_its_cores() -> None:
    assert bearable_jobs(8, worker_bytes(FRAME, 12_000_000), 6_000_000_000) == 8


def test_larger_frames_and_photos_need_more() -> None:
    small = worker_bytes(Size(540, 960), 0)
    assert small < worker_bytes(FRAME, 0) < worker_bytes(FRAME, 100_000_000)


def test_clips_need_more_for_the_programs_that_decode_them() -> None:
    none, large, largest = (worker_bytes(FRAME, 0, pixels) for pixels in (0, 1920 * 1080, 3840 * 2160))
    assert none + 200_000_000 < large < largest


def test_a_containers_limit_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    whole = available_bytes()
    (tmp_path / "memory.max").write_text("500000000\n")
    (tmp_path / "memory.current").write_text("400000000\n")
    monkeypatch.setattr(memory, "_CGROUP", tmp_path)
    assert available_bytes() == min(whole, 100_000_000)
    (tmp_path / "memory.max").write_text("max\n")
    assert available_bytes() > 100_000_000
