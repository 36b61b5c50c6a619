from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.speech.clauses import clause_starts
from videopipe.errors import SpeechError
from videopipe.speech.cutting import MARGIN_MS, PEAK_DBFS, SPEECH_DBFS
from videopipe.speech.engine import Sound
from videopipe.speech.engines import Engines
from videopipe.speech.model import SAMPLE_RATE, Model
from videopipe.speech.offline import OfflineEngine
from videopipe.speech.phonemes import script
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.speech.voices import DEFAULT_VOICE, VOICES
from videopipe.store import Store

TEXT = "双减落地，社团开花，孩子们笑了。"


@pytest.fixture(scope="module")
def sound(offline: OfflineEngine) -> Sound:
    return offline.speak(SpeechRequest(TEXT, VoiceChoice("offline", "xiaoxiao")))


def wave_of(sound: Sound) -> np.ndarray[Any, Any]:
    assert sound.samples is not None
    return np.frombuffer(sound.samples, "<i2").astype(float) / 32768


def loud_windows(sound: Sound) -> np.ndarray[Any, Any]:
    """Which windows of 5 ms are louder than −42 dBFS."""
    wave = wave_of(sound)
    windows = wave[: len(wave) // 120 * 120].reshape(-1, 120)
    return np.asarray(10 * np.log10((windows**2).mean(axis=1) + 1e-12) > -42)


def test_the_samples_last_as_long_as_it_says(sound: Sound) -> None:
    assert abs(len(wave_of(sound)) * 1000 / SAMPLE_RATE - sound.duration_ms) <= 1


def test_it_is_as_loud_as_it_should_be_and_does_not_clip(sound: Sound) -> None:
    wave = wave_of(sound)
    windows = wave[: len(wave) // 480 * 480].reshape(-1, 480)
    power = (windows**2).mean(axis=1)
    level = 10 * np.log10(power[power > power.max() / 1000].mean())
    assert SPEECH_DBFS - 2 <= level <= SPEECH_DBFS + 0.5
    assert 20 * np.log10(np.abs(wave).max()) <= PEAK_DBFS + 0.01


def test_only_a_breath_of_silence_is_left_at_both_ends(sound: Sound) -> None:
    loud = np.flatnonzero(loud_windows(sound)) * 5
    assert loud[0] <= 2 * MARGIN_MS
    assert sound.duration_ms - loud[-1] <= 2.5 * MARGIN_MS


def test_it_begins_and_ends_without_a_click(sound: Sound) -> None:
    wave = wave_of(sound)
    assert np.abs(wave[:24]).max() < 0.002
    assert np.abs(wave[-24:]).max() < 0.002


def test_the_first_sound_is_at_the_first_time(sound: Sound) -> None:
    first = int(np.flatnonzero(loud_windows(sound))[0]) * 5
    assert abs(first - sound.times[0].start_ms) <= 100


def test_a_clause_begins_to_sound_when_its_time_says(sound: Sound) -> None:
    loud = loud_windows(sound)
    start = next(time.start_ms for time in sound.times if TEXT[time.start] == "孩")
    before = range(max(0, start - 250) // 5, (start + 100) // 5)
    assert any(not loud[at] for at in before), "a rest stands before the clause"
    onset = max(at for at in before if not loud[at]) * 5 + 5
    assert abs(onset - start) <= 120


def test_every_clause_is_told_when_it_is_heard(sound: Sound) -> None:
    """`python -m benchmarks.captions` measures the same on ten paragraphs of news."""
    starts = clause_starts(TEXT, sound)
    assert [start.words[:2] for start in starts] == ["双减", "社团", "孩子"]
    assert sum(start.rested for start in starts) >= 2, starts
    assert all(abs(start.late_ms) <= 100 for start in starts), starts


@pytest.mark.parametrize("voice", [voice.name for voice in VOICES if voice.name != DEFAULT_VOICE])
def test_every_voice_is_as_loud_and_as_well_timed(offline: OfflineEngine, voice: str) -> None:
    text = "今年的目标只有一个，那就是，踢出自己的风格。"
    spoken = offline.speak(SpeechRequest(text, VoiceChoice("offline", voice)))
    wave = wave_of(spoken)
    power = np.square(wave[: len(wave) // 480 * 480].reshape(-1, 480)).mean(axis=1)
    assert 10 * np.log10(power[power > power.max() / 1000].mean()) == pytest.approx(SPEECH_DBFS, abs=1.5)
    assert 20 * np.log10(np.abs(wave).max()) <= PEAK_DBFS + 0.01
    assert np.abs(wave[[0, -1]]).max() < 0.002
    rested = [start for start in clause_starts(text, spoken) if start.rested]
    assert len(rested) >= 2
    assert all(abs(start.late_ms) <= 150 for start in rested), rested
    assert 3.4 <= len("今年的目标只有一个那就是踢出自己的风格") * 1000 / spoken.duration_ms <= 5.6


class HummingSession:
    """Stands in for the model: every token hums for 50 ms, between 400 ms and 800 ms of silence."""

    def run(self, outputs: None, given: dict[str, np.ndarray[Any, Any]]) -> tuple[np.ndarray[Any, Any], ...]:
        units = np.full(given["tokens"].shape[1], 2)
        units[0], units[-1] = 16, 32
        at = np.arange(units.sum() * 600)
        swell = np.minimum((at - 16 * 600) / 600, (len(at) - 32 * 600 - at) / 600).clip(0, 1)
        hum = (np.sin(at * 0.1) * swell).astype(np.float32)
        return hum, units.astype(np.float32)


@pytest.fixture
def humming(tmp_path: Path) -> OfflineEngine:
    return OfflineEngine(Store(tmp_path), _model=Model(HummingSession()))


def test_a_long_sentence_is_spoken_in_breaths_with_rests_between(humming: OfflineEngine) -> None:
    text = "全市累计投入资金建设学校和幼儿园，" * 20
    sound = humming.speak(SpeechRequest(text, VoiceChoice("offline", "xiaoxiao")))
    assert [time.start for time in sound.times] == [at for at, char in enumerate(text) if char != "，"]
    quiet = np.flatnonzero(np.diff(np.flatnonzero(loud_windows(sound))) > 20)
    assert len(quiet) == len(script(text).breaths) - 1
    assert sound.times[-1].end_ms <= sound.duration_ms
    assert np.abs(np.diff(wave_of(sound))).max() < 0.1, "no click where breaths are joined"


def test_times_follow_the_durations_of_the_model(humming: OfflineEngine) -> None:
    (one, two) = humming.speak(SpeechRequest("大地", VoiceChoice("offline", "xiaoxiao"))).times
    tokens = script("大地").breaths[0].pieces
    assert one.end_ms == two.start_ms
    assert two.end_ms - two.start_ms == 50 * tokens.count(1)


def test_volume_moves_the_level_within_the_headroom(humming: OfflineEngine) -> None:
    usual = humming.speak(SpeechRequest(TEXT, VoiceChoice("offline", "xiaoxiao")))
    soft = humming.speak(SpeechRequest(TEXT, VoiceChoice("offline", "xiaoxiao", volume_percent=-50)))
    loud = humming.speak(SpeechRequest(TEXT, VoiceChoice("offline", "xiaoxiao", volume_percent=1000)))
    assert np.abs(wave_of(soft)).max() == pytest.approx(np.abs(wave_of(usual)).max() / 2, rel=0.01)
    assert 20 * np.log10(np.abs(wave_of(loud)).max()) == pytest.approx(PEAK_DBFS, abs=0.02)


def test_the_model_is_loaded_once_for_all_threads_and_with_so_many_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[int] = []

    def slowly(store: Store, threads: int) -> Model:
        loaded.append(threads)
        time.sleep(0.05)
        return Model(HummingSession())

    monkeypatch.setattr("videopipe.speech.offline.load", slowly)
    engine = Engines(Store(tmp_path), threads=3).named("offline")
    requests = [SpeechRequest(text, VoiceChoice("offline", name)) for text in "大地" for name in ("xiaoxiao", "yunxi")]
    with ThreadPoolExecutor(4) as pool:
        assert all(sound.samples for sound in pool.map(engine.speak, requests))
    assert loaded == [3]


def test_pitch_is_refused_in_plain_words(offline: OfflineEngine) -> None:
    with pytest.raises(SpeechError, match="keeps its own pitch"):
        offline.speak(SpeechRequest(TEXT, VoiceChoice("offline", "xiaoxiao", pitch_hz=5)))
