"""What is said for each piece of a reading: syllables with the tones of speech, English phonemes, pauses.

Words are found by rjieba and read by pypinyin; the shipped lexicon goes before them, and what the editor prescribed
before all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from videopipe.errors import SpeechError
from videopipe.speech.reading import PAUSES, Piece
from videopipe.speech.sandhi import Syllable, changed
from videopipe.speech.tables import latin_words, lexicon, phonemes_of_syllables

_NUMBER_WORD = re.compile(r"[零〇]|[一二两三四五六七八九]?[十百千]?[万亿]?")
_NUMBER = re.compile(r"[零〇一二两三四五六七八九十百千万亿点]+\Z")
_DIGITS_FIRST = re.compile(r"[零〇一二两三四五六七八九十百千万亿]{2,}(?!点)")
_TURNED_INTO = frozenset("评化改建分称视变列定选誉名整均皆更最极尤转升级扩并造展融编")
"""Characters after which 为 means that something is or becomes something."""
_COUNTED_SINGLES = {"只": "zhi1", "间": "jian1", "为": "wei2"}


@dataclass(frozen=True, slots=True)
class Letters:
    """A Latin word or abbreviation: its phonemes, and the places of the pieces it was written in."""

    pieces: tuple[int, ...]
    phonemes: str


@dataclass(frozen=True, slots=True)
class Pause:
    """A mark at which the voice rests."""

    piece: int
    mark: str


Utterance: TypeAlias = Syllable | Letters | Pause


@dataclass(frozen=True, slots=True)
class _Read:
    """One character to be read and where it comes from; `said` is what the editor prescribed."""

    char: str
    piece: int
    said: tuple[str, ...] = ()


def say(pieces: Sequence[Piece]) -> tuple[Utterance, ...]:
    """What is said for `pieces`, in order. Raises SpeechError for a character that nobody can read."""
    said: list[Utterance] = []
    breath: list[Syllable] = []
    for run in _runs(_flat(pieces)):
        if run[0].said or _is_han(run[0].char):
            breath.extend(_syllables(run, first_word=breath[-1].word + 1 if breath else 0))
            continue
        said.extend(changed(breath))
        breath = []
        said.extend(_other(run))
    said.extend(changed(breath))
    return tuple(said)


def _flat(pieces: Sequence[Piece]) -> list[_Read]:
    """Every character that is read, with its piece; a prescribed word without a match of counts is one entry."""
    flat: list[_Read] = []
    for at, piece in enumerate(pieces):
        if piece.syllables:
            flat.append(_Read(piece.read, at, piece.syllables))
        else:
            flat.extend(_Read(char, at) for char in piece.read)
    return flat


def _runs(flat: Sequence[_Read]) -> Iterator[list[_Read]]:
    """Neighbours of one kind together: characters, letters, pauses, spaces."""
    run: list[_Read] = []
    for read in flat:
        if run and _kind(read) != _kind(run[-1]):
            yield run
            run = []
        run.append(read)
    if run:
        yield run


def _kind(read: _Read) -> str:
    if read.said or _is_han(read.char):
        return "han"
    if read.char in PAUSES:
        return "pause"
    return "space" if read.char == " " else "letters"


def _is_han(char: str) -> bool:
    return (
        char == "〇" or "CJK UNIFIED" in unicodedata.name(char[0], "") or "CJK COMPAT" in unicodedata.name(char[0], "")
    )


def _other(run: Sequence[_Read]) -> list[Utterance]:
    """Pauses and letters as they are said; spaces as nothing."""
    match _kind(run[0]):
        case "pause":
            return [Pause(read.piece, read.char) for read in run]
        case "letters":
            return [Letters(tuple(dict.fromkeys(read.piece for read in run)), _spelt("".join(r.char for r in run)))]
    return []


def _spelt(word: str) -> str:
    """The phonemes of a Latin word: known, or letter by letter."""
    known = latin_words()
    plain = "".join(char for char in unicodedata.normalize("NFD", word.upper()) if not unicodedata.combining(char))
    if plain in known:
        return known[plain]
    if strange := next((char for char in plain if char not in known), None):
        message = f"“{strange}” in “{word}” cannot be read aloud; say how with pronounce: {{{word}: …}}"
        raise SpeechError(message, "speech-unreadable", character=strange, word=word)
    return " ".join(known[char] for char in plain)


def _syllables(run: Sequence[_Read], first_word: int) -> list[Syllable]:
    """The syllables of neighbouring characters, before sandhi."""
    text = "".join(read.char[0] for read in run)
    words = _words(text)
    readings = _readings(text, words)
    syllables: list[Syllable] = []
    at = 0
    for number, word in enumerate(words, first_word):
        for read in run[at : at + len(word)]:
            if read.said:
                syllables.extend(Syllable(read.piece, read.char, pinyin, number, settled=True) for pinyin in read.said)
            else:
                pinyin, settled = readings[at]
                syllables.append(Syllable(read.piece, read.char, _known(pinyin, read.char), number, settled))
            at += 1
    return _with_retroflex(syllables)


def _words(text: str) -> list[str]:
    """The words of `text`; numbers fall into digit and place, as they are grouped in speech."""
    import rjieba

    words: list[str] = []
    for word in rjieba.cut(text):
        digits = _DIGITS_FIRST.match(word)
        numeral = digits.group() if digits else ""
        words.extend(filter(None, (*_NUMBER_WORD.findall(numeral), word[len(numeral) :])))
    return words


def _readings(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
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


def _with_retroflex(syllables: Sequence[Syllable]) -> list[Syllable]:
    """The syllables, with r5 following its syllable in the same word."""
    return [replace(s, word=syllables[at - 1].word) if s.pinyin == "r5" and at else s for at, s in enumerate(syllables)]


def _known(pinyin: str, char: str) -> str:
    """`pinyin` if the voice has it. Raises SpeechError for a character without a reading."""
    if pinyin == "r5" or pinyin in phonemes_of_syllables():
        return pinyin
    message = f"“{char}” cannot be read aloud; say how with pronounce: {{{char}: …}}"
    raise SpeechError(message, "speech-unreadable", character=char, word=char)
