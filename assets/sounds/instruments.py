"""Synthesised instruments; every function returns one mono note."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float64]
RATE = 48_000


def frequency(pitch: float) -> float:
    """The frequency of a MIDI pitch."""
    return float(440 * 2 ** ((pitch - 69) / 12))


def _times(seconds: float) -> Sound:
    return np.arange(int(seconds * RATE)) / RATE


def _release(times: Sound, held: float, seconds: float) -> Sound:
    return np.where(times < held, 1.0, np.exp(-(times - held) * 5 / seconds))


def piano(pitch: float, held: float, force: float) -> Sound:
    """A felt piano: stiff strings, softer notes darker, treble decaying sooner."""
    base = frequency(pitch)
    times = _times(min(5.5, held + 1.6))
    stiffness = 0.00022 * (base / 261.6) ** 1.3
    ring = 2.9 * (261.6 / base) ** 0.55
    slope = 2.0 - 0.75 * force
    random = np.random.default_rng(int(pitch * 100))
    total = np.zeros_like(times)
    for number in range(1, 23):
        partial = base * number * np.sqrt(1 + stiffness * number**2)
        if partial > 9000:
            break
        level = number**-slope * (0.35 + abs(np.sin(np.pi * number / 7.3)))
        fade = ring / (1 + 0.28 * (number - 1))
        envelope = 0.72 * np.exp(-times * 5.5 / fade) + 0.28 * np.exp(-times * 1.7 / fade)
        for detune in (-0.00028, 0.00033):
            phase = random.uniform(0, 2 * np.pi)
            total += level * envelope * np.sin(2 * np.pi * partial * (1 + detune) * times + phase)
    attack = 1 - np.exp(-times / (0.0045 - 0.0025 * force))
    hammer = random.normal(size=times.size) * np.exp(-times / 0.006)
    thud = np.convolve(hammer, np.hanning(48) / 24, mode="same") * 0.05
    return 0.2 * force**1.4 * (total * attack + thud) * _release(times, held + 0.25, 0.7)


def strings(pitch: float, held: float, force: float) -> Sound:
    """A small string section: detuned players, slow bows, vibrato that comes late."""
    base = frequency(pitch)
    times = _times(held + 1.3)
    random = np.random.default_rng(int(pitch * 100) + 7)
    total = np.zeros_like(times)
    for _ in range(5):
        tune = 1 + random.normal(0, 0.0016)
        speed, depth = random.uniform(4.8, 5.6), random.uniform(0.0016, 0.003)
        late = np.clip((times - 0.4) / 0.9, 0, 1)
        vibrato = depth * late * np.sin(2 * np.pi * speed * times + random.uniform(0, 6.28))
        phase = 2 * np.pi * np.cumsum(base * tune * (1 + vibrato)) / RATE + random.uniform(0, 6.28)
        for number in range(1, 13):
            if base * number > 6000:
                break
            body = 1 / (1 + (base * number / 2300) ** 2)
            total += np.sin(number * phase) * number**-1.15 * body
    swell = np.clip(times / 0.65, 0, 1) ** 1.4
    return 0.03 * force * total * swell * _release(times, held, 0.95)


def pizzicato(pitch: float, held: float, force: float) -> Sound:
    """A plucked string, short and woody."""
    base = frequency(pitch)
    times = _times(min(0.9, held + 0.7))
    total = np.zeros_like(times)
    for number in range(1, 11):
        if base * number > 7000:
            break
        total += np.sin(2 * np.pi * base * number * times) * number**-1.5 * np.exp(-times * (5.5 + 3 * number))
    return 0.22 * force * total * (1 - np.exp(-times / 0.002))


def bell(pitch: float, held: float, force: float) -> Sound:
    """A soft celesta-like bell."""
    base = frequency(pitch)
    times = _times(held + 2.0)
    total = np.zeros_like(times)
    for ratio, level, decay in ((1, 1, 1.5), (2.0, 0.32, 2.6), (3.98, 0.16, 5.0), (6.7, 0.05, 9.0)):
        if base * ratio < 10_000:
            total += level * np.sin(2 * np.pi * base * ratio * times) * np.exp(-times * decay)
    return 0.09 * force * total * (1 - np.exp(-times / 0.003))


def bass(pitch: float, held: float, force: float) -> Sound:
    """A round plucked bass."""
    base = frequency(pitch)
    times = _times(held + 0.4)
    total = np.zeros_like(times)
    for number, level in ((1, 1.0), (2, 0.42), (3, 0.16), (4, 0.07)):
        total += level * np.sin(2 * np.pi * base * number * times) * np.exp(-times * (0.9 + 0.9 * number))
    return 0.24 * force * total * (1 - np.exp(-times / 0.008)) * _release(times, held, 0.3)


def kick(_pitch: float, _held: float, force: float) -> Sound:
    """A soft felt drum."""
    times = _times(0.45)
    phase = 2 * np.pi * (52 * times + 46 * 0.035 * (1 - np.exp(-times / 0.035)))
    return 0.5 * force * np.sin(phase) * np.exp(-times * 9) * (1 - np.exp(-times / 0.003))


def brush(_pitch: float, _held: float, force: float) -> Sound:
    """A brushed snare, mostly air."""
    times = _times(0.3)
    noise = np.random.default_rng(5).normal(size=times.size)
    air = noise - np.convolve(noise, np.ones(24) / 24, mode="same")
    air = np.convolve(air, np.hanning(8) / 4, mode="same")
    skin = np.sin(2 * np.pi * 190 * times) * np.exp(-times * 26)
    return force * (0.075 * air * np.exp(-times * 17) * np.clip(times / 0.006, 0, 1) + 0.08 * skin)


def shaker(pitch: float, _held: float, force: float) -> Sound:
    """A light shaker; the pitch only varies the grain."""
    times = _times(0.12)
    noise = np.random.default_rng(int(pitch)).normal(size=times.size)
    air = np.convolve(np.diff(noise, prepend=0.0), np.hanning(7) / 3, mode="same")
    swing = np.clip(times / 0.018, 0, 1) * np.exp(-times * 38)
    return 0.05 * force * air * swing
