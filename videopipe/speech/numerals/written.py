"""How numbers are written: characters in their plain form, the patterns that rules are made of, and what a rule is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TypeAlias

from videopipe.speech.integers import spelled

Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
"""A pattern, and from its match the words to read; no words where the rule does not fit after all.

Patterns see the whole sentence, so a rule may look at what stands around its match; what it matches is what it
replaces.
"""

_PLAIN = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_PLAIN |= {ord("％"): "%", ord("＋"): "+", ord("－"): "-", ord("／"): "/", ord("￥"): "¥", ord("＝"): "="}
_PLAIN |= {ord("\u00a0"): " ", ord("\u2009"): " ", ord("\u202f"): " ", ord("\u3000"): " ", ord("−"): "-", ord("‑"): "-"}
_PLAIN |= {
    ord("∶"): ":",
    ord("〇"): "零",
    ord("＞"): ">",
    ord("＜"): "<",
    ord("﹪"): "%",
    ord("﹣"): "-",
    ord("⋯"): "…",
}
_PLAIN |= dict.fromkeys(map(ord, "‒―─"), "—")
_PLAIN |= {code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFADA))}
"""Radicals and characters kept for compatibility stand for others in texts copied out of PDF files."""

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
DASH = r"\s?(?:——|[-—–~～至到])\s?"
ALONE = r"(?<![\d.])(?<!\d,)"
"""Where a number begins and none goes on."""
SIGN = r"(?:(?<![\dA-Za-z\]])[-+])?"


def digit_by_digit(match: re.Match[str]) -> str:
    """What a rule reads that says each digit of its match by itself."""
    return spelled(match.group())


def plain_form(text: str) -> str:
    """`text` with full-width digits, letters, signs, radicals and 〇 in their plain form, character for character."""
    return text.translate(_PLAIN)


def rule(pattern: str, words: Callable[[re.Match[str]], str]) -> Rule:
    """A rule."""
    return re.compile(pattern), words


def until(match: re.Match[str]) -> str:
    """The word between the ends of a range: 到 where it is written, else 至."""
    return "到" if "到" in match.group() else "至"
