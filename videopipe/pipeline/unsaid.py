"""What a film's voices would not say, told before anybody speaks: nothing is left out of a narration in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from videopipe.errors import Problem
from videopipe.pipeline.speaking import fallback_of, pronunciations, unclear_pronunciations, voice_of
from videopipe.speech.unread import Unread, unread
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.timeline.sentences import sentences


def unsaid(loaded: LoadedStoryboard, only: int | None = None) -> tuple[Problem, ...]:
    """A problem for every sentence with something in it that would not be said, or not as it is meant.

    What the embedded voice cannot read stops a film in which it speaks or may have to; the rest are warnings. A
    recording is read by its reader. None while pronunciations are unclear: they are to be mended first. `only` is the
    number of a scene (from 0) to look at alone.
    """
    if unclear_pronunciations(loaded):
        return ()
    pronounce = pronunciations(loaded)
    return tuple(
        problem for said in _said(loaded, only) for problem in _problems(loaded, said, unread(said.sentence, pronounce))
    )


Reader: TypeAlias = Literal["embedded", "stood-in-for", "other"]
"""Who reads: the embedded voice, a service for which it stands in, or one whose reading is not known."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence, the text of its scene in which it is written, and who reads it."""

    path: tuple[str | int, ...]
    text: str
    sentence: str
    reader: Reader


def _said(loaded: LoadedStoryboard, only: int | None) -> Iterator[_Said]:
    for number, scene in enumerate(loaded.storyboard.scenes):
        reader = _reader(loaded, number)
        if reader is None or only not in (None, number):
            continue
        for step, text in enumerate(scene.say):
            for sentence in sentences((text,)):
                yield _Said(("scenes", number, "say", step), text, sentence, reader)


def _reader(loaded: LoadedStoryboard, number: int) -> Reader | None:
    engine = voice_of(loaded, number).engine
    match engine:
        case "offline":
            return "embedded"
        case "edge":
            return "stood-in-for" if fallback_of(loaded) else "other"
        case "silent":
            return "other"
        case "recording":
            return None
    assert_never(engine)


def _problems(loaded: LoadedStoryboard, said: _Said, found: Unread) -> Iterator[Problem]:
    if found.unreadable:
        yield _problem(loaded, said, "say-unreadable", found.unreadable, warning=said.reader == "other")
    if found.skipped:
        yield _problem(loaded, said, "say-skipped", found.skipped, warning=True)
    if found.spelt and said.reader == "embedded":
        yield _problem(loaded, said, "say-spelt", found.spelt, warning=True)


def _problem(loaded: LoadedStoryboard, said: _Said, rule: str, parts: tuple[str, ...], *, warning: bool) -> Problem:
    path = loaded.frame.written(said.path)
    at = loaded.places.within(path, said.text, max(said.text.find(parts[0]), 0))
    quoted = tuple(f"“{part}”" for part in parts)
    values = {"text": said.sentence, "parts": quoted, "word": parts[0]}
    return loaded.places.problem(Fault(path, rule, values, at=at), warning=warning)
