"""Laws of joining: no step is heard where breaths meet, and every sentence is as loud as the next."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from videopipe.speech.cutting import PEAK_DBFS, SPEECH_DBFS, joined, levelled, segment_of, trimmed
from videopipe.speech.model import SAMPLE_RATE

Wave = npt.NDArray[np.float64]
NEAR = SAMPLE_RATE // 50
LEVEL_TOLERANCE_DB = 0.5


def hum(seconds: float, level: float = 0.3) -> Wave:
    """A tone that begins and ends in the middle of its wave, with no silence around it."""
    return level * np.cos(2 * np.pi * 217.3 * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE)


def spoken_like(seed: int, level: float) -> Wave:
    """Syllables of noise of uneven loudness, with silence around them."""
    random = np.random.default_rng(seed)
    syllables = [
        random.normal(0, 1, 4000).clip(-2.5, 2.5) * np.hanning(4000) * random.uniform(0.6, 1) for _ in range(12)
    ]
    return level * np.concatenate((np.zeros(9000), *syllables, np.zeros(9000)))


def samples(segment: Any) -> Wave:
    return np.frombuffer(segment.raw_data, "<i2").astype(float) / 32768


def steps_at(whole: Wave, places: list[int]) -> float:
    """The largest step from sample to sample near these places."""
    steps = np.abs(np.diff(whole))
    return max(float(steps[max(0, at - NEAR) : at + NEAR].max()) for at in places)


@pytest.mark.parametrize("marks", ["，，。", "。；，", "：，。"])
def test_no_step_is_heard_where_breaths_are_joined(marks: str) -> None:
    """Not even between breaths that the model cut off in the middle of a sound."""
    own = float(np.abs(np.diff(hum(0.5))).max())
    segments = [trimmed(segment_of(hum(seconds)))[0] for seconds in (0.5, 0.7001, 0.4)]
    whole, starts = joined(segments, marks)
    found = samples(whole)
    edges = [start * SAMPLE_RATE // 1000 for start in starts]
    ends = [edge + len(samples(segment)) for edge, segment in zip(edges, segments, strict=True)]
    assert steps_at(found, [*edges, *ends[:-1]]) <= own * 1.05
    assert np.abs(found[[0, -1]]).max() < own


def test_the_search_for_a_step_would_find_one() -> None:
    rough = np.concatenate((hum(0.5), np.zeros(2000), hum(0.5)))
    assert steps_at(rough, [SAMPLE_RATE // 2]) > np.abs(np.diff(hum(0.5))).max() * 1.05


@pytest.mark.parametrize("level", [0.01, 0.1, 0.38])
def test_every_sentence_is_as_loud_as_the_next(level: float) -> None:
    """However loud the voice spoke it, within `LEVEL_TOLERANCE_DB`."""
    for seed in range(3):
        (wave,) = levelled([spoken_like(seed, level)], 0)
        windows = wave[9000:-9000].reshape(-1, 480)
        power = (windows**2).mean(axis=1)
        found = 10 * np.log10(power[power >= power.max() / 1000].mean())
        assert found == pytest.approx(SPEECH_DBFS, abs=LEVEL_TOLERANCE_DB)


def test_a_voice_with_high_peaks_is_as_loud_as_the_next() -> None:
    """Its peaks are held down, and not its voice."""
    wave = spoken_like(1, 0.3)
    wave[20_000:60_000:8000] = 1.5
    (held,) = levelled([wave], 0)
    windows = held[9000:-9000].reshape(-1, 480)
    power = (windows**2).mean(axis=1)
    assert 10 * np.log10(power[power >= power.max() / 1000].mean()) == pytest.approx(SPEECH_DBFS, abs=0.5)
    assert np.abs(held).max() <= 10 ** (PEAK_DBFS / 20) * 1.001
