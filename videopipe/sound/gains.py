"""Gains over time, as factors: music that gives way to speech, and fades at both ends of a film.

Attack and release follow what sound editors use for music under speech: down within 0.2 s just before a word, up
within 0.5 s after the last.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from videopipe.sound.decode import SAMPLE_RATE, Samples
from videopipe.timeline.sound import ClipSound, PlacedSound

ATTACK_MS = 200
RELEASE_MS = 500
# The music stays down through pauses shorter than this.
SHORT_GAP_MS = 1500
_STEP = 480


def ducking(placed: Sequence[PlacedSound | ClipSound], first: int, count: int, duck_db: float) -> Samples:
    """For `count` samples from `first` on: 1 while someone speaks, `duck_db` higher where nobody does for a while."""
    begin, steps = first // _STEP, count // _STEP + 3
    places = (begin + np.arange(steps)) * _STEP
    times = places * (1000 / SAMPLE_RATE)
    quiet = np.ones(steps)
    for start, end in _talks(placed):
        before = np.clip((start - times) / ATTACK_MS, 0, 1)
        after = np.clip((times - end) / RELEASE_MS, 0, 1)
        quiet = np.minimum(quiet, np.maximum(before, after))
    smooth = quiet * quiet * (3 - 2 * quiet)
    decibels = np.interp(np.arange(first, first + count), places, smooth * duck_db)
    return (10 ** (decibels / 20)).astype(np.float32)


def _talks(placed: Sequence[PlacedSound | ClipSound]) -> list[tuple[int, int]]:
    """Stretches of speech in milliseconds; short pauses belong to them."""
    talks: list[tuple[int, int]] = []
    for item in sorted(placed, key=lambda item: item.start_ms):
        start, end = item.start_ms, item.start_ms + item.duration_ms
        if talks and start - talks[-1][1] < SHORT_GAP_MS:
            talks[-1] = (talks[-1][0], max(talks[-1][1], end))
        else:
            talks.append((start, end))
    return talks


def fades(length: int, fade_in_ms: int, fade_out_ms: int, first: int, count: int) -> Samples:
    """For `count` samples from `first` on of `length`: from silence and back to silence, at equal power."""
    places = np.arange(first, first + count, dtype=np.float64)
    into = min(fade_in_ms * SAMPLE_RATE // 1000, length)
    out = min(fade_out_ms * SAMPLE_RATE // 1000, length)
    gain = np.ones(count, np.float32)
    if into and first < into:
        gain *= np.sin(np.clip(places / max(into - 1, 1), 0, 1) * (np.pi / 2)).astype(np.float32)
    if out and first + count > length - out:
        gain *= np.sin(np.clip((length - 1 - places) / max(out - 1, 1), 0, 1) * (np.pi / 2)).astype(np.float32)
    return gain
