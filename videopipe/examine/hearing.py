"""Listening to a film's sound: is every sentence there, and in time?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.examine.decoding import SAMPLE_RATE
from videopipe.examine.wanted import HOP_MS, Levels, Speech

Decibels: TypeAlias = npt.NDArray[np.float32]

STEP_DB, MOST_LEVEL = 3.0, 15
_FLOOR_DB = -60.0
# The softest stretch of a film at the norm's loudness in which somebody speaks is louder.
_SPEECH_DB = -42.0
# How far speech is looked for, and what counts as in time: two frames at 30 a second.
_REACH_HOPS, IN_TIME_MS = 30, 70
# Correlation of what is planned with what is heard: what counts as heard, and as better in another place.
_HEARD, _BETTER, _CLEARLY_BETTER = 0.3, 0.02, 0.3
_AROUND_HOPS = 15
_LEAST_HOPS = 40


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard of the speech: the stretches that were not, and by how many milliseconds it is late, if told.

    `loose` are stretches that are out of time by themselves, with their lateness.
    """

    missing: tuple[tuple[int, int], ...]
    late_ms: int | None
    loose: tuple[tuple[int, int], ...] = ()


def decibels(samples: npt.NDArray[np.float32], rate: int) -> Decibels:
    """The level of mono samples in every hop of 20 ms, in dB of full scale, at least −60."""
    hop = rate * HOP_MS // 1000
    whole = np.zeros(-(-len(samples) // hop) * hop, np.float32)
    whole[: len(samples)] = samples
    power = np.square(whole.reshape(-1, hop)).mean(axis=1)
    return np.maximum(10 * np.log10(power + 1e-12), _FLOOR_DB).astype(np.float32)


def levels(loudness: Decibels) -> Levels:
    """Levels that a report can keep: nothing is 0, the loudest 15."""
    loudest = float(loudness.max(initial=_FLOOR_DB))
    if loudest <= _FLOOR_DB:
        return np.zeros(len(loudness), np.uint8)
    return np.clip(np.rint((loudness - loudest) / STEP_DB) + MOST_LEVEL, 0, MOST_LEVEL).astype(np.uint8)


def heard(speech: Speech, sound: npt.NDArray[np.float32]) -> Heard:
    """What of `speech` is in `sound` (mono, 16 kHz), and when."""
    found = decibels(sound, SAMPLE_RATE)
    count = len(speech.levels)
    padded = np.full(count + 2 * _REACH_HOPS, _FLOOR_DB, np.float32)
    body = found[: count + _REACH_HOPS]
    padded[_REACH_HOPS : _REACH_HOPS + len(body)] = body
    missing, loose = [], []
    around = np.zeros(count, bool)
    for start, end in speech.stretches:
        first, last = max(start // HOP_MS - _AROUND_HOPS, 0), min(end // HOP_MS + _AROUND_HOPS, count)
        around[first:last] = True
        here = padded[_REACH_HOPS + start // HOP_MS : _REACH_HOPS + max(end // HOP_MS, start // HOP_MS + 1)]
        fits = _fits(speech.levels[first:last], padded, first)
        if len(here) == 0 or float(here.max()) < _SPEECH_DB:
            missing.append((start, end))
        elif fits is not None and last - first >= _LEAST_HOPS:
            best = int(np.argmax(fits))
            if fits[best] < _HEARD:
                missing.append((start, end))
            elif abs(best - _REACH_HOPS) * HOP_MS > IN_TIME_MS and fits[best] > fits[_REACH_HOPS] + _CLEARLY_BETTER:
                loose.append((start, (best - _REACH_HOPS) * HOP_MS))
    return Heard(tuple(missing), _lateness(speech.levels, padded, around), tuple(loose))


def _fits(wanted: Levels, padded: Decibels, first: int) -> npt.NDArray[np.float64] | None:
    """How well the levels fit what is heard, for every shift; None where they have no shape to compare."""
    shape = wanted.astype(np.float64)
    if len(shape) < 2 or shape.std() < 0.5:
        return None
    shape = (shape - shape.mean()) / shape.std()
    found = []
    for shift in range(2 * _REACH_HOPS + 1):
        there = padded[first + shift : first + shift + len(shape)].astype(np.float64)
        spread = float(there.std())
        found.append(float((there - there.mean()) @ shape) / len(shape) / spread if spread > 0.1 else 0.0)
    return np.array(found)


def _lateness(wanted: Levels, padded: Decibels, around: npt.NDArray[np.bool_]) -> int | None:
    """By how many milliseconds all speech is late (early when negative); None where that cannot be told."""
    if not around.any() or float(wanted[around].std()) < 0.5:
        return None
    shape = wanted[around].astype(np.float64)
    shape = (shape - shape.mean()) / shape.std()
    places = np.flatnonzero(around)
    fits = []
    for shift in range(2 * _REACH_HOPS + 1):
        there = padded[places + shift].astype(np.float64)
        spread = float(there.std())
        fits.append(float((there - there.mean()) @ shape) / len(shape) / spread if spread > 0.1 else 0.0)
    best = int(np.argmax(fits))
    if fits[best] < _HEARD:
        return None
    return (best - _REACH_HOPS) * HOP_MS if fits[best] > fits[_REACH_HOPS] + _BETTER else 0
