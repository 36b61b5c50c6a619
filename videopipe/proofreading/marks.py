"""Marks: half-width ones among 汉字, full-width figures, quotation marks, marks without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videopipe.proofreading.model import Finding, Text, around

_HAN = "一-鿿㐀-䶿"
_FULL = str.maketrans(",;:!?()", "，；：！？（）")
_HALF_WIDTH = re.compile(
    rf"(?<=[{_HAN}）》”％%])[,;!?]|(?<=[{_HAN}）》”]):(?!//|\d)|[,;!?](?=[{_HAN}《“])"
    rf"|\((?=[{_HAN}])|(?<=[{_HAN}])\)|(?<=[{_HAN}])\((?=[^()]*[{_HAN}])"
)
_STOP = re.compile(rf"(?<=[{_HAN}）》”])\.(?=[{_HAN}]|\s*$)")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ％．]*")
_STRAIGHT = re.compile(rf"\"(?=[{_HAN}])|(?<=[{_HAN}，。！？])\"|'(?=[{_HAN}])|(?<=[{_HAN}])'")
_CORNER = re.compile("[「」『』]")
_PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "「": "」", "『": "』", "【": "】"}
_ENDS = {end: begin for begin, end in _PAIRS.items()}


def half_width_marks(text: Text) -> Iterator[Finding]:
    """Marks from the keyboard where a Chinese text wants its own."""
    found = sorted((*_HALF_WIDTH.finditer(text.text), *_STOP.finditer(text.text)), key=re.Match.start)
    if not found:
        return
    wrong = {match.start() for match in found}
    written = "".join(
        (mark.translate(_FULL) if mark != "." else "。") if index in wrong else mark
        for index, mark in enumerate(text.text)
    )
    start, end = found[0].start(), found[-1].end()
    values = {
        "found": around(text.text, start, end),
        "marks": " ".join(dict.fromkeys(match.group() for match in found)),
        "write": around(written, start, end),
    }
    yield Finding("half-width-mark", text.path, values, text.text, start)


def full_width_figures(text: Text) -> Iterator[Finding]:
    """Figures and letters that are as wide as 汉字."""
    for match in _WIDE.finditer(text.text):
        plain = "".join(chr(ord(one) - 0xFEE0) for one in match.group())
        yield Finding(
            "full-width-figure", text.path, {"found": match.group(), "write": plain}, text.text, match.start()
        )


def quotation_marks(text: Text) -> Iterator[Finding]:
    """Straight quotation marks, and corner brackets beside curved ones."""
    found = _STRAIGHT.search(text.text) or (_CORNER.search(text.text) if re.search("[“”]", text.text) else None)
    if found:
        values = {"found": around(text.text, found.start(), found.end())}
        yield Finding("quotation-marks", text.path, values, text.text, found.start())


def unpaired_marks(parts: tuple[Text, ...]) -> Iterator[Finding]:
    """Marks without their partner in texts that belong together, such as the sentences of one narration."""
    opened: list[tuple[str, Text, int]] = []
    for text in parts:
        for at, mark in enumerate(text.text):
            if mark in _PAIRS:
                opened.append((mark, text, at))
            elif mark in _ENDS and not _is_apostrophe(text.text, at):
                if opened and opened[-1][0] == _ENDS[mark]:
                    opened.pop()
                elif not _is_numbering(text.text, at):
                    yield _unpaired(mark, text, at)
                    return
    for mark, text, at in opened[:1]:
        yield _unpaired(mark, text, at)


def _unpaired(mark: str, text: Text, at: int) -> Finding:
    return Finding("unpaired-mark", text.path, {"mark": mark, "found": around(text.text, at, at + 1)}, text.text, at)


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at - 1 : at].isascii()


def _is_numbering(text: str, at: int) -> bool:
    """Whether a closing bracket stands after the number of a point: 1）"""
    return text[at] == "）" and bool(re.search(r"(?:^|[\s，。；：])[\d一二三四五六七八九十]{1,2}\Z", text[:at]))
