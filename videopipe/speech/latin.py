"""Latin words and abbreviations as the embedded voice says them: known words whole, others letter by letter."""

from __future__ import annotations

import unicodedata

from videopipe.errors import SpeechError
from videopipe.speech.tables import latin_words


def phonemes_of(word: str) -> str:
    """The phonemes of a word. Raises SpeechError for a letter that nobody can read."""
    known = latin_words()
    plain = _plain(word)
    if plain in known:
        return known[plain]
    if strange := next((char for char in word if not can_be_spelt(char)), None):
        message = f"“{strange}” in “{word}” cannot be read aloud; say how with pronounce: {{{word}: …}}"
        raise SpeechError(message, "speech-unreadable", character=strange, word=word)
    return " ".join(known[char] for char in plain)


def is_known(word: str) -> bool:
    """Whether a word is said as a whole."""
    return _plain(word) in latin_words()


def can_be_spelt(letter: str) -> bool:
    """Whether a letter has a name, with its accents left out."""
    return all(char in latin_words() for char in _plain(letter))


def _plain(word: str) -> str:
    """`word` in capitals without accents."""
    return "".join(char for char in unicodedata.normalize("NFD", word.upper()) if not unicodedata.combining(char))
