"""How an editor says a word is said: pinyin with tone marks or tone digits, or other characters."""

from __future__ import annotations

import re
import unicodedata

from videopipe.errors import SpeechError
from videopipe.speech.tables import phonemes_of_syllables

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_DIAERESIS = "\u0308"


def said_as(said: str) -> tuple[str, ...]:
    """The syllables with tone digits of `zhāng yè`, `zhāngyè` or `zhang1 ye4`; () when `said` is not pinyin.

    A syllable without a tone, beside others with one, is neutral. Raises SpeechError for a syllable that Mandarin
    does not have.
    """
    if not re.search(r"[a-zêü]\d", said.casefold()) and not _has_tone_marks(said):
        return ()
    syllables: list[str] = []
    for word in re.split(r"[\s'’\-·,，]+", said.strip().casefold()):
        syllables.extend(_syllables(word, said))
    return tuple(syllables)


def can_be_said(said: str) -> bool:
    """Whether `said` is pinyin of Mandarin's syllables, or other text that has something to say."""
    try:
        return bool(said_as(said)) or any(char.isalnum() for char in said)
    except SpeechError:
        return False


def _has_tone_marks(said: str) -> bool:
    return any(mark in _TONES for mark in unicodedata.normalize("NFD", said))


def _syllables(word: str, said: str) -> list[str]:
    """The syllables of pinyin written without spaces."""
    known = phonemes_of_syllables()
    found: list[str] = []
    rest = unicodedata.normalize("NFC", word)
    while rest:
        for length in range(min(8, len(rest)), 0, -1):
            syllable = _with_tone_digit(rest[:length])
            if syllable in known and _leaves_a_syllable(rest[length:]):
                break
        else:
            message = f"“{said}” cannot be said: “{rest}” is no pinyin syllable; write it like zhāng yè or zhang1 ye4"
            raise SpeechError(message, "speech-no-pinyin", sound=said, part=rest)
        found.append(syllable)
        rest = rest[length:]
    return found


def _leaves_a_syllable(rest: str) -> bool:
    """Whether another syllable can begin here: not in the middle of a tone, nor with i or u."""
    return not rest or not (rest[0].isdigit() or unicodedata.normalize("NFD", rest[0])[0] in "iuv")


def _with_tone_digit(syllable: str) -> str:
    """`zhāng` as `zhang1`, `lǜ` and `lv4` as `lü4`; 5 where no tone is written."""
    tone = ""
    letters = ""
    for char in unicodedata.normalize("NFD", syllable):
        if char in _TONES:
            tone = _TONES[char]
        else:
            letters += char
    letters = unicodedata.normalize("NFC", letters).replace("v", "ü").replace("u:", "ü")
    if letters[-1:].isdigit():
        letters, tone = letters[:-1], letters[-1].replace("0", "5")
    return letters + (tone or "5")
