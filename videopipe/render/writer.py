"""moviepy's frame writer, extended to take planar frames: its own sends rgb24 and leaves the file untagged."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import TracebackType

from moviepy.video.io.ffmpeg_writer import FFMPEG_VideoWriter

from videopipe.errors import WorldError
from videopipe.ffmpeg import ffmpeg_program, last_words
from videopipe.raster.planar import Planes
from videopipe.render.encoding import Encoding, encode_arguments
from videopipe.render.feeding import Feed, feed_for
from videopipe.units import FrameRate, Size

END_LIMIT_S = 300


class PlanarWriter(FFMPEG_VideoWriter):  # type: ignore[misc]
    """A moviepy writer for planar frames, used in a `with` block. Raises WorldError when ffmpeg fails."""

    def __init__(self, path: Path, size: Size, rate: FrameRate, encoding: Encoding) -> None:
        self.filename = str(path)
        self.codec = "libx264"
        self.ext = path.suffix.lstrip(".")
        self.logfile = subprocess.PIPE
        arguments = [ffmpeg_program(), *encode_arguments(size, rate, encoding, path)]
        try:
            self.proc: subprocess.Popen[bytes] | None = subprocess.Popen(
                arguments, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise WorldError(f"ffmpeg cannot be started: {error.strerror or error}") from error
        self._feed: Feed = feed_for(self.proc, size)

    def write_frame(self, frame: Planes) -> None:
        """Hand one frame to the encoder."""
        if self.proc is None:
            raise ValueError("the writer is closed")
        try:
            self._feed.give(frame)
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
        finally:
            self._feed.close()
        if process.returncode:
            raise WorldError(f"ffmpeg failed while encoding: {last_words(said)}")

    def abandon(self) -> None:
        """End the encoder at once; the file is not whole."""
        if self.proc is not None:
            process, self.proc = self.proc, None
            process.kill()
            process.communicate()
            self._feed.close()

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
        said = process.communicate()[1]
        self._feed.close()
        return last_words(said)
