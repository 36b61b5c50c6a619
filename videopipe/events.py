"""What happened, as frozen values: rooms tell them, a progress bar or a log listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class StageBegun:
    """A stage of one film begins. `stage` is one of look, watch, speak, draw, mix, join, fit, examine."""

    film: str
    stage: str
    total: int


@dataclass(frozen=True, slots=True)
class StageAdvanced:
    """`done` units of the stage are finished (sentences, photos, or frames)."""

    film: str
    stage: str
    done: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """Something was found in the store and not made again. `kind` is sentence, segment, sound or film."""

    film: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Made:
    """Something was made now. `kind` is sentence, segment, sound or film."""

    film: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something a person should know that does not stop the work."""

    film: str
    message: str


Event: TypeAlias = StageBegun | StageAdvanced | Remembered | Made | Noticed
Tell: TypeAlias = Callable[[Event], None]


def silent(event: Event) -> None:
    """A listener that hears nothing."""
