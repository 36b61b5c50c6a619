"""Loudness measured and brought to the norm."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.sound.test_mix import SECOND, stereo, tone
from videopipe.errors import WorldError
from videopipe.sound.decode import Samples, read_music
from videopipe.sound.loudness import PEAK_DBTP, TARGET_LUFS, Loudness, loudness, parse_summary, write_normalised

SUMMARY = """
[Parsed_ebur128_0 @ 0x1] Summary:

  Integrated loudness:
    I:         -23.1 LUFS
    Threshold: -33.1 LUFS

  Loudness range:
    LRA:         0.0 LU

  True peak:
    Peak:      -19.9 dBFS
"""


def test_a_summary_is_read() -> None:
    assert parse_summary(SUMMARY) == Loudness(-23.1, -19.9)


def test_what_was_printed_before_the_summary_does_not_count() -> None:
    assert parse_summary("I: -5.0 LUFS\nPeak: -1.0 dBFS" + SUMMARY) == Loudness(-23.1, -19.9)


@pytest.mark.parametrize("number", ["-inf", "nan", "-70.0"])
def test_silence_has_no_loudness(number: str) -> None:
    assert parse_summary(SUMMARY.replace("-23.1", number)).integrated is None


def test_a_summary_without_figures_has_none() -> None:
    assert parse_summary("") == Loudness(None, None)


def test_the_norms_own_signal_measures_as_the_norm_says() -> None:
    """EBU Tech 3341, case 1: a stereo sine of 1 kHz at −23 dBFS measures −23 LUFS."""
    found = loudness(stereo(tone(20, 1000, 10 ** (-23 / 20))))
    assert found.integrated == pytest.approx(-23.0, abs=0.1)
    assert found.true_peak == pytest.approx(-23.0, abs=0.3)


def speech_like(level: float) -> Samples:
    """Bursts of noise with pauses, and sharp clicks on top."""
    random = np.random.default_rng(7)
    noise = random.normal(0, 1, 12 * SECOND)
    bursts = np.repeat(random.uniform(0, 1, 48) > 0.3, SECOND // 4) * np.repeat(random.uniform(0.3, 1, 48), SECOND // 4)
    samples = noise * bursts * level
    samples[:: SECOND // 2] += level * 12
    return stereo(samples.astype(np.float32))


def normalised(samples: Samples, folder: Path) -> Samples:
    path = folder / "normalised.wav"
    write_normalised(lambda: iter((samples,)), len(samples), ["-c:a", "pcm_f32le", "-f", "wav", str(path)])
    return read_music(path, 0)


@pytest.mark.parametrize("level", [0.002, 0.05, 0.4])
def test_what_is_normalised_has_the_norms_loudness_and_no_higher_peak(level: float, tmp_path: Path) -> None:
    done = normalised(speech_like(level), tmp_path)
    found = loudness(done)
    assert found.integrated == pytest.approx(TARGET_LUFS, abs=0.5)
    assert found.true_peak is not None
    assert found.true_peak <= PEAK_DBTP
    assert done.shape == (12 * SECOND, 2)


def test_the_comparison_sees_what_was_not_normalised() -> None:
    found = loudness(speech_like(0.4))
    assert found.integrated != pytest.approx(TARGET_LUFS, abs=0.5)


def test_normalising_moves_nothing_in_time(tmp_path: Path) -> None:
    samples = np.zeros((4 * SECOND, 2), np.float32)
    samples[2 * SECOND : 2 * SECOND + SECOND // 2] = stereo(tone(0.5, 1000, 0.05))
    begun = np.flatnonzero(np.abs(normalised(samples, tmp_path)[:, 0]) > 0.01)[0]
    assert abs(begun - 2 * SECOND) < SECOND // 500


def test_silence_stays_silence(tmp_path: Path) -> None:
    assert not normalised(np.zeros((SECOND, 2), np.float32), tmp_path).any()


def test_sound_too_short_to_measure_keeps_its_length(tmp_path: Path) -> None:
    short = stereo(tone(0.1))
    assert normalised(short, tmp_path).shape == short.shape


def test_what_is_not_music_is_refused_by_name(tmp_path: object) -> None:
    path = Path(str(tmp_path)) / "歌.mp3"
    path.write_text("not music")
    with pytest.raises(WorldError, match=r"歌\.mp3"):
        read_music(path, 0)
