"""What is found can be allowed with a reason, for a scene or for the film, and the reason is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proofreading.proofs import proof_of, rules_of, storyboard
from videopipe.errors import StoryboardError

_FIRST = "  - color: '#3a4a5c'\n    say: 成绩全省第一。\n"
_SECOND = "  - color: '#5c4a3a'\n    say: 排名位居第一。\n"


def test_a_scene_allows_what_is_found_in_it(tmp_path: Path) -> None:
    proof = proof_of(tmp_path, f"{_FIRST}    allow: {{superlative: 有通报为据}}\n{_SECOND}")
    assert [(problem.rule, problem.path) for problem in proof.problems] == [("superlative", "scenes[1].say")]
    assert [(one.problem.path, one.reason) for one in proof.allowed] == [("scenes[0].say", "有通报为据")]


@pytest.mark.parametrize("written", ["{superlative: 有通报为据}", "[{rule: superlative, reason: 有通报为据}]"])
def test_the_film_allows_what_is_found_anywhere(written: str, tmp_path: Path) -> None:
    proof = proof_of(tmp_path, _FIRST + _SECOND, f"allow: {written}\n")
    assert proof.problems == ()
    assert {one.reason for one in proof.allowed} == {"有通报为据"}
    assert len(proof.allowed) == 2


def test_an_allowance_that_allows_nothing_is_a_warning_at_its_line(tmp_path: Path) -> None:
    proof = proof_of(tmp_path, "  - title: 校园的春天\n    allow: {superlative: 有通报为据}\n")
    assert [(one.rule, one.line, one.warning) for one in proof.problems] == [("allow-unused", 4, True)]


def test_what_is_forbidden_is_allowed_with_a_reason_too(tmp_path: Path) -> None:
    scene = "  - color: '#3a4a5c'\n    say: 身份证号11010519491231002X\n"
    assert [problem.rule for problem in proof_of(tmp_path, scene).forbidden] == ["identity-number"]
    allowed = proof_of(tmp_path, f"{scene}    allow: {{identity-number: 标准里的示例号码}}\n")
    assert allowed.forbidden == ()


@pytest.mark.parametrize(
    ("allow", "rule", "says"),
    [
        ("{superlatives: 有通报为据}", "unknown-rule", "superlative"),
        ("{superlative: ' '}", "empty-value", ""),
        ("{superlative: 无}", "allow-reason", "superlative"),
        ("superlative", "allow-wanted", "allow"),
        ("[superlative]", "allow-wanted", "allow"),
        ("[{rule: superlative}]", "allow-wanted", "allow"),
    ],
)
def test_what_is_wrongly_allowed_is_a_problem(allow: str, rule: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(StoryboardError) as raised:
        storyboard(tmp_path, f"title: 校园的春天\nallow: {allow}\nscenes: [{{title: 校园的春天}}]\n")
    (problem,) = raised.value.problems
    assert (problem.rule, problem.line) == (rule, 2)
    assert says in problem.message


def test_a_projects_own_list_warns_forbids_and_is_allowed_by_its_name(tmp_path: Path) -> None:
    from tests.storyboard.projects import project

    root = project(tmp_path, "wording: words.yaml\n")
    words = "warn: {实验小学: 第一实验小学, 第#小: 第#小学}\nforbid: {初三: {write: 九年级, unless: [初三阳春]}}\n"
    (root / "words.yaml").write_text(words, encoding="utf-8")
    scenes = "".join(
        f"  - title: {text}\n"
        for text in ("实验小学", "第一实验小学", "初三年级", "初三阳春", "第12小开学", "第12小学开学")
    )
    found = proof_of(root, scenes)
    told = [(problem.rule, problem.path, problem.warning) for problem in found.problems]
    assert told == [
        ("words", "scenes[0].title", True),
        ("words", "scenes[2].title", False),
        ("words", "scenes[4].title", True),
    ]
    assert "第12小学" in found.problems[2].message
    assert rules_of(proof_of(root, scenes, "allow: {words: 沿用旧名}\n")) == []


def test_an_allowance_does_not_change_a_scenes_id(tmp_path: Path) -> None:
    from videopipe.timeline.plan import scene_ids

    without = storyboard(tmp_path, f"title: 春\nscenes:\n{_FIRST}").storyboard.scenes
    allowed = storyboard(tmp_path, f"title: 春\nscenes:\n{_FIRST}    allow: {{superlative: 有通报为据}}\n")
    assert scene_ids(allowed.storyboard.scenes) == scene_ids(without)
