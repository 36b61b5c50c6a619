"""Characters for a pronunciation: for a service that reads text and takes no pinyin, 张掖 is written 张业.

Chosen are common characters (level 1 of GB 2312, then level 2) that have no other reading, so that no voice can say
them differently; a character that already has just the wanted reading stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from videopipe.errors import SpeechError

_LEVELS = ((0xB0, 0xD8), (0xD8, 0xF8))
"""First bytes of the rows of GB 2312 that hold the common and the less common characters."""


def homophones(syllables: Sequence[str], written: str = "") -> str:
    """One character for each syllable (`zhang1`), the same as in `written` where that can be read no other way.

    Raises SpeechError for a syllable that no character has.
    """
    kept = written if len(written) == len(syllables) else " " * len(syllables)
    return "".join(
        char if _readings(char) == (syllable,) else _character(syllable)
        for char, syllable in zip(kept, syllables, strict=True)
    )


def _character(syllable: str) -> str:
    known = _characters()
    base, tone = syllable[:-1], syllable[-1:]
    for wanted in (syllable, *(f"{base}{other}" for other in "41235" if tone == "5")):
        if wanted in known:
            return known[wanted]
    message = f"no character is read “{syllable}”; write the pronunciation with characters that sound so"
    raise SpeechError(message, "speech-no-homophone", syllable=syllable)


@lru_cache(maxsize=1)
def _characters() -> Mapping[str, str]:
    """The character to write for each syllable: one that is read no other way, else one that is usually read so."""
    sure: dict[str, str] = {}
    usual: dict[str, str] = {}
    for char in _common_characters():
        readings = _readings(char)
        if len(readings) == 1:
            sure.setdefault(readings[0], char)
        elif readings:
            usual.setdefault(readings[0], char)
    return MappingProxyType({**usual, **sure})


def _common_characters() -> list[str]:
    """The characters of GB 2312, the common ones first."""
    codes = (bytes((row, cell)) for first, last in _LEVELS for row in range(first, last) for cell in range(0xA1, 0xFF))
    return [char for code in codes if (char := code.decode("gb2312", "ignore"))]


@lru_cache(maxsize=8192)
def _readings(char: str) -> tuple[str, ...]:
    """Every reading of a character, the usual one first; none for what is no Chinese character."""
    from pypinyin import Style, pinyin

    if not "一" <= char <= "鿿":
        return ()
    found = pinyin(char, style=Style.TONE3, heteronym=True, neutral_tone_with_five=True, v_to_u=True)[0]
    return tuple(dict.fromkeys(found))
