"""The pinyin of every character in its word and sentence: the dictionary's, then grammar's, then the lexicon's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from videopipe.speech.tables import lexicon, phonemes_of_syllables

_NUMBER = re.compile(r"[零〇一二两三四五六七八九十百千万亿点]+\Z")
_TURNED_INTO = frozenset("评化改建分称视变列定选誉名整均皆更最极尤转升级扩并造展融编")
"""Characters after which 为 means that something is or becomes something."""
_COUNTED_SINGLES = {"只": "zhi1", "间": "jian1", "为": "wei2"}


def readings_in(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The pinyin of each character and whether it is settled: dictionary, then grammar, then lexicon."""
    from pypinyin import Style, lazy_pinyin

    readings: list[tuple[str, bool]] = []
    at = 0
    for word in words:
        found = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=True)
        whole = found if len(found) == len(word) else [_one(char) for char in word]
        readings.extend(("yi1" if char == "一" else pinyin, False) for char, pinyin in zip(word, whole, strict=True))
        if len(word) == 1:
            readings[at] = (_single(text, at, whole[0]), False)
        at += len(word)
    for start, entry in _lexicon_hits(text, words):
        readings[start : start + len(entry)] = [(pinyin, True) for pinyin in _lined_up(entry)]
    return readings


def _one(char: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(char, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=True))


def _single(text: str, at: int, pinyin: str) -> str:
    """A word of one character whose reading its neighbours decide."""
    char, before, after = text[at], text[:at], text[at + 1 :]
    counted = bool(before) and bool(_NUMBER.match(before[-1]))
    if (char == "地" and len(before) > 1 and after) or (char == "得" and before and after):
        return "de5"
    if char == "教" and after:
        return "jiao1"
    if char == "为" and ("以" in before or (after and _NUMBER.match(after[0])) or before[-1:] in _TURNED_INTO):
        return "wei2"
    return _COUNTED_SINGLES.get(char, pinyin) if counted else pinyin


def _lexicon_hits(text: str, words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where entries of the lexicon stand: the longest at the beginning of a word, or inside one word."""
    known = lexicon()
    longest = max(map(len, known))
    at = 0
    for word in words:
        inside = at
        while inside < at + len(word):
            reach = len(text) if inside == at else at + len(word)
            lengths = range(min(longest, reach - inside), 0, -1)
            hit = next((text[inside : inside + n] for n in lengths if text[inside : inside + n] in known), "")
            if hit:
                yield inside, hit
            inside += len(hit) or 1
        at += len(word)


def _lined_up(entry: str) -> tuple[str, ...]:
    """One reading for each character of a lexicon entry; 儿 after a retroflex syllable has an empty one."""
    said: list[str] = []
    for syllable in lexicon()[entry]:
        said.extend((syllable[:-2], "r5") if syllable.endswith("r5") else (syllable,))
    return tuple(said)


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one, and not a letter, a mark or a sign."""
    name = unicodedata.name(char[0], "")
    return char == "〇" or "CJK UNIFIED" in name or "CJK COMPAT" in name


def can_be_read(char: str) -> bool:
    """Whether the voice has a syllable for a Chinese character.

    Those in everybody's use have one, so the dictionary is opened for others only.
    """
    return _is_common(char) or _one(char) in phonemes_of_syllables()


def _is_common(char: str) -> bool:
    """Whether a character is one of the 6763 of GB 2312."""
    return char.encode("gb2312", "ignore")[:1] >= b"\xb0"
