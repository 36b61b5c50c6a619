"""`videopipe examine`: a delivery again, as a whole or file by file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from videopipe.ffmpeg import run_ffmpeg
from videopipe.mp4.tracks import ColorTags


def test_a_delivery_is_examined_again_and_what_was_changed_is_named(call: Call, project: Path) -> None:
    assert call("render", "school.yaml", "--draft", "--jobs", 1).code == 0
    folder = project / "output/drafts/school"
    film = folder / "school.douyin.mp4"
    good = call("examine", folder)
    assert (good.code, good.err) == (0, "")
    assert good.out.splitlines()[0].split(":")[0] == "✓ school.douyin.mp4"
    assert len(good.out.splitlines()) == 4
    copy = project / "copy.mp4"
    run_ffmpeg(["-i", str(film), "-c", "copy", str(copy)])
    film.write_bytes(copy.read_bytes())
    bad = call("examine", film, "--json")
    assert bad.code == 3
    (only,) = bad.document["files"]
    failed = {check["check"] for check in only["checks"] if not check["passed"]}
    assert failed == {"unchanged", "fast-start"}
    film.unlink()
    gone = call("examine", folder, lang="zh")
    assert gone.code == 3
    assert "缺失" in gone.err


def test_without_a_report_it_is_said_what_to_name(call: Call, project: Path) -> None:
    answer = call("examine", project)
    assert answer.code == 3
    assert "report.json" in answer.err


def test_a_report_that_names_files_elsewhere_is_not_followed(call: Call, project: Path) -> None:
    report = {"shapes": [], "renditions": [{"file": "../yard.jpg"}], "beside": [], "covers": []}
    (project / "report.json").write_text(json.dumps(report), encoding="utf-8")
    assert call("examine", project).code == 3


def test_a_film_that_does_not_pass_is_told_and_ends_with_3(
    call: Call, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("videopipe.examine.account.BT709", ColorTags(9, 9, 9, full_range=False))
    answer = call("render", "school.yaml", "--draft", "--jobs", 1)
    assert answer.code == 3
    assert "made" in answer.out
    assert "colour tags" in answer.err
    assert "report.html" in answer.err
