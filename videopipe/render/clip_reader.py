"""Reading a clip: its pictures at the film's rate and size, as planar BT.709, one after another or any of them.

Picture `n` of a clip is the last one that is due by a third of a frame after frame `n` of the film begins; before the
first one, the first. That does not depend on where reading begins: ffmpeg begins at a key frame before `n`, and its
`fps` filter, which counts from the clip's own beginning, leaves out what comes too early. So pictures are the same in
whatever order they are asked for.
"""

from __future__ import annotations

import subprocess
import weakref
from pathlib import Path

import numpy as np
import numpy.typing as npt

from videopipe.errors import ClipError
from videopipe.ffmpeg import failure, last_words, reading, start_ffmpeg
from videopipe.raster.planar import Planes
from videopipe.render.feeding import widened
from videopipe.timeline.model import ClipPicture, ClipReading
from videopipe.units import FrameRate, Size
from videopipe.watch import Watch

# Up to so many pictures are read and left out; what lies farther ahead is sought.
_READ_ON = 90
# A picture is on screen from its time on, or up to so much of a frame earlier: away from 0 and 1/2, where the times
# of the usual rates fall, so that rounded times do not make pictures stumble.
_EARLIER = 0.35
_TICKS = 90_000


class ClipReader:
    """The pictures of one clip as `picture` wants them: `picture.inset` large, of its part `picture.region`.

    Raises ClipError when the clip cannot be read.
    """

    def __init__(self, file: Path, picture: ClipPicture, rate: FrameRate) -> None:
        self._file, self._picture, self._rate = file, picture, rate
        self._end = picture.begin + picture.frames
        self._run: _Run | None = None
        self._next = 0
        self._held: Planes | None = None

    def planes(self, index: int) -> Planes:
        """Picture `index`, counted from the clip's beginning; where the file breaks off, the last before it.

        The planes are the reader's own until the next one is asked for: they are not to be written to.
        """
        if self._held is not None and index == self._next - 1:
            return self._held
        if self._run is None or not self._next <= index < self._next + _READ_ON:
            self._seek(index)
        while self._next <= index:
            self._advance()
        if self._held is None:
            self._held = self._last_before(index)
        return self._held

    def close(self) -> None:
        """End ffmpeg."""
        if self._run is not None:
            self._run.close()
            self._run = None

    def _seek(self, index: int) -> None:
        self.close()
        self._run = _Run(self._file, self._picture, self._rate, index, self._end - index)
        self._next, self._held = index, None

    def _advance(self) -> None:
        found = self._run.read() if self._run is not None else None
        self._held = found or self._held
        self._next += 1

    def _last_before(self, index: int) -> Planes:
        """The last picture of a clip that ends before `index`."""
        for earlier in (max(index - 2 * _READ_ON, self._picture.begin), 0):
            self._seek(earlier)
            while (found := self._run.read() if self._run is not None else None) is not None:
                self._held = found
            self._next = index + 1
            if self._held is not None:
                return self._held
        name = self._file.name
        raise ClipError(f"{name}: no picture in it can be decoded", "clip-undecodable", name=name)


class _Run:
    """One run of ffmpeg over a clip, from picture `first` on."""

    def __init__(self, file: Path, picture: ClipPicture, rate: FrameRate, first: int, count: int) -> None:
        self._process = start_ffmpeg(decode_arguments(file, picture, rate, first, count))
        self._watch = Watch(self._process, waiting=False)
        self._ended = False
        self._size = picture.inset
        if self._process.stdout is not None:
            widened(self._process.stdout)
        self._end = weakref.finalize(self, _finish, self._process, self._watch)

    def read(self) -> Planes | None:
        """The next picture; None when there is no more. Raises MachineError when ffmpeg is stuck or was ended."""
        memory = np.empty(_bytes_of(self._size), np.uint8)
        pipe = self._process.stdout
        if self._ended or pipe is None:
            return None
        got, view = 0, memory.data
        with self._watch.while_waiting():
            while got < len(memory):
                count = pipe.readinto(view[got:])  # type: ignore[attr-defined]
                if not count:
                    self._ended = True
                    self._blame()
                    return None
                got += count
        return _planes(memory, self._size)

    def _blame(self) -> None:
        """A clip ends where ffmpeg ends by itself; one that was ended from outside may have had more to show."""
        code = self._process.wait()
        if self._watch.error is not None:
            raise self._watch.error
        if code < 0:
            raise failure((), code, b"", last_words)

    def close(self) -> None:
        """End the process and let go of its pipes."""
        self._end()


def _finish(process: subprocess.Popen[bytes], watch: Watch) -> None:
    watch.close()
    process.kill()
    if process.stdout is not None:
        process.stdout.close()
    process.wait()


def decode_arguments(file: Path, picture: ClipPicture, rate: FrameRate, first: int, count: int) -> list[str]:
    """ffmpeg's arguments that write `count` pictures from `first` on as raw yuv420p to its standard output."""
    ahead = picture.reading.before_s
    enter = 0.0 if ahead is None else float(rate.seconds(first)) - ahead
    seek = ["-noaccurate_seek", "-ss", f"{enter:.3f}"] if enter > 0 else []
    return [
        *("-hide_banner", "-loglevel", "error", "-nostdin", "-threads", "2", *seek, "-copyts", "-start_at_zero"),
        *(*reading(file), "-map", f"0:{picture.reading.stream}", "-an", "-sn", "-dn"),
        *("-filter_threads", "1", "-vf", ",".join(_filters(picture, rate, first)), "-fps_mode", "passthrough"),
        *("-frames:v", str(count), "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"),
    ]


def _filters(picture: ClipPicture, rate: FrameRate, first: int) -> list[str]:
    start = f"{float(rate.seconds(first)):.6f}"
    chain = ["bwdif=mode=send_frame"] if picture.reading.interlaced else []
    chain.append(f"settb=1/{_TICKS},setpts=PTS+{round((0.5 - _EARLIER) * _TICKS * float(rate.seconds(1)))}")
    chain.append(f"fps={rate.numerator}/{rate.denominator}:start_time={start}:round=near")
    if picture.fit == "cover":
        x, y, width, height = picture.region
        chain.append(f"crop=w=iw*{width:.6f}:h=ih*{height:.6f}:x=iw*{x:.6f}:y=ih*{y:.6f}")
    return [*chain, *_scaled(picture.reading, picture.inset), "setsar=1", "format=yuv420p"]


def _scaled(clip: ClipReading, size: Size) -> list[str]:
    """Scaling, and from whatever the samples mean to BT.709 in limited range."""
    meant = f"in_range={'pc' if clip.full_range else 'tv'}:in_color_matrix={clip.matrix}"
    scale = f"scale={size.width}:{size.height}:flags=bicubic+accurate_rnd:{meant}"
    if not clip.hdr:
        return [f"{scale}:out_range=tv:out_color_matrix=bt709"]
    return [
        f"{scale}:out_range=tv:out_color_matrix=bt2020,format=yuv420p10le",
        "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0",
        "zscale=t=bt709:m=bt709:r=tv",
    ]


def _bytes_of(size: Size) -> int:
    return size.width * size.height * 3 // 2


def _planes(memory: npt.NDArray[np.uint8], size: Size) -> Planes:
    luma, chroma = size.width * size.height, size.width * size.height // 4
    half = (size.height // 2, size.width // 2)
    return Planes(
        memory[:luma].reshape(size.height, size.width),
        memory[luma : luma + chroma].reshape(half),
        memory[luma + chroma :].reshape(half),
    )
