"""Full-width marks and curly quotes where YAML and our values want plain ones: the same, as it has to be written."""

from __future__ import annotations

import unicodedata

from videopipe.storyboard.faults import Fault

_PLAIN = str.maketrans(
    {
        "，": ", ", "、": ", ", "；": ", ", "：": ":", "。": ".", "．": ".", "－": "-", "—": "-", "–": "-", "−": "-",
        "‐": "-", "‑": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"', "＂": '"', "＇": "'",
        "［": "[", "］": "]", "【": "[", "】": "]", "｛": "{", "｝": "}", "＃": "#", "％": "%", "＋": "+", "／": "/",
        "～": "~", "\u3000": " ", "\u00a0": " ",
    }
)  # fmt: skip
# Rules that are broken where a value is a name, a measure, a path or a list; in sentences such marks are at home.
_OF_MEASURES = frozenset(
    (
        "time", "gain", "percent", "hertz", "fraction", "color", "trim", "framing", "focus", "parts", "list-wanted",
        "list-length", "labels-wanted", "labels-count", "mapping-wanted", "points-wanted", "unknown-choice",
        "unknown-style", "unknown-platform", "unknown-voice", "path-missing", "place-missing", "path-absolute",
        "number-form", "id-form", "not-understood", "label-words", "pronounce-wanted",
    )
)  # fmt: skip
_QUOTES = "\"'"


def in_plain_marks(fault: Fault, written: object) -> Fault:
    """`fault`, or that `written` has full-width marks when this is what is wrong with it."""
    value = written[0] if isinstance(written, list) and len(written) == 1 else written
    if fault.rule not in _OF_MEASURES or not isinstance(value, str):
        return fault
    plain = plain_marks(value)
    if plain == value:
        return fault
    shown = f"[{plain}]" if isinstance(written, list) else plain
    return Fault(fault.path, "wide-marks", {"value": value, "plain": shown}, fault.at, fault.on_key)


def plain_marks(text: str) -> str:
    """`text` with plain marks and digits instead of full-width ones."""
    plain = unicodedata.normalize("NFKC", text.translate(_PLAIN)).replace(",  ", ", ").strip()
    if len(plain) > 1 and plain[0] == plain[-1] and plain[0] in _QUOTES and plain[0] != text[0]:
        plain = plain[1:-1]
    return plain
