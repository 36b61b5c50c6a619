"""Dates, months and years: a year is read digit by digit."""

from __future__ import annotations

import re

from videopipe.speech.integers import number, spelled
from videopipe.speech.numerals.written import ALONE, DASH, Rule, digit_by_digit, rule, until

_YEAR_WORD = r"(?:学?年(?!级)|[届级版款](?!别)|新版|财年|[春秋]季|[春秋](?![一-鿿]))"
_DAYS = r"(?:3\.15|4\.23|5\.4|5\.12|6\.1|7\.1|7\.7|8\.1|9\.3|9\.18|11\.9|12\.4|12\.9)"
_EVENTS = "晚会|世界读书|青年节|防灾|地震|儿童节|建党|事变|建军|阅兵|消防|国家宪法|运动"
_OPENS, _CLOSES = r"[〔\[（(【]", r"[〕\]）)】]"
_COUNTED_AFTER = r"\s?[人名个所元万亿家座套台件本册平米公a-zA-Z]"


def _date(match: re.Match[str]) -> str:
    year, month, day = match.group("y"), int(match.group("m")), int(match.group("d"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    return f"{spelled(year)}年{number(str(month))}月{number(str(day))}日"


def _month(match: re.Match[str]) -> str:
    return f"{spelled(match['y'])}年{number(str(int(match['m'])))}月"


def _years(match: re.Match[str]) -> str:
    return re.sub(DASH, until(match), spelled(match.group()))


YEARS: tuple[Rule, ...] = (
    # 教基〔2023〕5号
    rule(rf"(?<={_OPENS})\d{{4}}(?={_CLOSES}\s?第?\d{{1,4}}号)", digit_by_digit),
    rule(rf"(?<={_OPENS}\d{{4}}){_CLOSES}(?=\s?第?\d{{1,4}}号)", lambda m: "，"),
    rule(rf"{ALONE}(?:19|20)\d\d/(?:19|20)?\d\d(?=\s?学年)", lambda m: spelled(m.group().replace("/", "至"))),
    rule(rf"{ALONE}(?P<y>\d{{4}})([-/.])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}})(?![\d.])", _date),
    rule(rf"{ALONE}(?P<y>(?:19|20)\d\d)(?:[-.](?P<m>0[1-9]|1[0-2](?<=\.1\d)))(?![-.\d%]|\s?[一-鿿A-Za-z])", _month),
    rule(rf"{ALONE}(?:19|20|21)?\d\d{DASH}(?:19|20|21)\d\d(?=\s?{_YEAR_WORD})", _years),
    rule(rf"{ALONE}(?:19|20)\d\d{DASH}(?:19|20)\d\d(?![\d.,%])(?!{_COUNTED_AFTER})", _years),
    rule(rf"{ALONE}(?:19|20|21)\d\d(?=\s?(?:{_YEAR_WORD}|年度?|{DASH}\d{{4}}\s?年))", digit_by_digit),
    rule(rf"{ALONE}1[0-8]\d[1-9](?=年)", digit_by_digit),
    rule(r"(?<![\d.第])[6-9]\d(?=[级届])", digit_by_digit),
    rule(r"(?<!\d)\d\d(?=年\d{1,2}月)", digit_by_digit),
    rule(r"(?<![\d·.])10[·.]1(?=国庆|假期|长假|黄金周)", lambda m: "十一"),
    rule(rf"(?<![\d.]){_DAYS}(?={_EVENTS})", lambda m: spelled(m.group().replace(".", ""))),
    rule(r"(?<![\d·])\d{1,2}·\d{1,2}(?![\d·])", lambda m: spelled(m.group().replace("·", ""))),
    rule(rf"{ALONE}[1-9][05](?=后)", digit_by_digit),
)

YEARS_BY_THEMSELVES: tuple[Rule, ...] = (
    rule(r"(?:19|20)\d\d(?![\d.,%+×*]|\s?[一-鿿a-zA-Z])(?<![\d.×*]\d{4})", digit_by_digit),
)
"""Tried late: four digits with nothing behind them that is counted."""
