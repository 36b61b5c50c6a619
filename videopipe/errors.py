"""What can go wrong, as values that print well and survive pickling.

A `Problem` is a fault of the storyboard: it has a place and a sentence for the editor. A `VideopipeError` ends the
work; its class says whose fault it is, and the command line turns that into an exit code.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a file: where it is and what to do, in the editor's language.

    `line` and `column` count from 1; `path` is the place in the data, e.g. `scenes[1].photo`. `rule` is a stable
    name for the kind of problem, e.g. `unknown-key`. `warning` marks what does not stop a render.
    """

    file: str
    line: int
    column: int
    path: str
    message: str
    rule: str
    warning: bool = False

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}  {self.path}  {self.message}" if self.path else f"{place}  {self.message}"


class VideopipeError(Exception):
    """What ends the work; carries one sentence for the person.

    `rule` names the sentence that says it in the person's language, and `values` are what that sentence needs; without
    a rule there is the English message alone. Values survive pickling.
    """

    def __init__(self, message: str, rule: str = "", **values: object) -> None:
        super().__init__(message)
        self.message, self.rule, self.values = message, rule, values

    def __str__(self) -> str:
        return self.message


class StoryboardError(VideopipeError):
    """The storyboard has problems: all of them, sorted by place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[StoryboardError], tuple[tuple[Problem, ...]]]:
        return (type(self), (self.problems,))


class WorldError(VideopipeError):
    """Something outside failed: disk, ffmpeg, network."""


class MachineError(WorldError):
    """The machine failed in a way that is known; `fault` names why, and `values` are what its sentence needs.

    Faults: disk-full, write-protected, in-use, cannot-write, ffmpeg-ended, ffmpeg-stuck, ffmpeg-slow, worker-ended,
    memory-lost, output-outside, in-the-way.
    """

    def __init__(self, fault: str, message: str, **values: object) -> None:
        super().__init__(message)
        self.fault, self.values = fault, values

    def __reduce__(self) -> tuple[object, ...]:
        return (_machine_error, (self.fault, self.message, self.values))


def _machine_error(fault: str, message: str, values: dict[str, object]) -> MachineError:
    return MachineError(fault, message, **values)


class NoFfmpegError(VideopipeError):
    """There is no ffmpeg that can be started: no fault of whatever file it was wanted for."""

    def __init__(self, program: str, reason: str) -> None:
        super().__init__(f"ffmpeg cannot be started ({program}: {reason}): run `pip install imageio-ffmpeg` again")
        self.program, self.reason = program, reason

    def __reduce__(self) -> tuple[type[NoFfmpegError], tuple[str, str]]:
        return (type(self), (self.program, self.reason))


class PhotoError(WorldError):
    """A photo that cannot be opened; the message names it and says why."""


class FilmError(WorldError):
    """A film file that is damaged, or none; the message says what is wrong with it, the rule what a person is told."""

    def __init__(self, message: str, rule: str = "film-damaged", **values: object) -> None:
        super().__init__(message, rule, **values)


class ClipError(WorldError):
    """A clip that cannot be opened; the message names it and says why."""


class PluginError(WorldError):
    """What another package adds cannot be used; the message names the package and says why."""


class SpeechError(WorldError):
    """A sentence that could not be spoken; the message says which and why."""


class VoiceServiceError(SpeechError):
    """The online voice service did not speak; `fault` names why, and `values` are what its sentence needs.

    Faults: refused, throttled, unavailable, voice-gone, no-audio, no-network, clock, timeout, lost, garbage.
    """

    def __init__(self, fault: str, **values: str) -> None:
        told = ", ".join(f"{name} {value}" for name, value in values.items())
        message = f"the online voice service: {fault}" + (f" ({told})" if told else "")
        super().__init__(message, f"voice-{fault}", **values)
        self.fault = fault

    def __reduce__(self) -> tuple[object, ...]:
        return (_voice_service_error, (self.fault, {name: str(value) for name, value in self.values.items()}))


def _voice_service_error(fault: str, values: dict[str, str]) -> VoiceServiceError:
    return VoiceServiceError(fault, **values)


class FontError(WorldError):
    """A character that no font of the look can draw; the message names it."""
