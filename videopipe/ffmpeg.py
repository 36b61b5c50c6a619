"""Calling ffmpeg: the one that pip installed, with a list of arguments, its answer checked."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import IO

from videopipe.errors import MachineError, NoFfmpegError, WorldError
from videopipe.watch import Watch

TIME_LIMIT_S = 1800
_FULL = (b"No space left on device", b"Disk quota exceeded", b"File too large")
# Windows says so of a program that broke down.
_BROKE_DOWN = 0xC0000000
_FILE = "file:"


@lru_cache
def ffmpeg_program() -> str:
    """The path of the ffmpeg to use; raises NoFfmpegError when there is none."""
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise NoFfmpegError("imageio-ffmpeg", str(error)) from error


def run_ffmpeg(
    arguments: Sequence[str],
    *,
    given: bytes | None = None,
    quoted: Callable[[bytes], str] | None = None,
    limit_s: float = TIME_LIMIT_S,
    may_fail: bool = False,
) -> subprocess.CompletedProcess[bytes]:
    """Run ffmpeg to its end; `given` is its standard input.

    Raises MachineError when it is stuck or takes longer than `limit_s` seconds, and when it fails unless it
    `may_fail`: OSError when the disk is full, MachineError when it broke down, else WorldError with what `quoted` takes
    from its standard error: its last words, if not told.
    """
    command = [ffmpeg_program(), "-nostdin" if given is None else "-hide_banner", "-y", *arguments]
    process = _begun(command, stdin=subprocess.DEVNULL if given is None else subprocess.PIPE, stdout=subprocess.PIPE)
    with process, Watch(process, limit_s=limit_s) as watch:
        try:
            out, said = process.communicate(given)
        except BaseException:
            process.kill()
            raise
    if watch.error is not None:
        raise watch.error
    if process.returncode and not may_fail:
        raise failure(command, process.returncode, said, quoted or last_words)
    return subprocess.CompletedProcess(command, process.returncode, out, said)


def start_ffmpeg(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start ffmpeg and let it write to a pipe; whoever starts it also ends it. Raises NoFfmpegError."""
    return _begun(
        [ffmpeg_program(), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
    )


def feed_ffmpeg(arguments: Sequence[str], given: Iterable[bytes | memoryview]) -> bytes:
    """Run ffmpeg with pieces of standard input, one after another, and return what it said on standard error.

    Memory does not grow with the input. Raises as `run_ffmpeg` does.
    """
    command = [ffmpeg_program(), "-hide_banner", "-y", *arguments]
    with tempfile.TemporaryFile() as said:
        process = _begun(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said)
        code = _fed(process, given)
        said.seek(0)
        words = said.read()
    if code:
        raise failure(command, code, words, last_words)
    return words


def _begun(
    command: Sequence[str],
    *,
    stdin: int,
    stdout: int,
    stderr: int | IO[bytes] = subprocess.PIPE,
    bufsize: int = -1,
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            bufsize=bufsize,
            creationflags=subprocess.CREATE_NO_WINDOW if os.name == "nt" else 0,  # type: ignore[attr-defined,unused-ignore]
        )
    except OSError as error:
        raise NoFfmpegError(command[0], error.strerror or str(error)) from error


def _fed(process: subprocess.Popen[bytes], given: Iterable[bytes | memoryview]) -> int:
    """ffmpeg's exit code after all pieces; it is ended when it is stuck or the pieces fail."""
    with process, Watch(process, waiting=False) as watch:
        try:
            if process.stdin is not None:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    for piece in given:
                        with watch.while_waiting():
                            process.stdin.write(piece)
                with contextlib.suppress(OSError), watch.while_waiting():
                    process.stdin.close()
            with watch.while_waiting():
                code = process.wait(timeout=TIME_LIMIT_S)
        except subprocess.TimeoutExpired as error:
            raise MachineError("ffmpeg-slow", "ffmpeg did not end", seconds=TIME_LIMIT_S) from error
        finally:
            if process.poll() is None:
                process.kill()
    if watch.error is not None:
        raise watch.error
    return code


def failure(command: Sequence[str], code: int, said: bytes, quoted: Callable[[bytes], str]) -> Exception:
    """The error behind an ffmpeg that failed with exit code `code`."""
    full = hasattr(signal, "SIGXFSZ") and code == -signal.SIGXFSZ
    if full or any(words in said for words in _FULL):
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), _target(command))
    if code < 0 or code >= _BROKE_DOWN:
        reason = _signal_name(-code) if code < 0 else f"0x{code:X}"
        return MachineError("ffmpeg-ended", f"ffmpeg was ended by {reason}", reason=reason)
    words = quoted(said)
    return WorldError(f"ffmpeg failed: {words}", "ffmpeg-failed", said=words)


def _target(command: Sequence[str]) -> str:
    """The file that ffmpeg was to write."""
    named = [word for before, word in pairwise(command) if before != "-i"]
    written = next((word for word in reversed(named) if word.startswith(_FILE)), None)
    return written.removeprefix(_FILE) if written else tempfile.gettempdir()


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)


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
    return f"{_FILE}{path}"
