"""What an engine is: it turns a request into sound with the times of its characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from videopipe.errors import SpeechError, VoiceServiceError
from videopipe.speech.request import SpeechRequest
from videopipe.timeline.inputs import TimedText
from videopipe.units import Milliseconds

READING = 1
"""Raised when the same text is read in another way: part of the recipe of every engine that reads."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A spoken sentence: `samples` are 16-bit mono at 24 kHz, little endian, or None where there is nothing to hear.

    `times` are in milliseconds from the beginning of the sound, which lasts `duration_ms`. `rest_ms` is how long it
    is still before the next sentence; None leaves that to the planner.
    """

    samples: bytes | None
    times: tuple[TimedText, ...]
    duration_ms: Milliseconds
    rest_ms: Milliseconds | None = None


class Engine(Protocol):
    """A voice engine.

    To add an engine:
    1. Write a module with a class that has `recipe`, `at_once` and `speak`; import its library inside the functions.
    2. Let `recipe` hold all that changes its sound, and a number to raise when its code changes.
    3. Add its name and how it is built to `engines.ENGINES`.
    4. Add it to the list in `tests/speech/test_engines.py`, which holds every engine to the same promises.
    """

    @property
    def recipe(self) -> tuple[str | int, ...]:
        """What, beside the request, decides the sound. Quick: asked for before anything is loaded."""
        ...

    @property
    def at_once(self) -> int:
        """How many sentences may be spoken at a time, each in a thread of its own."""
        ...

    def speak(self, request: SpeechRequest) -> Sound:
        """The sentence as sound. Raises SpeechError when it cannot be spoken."""
        ...


def spoken_by(engine: Engine, request: SpeechRequest) -> Sound:
    """The request as sound. Raises SpeechError that knows the `sentence`, where it is the sentence that is at fault."""
    try:
        return engine.speak(request)
    except VoiceServiceError as error:
        if error.fault == "no-audio":
            raise VoiceServiceError("no-audio", text=request.text) from error
        raise
    except SpeechError as error:
        if error.rule == "voice-damaged":
            raise
        raise SpeechError(error.message, error.rule, **{**error.values, "sentence": request.text}) from error
