"""How much and how many: shares, degrees, money, measures, ranges, counts."""

from __future__ import annotations

import re

from videopipe.speech.integers import number
from videopipe.speech.numerals.written import DASH, NUMBER, SIGN, Rule, rule, until
from videopipe.speech.units_of_measure import UNIT, unit_name

_MONEY = {"¥": "元", "$": "美元", "€": "欧元", "£": "英镑"}
_SHARES = {"%": "百分之", "‰": "千分之", "‱": "万分之"}
_BIG = r"[十百千万亿]"
_UNCOUNTED = r"[月日号班型楼路中等期室队胎孩手线维比是和与及至到、两]|年级|级|单元|栋|段|加|减|乘|除|点\d|分之"
_PER = r"(?<=[元米克吨升度人次时个名台套天年月日分里亩生校])"
_ORDINAL_BEFORE = re.compile(r"[第图表之](?:\d+[、,和及与])*$")


def _is_counted(match: re.Match[str]) -> bool:
    """Whether a bare two before what follows counts things and is 两."""
    rest = match.string[match.end() :]
    return bool(re.match(r"[一-鿿]", rest)) and not re.match(_UNCOUNTED, rest)


def _is_ordinal(match: re.Match[str]) -> bool:
    """Whether what stands before makes the number a place in an order."""
    return bool(_ORDINAL_BEFORE.search(match.string[: match.start()]))


def _signed(written: str, unit: str = "") -> str:
    """A number that may begin with a sign; below zero degrees is 零下."""
    if written.startswith("-"):
        return ("零下" if unit == "摄氏度" else "负") + number(written[1:])
    return ("正" if written.startswith("+") else "") + number(written.removeprefix("+"))


def _percent(match: re.Match[str]) -> str:
    name = _SHARES[match.group("p")]
    return until(match).join(_share(name, part) for part in re.split(rf"(?<=[\d%‰‱]){DASH}", match.group("v")))


def _share(name: str, written: str) -> str:
    value = written.rstrip("%‰‱ ")
    sign = {"-": "负", "+": "正"}.get(value[0], "")
    digits = value.lstrip("+-")
    is_whole = name == "百分之" and re.fullmatch(r"100(?:\.0+)?", digits)
    return sign + name + ("百" if is_whole else number(digits))


def _money(match: re.Match[str]) -> str:
    return _big(_without_zeros(match["n"]), match["big"], counted=True) + _MONEY[match["c"]]


def _without_zeros(written: str) -> str:
    """An amount of money without the zeros that stand for no 角 and no 分."""
    return written.rstrip("0").rstrip(".") if "." in written else written


def _measured(match: re.Match[str]) -> str:
    """A number or a range of numbers with a unit in letters or signs."""
    unit = unit_name(match.group("u"))
    each = "每" if match.group("per") else ""
    low, high = match.group("low"), match.group("high")
    last = high or low
    words = _signed(last, unit)
    counted = "两" if last == "2" else words
    if not high:
        return counted + (match.group("big") or "") + unit + each
    low_unit = unit if match.group("lu") else ""
    return _signed(low, unit) + low_unit + until(match) + counted + (match.group("big") or "") + unit + each


def _range(match: re.Match[str]) -> str:
    low, high, rest = match.group("low"), match.group("high"), match.group("big") or ""
    counted = bool(rest) or (_is_counted(match) and not _is_ordinal(match))
    low_big = match.group("lbig") or ""
    first = number(low, counted=counted or bool(low_big)) + low_big
    return first + until(match) + _big(high, rest, counted=counted)


def _big(written: str, unit: str, *, counted: bool) -> str:
    """A number and the 万 or 亿 written behind it."""
    return number(written, counted=counted and unit[:1] not in ("十", "百")) + unit


def _plain(match: re.Match[str]) -> str:
    written, unit = match.group("n"), match.group("big") or ""
    return _big(written, unit, counted=not _is_ordinal(match) and (bool(unit) or _is_counted(match)))


WITH_A_UNIT: tuple[Rule, ...] = (
    rule(rf"(?<![\d.])(?P<v>{SIGN}{NUMBER}(?:\s?[%‰‱])?(?:{DASH}{NUMBER})?)\s?(?P<p>[%‰‱])", _percent),
    rule(rf"(?<![\d.])(?P<c>[¥$€£])\s?(?P<n>{NUMBER})(?P<big>[万亿]*)", _money),
    rule(
        rf"(?<![\d.])(?P<low>{SIGN}{NUMBER})(?:\s?(?P<lu>{UNIT})?{DASH}(?P<high>-?{NUMBER}))?\s?(?P<big>[万亿]?)"
        rf"(?P<u>{UNIT})(?P<per>/(?=[一-鿿]))?",
        _measured,
    ),
    rule(r"(?<=\d)M(?=宽带|带宽|光纤|网络)", lambda m: "兆"),
)
RANGES: tuple[Rule, ...] = (
    rule(
        rf"(?<![\d.A-Za-z-])(?P<low>{NUMBER})(?P<lbig>[万亿]?){DASH}(?P<high>{NUMBER})(?!\d|-\d)(?P<big>[万亿]?)",
        _range,
    ),
    rule(r"(?<=[\d年月日号时分点元岁级人万亿个天周届])\s?(?:——|[-—–~～])\s?(?=\d)", lambda m: "至"),
    rule(rf"{_PER}/(?=[一-鿿])", lambda m: "每"),
    rule(rf"{_PER}/(?P<u>{UNIT})", lambda m: "每" + unit_name(m["u"])),
    rule(r"(?<=[每/][一-鿿])·(?=[年月周天日次人])", lambda m: "每"),
)
COUNTS: tuple[Rule, ...] = (
    rule(r"(?<![\d.])\d{1,3}(?: \d{3})+(?=[一-鿿])", lambda m: number(m.group().replace(" ", ""))),
    rule(r"(?<![\d.,])\d+\.\d*0(?=元)", lambda m: number(_without_zeros(m.group()))),
    rule(r"(?<![\dA-Za-z])(?P<n>\d+)(?:st|nd|rd|th)(?![A-Za-z])", lambda m: "第" + number(m["n"])),
    rule(rf"(?P<n>{NUMBER})(?P<big>{_BIG}*)", _plain),
)
