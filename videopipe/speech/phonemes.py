"""From what is said to the model's tokens, each knowing which written characters it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videopipe.errors import SpeechError
from videopipe.speech.pinyin import Letters, Pause, Utterance, say
from videopipe.speech.reading import Piece, read_aloud
from videopipe.speech.sandhi import Syllable
from videopipe.speech.tables import phonemes_of_syllables, tokens_of_phonemes

MOST_TOKENS = 510
_MARKS = {"，": ",", "。": ".", "！": "!", "？": "?", "：": ":", "；": ";"}
_STRENGTH = {"，": 1, "：": 2, "；": 3, "。": 4, "！": 4, "？": 4}
_ROOM = 40
"""Tokens left free in a breath, for its marks and spaces."""
_BREATH_AFTER, _BREATH_BEFORE = frozenset("的地得了着过后时"), frozenset("和与及并而又也从在对把被让使以")
_RETROFLEX = "ɻ"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the model is given in one go: `ids` (at most 510), and for each the place of its piece, or −1."""

    ids: tuple[int, ...]
    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A sentence ready to be spoken: its pieces, the breaths it is spoken in, and the mark that ends each breath."""

    pieces: tuple[Piece, ...]
    breaths: tuple[Tokens, ...]
    marks: tuple[str, ...]


def script(text: str, pronounce: tuple[tuple[str, str], ...] = ()) -> Script:
    """How `text` is spoken, in as few breaths as the model's limit allows.

    Raises SpeechError where there is nothing to say, or a character that cannot be read.
    """
    pieces = read_aloud(text, pronounce)
    clauses = _clauses(say(pieces))
    if not clauses:
        raise SpeechError(f"there is nothing to say in “{text}”", "speech-nothing")
    breaths, marks = _gathered(clauses)
    return Script(pieces, breaths, marks)


@dataclass(frozen=True, slots=True)
class _Clause:
    """Tokens up to a pause and the mark of that pause."""

    ids: tuple[int, ...]
    pieces: tuple[int, ...]
    mark: str


def _clauses(said: Sequence[Utterance]) -> list[_Clause]:
    """The clauses of a sentence; marks with nothing said before them fall away, the strongest of neighbours stays."""
    clauses: list[_Clause] = []
    utterances: list[Syllable | Letters] = []
    for utterance in (*said, Pause(-1, "。")):
        if not isinstance(utterance, Pause):
            utterances.append(utterance)
        elif utterances:
            parts = _within_limit(utterances)
            clauses.extend(_clause(part, "，") for part in parts[:-1])
            clauses.append(_clause(parts[-1], utterance.mark))
            utterances = []
        elif clauses and utterance.piece >= 0 and _STRENGTH[utterance.mark] > _STRENGTH[clauses[-1].mark]:
            clauses[-1] = _Clause(clauses[-1].ids, clauses[-1].pieces, utterance.mark)
    if clauses and clauses[-1].mark in "，：；":
        clauses[-1] = _Clause(clauses[-1].ids, clauses[-1].pieces, "。")
    return clauses


def _within_limit(utterances: list[Syllable | Letters]) -> list[list[Syllable | Letters]]:
    """A clause without a pause, cut where a speaker would breathe until every part can be said in one go."""
    if len(_clause(utterances, "，").ids) <= MOST_TOKENS - _ROOM or len(utterances) == 1:
        return [utterances]
    cut = max(range(1, len(utterances)), key=lambda at: _breathing(utterances, at))
    return _within_limit(utterances[:cut]) + _within_limit(utterances[cut:])


def _breathing(utterances: Sequence[Syllable | Letters], at: int) -> float:
    """How good a place to breathe is before utterance `at`: never in a word, after 的, before 和, near the middle."""
    before, after = utterances[at - 1], utterances[at]
    balance = abs(at / len(utterances) - 0.5)
    if isinstance(before, Syllable) and isinstance(after, Syllable) and before.word == after.word:
        return -1 - balance
    leans = isinstance(before, Syllable) and before.char in _BREATH_AFTER
    opens = isinstance(after, Syllable) and after.char in _BREATH_BEFORE
    return (0.2 if leans or opens else 0.0) - balance


def _clause(utterances: Sequence[Syllable | Letters], mark: str) -> _Clause:
    ids: list[int] = []
    pieces: list[int] = []
    word: object = None
    vocabulary = tokens_of_phonemes()
    for utterance in utterances:
        owners, phonemes = _sounds(utterance)
        starts_word = not isinstance(utterance, Syllable) or utterance.word != word
        word = utterance.word if isinstance(utterance, Syllable) else None
        if ids and starts_word:
            ids.append(vocabulary[" "])
            pieces.append(-1)
        for at, phoneme in enumerate(phonemes):
            ids.append(vocabulary[phoneme])
            pieces.append(owners[at * len(owners) // len(phonemes)])
    return _Clause(tuple(ids), tuple(pieces), mark)


def _sounds(utterance: Syllable | Letters) -> tuple[tuple[int, ...], str]:
    """The pieces an utterance belongs to and its phonemes."""
    if isinstance(utterance, Letters):
        return utterance.pieces, utterance.phonemes
    if utterance.pinyin == "r5":
        return (utterance.piece,), _RETROFLEX
    return (utterance.piece,), phonemes_of_syllables()[utterance.pinyin]


def _gathered(clauses: Sequence[_Clause]) -> tuple[tuple[Tokens, ...], tuple[str, ...]]:
    """Clauses joined into as few breaths as fit, of about equal length, ending at the strongest pauses."""
    if _size(clauses) <= MOST_TOKENS or len(clauses) == 1:
        return (_joined(clauses),), (clauses[-1].mark,)
    cut = max(range(1, len(clauses)), key=lambda at: _fitness(clauses, at))
    first, first_marks = _gathered(clauses[:cut])
    rest, rest_marks = _gathered(clauses[cut:])
    return first + rest, first_marks + rest_marks


def _size(clauses: Sequence[_Clause]) -> int:
    return sum(len(clause.ids) + 2 for clause in clauses)


def _fitness(clauses: Sequence[_Clause], at: int) -> float:
    """How good a place to breathe is: strong pauses near the middle."""
    balance = abs(_size(clauses[:at]) / _size(clauses) - 0.5)
    return _STRENGTH[clauses[at - 1].mark] * 0.1 - balance


def _joined(clauses: Sequence[_Clause]) -> Tokens:
    """One breath; whatever mark it ends with, the voice closes as at a full stop or a comma."""
    vocabulary = tokens_of_phonemes()
    ids: list[int] = []
    pieces: list[int] = []
    for clause in clauses:
        spaced = (vocabulary[_MARKS[clause.mark]], vocabulary[" "])
        ids.extend((*clause.ids, *spaced))
        pieces.extend((*clause.pieces, -1, -1))
    return Tokens(tuple(ids[:-1]), tuple(pieces[:-1]))
