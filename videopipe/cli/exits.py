"""How a call ends: exit codes, and a sentence for every way of failing."""

from __future__ import annotations

import os
import traceback
from datetime import datetime
from pathlib import Path

import click

from videopipe.cli.click_words import in_our_words
from videopipe.cli.door import size_text
from videopipe.cli.wording import Words
from videopipe.disk import is_refusal, refused
from videopipe.errors import MachineError, NoFfmpegError, StoryboardError, VideopipeError
from videopipe.storyboard.wording import in_words, told

MADE = 0
PROBLEMS = 1
USAGE = 2
WORLD = 3
BUG = 70
INTERRUPTED = 130
# What a film of two minutes takes with its segments, sound and prepared photos.
FILM_WANTED = 500_000_000


def code_of(error: Exception) -> int:
    """The exit code that an error means."""
    match error:
        case StoryboardError():
            return PROBLEMS
        case VideopipeError() | OSError():
            return WORLD
    return BUG


def message_of(error: Exception, words: Words, store_folder: Path) -> str:
    """What to tell a person about an error; an unexpected one is written to a log first."""
    match error:
        case StoryboardError():
            return str(error)
        case MachineError() | NoFfmpegError():
            return words("failed", message=fault_text(error, words))
        case FileNotFoundError() if _is_in(error, store_folder):
            lost = MachineError("memory-lost", str(error), path=error.filename)
            return words("failed", message=fault_text(lost, words))
        case OSError() if error.filename is not None and is_refusal(error):
            return words("failed", message=fault_text(refused(Path(error.filename), error), words))
        case VideopipeError() | OSError():
            return words("failed", message=told(error, words.language))
    if os.environ.get("VIDEOPIPE_DEBUG") == "1":
        return "".join(traceback.format_exception(error))
    log = _logged(error, store_folder)
    name = type(error).__name__
    return words("bug", error=name, log=log) if log else words("bug-unlogged", error=name)


def fault_text(error: MachineError | NoFfmpegError, words: Words) -> str:
    """The sentence about a machine that failed."""
    if isinstance(error, NoFfmpegError):
        return words("fault-ffmpeg-missing", program=error.program, reason=error.reason)
    values = {name: _shown(name, value, words) for name, value in error.values.items()}
    return words(f"fault-{error.fault}", **values, wanted=size_text(FILM_WANTED))


def _shown(name: str, value: object, words: Words) -> object:
    """A value of a fault as people write it: sizes in their unit, a system's reason in their language."""
    if name == "free" and isinstance(value, int):
        return size_text(value)
    return in_words(value, words.language) if isinstance(value, OSError) else value


def _is_in(error: FileNotFoundError, folder: Path) -> bool:
    """Whether the file that is not there was one of the store's."""
    return isinstance(error.filename, str) and Path(error.filename).absolute().is_relative_to(folder.absolute())


def _logged(error: Exception, folder: Path) -> Path | None:
    """The file with the error's traceback; None when the disk refuses."""
    log = folder / f"error-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return None
    return log


def usage_text(error: click.UsageError, words: Words) -> str:
    """A sentence about a call that was not understood, and where to read on."""
    lines = [words("usage", message=_usage_message(error, words))]
    if error.ctx is not None:
        lines.append(words("usage-help", command=error.ctx.command_path))
    return "\n".join(lines)


def _usage_message(error: click.UsageError, words: Words) -> str:
    match error:
        case click.NoSuchOption():
            near = words("mean", near=error.possibilities[0]) if error.possibilities else ""
            return words("no-option", option=error.option_name) + near
        case click.MissingParameter() if error.param is not None:
            return words("missing", what=_hint(error.param, error.ctx))
        case click.BadParameter() if error.param is not None:
            message = in_our_words(error.message, words)
            return words("wrong-value", what=_hint(error.param, error.ctx), message=message)
    return in_our_words(error.message, words)


def _hint(param: click.Parameter, context: click.Context | None) -> str:
    """How the call names an option or argument: `-o / --into`."""
    return (param.get_error_hint(context) if context else param.name or "").replace("'", "")
