"""Numbers, signs and units as a Chinese newsreader says them: an ordered table of rules, the first that fits wins.

The table was written for this project; the readings follow the usage of broadcast Mandarin (years digit by digit,
两 before 千, 幺 in telephone numbers).
"""

from __future__ import annotations

from videopipe.speech.numerals.amounts import COUNTS, RANGES, WITH_A_UNIT
from videopipe.speech.numerals.codes import CODES
from videopipe.speech.numerals.signs import BESIDE_NUMBERS, BETWEEN_LETTERS, IN_BRACKETS, SIGNS
from videopipe.speech.numerals.times import SECONDS, TIMES
from videopipe.speech.numerals.written import plain_form
from videopipe.speech.numerals.years import YEARS, YEARS_BY_THEMSELVES

__all__ = ["plain_form", "rule_at"]

_RULES = (
    *(*YEARS, *CODES, *WITH_A_UNIT, *IN_BRACKETS, *TIMES, *BETWEEN_LETTERS, *RANGES, *SECONDS, *BESIDE_NUMBERS),
    *(*YEARS_BY_THEMSELVES, *COUNTS, *SIGNS),
)


def rule_at(plain: str, at: int, limit: int) -> tuple[int, str] | None:
    """Where the first rule that fits at `at` ends (not beyond `limit`), and what is read instead."""
    for pattern, words in _RULES:
        if (match := pattern.match(plain, at)) and at < match.end() <= limit and (read := words(match)):
            return match.end(), read
    return None
