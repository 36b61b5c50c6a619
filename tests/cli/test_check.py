"""`videopipe check`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import STORYBOARD, Call, broken, places


def test_a_good_storyboard_is_called_good(call: Call) -> None:
    assert (call("check", "school.yaml").out, call("check", "school.yaml").code) == (
        "1 storyboard(s) checked: all good\n",
        0,
    )


def test_every_problem_has_its_place_its_path_and_a_sentence(call: Call, project: Path) -> None:
    broken(project)
    answer = call("check", "broken.yaml", "school.yaml")
    assert answer.code == 1
    assert places(answer.out) == ["broken.yaml:8:12", "broken.yaml:10:5"]
    assert answer.out.startswith("broken.yaml:8:12  scenes[1].photo  ")
    assert "2 problem(s)" in answer.err


def test_problems_are_told_in_the_editors_language(call: Call, project: Path) -> None:
    broken(project)
    assert "没有这个文件" in call("check", "broken.yaml", lang="zh").out
    assert "no such file" in call("check", "broken.yaml").out


def test_a_warning_is_marked_and_stops_nothing(call: Call, project: Path) -> None:
    long = STORYBOARD.replace("say: 早", "say: 早上好，新的一天从书声开始")
    (project / "long.yaml").write_text(long, encoding="utf-8")
    answer = call("check", "long.yaml")
    assert answer.code == 0
    assert answer.out.startswith("warning: long.yaml:")


def test_programs_get_one_document_of_problems(call: Call, project: Path) -> None:
    broken(project)
    found = call("check", "school.yaml", "broken.yaml", "--json").document["storyboards"]
    assert [entry["storyboard"] for entry in found] == ["school.yaml", "broken.yaml"]
    assert found[0]["problems"] == []
    assert set(found[1]["problems"][0]) == {"file", "line", "column", "path", "message", "rule", "warning"}


def test_a_file_that_is_not_there_is_a_problem(call: Call) -> None:
    assert (call("check", "nowhere.yaml").code, places(call("check", "nowhere.yaml").out)) == (1, ["nowhere.yaml:1:1"])
