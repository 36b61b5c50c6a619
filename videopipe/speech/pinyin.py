"""What is said for each piece of a reading: syllables with the tones of speech, English phonemes, pauses.

Words are found by rjieba and read by pypinyin; the shipped lexicon goes before them, and what the editor prescribed
before all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from videopipe.errors import SpeechError
from videopipe.speech.characters import is_han, readings_in
from videopipe.speech.latin import phonemes_of
from videopipe.speech.reading import PAUSES, Piece
from videopipe.speech.sandhi import Syllable, changed
from videopipe.speech.tables import phonemes_of_syllables

_NUMBER_WORD = re.compile(r"[零〇]|[一二两三四五六七八九]?[十百千]?[万亿]?")
_DIGITS_FIRST = re.compile(r"[零〇一二两三四五六七八九十百千万亿]{2,}(?!点)")


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
        if run[0].said or is_han(run[0].char):
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
    if read.said or is_han(read.char):
        return "han"
    if read.char in PAUSES:
        return "pause"
    return "space" if read.char == " " else "letters"


def _other(run: Sequence[_Read]) -> list[Utterance]:
    """Pauses and letters as they are said; spaces as nothing."""
    match _kind(run[0]):
        case "pause":
            return [Pause(read.piece, read.char) for read in run]
        case "letters":
            return [
                Letters(tuple(dict.fromkeys(read.piece for read in run)), phonemes_of("".join(r.char for r in run)))
            ]
    return []


def _syllables(run: Sequence[_Read], first_word: int) -> list[Syllable]:
    """The syllables of neighbouring characters, before sandhi."""
    text = "".join(read.char[0] for read in run)
    words = _words(text)
    readings = readings_in(text, words)
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


def _with_retroflex(syllables: Sequence[Syllable]) -> list[Syllable]:
    """The syllables, with r5 following its syllable in the same word."""
    return [replace(s, word=syllables[at - 1].word) if s.pinyin == "r5" and at else s for at, s in enumerate(syllables)]


def _known(pinyin: str, char: str) -> str:
    """`pinyin` if the voice has it. Raises SpeechError for a character without a reading."""
    if pinyin == "r5" or pinyin in phonemes_of_syllables():
        return pinyin
    message = f"“{char}” cannot be read aloud; say how with pronounce: {{{char}: …}}"
    raise SpeechError(message, "speech-unreadable", character=char, word=char)
