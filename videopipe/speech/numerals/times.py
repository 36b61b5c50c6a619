"""Times of day, scores, ratios and fractions: numbers with a colon or a stroke between them."""

from __future__ import annotations

import re

from videopipe.speech.integers import number, spelled
from videopipe.speech.numerals.written import ALONE, NUMBER, Rule, rule

_RATIO_BEFORE = re.compile(r"(?:比|以|胜|负|败|平|按|例)[为是约达到的了]{0,3}[^，。；、]{0,2}$|比分[^，。；]*$")
_ROUND = {"100": "百", "1000": "千", "10000": "万"}


def _clock(match: re.Match[str]) -> str:
    """A time of day, a score or a ratio: what stands before decides, then whether it can be a time."""
    hour, minute = match.group("h"), match.group("min")
    is_ratio = _RATIO_BEFORE.search(match.string[: match.start()])
    if is_ratio or len(minute) != 2 or int(hour) > 24 or int(minute) > 59:
        return _ratio(match)
    hours = "两" if int(hour) == 2 else number(str(int(hour)))
    minutes = f"零{number(minute[1])}分" if minute[0] == "0" else f"{number(minute)}分"
    return f"{hours}点" + ("" if minute == "00" else minutes)


def _stopped(match: re.Match[str]) -> str:
    """Minutes, seconds and their parts, as sports write them."""
    return f"{number(match['n'])}分{number(match['s'])}秒{spelled(match['c'])}"


def _ratio(match: re.Match[str]) -> str:
    return "比".join(number(part) for part in re.split("[:：]", match.group()))


def _fraction(match: re.Match[str]) -> str:
    part, whole = match["a"], match["b"]
    return f"{_ROUND.get(whole) or number(whole)}分之{number(part)}" if int(part) < int(whole) else ""


TIMES: tuple[Rule, ...] = (
    rule(rf"{ALONE}(?P<n>\d{{1,2}})['′](?P<s>\d{{1,2}})(?:''|[\"″])(?P<c>\d{{0,3}})", _stopped),
    rule(rf"{ALONE}(?P<h>\d{{1,3}})[:：](?P<min>\d{{1,2}})(?![\d.:：])", _clock),
    rule(rf"{ALONE}{NUMBER}(?:[:：]{NUMBER})+", _ratio),
    rule(rf"{ALONE}(?P<a>\d{{1,3}})/(?P<b>\d{{1,5}})(?![\d/])", _fraction),
)
SECONDS: tuple[Rule, ...] = (rule(r"(?<=\d秒)\d{1,3}(?!\d)", lambda m: spelled(m.group())),)
