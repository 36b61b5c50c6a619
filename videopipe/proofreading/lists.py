"""Word lists applied to a text; those that come with the program lie in `data/`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import as_file, files

from videopipe.proofreading.model import Finding, Text
from videopipe.storyboard.wording import Language
from videopipe.storyboard.wordlist import ListedWord, WordList, word_list_in

BUILT_IN = ("confused-words", "particles", "official-names", "respectful-words", "exam-hype")


@lru_cache(maxsize=1)
def built_in_lists() -> tuple[WordList, ...]:
    """The lists that come with the program."""
    found = []
    for name in BUILT_IN:
        with as_file(files("videopipe.proofreading").joinpath("data", f"{name}.toml")) as file:
            found.append(word_list_in(file))
    return tuple(found)


def listed_words(text: Text, words: WordList, language: Language) -> Iterator[Finding]:
    """The words of a list in a text; a word inside a longer one of its `unless`, or inside
    what should be written instead, is none."""
    for listed in words.words:
        for start, end in _found(text.text, listed):
            values = {
                "found": text.text[start:end],
                "reason": listed.reason.get(language, "").rstrip("。.") or None,
                "write": _instead(listed, text.text[start:end]),
            }
            yield Finding(words.name, text.path, values, text.text, start, listed.forbidden, "listed-word")


def _found(text: str, listed: ListedWord) -> Iterator[tuple[int, int]]:
    if "#" in listed.word:
        spans = [match.span() for match in _pattern(listed.word).finditer(text)]
    else:
        spans = [match.span() for match in re.finditer(re.escape(listed.word), text)] if listed.word in text else []
    if not spans:
        return
    longer_words = (*listed.unless, *((listed.write,) if listed.write and listed.word in listed.write else ()))
    right = [match.span() for longer in longer_words for match in _pattern(longer).finditer(text)]
    for start, end in spans:
        if not any(first <= start and end <= last for first, last in right):
            yield start, end


@lru_cache(maxsize=4096)
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(r"\d+".join(map(re.escape, word.split("#"))))


def _instead(listed: ListedWord, found: str) -> str | None:
    """What to write, with the figures that were found."""
    figures = iter(re.findall(r"\d+", found))
    return None if listed.write is None else re.sub("#", lambda _: next(figures, "#"), listed.write)
