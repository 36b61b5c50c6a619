"""Times, gains, percentages and fractions as they are written, read exactly: no float stands between text and value."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from videopipe.storyboard.faults import WritingError

_LENGTH = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s?(ms|s|秒)?\Z")
_CLOCK = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-5][0-9](?:\.[0-9]{1,9})?)\Z")
_GAIN = re.compile(r"([+-]?[0-9]{1,4}(?:\.[0-9]{1,4})?)\s?dB\Z", re.IGNORECASE)
_PERCENT = re.compile(r"([+-]?[0-9]{1,4})\s?%\Z")
_HERTZ = re.compile(r"([+-]?[0-9]{1,4})\s?Hz\Z", re.IGNORECASE)
_FRACTION = re.compile(r"([0-9]{0,4}\.[0-9]{1,9}|[0-9]{1,4}\.?)(%)?\Z")


def parse_time(text: str) -> int:
    """Milliseconds of `4`, `4s`, `1.5s`, `250ms`, `0:02`, `1:02.5` or `1:00:00`; halves of one round up.

    Raises ValueError on anything else.
    """
    if found := _LENGTH.match(text.strip()):
        number = Decimal(found.group(1))
        return _whole(number if found.group(2) == "ms" else number * 1000)
    if found := _CLOCK.match(text.strip()):
        hours, minutes, seconds = found.groups()
        return _whole((int(hours or 0) * 3600 + int(minutes) * 60 + Decimal(seconds)) * 1000)
    raise WritingError("time", value=text)


def print_time(ms: int) -> str:
    """`ms` milliseconds as an editor writes them: `0.4s`, `4s`, `1:02.5`."""
    minutes, rest = divmod(ms, 60_000)
    seconds, thousandths = divmod(rest, 1000)
    part = f".{thousandths:03}".rstrip("0") if thousandths else ""
    return f"{minutes}:{seconds:02}{part}" if 0 < minutes < 1000 else f"{ms // 1000}{part}s"


def parse_gain(text: str) -> float:
    """Decibels of `-12dB`; raises ValueError on anything else."""
    return float(_number(_GAIN, text, "gain"))


def print_gain(decibels: float) -> str:
    """Decibels as an editor writes them, e.g. `-12dB`."""
    return f"{decibels:.4f}".rstrip("0").rstrip(".") + "dB"


def parse_percent(text: str) -> int:
    """Whole percents of `+8%` or `-10%`; raises ValueError on anything else."""
    return int(_number(_PERCENT, text, "percent"))


def parse_hertz(text: str) -> int:
    """Whole hertz of `+20Hz`; raises ValueError on anything else."""
    return int(_number(_HERTZ, text, "hertz"))


def parse_fraction(text: str) -> float:
    """A part of the whole, 0 to 1, of `0.25` or `25%`; raises ValueError on anything else."""
    found = _FRACTION.match(text.strip())
    number = Decimal(found.group(1)) / (100 if found.group(2) else 1) if found else Decimal(2)
    if not 0 <= number <= 1:
        raise WritingError("fraction", value=text)
    return float(number)


def _number(form: re.Pattern[str], text: str, rule: str) -> Decimal:
    found = form.match(text.strip())
    if not found:
        raise WritingError(rule, value=text)
    return Decimal(found.group(1))


def _whole(number: Decimal) -> int:
    return int(number.quantize(Decimal(1), ROUND_HALF_UP))
