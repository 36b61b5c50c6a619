"""Sound files become arrays of samples."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.errors import WorldError
from videopipe.ffmpeg import file_argument, run_ffmpeg

Samples: TypeAlias = npt.NDArray[np.float32]

SAMPLE_RATE = 48_000
LONGEST_MUSIC_S = 1200


def read_music(path: Path, start_ms: int, *, seconds: float = LONGEST_MUSIC_S) -> Samples:
    """Music from `start_ms` on, at most `seconds`, as samples × 2 at 48 kHz; raises WorldError when it cannot be."""
    arguments = ["-hide_banner", "-loglevel", "error", "-i", file_argument(path), "-ss", f"{start_ms / 1000:.3f}"]
    try:
        done = run_ffmpeg([*arguments, "-t", str(seconds), "-vn", *_raw("pipe:1", channels=2)])
    except WorldError as error:
        raise WorldError(f"{path.name} is not music that can be read ({error})") from error
    samples = np.frombuffer(done.stdout, np.float32).reshape(-1, 2)
    if not len(samples):
        raise WorldError(f"{path.name} has no sound after {start_ms / 1000:g} s")
    return samples


def read_wave(path: Path) -> tuple[Samples, int]:
    """A mono 16-bit WAV file as samples from −1 to 1, and its sample rate."""
    with wave.open(str(path), "rb") as file:
        rate, content = file.getframerate(), file.readframes(file.getnframes())
    return (np.frombuffer(content, "<i2").astype(np.float32) / np.float32(32768)).astype(np.float32), rate


def resampled(samples: Samples, rate: int) -> Samples:
    """Mono samples at `rate` brought to 48 kHz."""
    if rate == SAMPLE_RATE or not len(samples):
        return samples
    given = ["-hide_banner", "-loglevel", "error", "-f", "f32le", "-ar", str(rate), "-ac", "1", "-i", "pipe:0"]
    done = run_ffmpeg([*given, *_raw("pipe:1", channels=1)], given=samples.astype("<f4").tobytes())
    return np.frombuffer(done.stdout, np.float32)


def _raw(into: str, *, channels: int) -> list[str]:
    return ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", str(channels), into]
