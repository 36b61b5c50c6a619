"""What is read digit by digit: telephone numbers, which say 幺 for one, and the numbers of rooms, schools and roads."""

from __future__ import annotations

import re

from videopipe.speech.integers import dialled
from videopipe.speech.numerals.written import Rule, digit_by_digit, rule

_KNOWN = frozenset({"211", "985", "918", "110", "119", "120", "122", "114", "315", "129", "121"})


_SERVICES = (
    *("12306", "12315", "12318", "12320", "12328", "12333", "12338", "12345", "12348", "12355", "12356", "12366"),
    *("12369", "12371", "12377", "12378", "12380", "12388", "12389", "12393", "12395", "96110"),
)
"""Telephone numbers of public services, which are known by them."""
_COUNTED = "人名个所元万亿家座套台件本册平米公余多"
_SCHEMES = "工作法|工程|计划|模式|机制|体系|行动"


def _dialled(match: re.Match[str]) -> str:
    return dialled(match.group().replace("—", "-").replace("–", "-"))


CODES: tuple[Rule, ...] = (
    rule(r"(?<![\d-])(?:0\d{2,3}[-—–]\d{7,8}|[48]00-\d{3,4}-\d{3,4}|\d{3}-\d{4}-\d{4})(?![\d-])", _dialled),
    rule(r"[(（]0\d{2,3}[)）]\s?\d{3,4}-?\d{4}(?!\d)", lambda m: dialled(re.sub(r"\D", "", m.group()))),
    rule(r"(?<!\d)1[3-9]\d ?\d{4} ?\d{4}(?!\d)", _dialled),
    rule(r"(?<=火警|匪警|报警|急救|求助)(?:11[09]|12[02])(?!\d)", _dialled),
    rule(r"(?<!\d)(?:1\d{2}|1\d{4}|9[56]\d{3})(?=[一-鿿]{0,8}(?:热线|电话|客服|专线))", _dialled),
    rule(rf"(?<![\d.,第])\d{{2,4}}[1-9](?=[”\"]?(?:{_SCHEMES}))", digit_by_digit),
    rule(rf"(?<![\d.,])(?:{'|'.join(_SERVICES)})(?![\d.,]|\s?[{_COUNTED}])", _dialled),
    rule(
        r"(?<=[拨打电话热线致电])[:：]?\d{3,8}(?!\d|[-—–]\d|\.\d|[一-鿿])",
        lambda m: dialled(m.group()).replace(":", "："),
    ),
    rule(r"(?<=拨打)\d{3,8}(?!\d|\.\d)", _dialled),
    rule(r"(?<=QQ[群号][:：])\d{5,12}|(?<=QQ[:：])\d{5,12}|(?<=邮编[:：])\d{6}|(?<=邮编|编码)\d{6}(?!\d)", _dialled),
    rule(r"(?<=[“\"])\d{4}(?=[”\"])", digit_by_digit),
    rule(r"1080(?=[pP]|[iI]\b)|720(?=[pP])", digit_by_digit),
    rule(r"(?<=@)\d+(?=\.)", digit_by_digit),
    rule(r"(?<=\d转)\d{1,5}(?!\d)", _dialled),
    rule(r"(?<![\d.,第])\d{3}(?=[中小]学(?!生))", digit_by_digit),
    rule(r"(?<![\d.,第])\d{3,4}(?=教?室)", digit_by_digit),
    rule(r"(?<=[“\"])\d{3}(?=[”\"])", lambda m: dialled(m.group()) if m.group() in _KNOWN else ""),
    rule(r"(?<!\d)(?:211|985)(?=工程|高校|大学|院校|和|、|、|/)", _dialled),
    rule(r"(?<=[、和/])(?:211|985)(?!\d|[一-鿿])", _dialled),
    rule(r"(?<=[和、/])(?:211|985)(?=工程|高校|大学|院校)", _dialled),
    rule(r"(?<=[A-Za-z])(?<![Tt]op)(?<!TOP)\d{3,4}(?![\d.])", _dialled),
)
