"""Whose word counts for how a word is said: the storyboard's, the project's, a lexicon's."""

from __future__ import annotations

from pathlib import Path

import pytest

from videopipe.pipeline import check
from videopipe.pipeline.planning import read_storyboard
from videopipe.pipeline.speaking import pronunciations, script_of
from videopipe.speech.reading import read_aloud
from videopipe.survey import Survey

STORYBOARD = """title: 片名
voice: {engine: silent}
pronounce: {民乐: 甲甲}
scenes:
  - {color: "#202020", say: 民乐县和张掖。}
"""
PROJECT = """pronounce: {民乐: 乙乙, 张掖: zhāng yè}
lexicon: [lexicon/a.yaml, lexicon/b.yaml]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "videopipe.yaml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "film.yaml").write_text(STORYBOARD, encoding="utf-8")
    (tmp_path / "lexicon/a.yaml").write_text("# 地名\n张掖: 丙丙\n民乐县: min2 le4 xian4\n", encoding="utf-8")
    (tmp_path / "lexicon/b.yaml").write_text("民乐县: 丁丁丁\n甘州: 戊戊\n", encoding="utf-8")
    return tmp_path


def known(root: Path) -> dict[str, str]:
    return dict(pronunciations(read_storyboard(root / "film.yaml", "en")[0]))


def problems(root: Path) -> list[str]:
    return [str(problem) for problem in check(root / "film.yaml", "en")]


def test_the_storyboard_goes_before_the_project_and_that_before_its_lexicons(root: Path) -> None:
    assert known(root) == {"民乐": "甲甲", "张掖": "zhāng yè", "民乐县": "min2 le4 xian4", "甘州": "戊戊"}


def test_the_longest_word_wins_wherever_it_was_written(root: Path) -> None:
    pieces = read_aloud("民乐县和民乐", tuple(known(root).items()))
    assert [piece.syllables for piece in pieces[:3]] == [("min2",), ("le4",), ("xian4",)]
    assert "".join(piece.read for piece in pieces[3:]) == "和甲甲"


def test_only_words_that_are_said_are_asked_for(root: Path) -> None:
    loaded, _ = read_storyboard(root / "film.yaml", "en")
    ((request,),) = script_of(loaded, Survey({}, {}, None, None)).requests((loaded.storyboard.voice,))
    assert dict(request.pronounce).keys() == {"民乐", "张掖", "民乐县"}


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("张掖: zhāng bvè\n", "a.yaml:1:5", "zhāng yè or zhang1 ye4"),
        ("张掖: zhāng yè\n张掖: 章业\n", "a.yaml:2:1", "already"),
        ("张掖：zhāng yè\n", "a.yaml:1:1", "full-width"),
        ("甘州:\n", "a.yaml:1:4", "nothing here"),
        ("- 张掖\n", "a.yaml:1:1", "word: sound"),
        ("张掖: [a]\n", "a.yaml:1:5", "text"),
        ("张掖: ……\n", "a.yaml:1:5", "cannot be understood"),
    ],
)
def test_a_fault_in_a_lexicon_is_told_at_its_line(root: Path, content: str, place: str, words: str) -> None:
    (root / "lexicon/a.yaml").write_text(content, encoding="utf-8")
    (said,) = problems(root)
    assert f"lexicon/{place}" in said
    assert words in said


def test_an_impossible_sound_in_the_storyboard_is_told_at_its_line(root: Path) -> None:
    (root / "film.yaml").write_text(STORYBOARD.replace("甲甲", "mín lbè"), encoding="utf-8")
    (said,) = problems(root)
    assert "film.yaml:3:17" in said


def test_a_lexicon_that_is_not_there_is_told_in_the_project_file(root: Path) -> None:
    (root / "lexicon/b.yaml").unlink()
    (said,) = problems(root)
    assert "videopipe.yaml:2:27" in said


def test_an_empty_lexicon_is_no_fault(root: Path) -> None:
    (root / "lexicon/a.yaml").write_text("# 还没有\n", encoding="utf-8")
    assert not problems(root)
