"""What is read digit by digit: telephone numbers, which say 幺 for one, and the numbers of rooms, schools and roads."""

from __future__ import annotations

import re

from videopipe.speech.integers import dialled, spelled
from videopipe.speech.numerals.written import Rule, rule

_KNOWN = frozenset({"211", "985", "918", "110", "119", "120", "122", "114", "315", "129", "121"})


def _spelled(match: re.Match[str]) -> str:
    return spelled(match.group())


def _dialled(match: re.Match[str]) -> str:
    return dialled(match.group().replace("—", "-").replace("–", "-"))


CODES: tuple[Rule, ...] = (
    rule(r"(?<![\d-])(?:0\d{2,3}[-—–]\d{7,8}|[48]00-\d{3,4}-\d{3,4}|\d{3}-\d{4}-\d{4})(?![\d-])", _dialled),
    rule(r"(?<!\d)1[3-9]\d{9}(?!\d)", _dialled),
    rule(r"(?<!\d)(?:1\d{2}|1\d{4}|9[56]\d{3})(?=[一-鿿]{0,8}(?:热线|电话|客服|专线))", _dialled),
    rule(
        r"(?<=[拨打电话热线致电])[:：]?\d{3,8}(?!\d|[-—–]\d|\.\d|[一-鿿])",
        lambda m: dialled(m.group()).replace(":", "："),
    ),
    rule(r"(?<=拨打)\d{3,8}(?!\d|\.\d)", _dialled),
    rule(r"(?<=QQ[群号][:：])\d{5,12}|(?<=QQ[:：])\d{5,12}|(?<=邮编[:：])\d{6}", _dialled),
    rule(r"(?<=[“\"])\d{4}(?=[”\"])", _spelled),
    rule(r"(?<=\d转)\d{1,5}(?!\d)", _dialled),
    rule(r"(?<![\d.,第])\d{3}(?=[中小]学(?!生))", _spelled),
    rule(r"(?<![\d.,第])\d{3,4}(?=教?室)", _spelled),
    rule(r"(?<=[“\"])\d{3}(?=[”\"])", lambda m: dialled(m.group()) if m.group() in _KNOWN else ""),
    rule(r"(?<!\d)(?:211|985)(?=工程|高校|大学|院校|和|、|、|/)", _dialled),
    rule(r"(?<=[、和/])(?:211|985)(?!\d|[一-鿿])", _dialled),
    rule(r"(?<=[和、/])(?:211|985)(?=工程|高校|大学|院校)", _dialled),
    rule(r"(?<=[A-Za-z])\d{3,4}(?![\d.])", _dialled),
)
