"""The data files this room ships: read when asked for, never at import."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from videopipe.digest import digest_of_bytes

_SHIPPED = ("kokoro-voices.npz", "kokoro-vocab.json", "pinyin-to-kokoro.json", "lexicon.tsv", "latin.tsv")


def shipped(name: str) -> bytes:
    """The content of a data file."""
    return (files("videopipe.speech") / "data" / name).read_bytes()


@cache
def digest_of_tables() -> str:
    """One digest of everything shipped here: it changes when any table does."""
    return digest_of_bytes("".join(digest_of_bytes(shipped(name)) for name in _SHIPPED).encode())


@cache
def tokens_of_phonemes() -> Mapping[str, int]:
    """Phoneme → token of the model's vocabulary."""
    return MappingProxyType(json.loads(shipped("kokoro-vocab.json")))


@cache
def phonemes_of_syllables() -> Mapping[str, str]:
    """Pinyin with tone digit (`zhang1`, `lü4`, 5 is neutral) → phonemes."""
    return MappingProxyType(json.loads(shipped("pinyin-to-kokoro.json")))


@cache
def lexicon() -> Mapping[str, tuple[str, ...]]:
    """Word → its syllables, for words the general dictionary misreads."""
    return MappingProxyType({word: tuple(said.split()) for word, said in _rows("lexicon.tsv")})


@cache
def latin_words() -> Mapping[str, str]:
    """Letter, abbreviation or English word, in capitals → phonemes."""
    return MappingProxyType(dict(_rows("latin.tsv")))


def _rows(name: str) -> list[tuple[str, str]]:
    """The lines of a two-column table; `#` begins a comment line."""
    lines = shipped(name).decode().splitlines()
    rows = (line.partition("\t") for line in lines if line.strip() and not line.startswith("#"))
    return [(word.strip(), said.strip()) for word, _, said in rows]
