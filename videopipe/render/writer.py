"""moviepy's frame writer, extended to take planar frames: its own sends rgb24 and leaves the file untagged."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import TracebackType

import numpy as np
from moviepy.video.io.ffmpeg_writer import FFMPEG_VideoWriter

from videopipe.errors import WorldError
from videopipe.ffmpeg import ffmpeg_program, last_words
from videopipe.raster.planar import Planes
from videopipe.render.encoding import Encoding, encode_arguments
from videopipe.units import FrameRate, Size

END_LIMIT_S = 300
PIPE_BYTES = 1 << 20


class RawFrame:
    """One frame's memory as the encoder reads it, filled again for every frame."""

    def __init__(self, size: Size) -> None:
        whole, half = (size.height, size.width), (size.height // 2, size.width // 2)
        luma, chroma = whole[0] * whole[1], half[0] * half[1]
        self._memory = np.empty(luma + 2 * chroma, np.uint8)
        self._y = self._memory[:luma].reshape(whole)
        self._u = self._memory[luma : luma + chroma].reshape(half)
        self._v = self._memory[luma + chroma :].reshape(half)

    def filled(self, frame: Planes) -> memoryview:
        """The frame's bytes; they last until the next call."""
        self._y[...] = frame.y
        self._u[...] = frame.u
        self._v[...] = frame.v
        return self._memory.data


def widen_pipe(process: subprocess.Popen[bytes]) -> None:
    """Let the pipe to the encoder hold a third of a frame where the system can: fewer turns between the two."""
    try:
        import fcntl

        if process.stdin is not None:
            fcntl.fcntl(process.stdin.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    except (ImportError, AttributeError, OSError):
        return


class PlanarWriter(FFMPEG_VideoWriter):  # type: ignore[misc]
    """A moviepy writer for planar frames, used in a `with` block. Raises WorldError when ffmpeg fails."""

    def __init__(self, path: Path, size: Size, rate: FrameRate, encoding: Encoding) -> None:
        self.filename = str(path)
        self.codec = "libx264"
        self.ext = path.suffix.lstrip(".")
        self.logfile = subprocess.PIPE
        self._frame = RawFrame(size)
        arguments = [ffmpeg_program(), *encode_arguments(size, rate, encoding, path)]
        try:
            self.proc: subprocess.Popen[bytes] | None = subprocess.Popen(
                arguments, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise WorldError(f"ffmpeg cannot be started: {error.strerror or error}") from error
        widen_pipe(self.proc)

    def write_frame(self, frame: Planes) -> None:
        """Hand one frame to the encoder."""
        if self.proc is None or self.proc.stdin is None:
            raise ValueError("the writer is closed")
        try:
            self.proc.stdin.write(self._frame.filled(frame))
        except OSError as error:
            raise WorldError(f"ffmpeg stopped while encoding: {self._last_words()}") from error

    def close(self) -> None:
        """Wait until the file is whole."""
        if self.proc is None:
            return
        process, self.proc = self.proc, None
        try:
            _, said = process.communicate(timeout=END_LIMIT_S)
        except subprocess.TimeoutExpired as error:
            process.kill()
            process.wait()
            raise WorldError("ffmpeg did not finish the file") from error
        if process.returncode:
            raise WorldError(f"ffmpeg failed while encoding: {last_words(said)}")

    def abandon(self) -> None:
        """End the encoder at once; the file is not whole."""
        if self.proc is not None:
            process, self.proc = self.proc, None
            process.kill()
            process.communicate()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:
            self.abandon()

    def _last_words(self) -> str:
        process, self.proc = self.proc, None
        if process is None:
            return "it had ended"
        process.kill()
        return last_words(process.communicate()[1])
