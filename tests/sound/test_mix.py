"""The mix: every sentence at its place, music that gives way."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.sound.decode import SAMPLE_RATE, RawSound, Samples, read_music, read_wave
from videopipe.sound.gains import ducking, fades
from videopipe.sound.loop import Loop
from videopipe.sound.loudness import loudness
from videopipe.sound.mix import BLOCK, VOICE_LUFS, Mix, line, mix
from videopipe.store import Store
from videopipe.timeline.sound import MusicBed, PlacedSound, Soundtrack
from videopipe.units import FrameRate

SECOND = SAMPLE_RATE


def tone(seconds: float, hertz: float = 440.0, level: float = 0.3, *, rate: int = SAMPLE_RATE) -> Samples:
    times = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def stereo(mono: Samples) -> Samples:
    return np.repeat(mono[:, None], 2, axis=1)


def written(samples: Samples, path: Path, *, rate: int = 24_000) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1 if samples.ndim == 1 else 2)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.rint(samples * 32767).astype("<i2").tobytes())
    return path


def whole(mixed: Mix) -> Samples:
    return np.concatenate(list(mixed.blocks()))


def said(start_ms: int, duration_ms: int) -> PlacedSound:
    return PlacedSound("one", start_ms, duration_ms)


class Held:
    """Samples in memory as a source."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples

    def __len__(self) -> int:
        return len(self._samples)

    def read(self, first: int, count: int) -> Samples:
        return self._samples[first : first + count]


def looped(samples: Samples, length: int) -> Samples:
    return Loop(Held(samples)).read(0, length)


@given(st.integers(0, 30_000), st.integers(1, 9000))
def test_a_block_of_a_loop_is_the_same_however_it_is_cut(first: int, count: int) -> None:
    music = np.arange(20_000, dtype=np.float32).reshape(-1, 2)
    assert np.array_equal(Loop(Held(music)).read(first, count), looped(music, first + count)[first:])


@given(st.integers(1, 4000), st.integers(1, 20_000))
def test_looped_music_is_as_long_as_wanted(own: int, wanted: int) -> None:
    assert looped(np.zeros((own, 2), np.float32), wanted).shape == (wanted, 2)


def test_a_loop_has_no_step_at_its_seam() -> None:
    """The seam of two unrelated places: a tone that ends elsewhere in its wave than it began."""
    music = stereo(tone(4.0, 220.37))
    whole = looped(music, 11 * SECOND)
    steepest = np.abs(np.diff(music, axis=0)).max()
    assert np.abs(np.diff(whole, axis=0)).max() <= steepest * 1.5


def test_the_search_for_a_step_would_find_one() -> None:
    music = stereo(tone(4.001, 220.37))
    whole = np.concatenate((music, music))
    assert np.abs(np.diff(whole, axis=0)).max() > np.abs(np.diff(music, axis=0)).max() * 1.5


def test_a_loop_keeps_its_loudness_through_the_seam() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (4 * SECOND, 2)).astype(np.float32)
    whole = looped(noise, 10 * SECOND)
    levels = np.sqrt(np.square(whole.reshape(-1, SECOND // 4, 2)).mean(axis=(1, 2)))
    assert np.abs(20 * np.log10(levels / 0.1)).max() < 0.5


def test_music_longer_than_the_film_is_only_cut() -> None:
    music = stereo(tone(3.0))
    assert np.array_equal(looped(music, 2 * SECOND), music[: 2 * SECOND])


SPEECH = (said(3000, 2000), said(5400, 1600), said(12_000, 1000))
GAIN = ducking(SPEECH, 0, 18 * SECOND, 10.0)


def decibels_at(ms: int) -> float:
    return float(20 * np.log10(GAIN[ms * SAMPLE_RATE // 1000]))


@pytest.mark.parametrize("ms", [3000, 3500, 4999, 5400, 6900, 12_000, 12_999])
def test_music_stays_down_while_someone_speaks(ms: int) -> None:
    assert decibels_at(ms) == pytest.approx(0.0, abs=0.01)


@pytest.mark.parametrize("ms", [5001, 5200, 5399])
def test_music_stays_down_through_a_short_pause(ms: int) -> None:
    assert decibels_at(ms) == pytest.approx(0.0, abs=0.01)


@pytest.mark.parametrize("ms", [0, 1500, 2790, 7510, 9000, 11_790, 13_510, 17_900])
def test_music_rises_where_nobody_speaks_for_a_while(ms: int) -> None:
    assert decibels_at(ms) == pytest.approx(10.0, abs=0.1)


def test_music_gives_way_within_its_attack_and_comes_back_within_its_release() -> None:
    assert 0.5 < decibels_at(2900) < 9.5
    assert 0.5 < decibels_at(7250) < 9.5
    down, up = GAIN[: 3 * SECOND], GAIN[7 * SECOND : 8 * SECOND]
    assert (np.diff(down) <= 1e-6).all()
    assert (np.diff(up) >= -1e-6).all()


@given(st.integers(0, 17 * SECOND), st.integers(1, SECOND))
def test_a_block_of_a_gain_is_the_same_however_it_is_cut(first: int, count: int) -> None:
    assert np.allclose(ducking(SPEECH, first, count, 10.0), GAIN[first : first + count], atol=1e-5)
    whole = fades(18 * SECOND, 500, 1000, 0, 18 * SECOND)
    assert np.array_equal(fades(18 * SECOND, 500, 1000, first, count), whole[first : first + count])


def test_the_gain_has_no_step() -> None:
    assert np.abs(np.diff(20 * np.log10(GAIN))).max() < 0.01


def test_without_speech_music_is_up_all_the_time() -> None:
    assert np.allclose(ducking((), 0, SECOND, 10.0), 10 ** (10 / 20))
    assert np.allclose(ducking((said(0, 1000),), 0, SECOND, 0.0), 1.0)


def test_fades_begin_and_end_in_silence() -> None:
    gain = fades(3 * SECOND, 500, 1000, 0, 3 * SECOND)
    assert gain[0] == pytest.approx(0, abs=1e-6)
    assert gain[-1] == pytest.approx(0, abs=1e-6)
    assert (gain[SECOND // 2 : 2 * SECOND] == 1).all()
    assert (np.diff(gain[: SECOND // 2]) >= 0).all()
    assert (np.diff(gain[2 * SECOND :]) <= 0).all()
    assert gain[SECOND // 4] == pytest.approx(np.sqrt(0.5), abs=0.01)


@given(st.integers(0, 500), st.integers(0, 30), st.integers(0, 30))
def test_fades_longer_than_the_film_are_cut(length: int, fade_in_ms: int, fade_out_ms: int) -> None:
    gain = fades(length, fade_in_ms, fade_out_ms, 0, length)
    assert gain.shape == (length,)
    assert ((gain >= -1e-6) & (gain <= 1)).all()


@pytest.mark.parametrize("start_ms", [0, 1, 333, 1000, 2567])
def test_a_sentence_sounds_at_its_sample(tmp_path: Path, start_ms: int) -> None:
    """A click at 24 kHz stands where it should at 48 kHz, within half a sample of its own rate."""
    click = np.zeros(24_000, np.float32)
    click[12_000:12_010] = 0.9
    path = written(click, tmp_path / "click.wav")
    sound = Soundtrack(FrameRate(30), 150, (said(start_ms, 1000),), None)
    voice = whole(mix(sound, lambda _: path, None, Store(tmp_path)))[:, 0]
    middle = float((np.abs(voice) * np.arange(len(voice))).sum() / np.abs(voice).sum())
    expected = start_ms * SAMPLE_RATE / 1000 + (12_000 + 4.5) * 2 + 0.5
    assert abs(middle - expected) < 2


def test_what_reaches_beyond_the_end_is_cut(tmp_path: Path) -> None:
    path = written(tone(1.0, rate=24_000), tmp_path / "tone.wav")
    for start_ms in (500, 2000):
        sound = Soundtrack(FrameRate(30), 30, (said(start_ms, 1000),), None)
        found = whole(mix(sound, lambda _: path, None, Store(tmp_path)))
        assert found.shape == (SECOND, 2)
        assert bool(found.any()) == (start_ms == 500)


def test_the_voice_counts_as_loud_as_it_should(tmp_path: Path) -> None:
    path = written(tone(3.0, rate=24_000), tmp_path / "tone.wav")
    sound = Soundtrack(FrameRate(30), 90, (said(0, 3000),), None)
    voice = whole(mix(sound, lambda _: path, None, Store(tmp_path)))
    measured = loudness(voice).integrated
    assert measured == pytest.approx(VOICE_LUFS, abs=0.3)


def test_the_mix_is_exactly_as_long_as_the_picture(tmp_path: Path) -> None:
    music = written(stereo(tone(2.0)), tmp_path / "music.wav", rate=48_000)
    bed = MusicBed("digest", -18, 10, 200, 300, 0)
    for rate, frames in ((FrameRate(30), 97), (FrameRate(30000, 1001), 100), (FrameRate(25), 1)):
        sound = Soundtrack(rate, frames, (), bed)
        mixed = whole(mix(sound, lambda _: tmp_path / "none", music, Store(tmp_path)))
        assert mixed.shape == (rate.samples(frames, SAMPLE_RATE), 2)


def test_music_lies_below_the_voice_by_what_is_asked(tmp_path: Path) -> None:
    music = written(stereo(tone(8.0, 300)), tmp_path / "music.wav", rate=48_000)
    sound = Soundtrack(FrameRate(30), 240, (said(0, 8000),), MusicBed("digest", -20, 10, 0, 0, 0))
    silence = written(np.zeros(24_000, np.float32), tmp_path / "silence.wav")
    under_speech = loudness(whole(mix(sound, lambda _: silence, music, Store(tmp_path)))).integrated
    assert under_speech == pytest.approx(VOICE_LUFS - 20, abs=0.4)


def test_voice_and_music_are_as_far_apart_as_is_asked_and_music_rises_by_its_duck(tmp_path: Path) -> None:
    """Measured on the mix's own parts: a voice, then a gap, over music."""
    music = written(stereo(tone(8.0, 300)), tmp_path / "music.wav", rate=48_000)
    said_once = written(tone(6.0, rate=24_000), tmp_path / "tone.wav")
    sound = Soundtrack(FrameRate(30), 480, (said(0, 6000),), MusicBed("digest", -18, 10, 0, 0, 0))
    mixed = mix(sound, lambda _: said_once, music, Store(tmp_path))
    voice = np.concatenate(list(mixed.blocks(music=False)))
    bed = np.concatenate(list(mixed.blocks(voice=False)))
    spoken, under = loudness(voice[: 6 * SECOND]).integrated, loudness(bed[: 6 * SECOND]).integrated
    above = loudness(bed[8 * SECOND : 14 * SECOND]).integrated
    assert spoken is not None
    assert under is not None
    assert above is not None
    assert under - spoken == pytest.approx(-18, abs=1)
    assert above - under == pytest.approx(10, abs=1)


def test_no_sound_at_all_is_silence(tmp_path: Path) -> None:
    assert not whole(mix(Soundtrack(FrameRate(30), 30, (), None), lambda _: tmp_path, None, Store(tmp_path))).any()


def test_sentences_lie_on_one_line_each_at_its_sample(tmp_path: Path) -> None:
    """Two that follow, two that overlap, one far away."""
    path = written(np.full(2400, 0.25, np.float32), tmp_path / "one.wav")
    placed = (said(0, 100), said(100, 100), said(150, 100), said(1000, 100))
    found = np.concatenate(list(line(placed, lambda _: path)))
    wanted = np.zeros(26_400)
    for item in placed:
        wanted[item.start_ms * 24 : item.start_ms * 24 + 2400] += 0.25
    assert np.allclose(found, wanted, atol=1e-4)


def test_no_step_is_heard_where_blocks_meet(tmp_path: Path) -> None:
    music = written(stereo(tone(4.0, 220.37)), tmp_path / "music.wav", rate=48_000)
    sound = Soundtrack(FrameRate(30), 900, (), MusicBed("digest", -20, 0, 0, 0, 0))
    found = whole(mix(sound, lambda _: music, music, Store(tmp_path)))
    assert len(found) > 2 * BLOCK
    steepest = np.abs(np.diff(found[: 3 * SECOND], axis=0)).max()
    assert np.abs(np.diff(found, axis=0)).max() <= steepest * 1.5


def test_raw_sound_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = tmp_path / "raw.s16"
    path.write_bytes(np.arange(2000, dtype="<i2").tobytes())
    raw = RawSound(path, 2)
    assert len(raw) == 1000
    assert np.array_equal(np.rint(raw.read(10, 3) * 32768), [[20, 21], [22, 23], [24, 25]])
    assert raw.read(999, 5).shape == (1, 2)


def test_a_wave_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    samples, rate = read_wave(written(tone(0.2, rate=24_000), tmp_path / "tone.wav"))
    assert rate == 24_000
    assert np.abs(samples - tone(0.2, rate=24_000)).max() < 1e-4


def test_music_is_read_from_where_it_should_begin(tmp_path: Path) -> None:
    silent_then_loud = np.concatenate((np.zeros((SECOND, 2), np.float32), stereo(tone(1.0))))
    path = written(silent_then_loud, tmp_path / "music.wav", rate=48_000)
    assert len(read_music(path, 0)) == 2 * SECOND
    later = read_music(path, 1000)
    assert len(later) == SECOND
    assert np.abs(later - stereo(tone(1.0))).max() < 1e-3
