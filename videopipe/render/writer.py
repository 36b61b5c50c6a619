"""moviepy's frame writer, extended to take planar frames: its own sends rgb24 and leaves the file untagged."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import TracebackType

from moviepy.video.io.ffmpeg_writer import FFMPEG_VideoWriter

from videopipe.errors import NoFfmpegError, WorldError
from videopipe.ffmpeg import failure, ffmpeg_program, last_words
from videopipe.raster.planar import Planes
from videopipe.render.encoding import Encoding, encode_arguments
from videopipe.render.feeding import Feed, feed_for
from videopipe.units import FrameRate, Size
from videopipe.watch import Watch

# An encoder that takes no more frames has said why, or does so at once.
_WORDS_S = 10


class PlanarWriter(FFMPEG_VideoWriter):  # type: ignore[misc]
    """A moviepy writer for planar frames, used in a `with` block. Raises as `run_ffmpeg` does."""

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
            raise NoFfmpegError(arguments[0], error.strerror or str(error)) from error
        self._watch = Watch(self.proc, waiting=False)
        self._arguments = arguments
        self._feed: Feed = feed_for(self.proc, size)

    def write_frame(self, frame: Planes) -> None:
        """Hand one frame to the encoder."""
        if self.proc is None:
            raise ValueError("the writer is closed")
        try:
            with self._watch.while_waiting():
                self._feed.give(frame)
        except OSError as error:
            raise self._broken_off() from error

    def close(self) -> None:
        """Wait until the file is whole."""
        if self.proc is None:
            return
        process, self.proc = self.proc, None
        try:
            with self._watch as watch, watch.while_waiting():
                _, said = process.communicate()
        finally:
            self._feed.close()
        if watch.error is not None:
            raise watch.error
        if process.returncode:
            raise failure(self._arguments, process.returncode, said, last_words)

    def abandon(self) -> None:
        """End the encoder at once; the file is not whole."""
        if self.proc is not None:
            process, self.proc = self.proc, None
            self._watch.close()
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

    def _broken_off(self) -> Exception:
        """Why the encoder took no more frames."""
        process, self.proc = self.proc, None
        if process is None:
            return WorldError("ffmpeg had ended", "ffmpeg-failed", said="it had ended")
        self._watch.close()
        try:
            _, said = process.communicate(timeout=_WORDS_S)
        except subprocess.TimeoutExpired:
            process.kill()
            said = process.communicate()[1]
        self._feed.close()
        return self._watch.error or failure(self._arguments, process.returncode or 1, said, last_words)
