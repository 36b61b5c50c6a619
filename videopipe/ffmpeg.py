"""Calling ffmpeg: the one that pip installed, with a list of arguments, its answer checked."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
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
    arguments: Sequence[str],
    *,
    given: bytes | None = None,
    quoted: Callable[[bytes], str] | None = None,
    limit_s: float = TIME_LIMIT_S,
    may_fail: bool = False,
) -> subprocess.CompletedProcess[bytes]:
    """Run ffmpeg to its end; `given` is its standard input.

    Raises WorldError when it takes longer than `limit_s` seconds, and when it fails unless it `may_fail`, with what
    `quoted` takes from its standard error: its last words, if not told.
    """
    command = [ffmpeg_program(), "-nostdin" if given is None else "-hide_banner", "-y", *arguments]
    try:
        done = subprocess.run(
            command,
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            timeout=limit_s,
            check=False,
            creationflags=subprocess.CREATE_NO_WINDOW if os.name == "nt" else 0,  # type: ignore[attr-defined,unused-ignore]
        )
    except subprocess.TimeoutExpired as error:
        raise WorldError(f"ffmpeg did not end within {limit_s / 60:g} minutes") from error
    except OSError as error:
        raise WorldError(f"ffmpeg cannot be started: {error.strerror or error}") from error
    if done.returncode and not may_fail:
        raise WorldError(f"ffmpeg failed: {(quoted or last_words)(done.stderr)}")
    return done


def start_ffmpeg(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start ffmpeg and let it write to a pipe; whoever starts it also ends it. Raises WorldError when it cannot be."""
    try:
        return subprocess.Popen(
            [ffmpeg_program(), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            creationflags=subprocess.CREATE_NO_WINDOW if os.name == "nt" else 0,  # type: ignore[attr-defined,unused-ignore]
        )
    except OSError as error:
        raise WorldError(f"ffmpeg cannot be started: {error.strerror or error}") from error


def feed_ffmpeg(arguments: Sequence[str], given: Iterable[bytes | memoryview]) -> bytes:
    """Run ffmpeg with pieces of standard input, one after another, and return what it said on standard error.

    Memory does not grow with the input. Raises WorldError with its last words when it fails.
    """
    command = [ffmpeg_program(), "-hide_banner", "-y", *arguments]
    with tempfile.TemporaryFile() as said:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=said,
                creationflags=subprocess.CREATE_NO_WINDOW if os.name == "nt" else 0,  # type: ignore[attr-defined,unused-ignore]
            )
        except OSError as error:
            raise WorldError(f"ffmpeg cannot be started: {error.strerror or error}") from error
        code = _fed(process, given)
        said.seek(0)
        words = said.read()
    if code:
        raise WorldError(f"ffmpeg failed: {last_words(words)}")
    return words


def _fed(process: subprocess.Popen[bytes], given: Iterable[bytes | memoryview]) -> int:
    """ffmpeg's exit code after all pieces; it is ended when it hangs or the pieces fail."""
    with process:
        try:
            if process.stdin is not None:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    for piece in given:
                        process.stdin.write(piece)
                with contextlib.suppress(OSError):
                    process.stdin.close()
            return process.wait(timeout=TIME_LIMIT_S)
        except subprocess.TimeoutExpired as error:
            raise WorldError(f"ffmpeg did not end within {TIME_LIMIT_S // 60} minutes") from error
        finally:
            if process.poll() is None:
                process.kill()


def last_words(stderr: bytes) -> str:
    """The last line ffmpeg printed, for a message."""
    return (_lines(stderr) or ["it said nothing"])[-1]


def first_words(stderr: bytes) -> str:
    """The first line ffmpeg printed: where a device is missing, this names it, and the last only what follows."""
    return (_lines(stderr) or ["it said nothing"])[0]


def _lines(stderr: bytes) -> list[str]:
    return [line.strip() for line in stderr.decode("utf-8", "replace").splitlines() if line.strip()]


# Containers of clips and sounds. Play lists and the like, which name other files, are not among them.
_CONTAINERS = (
    "mov,matroska,avi,mpegts,mpeg,mpegvideo,mpegtsraw,flv,asf,ogg,gif,apng,webp_anim,dv,mxf,rm,ivf,nut,"
    "wav,w64,mp3,aac,flac,aiff,au,caf,amr,amrnb,amrwb,ape,wv,tta,ac3,eac3,dts,loas"
)


def reading(path: Path) -> list[str]:
    """ffmpeg's arguments that open a file from anyone's hands: that file alone, whatever it says inside."""
    return ["-protocol_whitelist", "file,pipe", "-format_whitelist", _CONTAINERS, "-i", file_argument(path)]


def file_argument(path: Path) -> str:
    """A file's name in a form ffmpeg cannot take for an option or a protocol."""
    return f"file:{path}"
