"""What the planner must be told: facts of photos and clips, spoken sentences.

The rooms that touch the world (assets, speech) import these types and fill them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from videopipe.errors import VideopipeError
from videopipe.timeline.model import ClipReading
from videopipe.units import Milliseconds, Size


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """A photo as it turned out to be: its content's digest, its size in pixels once turned upright, and its faces.

    `faces` are left, top, width and height as fractions of the upright photo, the largest first; `salient` is the
    point that draws the eye, in the same fractions, None where the photo was not looked at.
    """

    digest: str
    size: Size
    faces: tuple[tuple[float, float, float, float], ...] = ()
    salient: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class FacesAt:
    """The faces in a clip's picture at a moment: left, top, width and height as fractions of the upright clip."""

    ms: Milliseconds
    faces: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """A clip as it turned out to be: its content's digest, its size once upright and with square pixels, its length.

    `length_ms` is the length of its pictures; `rate` is their rate (frames a second) as the file gives it, for a
    person to read. `sound` is the number of its stream of sound, or None. `broken` says that the file breaks off
    there, although it promises more. `looks` are the faces in the part that is shown, several times a second, where
    they are to be hidden.
    """

    digest: str
    size: Size
    length_ms: Milliseconds
    reading: ClipReading
    rate: str = ""
    sound: int | None = None
    broken: bool = False
    looks: tuple[FacesAt, ...] = ()


@dataclass(frozen=True, slots=True)
class TimedText:
    """Characters `start` up to `end` of a sentence's written text sound from `start_ms` to `end_ms`."""

    start: int
    end: int
    start_ms: Milliseconds
    end_ms: Milliseconds


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """One sentence as it was spoken.

    `text` is the written form, as captions show it. `times` cover its audible characters in order, without overlap,
    in milliseconds from the beginning of the sentence's own sound, which lasts `duration_ms`. `sound` is the key of
    that sound in the store (kind `sentence`), or None where there is nothing to hear. `rest_ms` is how long it is still
    before the next sentence of the scene, where the speaker decides that.
    """

    text: str
    times: tuple[TimedText, ...]
    duration_ms: Milliseconds
    sound: str | None
    rest_ms: Milliseconds | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault found while planning: the place in the storyboard, the rule, and the values its sentence needs."""

    path: tuple[str | int, ...]
    rule: str
    values: dict[str, str]


class PlanningError(VideopipeError):
    """The storyboard cannot be planned; carries every finding."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{finding.rule} at {finding.path}" for finding in findings))
        self.findings = findings

    def __reduce__(self) -> tuple[type[PlanningError], tuple[tuple[Finding, ...]]]:
        return (type(self), (self.findings,))


class MeasureText(Protocol):
    """Tells how wide text is when set: `size` in pixels an em; the answer in pixels."""

    def __call__(self, text: str, font: str, size: int) -> float: ...
