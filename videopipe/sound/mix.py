"""The mix: the voice in the middle, music below it that gives way while someone speaks.

`volume` of the music is how far it lies below the voice while someone speaks (the voice counts as `VOICE_LUFS`);
where nobody speaks for a while it rises by `duck`. Attack and release follow what sound editors use for music under
speech: down within 0.2 s just before a word, up within 0.5 s after the last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from videopipe.sound.decode import SAMPLE_RATE, Samples, read_music, read_wave, resampled
from videopipe.sound.loudness import integrated
from videopipe.timeline.sound import MusicBed, PlacedSound, Soundtrack

VOICE_LUFS = -20.0
ATTACK_MS = 200
RELEASE_MS = 500
# The music stays down through pauses shorter than this.
SHORT_GAP_MS = 1500
_LOOP_MS = 1500
_STEP = 480


@dataclass(frozen=True, slots=True, eq=False)
class Stems:
    """The parts of a film's sound: samples × 2 at 48 kHz, each as long as the picture; None where there is none."""

    voice: Samples | None
    music: Samples | None
    length: int

    @property
    def sum(self) -> Samples:
        """All parts together."""
        whole = np.zeros((self.length, 2), np.float32)
        for part in (self.voice, self.music):
            if part is not None:
                whole += part
        return whole


def mix(sound: Soundtrack, sentence: Callable[[str], Path], music: Path | None) -> Stems:
    """The film's sound in parts, before its loudness is set."""
    length = sound.rate.samples(sound.frames, SAMPLE_RATE)
    voice = narration(sound.narration, sentence, length) if sound.narration else None
    under = None
    if sound.music is not None and music is not None:
        under = bed(sound.music, read_music(music, sound.music.start_ms), sound.narration, length)
    return Stems(None if voice is None else np.repeat(voice[:, None], 2, axis=1), under, length)


def narration(placed: tuple[PlacedSound, ...], sentence: Callable[[str], Path], length: int) -> Samples:
    """All sentences at their places, mono, levelled so that the whole counts as `VOICE_LUFS`."""
    by_rate: dict[int, list[tuple[int, Samples]]] = defaultdict(list)
    for item in placed:
        samples, rate = read_wave(sentence(item.sound))
        by_rate[rate].append((round(item.start_ms * rate / 1000), samples))
    voice = np.zeros(length, np.float32)
    for rate, sounds in by_rate.items():
        whole = resampled(_side_by_side(sounds), rate)[:length]
        voice[: len(whole)] += whole
    return _levelled(voice, VOICE_LUFS)


def _side_by_side(sounds: list[tuple[int, Samples]]) -> Samples:
    """Sounds of one rate at their places (in samples), so that they are resampled together."""
    line = np.zeros(max(start + len(samples) for start, samples in sounds), np.float32)
    for start, samples in sounds:
        line[start : start + len(samples)] += samples
    return line


def bed(music: MusicBed, samples: Samples, placed: tuple[PlacedSound, ...], length: int) -> Samples:
    """Music as long as the film: looped, levelled, ducked and faded."""
    level = _levelled(samples, VOICE_LUFS + music.volume_db)
    gain = ducking(placed, length, music.duck_db) * fades(length, music.fade_in_ms, music.fade_out_ms)
    return looped(level, length) * gain[:, None]


def _levelled(samples: Samples, lufs: float) -> Samples:
    """Samples brought to an integrated loudness; silence stays silence."""
    measured = integrated(samples)
    return samples if measured is None else (samples * np.float32(10 ** ((lufs - measured) / 20))).astype(np.float32)


def looped(samples: Samples, length: int) -> Samples:
    """Samples repeated to `length`, each repeat melting into the next at equal power."""
    overlap = min(_LOOP_MS * SAMPLE_RATE // 1000, len(samples) // 4)
    if len(samples) >= length:
        return samples[:length]
    turn = np.linspace(0, np.pi / 2, max(overlap, 1), dtype=np.float32)[:, None]
    whole = samples.copy()
    while len(whole) < length and overlap:
        seam = whole[-overlap:] * np.cos(turn) + samples[:overlap] * np.sin(turn)
        whole = np.concatenate((whole[:-overlap], seam, samples[overlap:]))
    if len(whole) < length:
        whole = np.tile(samples, (-(-length // len(samples)), 1))
    return whole[:length]


def ducking(placed: tuple[PlacedSound, ...], length: int, duck_db: float) -> Samples:
    """Gain (a factor) for every sample: 1 while someone speaks, `duck_db` higher where nobody does for a while."""
    steps = length // _STEP + 2
    times = np.arange(steps) * (_STEP * 1000 / SAMPLE_RATE)
    quiet = np.ones(steps)
    for start, end in _talks(placed):
        before = np.clip((start - times) / ATTACK_MS, 0, 1)
        after = np.clip((times - end) / RELEASE_MS, 0, 1)
        quiet = np.minimum(quiet, np.maximum(before, after))
    smooth = quiet * quiet * (3 - 2 * quiet)
    decibels = np.interp(np.arange(length), np.arange(steps) * _STEP, smooth * duck_db)
    return (10 ** (decibels / 20)).astype(np.float32)


def _talks(placed: tuple[PlacedSound, ...]) -> list[tuple[int, int]]:
    """Stretches of speech in milliseconds; short pauses belong to them."""
    talks: list[tuple[int, int]] = []
    for item in sorted(placed, key=lambda item: item.start_ms):
        start, end = item.start_ms, item.start_ms + item.duration_ms
        if talks and start - talks[-1][1] < SHORT_GAP_MS:
            talks[-1] = (talks[-1][0], max(talks[-1][1], end))
        else:
            talks.append((start, end))
    return talks


def fades(length: int, fade_in_ms: int, fade_out_ms: int) -> Samples:
    """Gain (a factor) for every sample: from silence at the start and back to silence at the end, at equal power."""
    gain = np.ones(length, np.float32)
    into = min(fade_in_ms * SAMPLE_RATE // 1000, length)
    out = min(fade_out_ms * SAMPLE_RATE // 1000, length)
    gain[:into] *= np.sin(np.linspace(0, np.pi / 2, into, dtype=np.float32))
    if out:
        gain[-out:] *= np.cos(np.linspace(0, np.pi / 2, out, dtype=np.float32))
    return gain
