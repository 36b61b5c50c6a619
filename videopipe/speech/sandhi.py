"""Tones as they change in speech: 一, 不, and third tones before third tones.

The rules are those of the standard language: 一 is yī alone, in numbers and ordinals, yí before a fourth tone and yì
before the others; 不 is bú before a fourth tone; a third tone before a third is a second, inside a word and where a
word of one syllable leans on its neighbour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

_NUMERALS = frozenset("零〇一二三四五六七八九")
_AFTER_ORDINAL = frozenset("零〇一二三四五六七八九十第初期周点")
_SIGNS = frozenset("加减乘")
_KEEPS_FIRST_TONE = frozenset("零〇一二三四五六七八九月号比至")


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable: the character it is for, its pinyin with tone digit, and the number of its word in the breath.

    `piece` is the place of its piece in the reading. `settled` marks what sandhi leaves alone.
    """

    piece: int
    char: str
    pinyin: str
    word: int
    settled: bool = False

    @property
    def tone(self) -> int:
        """1 to 4, or 5 for neutral."""
        return int(self.pinyin[-1])

    def toned(self, tone: int) -> Syllable:
        """The same syllable in another tone."""
        return replace(self, pinyin=f"{self.pinyin[:-1]}{tone}")


def changed(breath: Sequence[Syllable]) -> list[Syllable]:
    """The syllables of one breath (no pause between them) with their tones as spoken."""
    return _third_tones(_yi_and_bu(breath))


def _yi_and_bu(breath: Sequence[Syllable]) -> list[Syllable]:
    spoken = list(breath)
    for at in reversed(range(len(spoken))):
        before = spoken[at - 1] if at else None
        after = spoken[at + 1] if at + 1 < len(spoken) else None
        if spoken[at].settled or after is None:
            continue
        if spoken[at].pinyin == "yi1" and spoken[at].char == "一":
            spoken[at] = _yi(spoken, at, before, after)
        elif spoken[at].pinyin == "bu4" and spoken[at].char == "不" and after.tone == 4:
            spoken[at] = spoken[at].toned(2)
    return spoken


def _yi(spoken: Sequence[Syllable], at: int, before: Syllable | None, after: Syllable) -> Syllable:
    """一 before another syllable."""
    here = spoken[at]
    is_ordinal = before is not None and before.char in _AFTER_ORDINAL
    is_decimal = after.char == "点" and at + 2 < len(spoken) and spoken[at + 2].char in _NUMERALS
    ends_word = before is not None and before.word == here.word != after.word
    is_sum = after.char in _SIGNS or (before is not None and before.char in _SIGNS)
    if is_sum or is_ordinal or is_decimal or ends_word or after.char in _KEEPS_FIRST_TONE:
        return here
    if before is not None and before.char == after.char:
        return here.toned(5)
    return here.toned(2 if after.tone == 4 or after.char == "个" else 4)


def _third_tones(breath: Sequence[Syllable]) -> list[Syllable]:
    spoken = list(breath)
    for at in range(len(spoken) - 1):
        here, after = spoken[at], spoken[at + 1]
        if here.tone == after.tone == 3 and not here.settled and _lean(breath, at):
            spoken[at] = here.toned(2)
    return spoken


def _lean(breath: Sequence[Syllable], at: int) -> bool:
    """Whether two neighbours are said in one go: in one word, or a word of one syllable beside another."""
    here, after = breath[at], breath[at + 1]
    return here.word == after.word or _is_single(breath, at) or _is_single(breath, at + 1)


def _is_single(breath: Sequence[Syllable], at: int) -> bool:
    return sum(syllable.word == breath[at].word for syllable in breath[max(0, at - 1) : at + 2]) == 1
