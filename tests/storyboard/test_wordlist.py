"""Word lists: what they say, and what is wrong in them, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storyboard.projects import problems_of, project, written
from videopipe.storyboard.wordlist import ListedWord, Said, WordList, word_list_in

_FILM = "title: 校园的春天\nscenes: [{title: 校园的春天}]\n"


def _list(folder: Path, text: str, name: str = "county.yaml") -> WordList:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return word_list_in(file, taken=("confused-words",))


def test_a_list_says_what_to_write_and_why(tmp_path: Path) -> None:
    found = _list(
        tmp_path, "reason: 统一叫法\nwarn:\n  送教: {write: 送教上门, unless: 送教下乡}\nforbid: {初三: 九年级}\n"
    )
    why: Said = {"zh": "统一叫法", "en": "统一叫法"}
    assert (found.name, found.faults) == ("county", ())
    assert found.words == (
        ListedWord("送教", "送教上门", why, ("送教下乡",), forbidden=False),
        ListedWord("初三", "九年级", why, (), forbidden=True),
    )


def test_toml_says_the_same_as_yaml(tmp_path: Path) -> None:
    yaml = _list(tmp_path, "about: {zh: 词, en: words}\nwarn: {其它: {write: 其他, reason: 规范}}\n")
    toml = _list(
        tmp_path,
        'about = { zh = "词", en = "words" }\n[warn]\n"其它" = { write = "其他", reason = "规范" }\n',
        "county.toml",
    )
    assert (toml.words, toml.about, toml.name) == (yaml.words, yaml.about, yaml.name)


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("", "words-none", 1),
        ("- 其它\n", "words-none", 1),
        ("warn: {}\n", "words-none", 1),
        ("warn: 其它\n", "words-wanted", 1),
        ("warm:\n  其它: 其他\n", "unknown-key", 1),
        ("warn:\n  其它: 其他\n  送教:\n", "words-entry", 3),
        ("warn:\n  其它: {}\n", "words-entry", 2),
        ("warn:\n  其它: {wirte: 其他, reason: 规范}\n", "unknown-key", 2),
        ("warn:\n  其它: {write: 其他, unless: [别的]}\n", "words-unless", 2),
        ("warn:\n  其它: {write: [其他]}\n", "text-wanted", 2),
        ('warn:\n  "#": 其他\n', "words-word", 2),
        ("name: a b\nwarn: {其它: 其他}\n", "words-name", 1),
        ("name: confused-words\nwarn: {其它: 其他}\n", "words-name-taken", 1),
        ("warn:\n  其它：其他\n", "yaml-wide-colon", 2),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, rule: str, line: int, tmp_path: Path) -> None:
    found = _list(tmp_path, text)
    problems = [found.problem("zh", fault) for fault in found.faults]
    assert [(problem.rule, problem.line) for problem in problems] == [(rule, line)]
    assert all(problem.file.endswith("county.yaml") for problem in problems)


def test_the_right_words_of_a_wrong_list_still_count(tmp_path: Path) -> None:
    found = _list(tmp_path, "warn:\n  其它: 其他\n  送教:\n")
    assert [word.word for word in found.words] == ["其它"]


def test_a_projects_list_is_found_and_its_mistakes_are_the_storyboards_problems(tmp_path: Path) -> None:
    root = project(tmp_path, "wording: [words.yaml, gone.yaml]\n")
    (root / "words.yaml").write_text("warn:\n  其它:\n", encoding="utf-8")
    found = problems_of(written(root, _FILM))
    assert [(problem.rule, Path(problem.file).name) for problem in found] == [
        ("path-missing", "videopipe.yaml"),
        ("words-entry", "words.yaml"),
    ]


def test_a_list_that_is_no_text_is_told(tmp_path: Path) -> None:
    root = project(tmp_path, "wording: words.yaml\n")
    (root / "words.yaml").write_bytes(b"\xff\xfe\x00\xd8 warn")
    assert problems_of(written(root, _FILM))
