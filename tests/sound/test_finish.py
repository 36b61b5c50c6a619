"""The finished soundtrack as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.sound.test_mix import stereo, tone, written
from videopipe.ffmpeg import run_ffmpeg
from videopipe.sound.decode import SAMPLE_RATE, read_music
from videopipe.sound.finish import finish_sound, finish_stems, sound_key
from videopipe.sound.loudness import loudness
from videopipe.store import Store
from videopipe.timeline.sound import MusicBed, PlacedSound, Soundtrack
from videopipe.units import FrameRate

KEY = "cd" + "0" * 62
SOUND = Soundtrack(
    FrameRate(30),
    240,
    (PlacedSound(KEY, 1000, 2000), PlacedSound(KEY, 5000, 2000)),
    MusicBed("m", -20, 10, 500, 500, 0),
)


def test_the_finished_sound_is_at_the_norms_loudness_and_as_long_as_the_film(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")

    def speak(path: Path) -> None:
        written(tone(2.0, 300, rate=24_000), path)

    store.keep("sentence", KEY, ".wav", speak)
    music = written(stereo(tone(5.0, 200)), tmp_path / "music.wav", rate=48_000)
    path = finish_sound(SOUND, store, music)
    samples = read_music(path, 0)
    assert abs(len(samples) - 8 * SAMPLE_RATE) <= 2048
    measured = loudness(samples)
    assert measured.integrated == pytest.approx(-16, abs=1)
    assert measured.true_peak is not None
    assert measured.true_peak <= -1.5
    assert finish_sound(SOUND, store, music) == path


def test_stems_have_the_films_length_and_add_up_to_its_sound(tmp_path: Path) -> None:
    """Quiet material, on which the peak limiter has nothing to do."""
    store = Store(tmp_path / "store")
    random = np.random.default_rng(3)
    store.keep("sentence", KEY, ".wav", lambda path: noise(random, path))
    music = written(stereo(tone(5.0, 200)), tmp_path / "music.wav", rate=48_000)
    stems = {name: read_music(path, 0) for name, path in finish_stems(SOUND, store, music).items()}
    film = read_music(finish_sound(SOUND, store, music), 0)
    assert set(stems) == {"voice", "music"}
    assert {len(stem) for stem in stems.values()} == {8 * SAMPLE_RATE}
    assert not stems["voice"][: SAMPLE_RATE // 2].any()
    left = film[: 8 * SAMPLE_RATE] - (stems["voice"] + stems["music"])
    assert 20 * np.log10(np.sqrt(np.square(left).mean()) / np.sqrt(np.square(film).mean())) < -20


def noise(random: np.random.Generator, path: Path) -> None:
    written(random.normal(0, 0.05, 48_000).clip(-0.1, 0.1).astype(np.float32), path)


def test_a_film_without_music_has_no_stem_of_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.keep("sentence", KEY, ".wav", lambda path: noise(np.random.default_rng(3), path))
    assert set(finish_stems(replace(SOUND, music=None), store, None)) == {"voice"}


def test_the_finished_sound_is_stereo_aac_at_48_khz(tmp_path: Path) -> None:
    path = finish_sound(Soundtrack(FrameRate(30), 30, (), None), Store(tmp_path), None)
    said = run_ffmpeg(["-i", str(path), "-f", "null", "-"]).stderr.decode()
    assert "Audio: aac (LC)" in said
    assert "48000 Hz, stereo" in said


@pytest.mark.parametrize(
    "changed",
    [
        replace(SOUND, frames=241),
        replace(SOUND, rate=FrameRate(25)),
        replace(SOUND, narration=SOUND.narration[:1]),
        replace(SOUND, music=None),
        replace(SOUND, narration=(replace(SOUND.narration[0], start_ms=1001), SOUND.narration[1])),
        replace(SOUND, music=MusicBed("other", -20, 10, 500, 500, 0)),
        replace(SOUND, music=MusicBed("m", -19, 10, 500, 500, 0)),
    ],
    ids=range(7),
)
def test_whatever_is_heard_is_in_the_key(changed: Soundtrack) -> None:
    assert sound_key(changed) != sound_key(SOUND)
