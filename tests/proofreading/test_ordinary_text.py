"""Few false alarms: nothing is found in ordinary official text and in the samples; everything in wrong sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.proofreading.proofs import proof_of, rules_of
from tests.proofreading.wrong import WRONG
from videopipe import pipeline
from videopipe.proofreading.rules import rule_names

_ORDINARY = (Path(__file__).parent / "ordinary.txt").read_text(encoding="utf-8").splitlines()
_SAMPLES = sorted((Path(__file__).parents[2] / "storyboards").glob("*.yaml"))


def _scene(sentence: str, key: str = "say") -> str:
    return f'  - color: "#3a4a5c"\n    {key}: {json.dumps(sentence, ensure_ascii=False)}\n'


def test_nothing_is_found_in_ordinary_official_text(tmp_path: Path) -> None:
    proof = proof_of(tmp_path, "".join(map(_scene, _ORDINARY)))
    assert [str(problem) for problem in proof.problems] == []
    assert len(_ORDINARY) >= 60
    assert sum(map(len, _ORDINARY)) >= 2000


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_nothing_is_found_in_the_samples(sample: Path) -> None:
    rules = {problem.rule for problem in pipeline.check(sample, "zh")}
    assert not rules & set(rule_names())


@pytest.mark.parametrize(("rule", "sentence"), WRONG)
def test_a_wrong_sentence_is_found_by_its_rule_alone(rule: str, sentence: str, tmp_path: Path) -> None:
    assert set(rules_of(proof_of(tmp_path, _scene(sentence)))) == {rule}
