"""Word lists: words to warn about and words to refuse, with the reason and what to write instead.

The lists that come with the program and those of a project have one form; YAML and TOML say the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from videopipe.errors import Problem
from videopipe.storyboard.decode import decode
from videopipe.storyboard.faults import Fault, WritingError
from videopipe.storyboard.fromdisk import LARGEST, bounded, read_file, shown
from videopipe.storyboard.loaded import Places
from videopipe.storyboard.nearest import nearest
from videopipe.storyboard.syntax import colon_slip
from videopipe.storyboard.toml_source import read_toml
from videopipe.storyboard.values import listed, read_line
from videopipe.storyboard.wording import Language
from videopipe.storyboard.written import BEGINNING, Path, Source

Said = Mapping[Language, str]

KEYS = ("name", "about", "reason", "warn", "forbid")
WORD_KEYS = ("write", "reason", "unless")
LONGEST_WORD = 40
MOST_WORDS = 5000
_NAME = re.compile(r"[\w-]{1,40}\Z")


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word that is looked for (`#` stands for figures), what to write instead, why, and where it is right after all.

    `unless` are longer words that contain it.
    """

    word: str
    write: str | None
    reason: Said
    unless: tuple[str, ...]
    forbidden: bool


@dataclass(frozen=True, slots=True)
class WordList:
    """A file of words under the name of their rule, and what is wrong in it."""

    file: str
    source: Source
    name: str
    about: Said
    words: tuple[ListedWord, ...]
    faults: tuple[Fault, ...]

    def problem(self, language: Language, fault: Fault) -> Problem:
        """`fault` at its place in this file, as an editor reads it."""
        return Places(language, self.file, self.source).problem(fault)


def word_list_in(file: FilePath, taken: Collection[str] = ()) -> WordList:
    """The word list in `file`; what is none in it is a fault, and the rest counts.

    `taken` are names that the list may not have.
    """
    source, faults = _source(file)
    reading = _Reading(list(faults))
    default = file.stem if _NAME.match(file.stem) and file.stem not in taken else f"{file.stem[:30]}-words"
    if source.data is None and any(not fault.warning for fault in faults):
        return WordList(shown(file), source, default, {}, (), tuple(faults))
    return reading.list_of(source, shown(file), default, taken)


def _source(file: FilePath) -> tuple[Source, tuple[Fault, ...]]:
    if file.suffix.casefold() != ".toml":
        return read_file(file)
    content = bounded(file, LARGEST, "file-big")
    text = content if isinstance(content, Fault) else decode(content)
    if isinstance(text, Fault):
        return Source(None, {}, {}), (text,)
    source, faults = read_toml(text.text)
    return (Source(None, {}, {}) if faults else source), (*text.notes, *faults)


@dataclass(slots=True)
class _Reading:
    """The faults found on the way."""

    faults: list[Fault]

    def list_of(self, source: Source, file: str, default: str, taken: Collection[str]) -> WordList:
        data = source.data
        if not isinstance(data, dict):
            self.faults.append(Fault((), "words-none", at=BEGINNING))
            return WordList(file, source, default, {}, (), tuple(self.faults))
        for key in data:
            if key not in KEYS:
                values = {"key": key, "near": nearest(key, KEYS), "known": KEYS}
                self.faults.append(Fault((key,), "unknown-key", values, on_key=True))
        name = self._name(data.get("name"), default, taken)
        reason = self._said(data.get("reason"), ("reason",))
        words = (
            *self._words(data, "warn", reason, forbidden=False),
            *self._words(data, "forbid", reason, forbidden=True),
        )
        if not words and all(fault.warning for fault in self.faults):
            self.faults.append(Fault((), "words-none", at=BEGINNING))
        return WordList(file, source, name, self._said(data.get("about"), ("about",)), words, tuple(self.faults))

    def _name(self, value: object, default: str, taken: Collection[str]) -> str:
        if value is None:
            return default
        text = self._line(value, ("name",)) or default
        if not _NAME.match(text):
            self.faults.append(Fault(("name",), "words-name", {"value": text}))
        elif text in taken:
            self.faults.append(Fault(("name",), "words-name-taken", {"value": text}))
        return text

    def _words(self, data: dict[str, object], key: str, reason: Said, *, forbidden: bool) -> Iterator[ListedWord]:
        section = data.get(key)
        if section is None:
            return
        if not isinstance(section, dict):
            slip = colon_slip(section) if isinstance(section, str) else None
            fault = Fault((key,), slip[0], {"key": slip[1]}) if slip else Fault((key,), "words-wanted", {"key": key})
            self.faults.append(fault)
            return
        if len(section) > MOST_WORDS:
            self.faults.append(Fault((key,), "list-length", {"count": len(section), "low": 1, "high": MOST_WORDS}))
            return
        for word, value in section.items():
            found = self._word(str(word), value, (key, word), reason, forbidden=forbidden)
            if found:
                yield found

    def _word(self, word: str, value: object, path: Path, reason: Said, *, forbidden: bool) -> ListedWord | None:
        if not word.strip("# ") or len(word) > LONGEST_WORD:
            self.faults.append(Fault(path, "words-word", {"most": LONGEST_WORD}, on_key=True))
            return None
        if isinstance(value, dict):
            return self._described(word, value, path, reason, forbidden=forbidden)
        if value is None and reason:
            return ListedWord(word, None, reason, (), forbidden)
        if value is None:
            self.faults.append(Fault(path, "words-entry", {"word": word}, on_key=True))
            return None
        write = self._line(value, path)
        return ListedWord(word, write, reason, (), forbidden) if write else None

    def _described(
        self, word: str, value: dict[str, object], path: Path, reason: Said, *, forbidden: bool
    ) -> ListedWord | None:
        for key in value:
            if key not in WORD_KEYS:
                values = {"key": key, "near": nearest(key, WORD_KEYS), "known": WORD_KEYS}
                self.faults.append(Fault((*path, key), "unknown-key", values, on_key=True))
        write = self._line(value["write"], (*path, "write")) if "write" in value else None
        why = self._said(value["reason"], (*path, "reason")) if "reason" in value else reason
        if "write" not in value and not why:
            self.faults.append(Fault(path, "words-entry", {"word": word}, on_key=True))
            return None
        return ListedWord(word, write, why, tuple(self._unless(word, value, path)), forbidden)

    def _unless(self, word: str, value: dict[str, object], path: Path) -> Iterator[str]:
        longer = listed(value.get("unless", []))
        if not isinstance(longer, list):
            self.faults.append(Fault((*path, "unless"), "list-wanted"))
            return
        for number, item in enumerate(longer):
            text = self._line(item, (*path, "unless", number))
            if text and word not in text:
                self.faults.append(Fault((*path, "unless", number), "words-unless", {"word": word, "value": text}))
            elif text:
                yield text

    def _said(self, value: object, path: Path) -> Said:
        """A text, or one for each language."""
        if value is None:
            return {}
        if isinstance(value, dict) and set(value) <= {"zh", "en"} and value:
            said = {language: self._line(text, (*path, language)) or "" for language, text in value.items()}
            return {"zh": said.get("zh") or said["en"], "en": said.get("en") or said["zh"]}
        text = self._line(value, path)
        return {"zh": text, "en": text} if text else {}

    def _line(self, value: object, path: Path) -> str | None:
        try:
            return read_line(value)
        except WritingError as wrong:
            self.faults.append(Fault(path, wrong.rule, wrong.values))
            return None
