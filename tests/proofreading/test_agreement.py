"""Numbers on the picture and in the narration: what differs is found, what agrees or cannot be compared is not."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.proofreading.proofs import proof_of
from videopipe.proofreading.numbers import characters_worth, numbers_in

_CHART = "chart: {kind: line, points: {2018: 96.1, 2020: 97.8, 2022: 99.5}, unit: '%'}"
_CLUBS = "chart: {points: {科技: 64, 合唱: 52, 足球: 78}, unit: 人}"
_COMPARE = "compare: {before: assets/photos/a.jpg, after: assets/photos/b.jpg}\n    labels: [2012, 2022]"
_PHOTO = "photo: assets/photos/a.jpg"

_AGREE = (
    ("number: {value: 99.5, unit: '%'}", "巩固率达到百分之九十九点五。"),
    ("number: {value: 99.5%}", "巩固率达到99.5%。"),
    ("number: {value: 1.2万, unit: 个, label: 新增学位}", "新增学位12000个。"),
    ("number: {value: 1.2万, unit: 个}", "新增学位一万二千个。"),
    ("number: {value: 1.2万, unit: 个}", "新增学位12035个。"),
    ("number: {value: 12000, from: 3200, unit: 册}", "藏书从3200册增加到12000册，人均超过四十册。"),
    ("number: {value: 12000, from: 3200, unit: 册}", "藏书增加了8800册。"),
    ("number: {value: 286, unit: 名}", "全校286名学生，一个都没有少。"),
    ("number: {value: 321, unit: 所}", "学校新建了三百多所。"),
    ("number: {value: 321, unit: 所}", "十年间，2012年以来，变化很大。"),
    ("number: {value: 321}", "第三届运动会在2022年9月1日开幕。"),
    (_CHART, "从96.1%一路升到99.5%，提高3.4个百分点。"),
    (_CLUBS, "全校286人参加，合唱52人，共194人报了名。"),
    (_COMPARE, "2012年春天是土操场，2018年动工，如今是塑胶跑道。"),
    (_COMPARE, "2012年到2022年，十年巨变。"),
    (f"{_PHOTO}\n    caption: 新增学位1.2万个", "新增学位一万二千个。"),
    (f"{_PHOTO}\n    heading: 一间教室的十年", "2012年，这里有三间教室。"),
    (f"{_PHOTO}\n    tag: 第12小学", "学校有36个班。"),
)
_DIFFER = (
    ("number: {value: 99.5, unit: '%'}", "巩固率达到百分之九十五点九。", "number-differs", "99.5%", "百分之九十五点九"),
    ("number: {value: 321, unit: 所}", "新建学校312所。", "number-differs", "321所", "312所"),
    ("number: {value: 1.2万, unit: 个}", "新增学位一万三千个。", "number-differs", "1.2万个", "一万三千个"),
    ("number: {value: 321}", "新建学校312所。", "number-differs", "321", "312所"),
    ("number: {value: 12000, from: 3200, unit: 册}", "从3200册增加到12500册。", "number-differs", "12000册", "12500册"),
    (_CHART, "从96.1%一路升到99.6%。", "number-differs", "99.5%", "99.6%"),
    (_CLUBS, "足球社团有72人。", "number-differs", "78人", "72人"),
    (_COMPARE, "2013年到2022年，变化看得见。", "year-differs", "2012", "2013"),
    (f"{_PHOTO}\n    caption: 新增学位1.2万个", "新增学位一万三千个。", "number-differs", "1.2万个", "一万三千个"),
    (f"{_PHOTO}\n    heading: 新增学位1.2万个", "新增学位1.3万个。", "number-differs", "1.2万个", "1.3万个"),
    (f"{_PHOTO}\n    caption: 2012年春天", "2013年春天，学校建成。", "number-differs", "2012年", "2013年"),
)


def _scene(picture: str, say: str) -> str:
    return f"  - {picture}\n    say: {say}\n"


@pytest.mark.parametrize(("picture", "say"), _AGREE)
def test_what_agrees_or_cannot_be_compared_is_not_found(picture: str, say: str, tmp_path: Path) -> None:
    assert [str(problem) for problem in proof_of(tmp_path, _scene(picture, say)).problems] == []


@pytest.mark.parametrize(("picture", "say", "rule", "shown", "said"), _DIFFER)
def test_what_differs_is_found_with_both_numbers(
    picture: str, say: str, rule: str, shown: str, said: str, tmp_path: Path
) -> None:
    (problem,) = proof_of(tmp_path, _scene(picture, say)).problems
    assert problem.rule == rule
    before, _, after = problem.message.partition("说的是")
    assert (shown in before, said in after) == (True, True)


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("九十九点五", "99.5"),
        ("一万二千", "12000"),
        ("一万二", "12000"),
        ("三百二", "320"),
        ("二百零五", "205"),
        ("一亿零三百万", "103000000"),
        ("两千零二十二", "2022"),
        ("二〇二二", "2022"),
        ("十", "10"),
        ("百万", "1000000"),
    ],
)
def test_characters_are_worth_what_they_say(text: str, worth: str) -> None:
    assert characters_worth(text) == Decimal(worth)


def test_a_number_knows_what_it_counts_and_how_sure_it_is() -> None:
    found = numbers_in("2012年以来，全市321所学校近1.2万名教师，提高了9.3个百分点，达到99.5％，约三百多人。")
    told = [(str(number.value), number.unit[:4], number.firm) for number in found]
    assert told == [
        ("2012", "year", True),
        ("321", "所学校近", True),
        ("12000.0", "名教师", False),
        ("9.3", "个百分点", False),
        ("99.5", "%", True),
        ("300", "人", False),
    ]
