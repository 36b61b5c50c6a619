"""Dates: days that do not exist, and ranges of years the wrong way round."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from videopipe.proofreading.model import Finding, Text
from videopipe.proofreading.numbers import characters_worth

_RANGE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)年?(\s?(?:——|[—–\-~～至到])\s?)((?:19|20)\d\d)(?=年|学年|$|[，。；）])(?!\d)"
)
_HAN = "〇零一二三四五六七八九"
_DAY = re.compile(
    rf"(?:(?P<year>(?<!\d)\d{{4}}|[{_HAN}]{{4}})年)?(?<![\d.个])"
    rf"(?P<month>\d{{1,2}}|[{_HAN}十]{{1,3}})月(?P<day>\d{{1,2}}|[{_HAN}十]{{1,3}})(?=[日号])"
)
_ISO = re.compile(r"(?<![\d./-])(?P<year>(?:19|20)\d\d)([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?![\d./-])")


def impossible_dates(text: Text) -> Iterator[Finding]:
    """Days that no calendar has; where the year is not said, 29 February is one of them."""
    for pattern in (_DAY, _ISO):
        for match in pattern.finditer(text.text):
            year, month, day = (_whole(match[name]) for name in ("year", "month", "day"))
            if month is None or day is None or not _exists(year or 2000, month, day):
                found = match.group() + text.text[match.end() : match.end() + 1].strip("，。； ")
                yield Finding("impossible-date", text.path, {"found": found}, text.text, match.start())


def _whole(written: str | None) -> int | None:
    if not written:
        return None
    worth = int(written) if written.isascii() else characters_worth(written)
    return None if worth is None else int(worth)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def reversed_years(text: Text) -> Iterator[Finding]:
    """2022—2012年: from later to earlier."""
    for match in _RANGE.finditer(text.text):
        if match[1] > match[3]:
            values = {"found": match.group(), "write": f"{match[3]}{match[2].strip()}{match[1]}"}
            yield Finding("reversed-years", text.path, values, text.text, match.start())
