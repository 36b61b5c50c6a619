"""A storyboard that has been read: the film, where its words stand, and the files it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from videopipe.errors import Problem
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.framed import Frame
from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.office import Office
from videopipe.storyboard.wording import Language, say
from videopipe.storyboard.written import NOTHING, Path, Place, Plain, Source, path_text

if TYPE_CHECKING:
    from videopipe.storyboard.lexicon import Lexicon
    from videopipe.storyboard.wordlist import WordList


@dataclass(frozen=True, slots=True)
class Places:
    """Where every value of a storyboard was written: in its own file, or in the project's for `from_project`."""

    language: Language
    file: str
    source: Source = NOTHING
    project_file: str = ""
    project: Source = NOTHING
    from_project: frozenset[Path] = frozenset()

    def problem(self, fault: Fault, *, warning: bool = False) -> Problem:
        """`fault` as an editor reads it."""
        file, source = self._written_in(fault.path)
        place = fault.at or source.place(fault.path, on_key=fault.on_key)
        shown = fault.path if fault.rule == "missing-key" else source.known(fault.path)
        sentence = say(fault.rule, self.language, **fault.values)
        return Problem(file, place.line, place.column, path_text(shown), sentence, fault.rule, warning or fault.warning)

    def written(self, path: Path) -> object:
        """What was written at `path`, or of its nearest owner that was; None when nothing was."""
        source = self._written_in(path)[1]
        data = source.data
        for step in source.known(path):
            if isinstance(step, int):
                data = data[step] if isinstance(data, list) and step < len(data) else None
            else:
                data = data.get(step) if isinstance(data, dict) else None
        return data

    def line(self, path: Path) -> int:
        """The line on which the value at `path` was written."""
        return self._written_in(path)[1].place(path).line

    def within(self, path: Path, text: str, at: int) -> Place | None:
        """Where character `at` of the text at `path` was written; None where that cannot be told.

        It can be told of texts on one line, whether in quotes or not.
        """
        _, source = self._written_in(path)
        known = source.known(path)
        written: object = source.data
        for step in known:
            written = written[step] if isinstance(written, dict | list) else None  # type: ignore[index]
        if not known or not isinstance(written, str) or text not in written:
            return None
        index = written.index(text) + at
        if "\n" in written[:index]:
            return None
        place = source.values[known]
        return Place(place.line, place.column + index + (0 if isinstance(written, Plain) else 1))

    def _written_in(self, path: Path) -> tuple[str, Source]:
        if any(path[: len(taken)] == taken for taken in self.from_project):
            return self.project_file, self.project
        return self.file, self.source


@dataclass(frozen=True, slots=True)
class LoadedStoryboard:
    """A storyboard without problems, between the project's intro and outro; `frame` tells which scenes are its own.

    `files` gives the real file of every path written in it; `notes` are warnings about how it is written.
    """

    storyboard: Storyboard
    file: FilePath
    root: FilePath
    name: str
    language: Language
    files: Mapping[str, FilePath]
    places: Places
    office: Office
    lexicons: tuple[Lexicon, ...] = ()
    frame: Frame = field(default_factory=Frame)
    notes: tuple[Problem, ...] = ()
    wordings: tuple[WordList, ...] = ()

    def problem(self, path: Path, rule: str, *, warning: bool = False, **values: object) -> Problem:
        """A problem found later with what is written at `path`, e.g. `("scenes", 1, "photo")`.

        `path` uses the written keys; where they are not written, the nearest owner is named. `values` fill the
        sentence of `rule`.
        """
        return self.places.problem(Fault(self.frame.written(path), rule, values), warning=warning)
