"""Sound files become raw samples of one form: 48 kHz, in blocks, so that memory does not grow with a film's length."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.errors import MachineError, WorldError
from videopipe.ffmpeg import file_argument, reading, run_ffmpeg
from videopipe.timeline.sound import ClipSound

Samples: TypeAlias = npt.NDArray[np.float32]

SAMPLE_RATE = 48_000
LONGEST_MUSIC_S = 1200
_SCALE = np.float32(1 / 32768)


def read_music(path: Path, start_ms: int, *, seconds: float = LONGEST_MUSIC_S) -> Samples:
    """Music from `start_ms` on, at most `seconds`, as samples × 2 at 48 kHz; raises WorldError when it cannot be."""
    try:
        done = run_ffmpeg([*_music_from(path, start_ms, seconds), "-f", "s16le", "pipe:1"])
    except WorldError as error:
        raise _unreadable(path, error) from error
    samples = _floats(np.frombuffer(done.stdout, "<i2")).reshape(-1, 2)
    if not len(samples):
        start = f"{start_ms / 1000:g}s"
        raise WorldError(f"{path.name} has no sound after {start}", "sound-ended", start=start)
    return samples


def decode_music(path: Path, start_ms: int, into: Path) -> None:
    """Write music from `start_ms` on as a `RawSound` of two channels; raises WorldError when it cannot be read."""
    arguments = _music_from(path, start_ms, LONGEST_MUSIC_S)
    try:
        run_ffmpeg([*arguments, "-f", "s16le", file_argument(into)])
    except WorldError as error:
        raise _unreadable(path, error) from error


def _music_from(path: Path, start_ms: int, seconds: float) -> list[str]:
    begin = ["-hide_banner", "-loglevel", "error", *reading(path), "-ss", f"{start_ms / 1000:.3f}"]
    return [*begin, "-t", str(seconds), "-vn", "-ar", str(SAMPLE_RATE), "-ac", "2"]


def decode_clip(path: Path, clip: ClipSound, into: Path) -> None:
    """Write the part of a clip's own sound that is heard as a `RawSound` of two channels, in time with its pictures.

    Where the file has no sound yet, or no more, there is silence. Raises WorldError when it cannot be read.
    """
    length = clip.duration_ms * SAMPLE_RATE // 1000
    even = f"aresample={SAMPLE_RATE}:async=1:first_pts=0,apad=whole_len={length},atrim=end_sample={length}"
    begin = ["-hide_banner", "-loglevel", "fatal", "-ss", f"{clip.from_ms / 1000:.3f}", *reading(path)]
    form = ["-map", f"0:{clip.stream}", "-vn", "-af", even, "-ac", "2", "-f", "s16le"]
    try:
        run_ffmpeg([*begin, *form, file_argument(into)])
    except WorldError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: WorldError) -> WorldError:
    """Why a file gives no sound: ffmpeg's own words help nobody, other reasons stay."""
    if isinstance(error, MachineError):
        return error
    return WorldError(f"{path.name} is not sound that can be read ({error})", "sound-unknown")


class RawSound:
    """A file of 16-bit samples at 48 kHz, read piece by piece."""

    def __init__(self, path: Path, channels: int) -> None:
        self.path, self.channels = path, channels
        self._bytes = 2 * channels

    def __len__(self) -> int:
        """How many samples (of all channels at once) there are."""
        return self.path.stat().st_size // self._bytes

    def read(self, first: int, count: int) -> Samples:
        """Samples (× channels) from `first` on, fewer at the end."""
        with self.path.open("rb") as file:
            file.seek(first * self._bytes)
            content = file.read(count * self._bytes)
        return _floats(np.frombuffer(content, "<i2")).reshape(-1, self.channels)


def read_wave(path: Path) -> tuple[Samples, int]:
    """A mono 16-bit WAV file as samples from −1 to 1, and its sample rate."""
    with wave.open(str(path), "rb") as file:
        rate, content = file.getframerate(), file.readframes(file.getnframes())
    return _floats(np.frombuffer(content, "<i2")), rate


def _floats(samples: npt.NDArray[np.int16]) -> Samples:
    return samples.astype(np.float32) * _SCALE


def as_input(samples: Samples) -> memoryview:
    """Samples as the bytes of ffmpeg's `f32le`."""
    return np.ascontiguousarray(samples, "<f4").data.cast("B")


def given(channels: int, rate: int = SAMPLE_RATE) -> list[str]:
    """ffmpeg's arguments for samples on its standard input."""
    return ["-f", "f32le", "-ar", str(rate), "-ac", str(channels), "-i", "pipe:0"]
