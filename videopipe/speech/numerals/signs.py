"""Signs, numerals in one character, what brackets hold, and marks inside Latin names."""

from __future__ import annotations

import re

from videopipe.speech.integers import number, spelled
from videopipe.speech.numerals.written import Rule, rule

_SIGNS = {"+": "加", "×": "乘", "=": "等于", "≥": "大于等于", "≤": "小于等于", "&": "和", "°": "度", "%": "百分号"}
_SIGNS |= {"±": "正负", "≈": "约等于", "≠": "不等于"}
_CIRCLED = {char: number(str(at + 1)) for at, char in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")}
_ROMAN = {char: number(str(at + 1)) for at, char in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")}
_HALVES = {"½": "二分之一", "⅓": "三分之一", "⅔": "三分之二", "¼": "四分之一", "¾": "四分之三"}
_CHARACTERS = {**_CIRCLED, **_ROMAN, **_HALVES, **_SIGNS, "℃": "摄氏度", "㎡": "平方米", "‰": "千分号"}


def _class(match: re.Match[str]) -> str:
    return number(match["n"]) if match["n"].isdigit() else match["n"]


IN_BRACKETS: tuple[Rule, ...] = (
    rule(r"(?<=[一-鿿])[(（](?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[)）](?=班|中队)", _class),
    rule(
        r"(?<=[一-鿿])[(（](?P<o>(?:、?(?:[县区市州旗乡镇村校园]|街道|学区|社区)){1,3})[)）]",
        lambda m: m["o"].replace("、", "，"),
    ),
)
"""What brackets hold and one reads on without a rest."""
BETWEEN_LETTERS: tuple[Rule, ...] = (
    rule(r"[Ww][Ii]-?[Ff][Ii](?![A-Za-z])", lambda m: "WiFi"),
    rule(r"(?<=[\dA-Za-z])-(?=[\dA-Za-z])(?<!\d-(?=\d))", lambda m: " "),
)
BESIDE_NUMBERS: tuple[Rule, ...] = (
    rule(r"CO[₂2](?![A-Za-z\d])", lambda m: "二氧化碳"),
    rule(r"(?<=[A-Za-z])[²³]", lambda m: {"²": "平方", "³": "立方"}[m.group()]),
    rule(r"(?<=[A-Za-z])\.(?=[A-Za-z])", lambda m: "点"),
    rule(r"[<>](?=\d)", lambda m: {"<": "小于", ">": "大于"}[m.group()]),
    rule(r"(?<=[零一二三四五六七八九])○(?=[零一二三四五六七八九年])", lambda m: "零"),
    rule(r"[₀-₉]+", lambda m: spelled("".join(str(ord(digit) - 0x2080) for digit in m.group()))),
    rule(r"[Nn][Oo]\.?\s?(?=\d)", lambda m: "第"),
    rule(r"(?<![\dA-Za-z-])-(?=\d)", lambda m: "负"),
    rule(r"(?<=[\dA-Za-z])\+(?![\dA-Za-z一-鿿])", lambda m: "加"),
)
SIGNS: tuple[Rule, ...] = (rule(r"[①-⑳Ⅰ-Ⅹ½⅓⅔¼¾+×=≥≤±≈≠&°℃㎡‰%]", lambda m: _CHARACTERS.get(m.group(), "")),)
