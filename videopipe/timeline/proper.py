"""Text as it is shown: the marks of Chinese typesetting instead of those a keyboard has nearest at hand.

After GB/T 15834-2011 (marks), GB/T 15835-2011 (figures are half-width) and clreq. What a voice is given stays as it
was written; only what is seen is changed, and changing it twice changes nothing more.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Joiners, direction marks, variation selectors: nothing to draw, and no font has them.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_FULL_TO_HALF = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_FULL_TO_HALF |= {ord("％"): ord("%"), ord("\t"): ord(" "), 0x00A0: ord(" ")}
_HALF_TO_FULL = str.maketrans(",;:!?", "，；：！？")
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_AFTER_HAN = f"(?<=[{_HAN}）》”’」』】])"
_ELLIPSIS = re.compile(r"\.{3,}|。{3,}|…+")
_DASH = re.compile(f"{_AFTER_HAN}(?:-{{2,}}|—+|―+|–{{2,}}|─+)|(?:-{{2,}}|—{{2,}}|―+|─+|—)(?=[{_HAN}“《（])")
_MARK = re.compile(rf"{_AFTER_HAN}[,;!?]+|{_AFTER_HAN}:(?!//)")
_STOP = re.compile(rf"{_AFTER_HAN}\.(?![.\w])")
_BRACKETS = re.compile(rf"\(([^()\n]*[{_HAN}][^()\n]*)\)")
_QUOTES = re.compile(rf'"([^"\n]*[{_HAN}][^"\n]*)"')
_HAN_CHARACTER = re.compile(f"[{_HAN}]")


@lru_cache(maxsize=4096)
def proper(text: str) -> str:
    """`text` with full-width marks after 汉字, whole —— and ……, half-width figures, and nothing invisible."""
    shown = _INVISIBLE.sub("", text).translate(_FULL_TO_HALF)
    if not _HAN_CHARACTER.search(shown):
        return shown
    shown = _BRACKETS.sub(r"（\1）", shown)
    shown = _QUOTES.sub(r"“\1”", shown)
    shown = _ELLIPSIS.sub("……", shown)
    shown = _DASH.sub("——", shown)
    shown = _STOP.sub("。", shown)
    return _MARK.sub(lambda match: match.group().translate(_HALF_TO_FULL), shown)


def is_han(character: str) -> bool:
    """Whether a character is a 汉字 (or kana), which stands in a square of its own."""
    return _HAN_CHARACTER.match(character) is not None
