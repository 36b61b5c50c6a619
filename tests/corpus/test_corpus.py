"""Every input of the corpus has the outcome it should have, within seconds and bounded memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.case import FINE, Case

MOST_SECONDS = 10.0
MOST_BYTES = 1_000_000_000
FEWEST = 150


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What became of every input, checked in a process of its own; the last entry has its memory."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.corpus", str(tmp_path_factory.mktemp("corpus") / "cases")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        env=os.environ | {"PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_every_input_has_its_outcome(checked: list[dict[str, Any]]) -> None:
    assert [case for case in checked[:-1] if case["outcome"] != case["expected"]] == []


def test_there_are_enough_bad_inputs_and_each_has_a_name_of_its_own(checked: list[dict[str, Any]]) -> None:
    assert sum(case["expected"] != FINE for case in checked[:-1]) >= FEWEST
    assert len({case["name"] for case in checked[:-1]}) == len(checked) - 1


def test_none_takes_long(checked: list[dict[str, Any]]) -> None:
    assert [case for case in checked[:-1] if case["seconds"] > MOST_SECONDS] == []


def test_none_takes_much_memory(checked: list[dict[str, Any]]) -> None:
    assert checked[-1]["bytes"] < MOST_BYTES


def test_a_wrong_expectation_is_seen(tmp_path: Path) -> None:
    assert Case("empty", FINE, b"").outcome(tmp_path) == "file-empty"
