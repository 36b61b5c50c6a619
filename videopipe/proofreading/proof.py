"""A storyboard proofread: what was found and not allowed, and what was found and allowed, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from videopipe.errors import Problem
from videopipe.proofreading.lists import built_in_lists, listed_words
from videopipe.proofreading.marks import unpaired_marks
from videopipe.proofreading.model import Finding, Text
from videopipe.proofreading.pace import long_breaths
from videopipe.proofreading.rules import FAST_CAPTION, OF_TEXTS, findings_in_plan, findings_in_scene
from videopipe.proofreading.texts import texts
from videopipe.storyboard.allowing import Allowance
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.written import Path
from videopipe.timeline.plan import Plan


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that the storyboard allows: as it would have been told, and why it is right."""

    problem: Problem
    reason: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What the wording check has to say of a storyboard."""

    problems: tuple[Problem, ...]
    allowed: tuple[Allowed, ...]

    @property
    def forbidden(self) -> tuple[Problem, ...]:
        """What stops a render."""
        return tuple(problem for problem in self.problems if not problem.warning)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is told, and stops nothing."""
        return tuple(problem for problem in self.problems if problem.warning)


def proofread(loaded: LoadedStoryboard, plan: Plan | None = None) -> Proof:
    """The proof of a storyboard; without its plan, what depends on lengths is not looked at."""
    found = [*_found(loaded), *(findings_in_plan(plan) if plan else ())]
    granted = tuple(_granted(loaded))
    problems: list[Problem] = []
    allowed: list[Allowed] = []
    used: set[Path] = set()
    for finding in found:
        problem = _problem(loaded, finding)
        grants = [one for one in granted if one.covers(finding)]
        used |= {one.path for one in grants}
        if grants:
            allowed.append(Allowed(problem, grants[0].allowance.reason))
        else:
            problems.append(problem)
    problems += _unused(loaded, granted, used)
    return Proof(tuple(sorted(dict.fromkeys(problems))), tuple(dict.fromkeys(allowed)))


def _found(loaded: LoadedStoryboard) -> Iterator[Finding]:
    every = texts(loaded.storyboard)
    lists = (*built_in_lists(), *loaded.wordings)
    for text in every:
        for rule in OF_TEXTS.values():
            yield from rule(text)
        for words in lists:
            yield from listed_words(text, words, loaded.language)
        if text.key == "say":
            yield from long_breaths(text)
    for _, together in groupby(every, key=_owner):
        yield from unpaired_marks(tuple(together))
    for index, scene in enumerate(loaded.storyboard.scenes):
        yield from findings_in_scene(index, scene)


def _owner(text: Text) -> Path:
    """The key that a text belongs to: sentences of one narration belong together."""
    return text.path[:-1] if isinstance(text.path[-1], int) and text.key in ("say", "caption") else text.path


@dataclass(frozen=True, slots=True)
class _Grant:
    """An allowance where it is written; `scene` is None where it holds for the whole film."""

    path: Path
    allowance: Allowance
    scene: int | None

    def covers(self, finding: Finding) -> bool:
        return self.allowance.rule == finding.rule and self.scene in (None, finding.scene)


def _granted(loaded: LoadedStoryboard) -> Iterator[_Grant]:
    for index, scene in enumerate(loaded.storyboard.scenes):
        for one in scene.allow:
            yield _Grant(("scenes", index, "allow", one.step), one, index)
    for one in loaded.storyboard.allow:
        yield _Grant(("allow", one.step), one, None)


def _unused(loaded: LoadedStoryboard, granted: tuple[_Grant, ...], used: set[Path]) -> Iterator[Problem]:
    """Allowances that allow nothing; whether captions are fast is another matter with every voice."""
    for one in granted:
        if one.path not in used and one.allowance.rule != FAST_CAPTION.name:
            yield loaded.problem(one.path, "allow-unused", warning=True, name=one.allowance.rule)


def _problem(loaded: LoadedStoryboard, finding: Finding) -> Problem:
    path = loaded.frame.written(finding.path)
    at = None if finding.at is None else loaded.places.within(path, finding.text, finding.at)
    fault = Fault(path, finding.sentence or finding.rule, finding.values, at=at)
    return replace(loaded.places.problem(fault, warning=not finding.forbidden), rule=finding.rule)
