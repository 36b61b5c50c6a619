"""Every sentence an editor can read, in Chinese and English, by the name of the rule it explains.

To add a sentence: 1. give the rule a name, 2. write both sentences in `sentences`, 3. say it with `say(rule, …)`.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from videopipe.errors import ClipError, PhotoError, VideopipeError
from videopipe.storyboard.disk_reasons import disk_reason
from videopipe.storyboard.sentences import PHRASES, SENTENCES

Language: TypeAlias = Literal["zh", "en"]

_OPTIONAL = re.compile(r"⟦([^⟦⟧]*)⟧")
_NAME = re.compile(r"\{(\w+)\}")
_LONGEST = 60


class Phrase(str):
    """The name of a phrase of ours, said in the editor's language inside a sentence."""

    __slots__ = ()


def say(rule: str, language: Language, **values: object) -> str:
    """The sentence of `rule` with `values` in it; a clause in ⟦ ⟧ is left out when one of its values is empty.

    Raises KeyError for a rule or a value that is not there. Lists are joined as the language does; long or unprintable
    texts are shortened or shown by a stand-in.
    """
    words = {name: _word(value, language) for name, value in values.items()}
    sentence = _OPTIONAL.sub(lambda found: _clause(found.group(1), words), SENTENCES[rule][language])
    return _NAME.sub(lambda found: words[found.group(1)], sentence).strip()


def told(error: VideopipeError | OSError, language: Language) -> str:
    """What an error says to a person, in their language where it has a sentence of its own."""
    match error:
        case PhotoError() | ClipError() if error.rule:
            rule = "photo-unreadable" if isinstance(error, PhotoError) else "clip-unreadable"
            return say(rule, language, name=error.values["name"], reason=error)
        case VideopipeError():
            return say(error.rule, language, **error.values) if error.rule else str(error)
    if error.filename is None and disk_reason(error) is None:
        return str(error)
    return say("disk-refuses", language, path=error.filename, reason=error)


def _reason(error: VideopipeError, language: Language) -> str:
    """What an error says, as a part of another sentence."""
    sentence = say(error.rule, language, **error.values) if error.rule else str(error)
    return sentence.rstrip("。.")


def in_words(value: object, language: Language) -> str:
    """A value as it is written inside a sentence: an error is the reason it gives, without a full stop."""
    return _word(value, language)


def rules() -> tuple[str, ...]:
    """The names of all rules that have a sentence."""
    return tuple(SENTENCES)


def names_in(rule: str) -> frozenset[str]:
    """The values that the sentence of `rule` can use."""
    return frozenset(_NAME.findall(SENTENCES[rule]["zh"] + SENTENCES[rule]["en"]))


def _clause(text: str, words: dict[str, str]) -> str:
    return text if all(words.get(name) for name in _NAME.findall(text)) else ""


def _word(value: object, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, Phrase):
        return PHRASES[value][language]
    if isinstance(value, VideopipeError):
        return _reason(value, language)
    if isinstance(value, OSError) and (reason := disk_reason(value)):
        return PHRASES[reason][language]
    if isinstance(value, tuple | list):
        return ("、" if language == "zh" else ", ").join(_word(item, language) for item in value)
    if isinstance(value, OSError):
        value = value.strerror or value
    shown = "".join(character if character.isprintable() else "�" for character in str(value))
    return shown if len(shown) <= _LONGEST * 2 else f"{shown[: _LONGEST * 2 - 1]}…"
