"""The sounds of transitions, made from a few numbers: air, paper, a drop of water, a small bell.

Soft by design: none begins or ends abruptly, and none has much above 8 kHz. The same kind and length give the same
samples.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.sound.decode import SAMPLE_RATE, Samples
from videopipe.timeline.passing import PassingSound

Wave: TypeAlias = npt.NDArray[np.float64]

# Air is noise in grains of so many samples, each filtered to its moment's pitch.
_GRAIN, _HOP = 1024, 256
_SEED = 20
# A bell's partials: frequency against the lowest, strength, and how much sooner each dies away.
_BELL_HZ = 1046.5
_PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.32, 1.7), (2.76, 0.22, 2.4), (5.4, 0.06, 4.0))
_DROP_HZ = (480.0, 980.0)
# What a sound's level is measured over, and how long each takes to come and to go at least.
_LEVEL_MS, _EDGE_MS = 100, 4


@dataclass(frozen=True, slots=True)
class Passing:
    """A transition's sound in the mix: when it is heard, and its samples at their level."""

    heard: PassingSound
    samples: Samples

    def add_to(self, block: Samples, first: int) -> None:
        """Add what is heard of it to a block of the film's samples (× 2) that begins with sample `first`, in place."""
        begin = self.heard.start_ms * SAMPLE_RATE // 1000
        start, end = max(begin, first), min(begin + len(self.samples), first + len(block))
        if start < end:
            block[start - first : end - first] += self.samples[start - begin : end - begin, None]


def passing(heard: PassingSound, loud: float) -> Passing:
    """A transition's sound; its loudest tenth of a second is as strong as `loud` (root of the mean square)."""
    wave = KINDS[heard.kind](heard.duration_ms * SAMPLE_RATE // 1000)
    return Passing(heard, (_softened(wave) * (loud / _strength(wave))).astype(np.float32))


def _strength(wave: Wave) -> float:
    """The root of the mean square of its loudest tenth of a second."""
    window = min(_LEVEL_MS * SAMPLE_RATE // 1000, len(wave))
    power = np.concatenate(([0.0], np.cumsum(wave**2)))
    return float(np.sqrt((power[window:] - power[:-window]).max() / window)) or 1.0


def _softened(wave: Wave) -> Wave:
    """From silence and back to silence."""
    edge = min(_EDGE_MS * SAMPLE_RATE // 1000, len(wave) // 2)
    rise = 0.5 - 0.5 * np.cos(np.pi * np.arange(edge) / edge)
    shaped = wave.copy()
    shaped[:edge] *= rise
    shaped[-edge:] *= rise[::-1]
    return shaped


def _whoosh(count: int) -> Wave:
    """Air that passes: it swells, its pitch rises and falls a little, and it is gone."""
    at = np.linspace(0, 1, count)
    swell = np.sin(np.pi * at**0.8) ** 2
    return _air(count, lambda t: 380 * 2 ** (1.9 * np.sin(np.pi * t**0.8)), 1.0) * swell


def _paper(count: int) -> Wave:
    """A sheet that is turned: two strokes, grainy and light."""
    at = np.linspace(0, 1, count)
    strokes = np.exp(-(((at - 0.26) / 0.15) ** 2)) + 0.7 * np.exp(-(((at - 0.68) / 0.14) ** 2))
    grain = np.abs(_air(count, lambda t: 70 + 0 * t, 1.0))
    return _air(count, lambda t: 2100 + 900 * t, 0.9) * strokes * (0.7 + grain / (grain.max() or 1.0))


def _drop(count: int) -> Wave:
    """A drop of water: a short round tone that rises."""
    seconds = np.arange(count) / SAMPLE_RATE
    low, high = _DROP_HZ
    pitch = high + (low - high) * np.exp(-seconds / 0.035)
    phase = 2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE
    swell = (1 - np.exp(-seconds / 0.006)) * np.exp(-seconds / min(0.05, count / SAMPLE_RATE / 5))
    return np.asarray(np.sin(phase) * swell)


def _chime(count: int) -> Wave:
    """A small bell, struck softly; it has died away when its time is over."""
    seconds = np.arange(count) / SAMPLE_RATE
    fading = count / SAMPLE_RATE / 6
    struck = 1 - np.exp(-seconds / 0.005)
    rings = (
        strength * np.sin(2 * np.pi * _BELL_HZ * ratio * seconds) * np.exp(-seconds * sooner / fading)
        for ratio, strength, sooner in _PARTIALS
    )
    return np.asarray(sum(rings) * struck)


def _air(count: int, pitch: Callable[[Wave], Wave], octaves: float) -> Wave:
    """Noise whose spectrum is a hill `octaves` wide around a pitch (Hz) that changes over its time (0–1)."""
    noise = np.random.RandomState(_SEED).standard_normal(count + 2 * _GRAIN)
    window = np.sin(np.pi * (np.arange(_GRAIN) + 0.5) / _GRAIN)
    tones = np.fft.rfftfreq(_GRAIN, 1 / SAMPLE_RATE)
    starts = np.arange(0, count + _GRAIN, _HOP)
    middles = np.clip((starts - _GRAIN / 2) / count, 0, 1)
    made = np.zeros(count + 2 * _GRAIN)
    for start, middle in zip(starts, pitch(middles), strict=True):
        away = np.log2(np.maximum(tones, 20.0) / middle) / octaves
        grain = np.fft.rfft(noise[start : start + _GRAIN] * window) * np.exp(-(away**2))
        made[start : start + _GRAIN] += np.fft.irfft(grain) * window
    return made[_GRAIN : _GRAIN + count]


KINDS: Mapping[str, Callable[[int], Wave]] = MappingProxyType(
    {"whoosh": _whoosh, "paper": _paper, "drop": _drop, "chime": _chime}
)
"""The sounds there are: each gives so many samples at 48 kHz, at any level."""
