"""`videopipe export`: what a person is told, and where it lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from videopipe.cli.export import TARGETS
from videopipe.cli.wording import Language
from videopipe.export.writing import TARGETS as WRITTEN


def test_captions_go_into_a_folder_of_their_own(project: Path, call: Call) -> None:
    answer = call("export", "school.yaml", "--to", "srt", "-o", "out")
    assert answer.code == 0
    assert answer.out == f"wrote {Path('out', 'school-srt', 'school.srt')}\n"
    assert "早" in (project / "out" / "school-srt" / "school.srt").read_text(encoding="utf-8")


def test_a_project_tells_how_much_lies_on_its_tracks(project: Path, call: Call) -> None:
    answer = call("export", "school.yaml", "--to", "fcpxml", lang="zh")
    assert answer.code == 0
    assert "条轨道" in answer.out
    folder = project / "output" / "exports" / "school-fcpxml"
    assert (folder / "school.fcpxml").is_file()
    assert "轨道“pictures”" in (folder / "notes.txt").read_text(encoding="utf-8")


def test_an_export_that_was_worked_on_stays(project: Path, call: Call) -> None:
    assert call("export", "school.yaml", "--to", "ass").code == 0
    written = project / "output" / "exports" / "school-ass" / "school.ass"
    written.write_text("mine", encoding="utf-8")
    answer = call("export", "school.yaml", "--to", "ass")
    assert (answer.code, written.read_text(encoding="utf-8")) == (3, "mine")
    assert "worked on" in answer.err


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_help_names_every_target(call: Call, language: Language) -> None:
    told = call("export", "--help", lang=language).out
    assert all(target in told for target in TARGETS)
    assert TARGETS == WRITTEN
