"""The wording check at the prompt: what is told, what stops, how rules are listed."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import STORYBOARD, Call


def _write(project: Path, said: str, more: str = "") -> None:
    text = STORYBOARD.replace("say: 早", f"say: {said}").replace("    duration: 0.8s\n", more)
    (project / "words.yaml").write_text(text, encoding="utf-8")


def test_wording_is_a_warning_and_stops_nothing(call: Call, project: Path) -> None:
    _write(project, "还有其它活动")
    answer = call("check", "words.yaml", lang="zh")
    assert answer.code == 0
    assert answer.out.startswith("留意：words.yaml:9:12  scenes[1].say  “其它”")


def test_what_is_forbidden_is_a_problem(call: Call, project: Path) -> None:
    _write(project, "身份证号11010519491231002X")
    answer = call("check", "words.yaml", "--json")
    (problem,) = answer.document["storyboards"][0]["problems"]
    assert (answer.code, problem["rule"], problem["warning"]) == (1, "identity-number", False)
    assert call("render", "words.yaml").code == 1


def test_programs_get_rule_and_place(call: Call, project: Path) -> None:
    _write(project, "还有其它活动")
    (problem,) = call("check", "words.yaml", "--json").document["storyboards"][0]["problems"]
    assert (problem["rule"], problem["path"], problem["line"], problem["column"], problem["warning"]) == (
        "confused-words",
        "scenes[1].say",
        9,
        12,
        True,
    )


def test_a_caption_that_is_gone_too_soon_is_told(call: Call, project: Path) -> None:
    shown = "这一句字幕比说出来的话长了许多孩子来不及看完它就没有了"
    _write(project, "早", f"    caption: {shown}\n")
    out = call("check", "words.yaml", lang="zh").out
    assert "scenes[1].caption" in out
    assert "每秒最多 7 字" in out
    _write(project, "早", "    caption: 早\n")
    assert "每秒" not in call("check", "words.yaml", lang="zh").out


def test_a_film_is_made_with_a_notice_and_the_report_keeps_what_was_allowed(call: Call, project: Path) -> None:
    _write(project, "全省第一", "    allow: {superlative: 有通报为据}\n    heading: 其它\n")
    answer = call("render", "words.yaml", "--draft", lang="zh")
    assert answer.code == 0
    assert "“其它”" in answer.err
    assert "全省第一" not in answer.err
    report = json.loads((project / "output/drafts/words/report.json").read_text(encoding="utf-8"))
    assert [(one["rule"], one["path"], one["reason"]) for one in report["allowed"]] == [
        ("superlative", "scenes[1].say", "有通报为据")
    ]


def test_the_rules_are_listed_in_both_languages(call: Call) -> None:
    assert "percentage-points" in call("wording").out
    assert "半角标点" in call("wording", lang="zh").out
    rules = call("wording", "--json").document["rules"]
    assert {rule["rule"] for rule in rules if rule["forbids"]} == {"identity-number", "bank-card"}


def test_the_words_of_a_list_are_shown_a_projects_own_too(call: Call, project: Path) -> None:
    assert "截至目前" in call("wording", "confused-words").out
    (project / "videopipe.yaml").write_text("wording: county.yaml\n", encoding="utf-8")
    (project / "county.yaml").write_text("forbid: {初三: 九年级}\n", encoding="utf-8")
    (word,) = call("wording", "county", "--json").document["words"]
    assert (word["word"], word["write"], word["forbidden"]) == ("初三", "九年级", True)
    wrong = call("wording", "countys")
    assert wrong.code == 2
    assert "county" in wrong.err
