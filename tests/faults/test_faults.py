"""A few moments of what `make faults` does for long."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.renders import Project, new_project
from tests.faults.scenes import at_once, killed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="process groups are killed as POSIX has them")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return new_project(tmp_path / "project")


def test_a_killed_render_is_finished_by_the_next_one(project: Project) -> None:
    said: list[str] = []
    killed(project, 1, 7, said.append, stages=("drawing",))
    assert len(said) == 1


def test_renders_at_once_make_the_same_film(project: Project) -> None:
    said: list[str] = []
    at_once(project, said.append)
    assert len(said) == 1
