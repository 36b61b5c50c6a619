"""Recordings: tones stand for syllables, so that every time is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from videopipe.errors import SpeechError
from videopipe.ffmpeg import run_ffmpeg
from videopipe.speech.alignment import Mark, rests_of_marks
from videopipe.speech.engine import Sound
from videopipe.speech.kept import key_of
from videopipe.speech.model import SAMPLE_RATE
from videopipe.speech.recording import RecordingEngine
from videopipe.speech.request import SpeechRequest, Take, VoiceChoice
from videopipe.speech.stretches import Spoken, Stretch, spoken_in

Wave = npt.NDArray[np.float64]
VOICE = VoiceChoice("recording", "xiaoxiao")
SYLLABLE_MS = 200
TEXTS = ("十年来，全市新建学校三百所。", "孩子们笑了，社团开花。")


@dataclass
class Reader:
    """Somebody who reads: tones for syllables, silence where told, and a noisy room."""

    noise_db: float = -60.0
    pieces: list[Wave] = field(default_factory=list)

    def rest(self, ms: int) -> Reader:
        self.pieces.append(np.zeros(SAMPLE_RATE * ms // 1000))
        return self

    def read(self, text: str, rests: dict[str, int]) -> Reader:
        """Every character a syllable; a rest at each mark in `rests`."""
        random = np.random.default_rng(len(text))
        for char in text:
            if char.isalnum():
                count = round(SAMPLE_RATE * SYLLABLE_MS / 1000 * random.uniform(0.85, 1.15))
                tone = np.sin(2 * np.pi * random.uniform(180, 320) * np.arange(count) / SAMPLE_RATE)
                self.pieces.append(0.1 * tone * np.sin(np.pi * np.linspace(0.1, 0.9, count)))
            elif char in rests:
                self.rest(rests[char])
        return self

    @property
    def wave(self) -> Wave:
        clean = np.concatenate(self.pieces)
        return clean + np.random.default_rng(0).normal(size=len(clean)) * 10 ** (self.noise_db / 20)


def saved(wave: Wave, path: Path, *options: str) -> Path:
    """The wave in whatever form the file's ending names."""
    raw = np.clip(np.rint(wave * 32767), -32768, 32767).astype("<i2").tobytes()
    source = ["-loglevel", "error", "-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1", "-i", "pipe:0"]
    run_ffmpeg([*source, *options, str(path)], given=raw)
    return path


def takes(path: Path, texts: tuple[str, ...] = TEXTS, voice: VoiceChoice = VOICE) -> tuple[Sound, ...]:
    engine = RecordingEngine()
    return tuple(
        engine.speak(SpeechRequest(text, voice, take=Take(path, "digest", texts, place)))
        for place, text in enumerate(texts)
    )


def samples_of(sound: Sound) -> Wave:
    assert sound.samples is not None
    return np.frombuffer(sound.samples, "<i2").astype(np.float64) / 32768


def scene_read(between_ms: int = 700) -> Reader:
    reader = Reader().rest(900).read(TEXTS[0], {"，": 300}).rest(between_ms).read(TEXTS[1], {"，": 250})
    return reader.rest(1500)


def heard_ms(sound: Sound) -> list[int]:
    """Where something begins to be heard after a rest, by the samples' energy."""
    return [stretch.start_ms for stretch in spoken_in(samples_of(sound)).stretches]


@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.m4a", "a.ogg", "a.flac"])
def test_any_sound_file_will_do(tmp_path: Path, name: str) -> None:
    first, second = takes(saved(scene_read().wave, tmp_path / name, "-ac", "2", "-ar", "44100"))
    assert len(heard_ms(first)) == len(heard_ms(second)) == 2


@pytest.mark.parametrize(
    ("name", "coded"),
    [
        ("8k.wav", ("-ar", "8000")),
        ("24.wav", ("-c:a", "pcm_s24le")),
        ("float.wav", ("-c:a", "pcm_f32le", "-ar", "96000")),
        ("rough.wav", ("-c:a", "pcm_u8", "-ar", "11025")),
        ("telephone.wav", ("-c:a", "pcm_alaw", "-ar", "8000")),
        ("phone.m4a", ("-c:a", "aac", "-b:a", "48k")),
        ("lossless.m4a", ("-c:a", "alac")),
        ("low.mp3", ("-ar", "16000", "-b:a", "32k")),
        ("message.opus", ("-c:a", "libopus")),
        ("right.wav", ("-af", "pan=stereo|c0=0*c0|c1=c0")),
        ("against.wav", ("-af", "pan=stereo|c0=c0|c1=-1*c0")),
        ("surround.wav", ("-af", "pan=5.1|FC=c0")),
        ("clip.mov", ("-c:a", "aac")),
    ],
)
def test_whatever_device_recorded_it_level_and_times_are_right(
    tmp_path: Path, name: str, coded: tuple[str, ...]
) -> None:
    """After four seconds in which nobody spoke yet."""
    reader = Reader().rest(4000).read(TEXTS[0], {"，": 300}).rest(700).read(TEXTS[1], {"，": 250}).rest(3000)
    sounds = takes(saved(reader.wave, tmp_path / name, *coded))
    assert heard_ms(sounds[0])[0] <= 100
    for sound, text in zip(sounds, TEXTS, strict=True):
        wave = samples_of(sound)
        assert level_of(wave) == pytest.approx(-20, abs=1.5)
        for told, heard in zip(clauses_of(sound, text), heard_ms(sound), strict=True):
            assert abs(told - heard) <= 30


def level_of(wave: Wave) -> float:
    """The RMS (dBFS) where it is loud."""
    power = np.square(wave[: len(wave) // 480 * 480].reshape(-1, 480)).mean(axis=1)
    return float(10 * np.log10(power[power > power.max() / 1000].mean()))


def clauses_of(sound: Sound, text: str) -> list[int]:
    """When each clause is told to begin."""
    return [int(sound.times[0].start_ms)] + [
        int(after.start_ms) for one, after in pairwise(sound.times) if "，" in text[one.end : after.start]
    ]


def test_silence_at_both_ends_is_cut_off(tmp_path: Path) -> None:
    first, second = takes(saved(scene_read().wave, tmp_path / "a.wav"))
    assert heard_ms(first)[0] <= 100
    last = spoken_in(samples_of(second)).stretches[-1]
    assert second.duration_ms - last.end_ms <= 200


def test_clauses_are_timed_by_the_rests_that_are_heard(tmp_path: Path) -> None:
    for sound, text in zip(takes(saved(scene_read().wave, tmp_path / "a.wav")), TEXTS, strict=True):
        for told, heard in zip(clauses_of(sound, text), heard_ms(sound), strict=True):
            assert abs(told - heard) <= 30


def test_every_audible_character_has_its_time_in_order(tmp_path: Path) -> None:
    for sound, text in zip(takes(saved(scene_read().wave, tmp_path / "a.wav")), TEXTS, strict=True):
        assert "".join(text[time.start : time.end] for time in sound.times) == text.replace("，", "").replace("。", "")
        assert all(one.end_ms <= after.start_ms for one, after in pairwise(sound.times))
        assert all(0 <= time.start_ms < time.end_ms <= sound.duration_ms for time in sound.times)


def test_a_recording_put_together_again_is_the_recording(tmp_path: Path) -> None:
    """Where sentences meet nothing is cut out, put in or faded."""
    wave = scene_read().wave
    both = np.concatenate([samples_of(sound) for sound in takes(saved(wave, tmp_path / "a.wav"))])
    (whole,) = takes(saved(wave, tmp_path / "b.wav"), texts=("".join(TEXTS),))
    assert all(sound.rest_ms == 0 for sound in takes(tmp_path / "a.wav"))
    assert np.array_equal(both, samples_of(whole))


def test_a_long_rest_becomes_silence_in_which_music_may_rise(tmp_path: Path) -> None:
    first, second = takes(saved(scene_read(between_ms=3000).wave, tmp_path / "a.wav"))
    assert first.rest_ms is not None
    assert 2600 <= first.rest_ms <= 2900
    assert heard_ms(second)[0] <= 100
    assert abs(samples_of(first)[-1]) < 0.002


@pytest.mark.parametrize("gain_db", [-30, 0, 15])
def test_quiet_and_loud_recordings_come_out_alike(tmp_path: Path, gain_db: float) -> None:
    wave = np.clip(scene_read().wave * 10 ** (gain_db / 20), -1, 1)
    spoken = np.concatenate([samples_of(sound) for sound in takes(saved(wave, tmp_path / "a.wav"))])
    loud = spoken[np.abs(spoken) > 0.01]
    assert 20 * np.log10(np.sqrt((loud**2).mean())) == pytest.approx(-20, abs=1.5)
    assert np.abs(spoken).max() <= 10 ** (-2.9 / 20)


def test_a_thump_does_not_make_the_voice_quiet(tmp_path: Path) -> None:
    wave = scene_read().wave
    wave[SAMPLE_RATE * 2 : SAMPLE_RATE * 2 + 200] = 0.99
    wave[SAMPLE_RATE * 3 :] *= 0.2
    second = samples_of(takes(saved(wave, tmp_path / "a.wav"))[1])
    quiet = samples_of(takes(saved(scene_read().wave * 0.2, tmp_path / "b.wav"))[1])
    assert np.sqrt((second**2).mean()) > 0.2 * np.sqrt((quiet**2).mean())
    assert np.abs(second).max() <= 10 ** (-2.9 / 20)


def test_a_noisy_room_is_no_voice(tmp_path: Path) -> None:
    reader = scene_read()
    reader.noise_db = -42
    first, second = takes(saved(reader.wave, tmp_path / "a.wav"))
    assert [len(heard_ms(first)), len(heard_ms(second))] == [2, 2]


def test_a_rest_where_no_mark_stands_misleads_nobody(tmp_path: Path) -> None:
    """A reader takes a breath in the middle of a clause; it is no comma."""
    reader = Reader().rest(500).read("全市新建", {}).rest(180).read("改扩建学校三百所，", {"，": 300})
    reader.read("新增学位一万个。", {}).rest(700).read("孩子们笑了。", {}).rest(500)
    texts = ("全市新建改扩建学校三百所，新增学位一万个。", "孩子们笑了。")
    first, second = takes(saved(reader.wave, tmp_path / "a.wav"), texts)
    assert abs(second.times[0].start_ms - heard_ms(second)[0]) <= 30
    assert abs(first.times[12].start_ms - heard_ms(first)[2]) <= 30
    assert abs(first.times[4].start_ms - heard_ms(first)[1]) <= 250


def test_without_any_rest_length_decides(tmp_path: Path) -> None:
    reader = Reader().rest(300).read("".join(TEXTS), {}).rest(300)
    first, second = takes(saved(reader.wave, tmp_path / "a.wav"))
    share = first.duration_ms / (first.duration_ms + second.duration_ms)
    assert share == pytest.approx(12 / 21, abs=0.05)


def test_the_rate_makes_a_recording_faster(tmp_path: Path) -> None:
    path = saved(scene_read().wave, tmp_path / "a.wav")
    fast = takes(path, voice=VoiceChoice("recording", "xiaoxiao", rate_percent=25))
    usual = takes(path)
    assert sum(s.duration_ms for s in fast) / sum(s.duration_ms for s in usual) == pytest.approx(0.8, abs=0.03)


def test_what_is_no_sound_or_only_noise_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text("no sound", encoding="utf-8")
    with pytest.raises(SpeechError, match=r"a\.wav is not a recording"):
        takes(tmp_path / "a.wav")
    with pytest.raises(SpeechError, match="nothing is heard"):
        takes(saved(np.zeros(SAMPLE_RATE), tmp_path / "b.wav"))


def test_the_key_follows_the_content_and_not_the_place(tmp_path: Path) -> None:
    def key(take: Take) -> str:
        return key_of(SpeechRequest(TEXTS[0], VOICE, take=take), ("recording", 1))

    take = Take(tmp_path / "a.wav", "one", TEXTS, 0)
    assert key(take) == key(Take(tmp_path / "b.wav", "one", TEXTS, 0))
    others = [Take(tmp_path, "two", TEXTS, 0), Take(tmp_path, "one", TEXTS[:1], 0), Take(tmp_path, "one", TEXTS, 1)]
    assert len({key(take), *map(key, others)}) == 4


def test_marks_find_their_rests_among_strays() -> None:
    """Forty marks, every third without a rest, and strays between: all pairs are found."""
    marks = [Mark(8.0 * (number + 1), 4 if number % 4 == 3 else 1) for number in range(40)]
    stretches: list[Stretch] = []
    at = 0
    expected: list[int | None] = []
    for number in range(41):
        for half in range(2):
            if not (half == 0 and number % 3 == 2 and number < 40):
                stretches.append(Stretch(at, at + 800))
            else:
                stretches[-1:] = [*stretches[-1:], Stretch(at, at + 800)]
            at += 800
            if half == 0 and number % 5 == 0:
                at += 130
        if number < 40:
            skips = number % 3 == 2 and number % 4 != 3
            expected.append(None if skips else 1)
            at += 0 if skips else (650 if number % 4 == 3 else 320)
    merged: list[Stretch] = []
    for one in stretches:
        if merged and merged[-1].end_ms == one.start_ms:
            merged[-1] = Stretch(merged[-1].start_ms, one.end_ms)
        else:
            merged.append(one)
    spoken = Spoken(tuple(merged))
    paired = rests_of_marks(marks, 41 * 8.0, spoken)
    for place, wanted, mark in zip(paired, expected, marks, strict=True):
        assert (place is None) == (wanted is None)
        if place is not None:
            assert spoken.before[place + 1] == pytest.approx(mark.syllables * 200, abs=1)
