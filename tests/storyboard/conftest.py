"""Every test of this room may have a project of its own, and stands in its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storyboard.projects import project


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder, which is also the current one."""
    monkeypatch.chdir(tmp_path)
    return project(tmp_path)
