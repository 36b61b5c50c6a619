"""Amounts: numbers as an office writes them, kept exactly: `99.5`, `-3.2`, `12,000`, `1.2万`, `99.5%`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import read_line

# What may follow a number's figures; it is shown as it is written, and two numbers that are compared share it.
SCALES = ("万亿", "千万", "百万", "万", "亿", "千", "%", "‰")
MOST_DECIMALS = 4
LARGEST = 10**12

_AMOUNT = re.compile(
    r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.([0-9]{1,12}))?\s?(" + "|".join(SCALES) + r")?\Z"
)
_WHOLE = re.compile(r"[0-9]{1,4}\Z")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of `figures` units of the last decimal place: 99.5 is 995 with 1 decimal. `scale` is 万, 亿, % …"""

    figures: int
    decimals: int = 0
    scale: str = ""

    def at(self, decimals: int) -> int:
        """The number in units of the decimal place `decimals`, which are no fewer than its own."""
        return self.figures * int(10 ** (decimals - self.decimals))

    def __float__(self) -> float:
        return self.figures / 10**self.decimals


def read_amount(value: object) -> Amount:
    """The amount that was written, or that Python code gives as a number; raises WritingError for anything else."""
    if isinstance(value, Amount):
        return value
    text = format(Decimal(str(value)), "f") if isinstance(value, float | Decimal) else read_line(value)
    plain = unicodedata.normalize("NFKC", text).replace("\u2212", "-")
    found = _AMOUNT.match(plain)
    if not found:
        raise WritingError("number-form", value=text)
    sign, whole, part, scale = found.groups()
    part = part or ""
    if len(part) > MOST_DECIMALS:
        raise WritingError("number-fine", value=text, most=MOST_DECIMALS)
    figures = int(whole.replace(",", "") + part)
    if figures >= LARGEST * 10 ** len(part):
        raise WritingError("out-of-range", value=text, low=f"-{LARGEST - 1:,}", high=f"{LARGEST - 1:,}")
    return Amount(-figures if sign == "-" else figures, len(part), scale or "")


def read_decimals(value: object) -> int:
    """How many decimals to show, 0 to `MOST_DECIMALS`."""
    if isinstance(value, int) and not isinstance(value, bool):
        number = value
    else:
        text = read_line(value)
        if not _WHOLE.match(text):
            raise WritingError("decimals-form", value=text, most=MOST_DECIMALS)
        number = int(text)
    if not 0 <= number <= MOST_DECIMALS:
        raise WritingError("out-of-range", value=str(number), low="0", high=str(MOST_DECIMALS))
    return number


def written_amount(figures: int, decimals: int, *, grouped: bool) -> str:
    """The figures of an amount as they are shown: a real minus, and a comma every three figures where `grouped`.

    GB/T 15835-2011 leaves numbers of up to four figures whole and parts longer ones in threes.
    """
    whole, part = divmod(abs(figures), 10**decimals)
    text = f"{whole:,}" if grouped else str(whole)
    sign = "\u2212" if figures < 0 else ""
    return f"{sign}{text}.{part:0{decimals}}" if decimals else f"{sign}{text}"


def is_grouped(*amounts: Amount) -> bool:
    """Whether amounts shown together are parted in threes: when one of them has five figures before its point."""
    return any(abs(amount.figures) // 10**amount.decimals >= 10_000 for amount in amounts)
