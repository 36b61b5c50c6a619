"""Sounds of transitions: soft, short, at their level, and on the effects alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.sound.test_mix import said, stereo, tone, whole, written
from videopipe.sound.decode import SAMPLE_RATE, Samples
from videopipe.sound.mix import BLOCK, VOICE_LUFS, mix
from videopipe.sound.passing import KINDS, passing
from videopipe.store import Store
from videopipe.timeline.passing import PassingSound
from videopipe.timeline.sound import Soundtrack
from videopipe.units import FrameRate

LENGTHS_MS = (200, 420, 700, 1500)
LOUD = 0.05


def samples_of(kind: str, duration_ms: int) -> Samples:
    return passing(PassingSound(kind, 0, duration_ms, -16.0), LOUD).samples


@pytest.mark.parametrize("duration_ms", LENGTHS_MS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_is_as_long_as_wanted_and_begins_and_ends_in_silence(kind: str, duration_ms: int) -> None:
    samples = samples_of(kind, duration_ms)
    assert len(samples) == duration_ms * SAMPLE_RATE // 1000
    peak = np.abs(samples).max()
    assert np.abs(samples[[0, -1]]).max() < peak / 100
    assert np.abs(samples[-SAMPLE_RATE // 100 :]).max() < peak / 4
    assert peak < 7 * LOUD


@pytest.mark.parametrize("duration_ms", LENGTHS_MS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_loudest_tenth_of_a_second_is_as_loud_as_wanted(kind: str, duration_ms: int) -> None:
    samples, window = samples_of(kind, duration_ms).astype(np.float64), SAMPLE_RATE // 10
    levels = [np.sqrt(np.mean(samples[at : at + window] ** 2)) for at in range(0, len(samples) - window + 1, 240)]
    assert max(levels) == pytest.approx(LOUD, rel=0.03)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_is_soft_there_is_little_in_the_heights_where_sounds_hiss(kind: str) -> None:
    spectrum = np.abs(np.fft.rfft(samples_of(kind, 500))) ** 2
    heights = np.fft.rfftfreq(SAMPLE_RATE // 2, 1 / SAMPLE_RATE) > 8000
    assert spectrum[heights].sum() < spectrum.sum() / 50


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_sound_is_the_same_samples(kind: str) -> None:
    assert np.array_equal(samples_of(kind, 430), samples_of(kind, 430))


def test_in_the_mix_it_lies_below_the_voice_where_it_was_put_and_among_the_effects(tmp_path: Path) -> None:
    """At the seam of two blocks, too."""
    voice = written(tone(2.0, rate=24_000), tmp_path / "one.wav")
    begins = BLOCK * 1000 // SAMPLE_RATE - 200
    sound = Soundtrack(
        FrameRate(30), 15 * 30, (said(1000, 2000),), None, (), (PassingSound("whoosh", begins, 500, -16.0),)
    )
    mixed = mix(sound, lambda _: voice, None, Store(tmp_path / "store"))
    plain = mix(replace(sound, passing=()), lambda _: voice, None, Store(tmp_path / "store"))
    alone = whole(mixed) - whole(plain)
    effects = np.concatenate(list(mixed.blocks(voice=False, music=False)))
    assert np.allclose(alone, effects, atol=1e-6)
    first, last = begins * SAMPLE_RATE // 1000, (begins + 500) * SAMPLE_RATE // 1000
    assert not effects[:first].any()
    assert not effects[last:].any()
    assert np.array_equal(effects[first:last], stereo(effects[first:last, 0]))
    spoken = np.sqrt(np.mean(whole(plain)[SAMPLE_RATE : 3 * SAMPLE_RATE] ** 2))
    window = SAMPLE_RATE // 10
    loudest = max(np.sqrt(np.mean(effects[at : at + window] ** 2)) for at in range(first, last - window, 480))
    assert 20 * np.log10(loudest / spoken) == pytest.approx(-16.0, abs=1.5)
    assert VOICE_LUFS == -20.0
