"""Lexicon files: how words are said, for all films of a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from videopipe.errors import Problem
from videopipe.storyboard.faults import Fault, WritingError
from videopipe.storyboard.fromdisk import read_file, shown
from videopipe.storyboard.loaded import Places
from videopipe.storyboard.syntax import colon_slip
from videopipe.storyboard.values import read_line
from videopipe.storyboard.wording import Language
from videopipe.storyboard.written import Source


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A file of pronunciations: pairs of a written word and its sound, in order, and what is wrong in it."""

    file: str
    source: Source
    entries: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]

    def problem(self, language: Language, fault: Fault) -> Problem:
        """`fault` at its place in this file, as an editor reads it."""
        return Places(language, self.file, self.source).problem(fault)


def lexicon_in(file: FilePath) -> Lexicon:
    """The lexicon in `file`; every line that is none is a fault, and the others count."""
    source, faults = read_file(file)
    found = list(faults)
    entries: list[tuple[str, str]] = []
    data = source.data
    if not isinstance(data, dict):
        if not faults and data is not None:
            slip = colon_slip(data) if isinstance(data, str) else None
            found.append(Fault((), slip[0], {"key": slip[1]}) if slip else Fault((), "pronounce-wanted"))
        return Lexicon(shown(file), source, (), tuple(found))
    for word, sound in data.items():
        try:
            entries.append((read_line(word), read_line(sound)))
        except WritingError as wrong:
            rule = "pronounce-no-word" if not word else wrong.rule
            found.append(Fault((word,), rule, wrong.values))
    return Lexicon(shown(file), source, tuple(entries), tuple(found))
