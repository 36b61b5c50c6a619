"""The rules one by one where a table does not say enough: places, personal data, pace, both languages."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proofreading.proofs import proof_of, rules_of
from videopipe.proofreading.dates import impossible_dates
from videopipe.proofreading.lists import BUILT_IN, built_in_lists
from videopipe.proofreading.model import Text
from videopipe.proofreading.personal import is_card_number, is_identity_number
from videopipe.proofreading.rules import OF_TEXTS, built_in_rules
from videopipe.storyboard.sentences import SENTENCES

_ID = "11010519491231002X"


@pytest.mark.parametrize(
    ("scenes", "place"),
    [
        ("  - title: 春\n    say: 校园里，还有其它活动。\n", (4, 16)),
        ('  - title: 春\n    say: "校园里，还有其它活动。"\n', (4, 17)),
        ("  - title: 春\n    say:\n      - 春天来了。\n      - 还有其它活动。\n", (6, 11)),
        ("  - title: 春\n    say: |\n      春天来了。\n      还有其它活动。\n", (4, 10)),
        ("  - title: {text: 其它}\n", (3, 19)),
    ],
)
def test_a_finding_points_at_the_word(scenes: str, place: tuple[int, int], tmp_path: Path) -> None:
    (problem,) = proof_of(tmp_path, scenes).problems
    assert (problem.rule, (problem.line, problem.column)) == ("confused-words", place)


def test_everything_people_read_is_looked_at(tmp_path: Path) -> None:
    before = "subtitle: 其它一\ncover: {text: 其它二}\npublish: {description: 其它三, hashtags: [其它四]}\n"
    scenes = (
        "  - photo: assets/photos/a.jpg\n    heading: 其它五\n    tag: 其它六\n    note: 其它七\n"
        "  - photos: [assets/photos/a.jpg, assets/photos/b.jpg]\n    labels: [其它八, 甲]\n"
        "  - number: {value: 3, label: 其它九}\n"
        "  - chart: {points: {其它十: 3, 乙: 4}, label: 其它甲}\n"
        "  - quote: {text: 其它乙, by: 其它丙}\n"
    )
    proof = proof_of(tmp_path, scenes, before)
    assert rules_of(proof) == ["confused-words"] * 12
    assert not any("note" in problem.path for problem in proof.problems)


def test_a_word_of_the_projects_intro_is_found_in_the_project_file(tmp_path: Path) -> None:
    proof = proof_of(tmp_path, "  - title: 春\n", settings="intro: [{title: 其它}]\n")
    assert [(Path(one.file).name, one.path) for one in proof.problems] == [("videopipe.yaml", "intro[0].title")]


def test_every_rule_says_what_it_is_for_and_has_sentences_in_both_languages(tmp_path: Path) -> None:
    rules = built_in_rules()
    assert len({rule.name for rule in rules}) == len(rules)
    lists = {words.name for words in built_in_lists()}
    for rule in rules:
        assert rule.about("zh") != rule.about("en")
        assert rule.name in SENTENCES or rule.name in lists
    english = proof_of(tmp_path, "  - title: 其它\n", language="en").problems
    assert "Write “其他”" in english[0].message


def test_the_built_in_lists_are_right_and_say_why_in_both_languages() -> None:
    assert tuple(words.name for words in built_in_lists()) == BUILT_IN
    for words in built_in_lists():
        assert words.faults == ()
        for word in words.words:
            assert word.write != word.word or "#" in word.word
            assert word.reason["zh"] != word.reason["en"]


def test_what_a_list_recommends_is_right_by_all_lists(tmp_path: Path) -> None:
    said = [word.write for words in built_in_lists() for word in words.words if word.write and "#" not in word.write]
    for part in (said[:150], said[150:]):
        proof = proof_of(tmp_path, "".join(f'  - color: "#3a4a5c"\n    heading: {text}\n' for text in part))
        assert [str(problem) for problem in proof.problems] == []


def test_identity_numbers_need_a_birthday_and_the_right_check_digit() -> None:
    assert is_identity_number(_ID)
    assert not is_identity_number("110105194912310021")
    assert not is_identity_number("11010519491331002X")


@given(st.integers(0, 10**15 - 1), st.integers(0, 14), st.integers(1, 9))
def test_a_card_number_with_one_wrong_figure_is_none(number: int, at: int, off: int) -> None:
    figures = f"{number:015}"
    card = next(figures + str(last) for last in range(10) if is_card_number(figures + str(last)))
    wrong = card[:at] + str((int(card[at]) + off) % 10) + card[at + 1 :]
    assert not is_card_number(wrong)


def test_personal_data_is_not_repeated_in_what_is_told(tmp_path: Path) -> None:
    (problem,) = proof_of(tmp_path, "  - title: 电话13812345678\n").problems
    assert "138*****678" in problem.message


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_days_that_exist_are_right(day: date) -> None:
    text = f"{day.year}年{day.month}月{day.day}日，{day.isoformat()}"
    assert list(impossible_dates(Text(("title",), text))) == []


@given(st.integers(1950, 2049), st.integers(1, 12))
def test_the_day_after_a_months_last_does_not_exist(year: int, month: int) -> None:
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    text = f"{year}年{month}月{last.day + 1}日"
    assert len(list(impossible_dates(Text(("title",), text)))) == 1


@given(
    st.text(
        alphabet="的其它，,。“”《》（）()'\"％%0123456789年月日百分之点个率达到提高了约左右第一最好全省QQ微信@.X#一二十万亿—",
        max_size=60,
    )
)
def test_no_text_is_too_strange(text: str) -> None:
    for rule in OF_TEXTS.values():
        for finding in rule(Text(("title",), text)):
            assert finding.at is not None
            assert 0 <= finding.at < len(text)
