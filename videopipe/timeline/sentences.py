"""What is said, cut into sentences: each is spoken by itself, so that captions get true times."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r".+?(?:[。！？!?；;…]+[”’」』）)》]*|\n+|\Z)", re.DOTALL)
_AUDIBLE = re.compile(r"\w")


def sentences(say: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of a scene in order; marks stay with the sentence they end, and nothing inaudible is left alone."""
    found: list[str] = []
    for text in say:
        for match in _SENTENCE.finditer(text):
            sentence = " ".join(match.group().split())
            if _AUDIBLE.search(sentence):
                found.append(sentence)
            elif sentence and found:
                found[-1] += sentence
    return tuple(found)
