"""How amounts are said: percentage points, decreases in times, two words for “about”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from videopipe.proofreading.model import Finding, Text
from videopipe.proofreading.numbers import numbers_in

_SHARE = r"(?:\d+(?:\.\d+)?\s?[%％]|百分之[零一二三四五六七八九十百点]+)"
_MOVED = r"(?:提高|提升|上升|下降|降低)"
_FROM_TO = re.compile(
    rf"(?:由|从)[^。；！？]{{0,8}}?(?P<low>{_SHARE})[^。；！？]{{0,12}}?(?:到|至|为)[^。；！？]{{0,4}}?(?P<high>{_SHARE})"
    rf"[^。；！？]{{0,8}}?(?P<moved>{_MOVED}|增加|增长|减少)(?P<done>了?)(?P<by>{_SHARE})"
)
_RATE = re.compile(
    rf"率[^。；！？]{{0,10}}?(?:达到?|为|是)\s?{_SHARE}[^。；！？]{{0,14}}?(?P<moved>{_MOVED})(?P<done>了?)(?P<by>{_SHARE})"
)
_SLIPS = re.compile(
    r"(?P<count>\d+(?:\.\d+)?|[一二三四五六七八九十点两]+)个百分比"
    rf"|(?P<share>{_SHARE})个百分点|百分之(?P<digits>\d+(?:\.\d+)?|[一二三四五六七八九十点]+)个(?:百分)?点"
)
_DECREASE = re.compile(
    r"(?:减少|降低|下降|缩短|缩小|减轻)了?(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)(?:多|余)?倍"
)
_TWICE = re.compile(
    r"(?P<first>大约|约|近|将近|超过|超|逾|至少|不足|不到)(?P<number>[\d.,]+[万亿千百]?|[一二两三四五六七八九十百千万亿]+)"
    r"(?P<unit>[^\d，。；！？、]{0,6}?)(?P<second>左右|上下|以上|以下|余(?=[人名个万所套])|多(?=[人名个万所套]))"
)
_UNLIKE = {("超", "以下"), ("超过", "以下"), ("逾", "以下"), ("至少", "以下"), ("不足", "以上"), ("不到", "以上")}


def percentage_points(text: Text) -> Iterator[Finding]:
    """A difference of two percentages that is called a percentage, and misshapen percentage points."""
    seen: set[int] = set()
    for match in _FROM_TO.finditer(text.text):
        if _difference(match["low"], match["high"]) == _worth(match["by"]):
            seen.add(match.start("by"))
            yield _points(text, match)
    for match in _RATE.finditer(text.text):
        if match.start("by") not in seen and not text.text.startswith(("的", "个百分点"), match.end("by")):
            yield _points(text, match)
    for match in _SLIPS.finditer(text.text):
        figures = match["count"] or match["digits"] or match["share"].removeprefix("百分之").rstrip("%％ ")
        values = {"found": match.group(), "write": f"{figures}个百分点"}
        yield Finding("percentage-points", text.path, values, text.text, match.start())


def _points(text: Text, match: re.Match[str]) -> Finding:
    figures = match["by"].removeprefix("百分之").rstrip("%％ ")
    begin = match.start("moved")
    values = {"found": text.text[begin : match.end()], "write": f"{match['moved']}{match['done']}{figures}个百分点"}
    return Finding("percentage-points", text.path, values, text.text, begin)


def _worth(share: str) -> Decimal | None:
    found = numbers_in(share.replace(" ", ""))
    return found[0].value if found else None


def _difference(low: str, high: str) -> Decimal | None:
    first, last = _worth(low), _worth(high)
    return None if first is None or last is None else abs(last - first)


def decreases_in_times(text: Text) -> Iterator[Finding]:
    """减少了两倍 and the like: no amount loses more than itself."""
    for match in _DECREASE.finditer(text.text):
        yield Finding("decrease-in-times", text.path, {"found": match.group()}, text.text, match.start())


def double_estimates(text: Text) -> Iterator[Finding]:
    """约五百人左右: two words that say the same."""
    for match in _TWICE.finditer(text.text):
        if (match["first"], match["second"]) not in _UNLIKE:
            values = {"found": match.group(), "first": match["first"], "second": match["second"]}
            yield Finding("double-estimate", text.path, values, text.text, match.start())
