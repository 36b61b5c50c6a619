"""`videopipe new`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call


def test_a_new_storyboard_is_good_once_its_photo_is_there(call: Call, project: Path) -> None:
    answer = call("new", "spring", "--title", "春天: 开学", "--photo", "yard.jpg", lang="zh")
    assert answer.code == 0
    assert "spring.yaml" in answer.out
    assert call("check", "spring.yaml").code == 0
    assert "春天: 开学" in (project / "spring.yaml").read_text(encoding="utf-8")


def test_a_storyboard_is_never_overwritten(call: Call, project: Path) -> None:
    before = (project / "school.yaml").read_bytes()
    answer = call("new", "school")
    assert answer.code == 2
    assert "not overwritten" in answer.err
    assert (project / "school.yaml").read_bytes() == before


def test_in_a_project_it_goes_to_the_storyboards_and_knows_its_schema(call: Call, project: Path) -> None:
    (project / "storyboards").mkdir()
    (project / "assets/photos").mkdir(parents=True)
    (project / "yard.jpg").rename(project / "assets/photos/yard.jpg")
    assert call("new", "spring").code == 0
    first = (project / "storyboards/spring.yaml").read_text(encoding="utf-8").splitlines()[0]
    named = first.partition("$schema=")[2]
    schema = project / "storyboards" / named
    assert json.loads(schema.read_text(encoding="utf-8"))["title"] == "videopipe storyboard"
    assert call("check", "storyboards/spring.yaml").code == 0


def test_a_schema_that_the_project_has_is_not_copied(call: Call, project: Path) -> None:
    (project / "schema").mkdir()
    (project / "schema/storyboard.schema.json").write_text("{}")
    call("new", "spring")
    assert "$schema=schema/storyboard.schema.json" in (project / "spring.yaml").read_text(encoding="utf-8")
    assert not (project / ".videopipe").exists()


def test_names_that_leave_the_folder_are_refused(call: Call, project: Path) -> None:
    for name in ("../spring", "a/b", "videopipe", ".hidden", " "):
        assert call("new", name).code == 2
    assert not (project.parent / "spring.yaml").exists()


def test_a_photo_outside_the_project_is_refused(call: Call, project: Path) -> None:
    (project.parent / "far.jpg").write_bytes(b"")
    assert "outside the project" in call("new", "spring", "--photo", "../far.jpg").err
    assert not (project / "spring.yaml").exists()
