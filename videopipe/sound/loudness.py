"""Loudness after EBU R 128 / ITU-R BS.1770, measured by ffmpeg's `ebur128`, and brought to the norm.

Norm for phones: −16 LUFS integrated, true peak at most −1.5 dBTP. The limiter works at 192 kHz, where peaks between
samples show, and leaves room for what the AAC encoder adds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from videopipe.ffmpeg import run_ffmpeg
from videopipe.sound.decode import SAMPLE_RATE, Samples

TARGET_LUFS = -16.0
PEAK_DBTP = -1.5
_LIMIT_DB = -2.6
_PASSES = 4
_CLOSE_LU = 0.2
_INTEGRATED = re.compile(r"I:\s+(-?[\d.]+|-inf|nan) LUFS")
_PEAK = re.compile(r"Peak:\s+(-?[\d.]+|-inf|nan) dBFS")


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS and true peak in dBTP; None where there is only silence."""

    integrated: float | None
    true_peak: float | None


def loudness(samples: Samples) -> Loudness:
    """The loudness and true peak of samples (mono, or × 2) at 48 kHz."""
    return _measured(samples, "true")


def integrated(samples: Samples) -> float | None:
    """The integrated loudness alone, in LUFS: twice as quick."""
    return _measured(samples, "none").integrated


def _measured(samples: Samples, peak: str) -> Loudness:
    meter = ["-af", f"ebur128=peak={peak}:framelog=quiet", "-f", "null", "-"]
    done = run_ffmpeg([*_given(samples), *meter], given=_bytes(samples))
    return parse_summary(done.stderr.decode("utf-8", "replace"))


def parse_summary(text: str) -> Loudness:
    """Read the summary `ebur128` prints at its end; below −70 LUFS nothing counts as heard."""
    summary = text[text.rfind("Summary:") :]
    level, peak = _INTEGRATED.search(summary), _PEAK.search(summary)
    return Loudness(_number(level, -69.9), _number(peak, -150.0))


def _number(found: re.Match[str] | None, least: float) -> float | None:
    if found is None or found.group(1) in ("-inf", "nan"):
        return None
    return value if (value := float(found.group(1))) > least else None


def normalised(samples: Samples) -> tuple[Samples, float]:
    """Samples × 2 at the norm's loudness, peaks held below its limit, and the gain (dB) that took; silence stays so."""
    measured = integrated(samples)
    if measured is None:
        return samples, 0.0
    gain = TARGET_LUFS - measured
    for _ in range(_PASSES):
        done = _limited(samples, gain)
        reached = integrated(done)
        if reached is None or abs(reached - TARGET_LUFS) <= _CLOSE_LU:
            break
        gain += TARGET_LUFS - reached
    return done, gain


def _limited(samples: Samples, gain_db: float) -> Samples:
    limit = 10 ** (_LIMIT_DB / 20)
    chain = (
        f"volume={gain_db:.3f}dB,aresample=192000,"
        f"alimiter=limit={limit:.4f}:attack=5:release=80:level=disabled:latency=1,aresample={SAMPLE_RATE}"
    )
    raw = ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "2", "pipe:1"]
    done = run_ffmpeg(["-loglevel", "error", *_given(samples), "-af", chain, *raw], given=_bytes(samples))
    result = np.frombuffer(done.stdout, np.float32).reshape(-1, 2)
    return _of_length(result, len(samples))


def _of_length(samples: Samples, length: int) -> Samples:
    """Exactly `length` samples: filters may give a few more or fewer."""
    if len(samples) >= length:
        return samples[:length]
    return np.concatenate((samples, np.zeros((length - len(samples), 2), np.float32)))


def _given(samples: Samples) -> list[str]:
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    return ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", str(channels), "-i", "pipe:0"]


def _bytes(samples: Samples) -> bytes:
    return np.ascontiguousarray(samples, "<f4").tobytes()
