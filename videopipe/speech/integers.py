"""Numbers in Chinese words: whole numbers, decimals, digit by digit."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_PLACES = ("千", "百", "十", "")
_GROUPS = ("", "万", "亿", "万亿", "亿亿")
LONGEST = 4 * len(_GROUPS)


def spelled(digits: str) -> str:
    """Digit by digit, as years are read: `2012` is 二零一二. Other characters stay."""
    return "".join(_DIGITS[int(digit)] if digit.isascii() and digit.isdigit() else digit for digit in digits)


def dialled(digits: str) -> str:
    """Digit by digit, as telephone numbers are read: one is 幺, and hyphens fall silent."""
    return spelled(digits.replace("-", "").replace(" ", "")).replace("一", "幺")


def number(written: str, *, counted: bool = False) -> str:
    """`2,356` or `99.5` as a newsreader says it; a bare two that counts things (`counted`) is 两.

    What starts with a zero it does not need (`007`) or is longer than words reach is read digit by digit.
    """
    whole, point, fraction = written.replace(",", "").partition(".")
    if point:
        return f"{number(whole)}点{spelled(fraction)}"
    if (len(whole) > 1 and whole.startswith("0")) or len(whole) > LONGEST:
        return spelled(whole)
    return "两" if counted and whole == "2" else cardinal(int(whole))


def cardinal(value: int) -> str:
    """A whole number from 0 below 10²⁰ in words: 两 before 千, 万 and 亿, 二 elsewhere."""
    if value == 0:
        return "零"
    groups = _groups_of_four(value)
    words = ""
    for place in reversed(range(len(groups))):
        group = groups[place]
        if group == 0:
            continue
        needs_zero = words and (group < 1000 or groups[place + 1] == 0)
        words += ("零" if needs_zero else "") + _group(group, leads=not words, unit=_GROUPS[place])
    return words


def _groups_of_four(value: int) -> list[int]:
    """The groups of four digits, lowest first."""
    groups = []
    while value:
        value, group = divmod(value, 10000)
        groups.append(group)
    return groups


def _group(group: int, *, leads: bool, unit: str) -> str:
    """Up to four digits and their unit; a leading 一十 is 十."""
    if group == 2 and unit:
        return f"两{unit}"
    words = ""
    gap = False
    for place, digit in zip(_PLACES, f"{group:04d}", strict=True):
        if digit == "0":
            gap = bool(words)
            continue
        words += ("零" if gap else "") + ("两" if digit == "2" and place == "千" else _DIGITS[int(digit)]) + place
        gap = False
    if leads and words.startswith("一十"):
        words = words[1:]
    return words + unit
