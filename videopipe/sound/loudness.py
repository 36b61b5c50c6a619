"""Loudness after EBU R 128 / ITU-R BS.1770, measured by ffmpeg's `ebur128`, and brought to the norm.

Norm for phones: −16 LUFS integrated, true peak at most −1.5 dBTP. The limiter works at 192 kHz, where peaks between
samples show, and leaves room for what the AAC encoder adds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from videopipe.ffmpeg import feed_ffmpeg
from videopipe.sound.decode import SAMPLE_RATE, Samples, as_input, given

Blocks: TypeAlias = Callable[[], Iterator[Samples]]
"""Begins the sound anew: its samples × 2 at 48 kHz, block by block."""

TARGET_LUFS = -16.0
PEAK_DBTP = -1.5
# How far a finished film may be from the norm, as platforms measure it.
TOLERANCE_LU = 1.0
_LIMIT_DB = -2.6
_PASSES = 4
_CLOSE_LU = 0.3
_INTEGRATED = re.compile(r"I:\s+(-?[\d.]+|-inf|nan) LUFS")
_PEAK = re.compile(r"Peak:\s+(-?[\d.]+|-inf|nan) dBFS")


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS and true peak in dBTP; None where there is only silence."""

    integrated: float | None
    true_peak: float | None


def loudness(samples: Samples) -> Loudness:
    """The loudness and true peak of samples (mono, or × 2) at 48 kHz."""
    return _measured((samples,), 1 if samples.ndim == 1 else samples.shape[1], "true")


def integrated(blocks: Iterable[Samples], channels: int) -> float | None:
    """The integrated loudness alone, in LUFS: twice as quick."""
    return _measured(blocks, channels, "none").integrated


def _measured(blocks: Iterable[Samples], channels: int, peak: str) -> Loudness:
    meter = ["-af", f"ebur128=peak={peak}:framelog=quiet", "-f", "null", "-"]
    said = feed_ffmpeg([*given(channels), *meter], (as_input(block) for block in blocks))
    return parse_summary(said.decode("utf-8", "replace"))


def parse_summary(text: str) -> Loudness:
    """Read the summary `ebur128` prints at its end; below −70 LUFS nothing counts as heard."""
    summary = text[text.rfind("Summary:") :]
    level, peak = _INTEGRATED.search(summary), _PEAK.search(summary)
    return Loudness(_number(level, -69.9), _number(peak, -150.0))


def _number(found: re.Match[str] | None, least: float) -> float | None:
    if found is None or found.group(1) in ("-inf", "nan"):
        return None
    return value if (value := float(found.group(1))) > least else None


def write_normalised(blocks: Blocks, length: int, coded: Sequence[str]) -> float:
    """Encode `length` samples as `coded` says, at the norm's loudness, peaks held below its limit; silence stays so.

    Returns the gain (dB) that took.
    """
    measured = integrated(blocks(), 2)
    gain = 0.0 if measured is None else TARGET_LUFS - measured
    for _ in range(_PASSES):
        reached = _encoded(blocks, length, gain, coded).integrated
        if measured is None or reached is None or abs(reached - TARGET_LUFS) <= _CLOSE_LU:
            break
        gain += TARGET_LUFS - reached
    return gain


def _encoded(blocks: Blocks, length: int, gain_db: float, coded: Sequence[str]) -> Loudness:
    """One pass: gain, limiter and encoder, and what came out of the limiter measured on the way."""
    limit = 10 ** (_LIMIT_DB / 20)
    chain = (
        f"[0:a]volume={gain_db:.3f}dB,aresample=192000,"
        f"alimiter=limit={limit:.4f}:attack=5:release=80:level=disabled:latency=1,aresample={SAMPLE_RATE},"
        f"apad=whole_len={length},atrim=end_sample={length},asplit[film][meter];[meter]ebur128=framelog=quiet[measured]"
    )
    outputs = ["-map", "[film]", *coded, "-map", "[measured]", "-f", "null", "-"]
    said = feed_ffmpeg([*given(2), "-filter_complex", chain, *outputs], (as_input(block) for block in blocks()))
    return parse_summary(said.decode("utf-8", "replace"))
