"""Every rule has both sentences, with the same values in them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.storyboard.sentences import PHRASES, SENTENCES
from videopipe.storyboard.wording import Phrase, names_in, rules, say

_NAME = re.compile(r"\{(\w+)\}")
_FULL = {name: "1" for rule in rules() for name in names_in(rule)}


@pytest.mark.parametrize("rule", rules())
def test_both_languages_use_the_same_values(rule: str) -> None:
    assert set(_NAME.findall(SENTENCES[rule]["zh"])) == set(_NAME.findall(SENTENCES[rule]["en"]))


@pytest.mark.parametrize("rule", rules())
def test_a_sentence_is_whole_with_all_values(rule: str) -> None:
    for language in ("zh", "en"):
        sentence = say(rule, language, **_FULL)
        assert sentence
        assert not re.search(r"[⟦⟧]", sentence)


@pytest.mark.parametrize("text", [sentence["zh"] for sentence in (*SENTENCES.values(), *PHRASES.values())])
def test_chinese_sentences_use_chinese_marks(text: str) -> None:
    outside_lists = re.sub(r"\[[^]]*\]", "", text)
    assert not re.search(r"[\u4e00-\u9fff][,;!?.]", outside_lists)


def test_phrases_are_said_in_the_language_of_the_sentence() -> None:
    where = Phrase("where-top")
    assert say("misplaced-key", "en", key="music", where=where).endswith(
        "write it at the top level, in line with title."
    )
    assert say("misplaced-key", "zh", key="music", where=where).endswith("请写在文件最上层，与 title 对齐。")


def test_a_clause_without_its_value_is_left_out() -> None:
    assert say("path-missing", "zh", path="a.jpg", near=None) == "没有这个文件：a.jpg。"
    assert say("path-missing", "zh", path="a.jpg", near="b.jpg") == "没有这个文件：a.jpg。是不是 b.jpg？"


@given(st.text(), st.text())
def test_any_text_can_stand_in_a_sentence(path: str, near: str) -> None:
    sentence = say("path-missing", "en", path=path, near=near)
    assert sentence.isprintable()
    assert "\n" not in sentence


def test_braces_in_a_text_stay_as_they_are() -> None:
    assert "{near}" in say("path-missing", "en", path="{near}", near="x")
