"""Calling ffmpeg: the one that pip installed, with a list of arguments, its answer checked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from videopipe.errors import WorldError

TIME_LIMIT_S = 1800


@lru_cache
def ffmpeg_program() -> str:
    """The path of the ffmpeg to use; raises WorldError when there is none."""
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise WorldError(f"no ffmpeg was found: run `pip install imageio-ffmpeg` again ({error})") from error


def run_ffmpeg(
    arguments: Sequence[str], *, given: bytes | None = None, quoted: Callable[[bytes], str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run ffmpeg to its end; `given` is its standard input.

    Raises WorldError when it fails, with what `quoted` takes from its standard error: its last words, if not told.
    """
    command = [ffmpeg_program(), "-nostdin" if given is None else "-hide_banner", "-y", *arguments]
    try:
        done = subprocess.run(
            command,
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            timeout=TIME_LIMIT_S,
            check=False,
            creationflags=subprocess.CREATE_NO_WINDOW if os.name == "nt" else 0,  # type: ignore[attr-defined,unused-ignore]
        )
    except subprocess.TimeoutExpired as error:
        raise WorldError(f"ffmpeg did not end within {TIME_LIMIT_S // 60} minutes") from error
    except OSError as error:
        raise WorldError(f"ffmpeg cannot be started: {error.strerror or error}") from error
    if done.returncode:
        raise WorldError(f"ffmpeg failed: {(quoted or last_words)(done.stderr)}")
    return done


def last_words(stderr: bytes) -> str:
    """The last line ffmpeg printed, for a message."""
    return (_lines(stderr) or ["it said nothing"])[-1]


def first_words(stderr: bytes) -> str:
    """The first line ffmpeg printed: where a device is missing, this names it, and the last only what follows."""
    return (_lines(stderr) or ["it said nothing"])[0]


def _lines(stderr: bytes) -> list[str]:
    return [line.strip() for line in stderr.decode("utf-8", "replace").splitlines() if line.strip()]


def file_argument(path: Path) -> str:
    """A file's name in a form ffmpeg cannot take for an option or a protocol."""
    return f"file:{path}"
