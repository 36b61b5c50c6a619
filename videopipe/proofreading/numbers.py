"""The numbers in a text, in figures or in characters, with what they count: 99.5% and 百分之九十九点五 are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from videopipe.speech.numerals import plain_form

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}
SCALES = {"%": 1, "‰": 1, "": 1, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}

_HAN = "零〇一二两三四五六七八九"
_FIGURES = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_CHARACTERS = rf"(?!百分[点比]|十分)[{_HAN}十百千万亿]+(?:点[{_HAN}]+)?"
_NUMBER = re.compile(
    rf"(?:(?P<share>[百千]分之)(?P<part>{_CHARACTERS}|{_FIGURES}))"
    rf"|(?P<figures>(?<![\d.A-Za-z])(?:{_FIGURES}))\s?(?P<scale>万亿|千万|百万|[万亿千])?"
    rf"|(?P<characters>{_CHARACTERS})",
    re.ASCII,
)
_UNIT = re.compile(r"[余多来]?\s?(个百分点|百分点|%|‰|％|[一-鿿A-Za-z㎡℃]{1,6})?")
_ABOUT = re.compile(r"(?:大约|约|近|超|超过|逾|突破|不足|不到|至少|接近|上|数|几|好几|成|每|第|多达)\s?$")
_CHANGE = re.compile(
    r"(?:增加|增长|新增|提高|提升|上升|增|升|减少|下降|降低|缩短|减|降|多|少|扩大|高|低|快|慢)了?(?:近|约|超)?\s?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_TIMES = "年月日号天周时点分秒岁届级第期代世季"


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands: what it is worth, the worth of one in its last place, and what follows it.

    `unit` is `%`, `‰`, `year` for a calendar year, or the characters behind the number. What is `about` so much or a
    `change` cannot be held against another number.
    """

    value: Decimal
    fineness: Decimal
    unit: str
    written: str
    at: int
    about: bool = False
    change: bool = False

    @property
    def firm(self) -> bool:
        """Whether it says how much there is."""
        return not (self.about or self.change)

    @property
    def is_time(self) -> bool:
        """Whether it is a year, a date, a time or an ordinal."""
        return self.unit == "year" or self.unit[:1] in _TIMES

    def agrees(self, value: Decimal, fineness: Decimal) -> bool:
        """Whether it can be the same number, one of the two perhaps rounded."""
        return abs(self.value - value) <= max(self.fineness, fineness) / 2


def numbers_in(text: str) -> tuple[Number, ...]:
    """The numbers of `text`, in order."""
    return tuple(_numbers(plain_form(text)))


def _numbers(text: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(text):
        value, fineness, written, scaled = _worth(match)
        if value is None:
            continue
        rest = _UNIT.match(text, match.end())
        unit = "%" if match["share"] == "百分之" else "‰" if match["share"] else (rest[1] if rest else "") or ""
        if unit.startswith("年") and _is_year(match):
            unit = "year"
        before = text[max(match.start() - 8, 0) : match.start()]
        vague = bool(_ABOUT.search(before)) or text[match.end() : match.end() + 1] in tuple("余多来几")
        vague = vague or bool(re.match(r".{0,3}(?:以上|以下|左右|上下)", text[match.end() :]))
        unit = "%" if unit == "％" else unit
        yield Number(value, fineness * scaled, unit, written, match.start(), vague, bool(_CHANGE.search(before)))


def _worth(match: re.Match[str]) -> tuple[Decimal | None, Decimal, str, int]:
    written = match["part"] or match["figures"] or match["characters"]
    scale = SCALES[match["scale"] or ""]
    if written[0].isdigit() and written[0].isascii():
        plain = written.replace(",", "")
        decimals = len(plain.partition(".")[2])
        return Decimal(plain) * scale, Decimal(1).scaleb(-decimals), match.group(), scale
    value = characters_worth(written)
    decimals = len(written.partition("点")[2])
    if value is None or (match["characters"] and len(written) < 2 and written != "十"):
        return None, Decimal(1), match.group(), 1
    return value, Decimal(1).scaleb(-decimals), match.group(), 1


def _is_year(match: re.Match[str]) -> bool:
    if match["figures"]:
        return not match["scale"] and bool(_YEAR.match(match["figures"]))
    return (
        bool(match["characters"])
        and len(match["characters"]) == 4
        and not set(match["characters"]) & set("十百千万亿点")
    )


def characters_worth(text: str) -> Decimal | None:
    """What a number in 汉字 is worth, also one spelled digit by digit; None for what is none, like 百万千."""
    whole, _, part = text.partition("点")
    if not set(whole) & set("十百千万亿"):
        digits = "".join(str(_DIGITS[character]) for character in whole)
        value = Decimal(digits) if digits else None
    else:
        value = _placed(whole)
    if value is None or not part:
        return value
    return value + Decimal("0." + "".join(str(_DIGITS[character]) for character in part))


def _placed(text: str) -> Decimal | None:
    """一万二千三百 and the like."""
    total, group, digit = 0, 0, 0
    last = 10**12
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _PLACES:
            group += (digit or 1) * _PLACES[character]
            digit, last = 0, _PLACES[character]
        else:
            if not group and not digit:
                return None
            part = group + digit
            total = (total + part) * _GROUPS[character] if character == "亿" else total + part * _GROUPS[character]
            group, digit, last = 0, 0, _GROUPS[character]
    if digit and last > 10 and text[-2:-1] != "零":
        digit *= last // 10  # 一万二 is 12000
    return Decimal(total + group + digit)
