"""The sample storyboards' own sound: music as far below the voice as is set, the norm's loudness, the film's length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from videopipe.pipeline import PlannedFilm, Settings, plan_film
from videopipe.sound.decode import SAMPLE_RATE, Samples, read_music
from videopipe.sound.finish import finish_sound
from videopipe.sound.gains import ATTACK_MS, RELEASE_MS, SHORT_GAP_MS
from videopipe.sound.loop import Loop
from videopipe.sound.loudness import loudness
from videopipe.sound.mix import VOICE_LUFS, mix
from videopipe.speech.engine import Sound
from videopipe.speech.engines import Engines
from videopipe.speech.kept import KIND
from videopipe.speech.request import SpeechRequest
from videopipe.speech.silent import SilentEngine
from videopipe.store import Store
from videopipe.timeline.sound import MusicBed

STORYBOARDS = Path(__file__).parents[2] / "storyboards"
SAMPLES = sorted(path.stem for path in STORYBOARDS.glob("*.yaml"))


@dataclass(frozen=True)
class Murmuring:
    """Speaks noise in syllables, with a voice's lengths and rests."""

    recipe: tuple[str | int, ...] = ("murmuring", 1)
    at_once: int = 1

    def speak(self, request: SpeechRequest) -> Sound:
        silent = SilentEngine().speak(request)
        wave = np.zeros(silent.duration_ms * 24)
        random = np.random.default_rng(len(request.text))
        for time in silent.times:
            syllable = random.normal(0, 0.1, (time.end_ms - time.start_ms) * 24)
            wave[time.start_ms * 24 :][: len(syllable)] = syllable * np.hanning(len(syllable))
        samples = np.rint(wave.clip(-0.6, 0.6) * 32767).astype("<i2").tobytes()
        return Sound(samples, silent.times, silent.duration_ms)


@dataclass(frozen=True)
class Sounding:
    """A sample as it is planned, and the store it lies in."""

    film: PlannedFilm
    store: Store

    @property
    def music(self) -> tuple[MusicBed, Path] | None:
        """The music that is set and its file."""
        bed, file = self.film.plan.sound.music, self.film.survey.music_file
        return (bed, file) if bed and file else None

    def talks(self) -> list[tuple[int, int]]:
        """From when to when (ms) something is heard that music gives way to."""
        sound = self.film.plan.sound
        spans = [(one.start_ms, one.start_ms + one.duration_ms) for one in sound.narration]
        spans += [(one.start_ms, one.start_ms + one.duration_ms) for one in sound.clips]
        return sorted(spans)

    def gaps(self) -> Iterator[tuple[int, int]]:
        """From when to when music is all the way up."""
        sound = self.film.plan.sound
        ends = [0, *(end for _, end in self.talks())]
        starts = [*(start for start, _ in self.talks()), sound.rate.ms(sound.frames)]
        for end, start in zip(ends, starts, strict=True):
            if start - end >= SHORT_GAP_MS:
                yield int(end + RELEASE_MS), int(start - ATTACK_MS)


@pytest.fixture(scope="module", params=SAMPLES)
def sounding(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sounding:
    store = Store(tmp_path_factory.mktemp("store"))
    engines = Engines(store, 1, {"offline": lambda *_: Murmuring()})
    film = plan_film(STORYBOARDS / f"{request.param}.yaml", Settings(store), lambda _: None, engines=engines)
    return Sounding(film, store)


def raised_db(bed: Samples, raw: Samples, first_ms: int, end_ms: int) -> float:
    """How much louder `bed` is than `raw` between two times."""
    part = slice(first_ms * SAMPLE_RATE // 1000, end_ms * SAMPLE_RATE // 1000)
    return float(10 * np.log10(np.square(bed[part]).mean() / np.square(raw[part]).mean()))


def test_music_lies_below_the_voice_and_rises_in_gaps_as_is_set(sounding: Sounding) -> None:
    sound, music = sounding.film.plan.sound, sounding.music
    if music is None:
        pytest.skip("a film without music")
    bed, file = music
    mixed = mix(
        sound, lambda key: sounding.store.path_of(KIND, key, ".wav"), file, sounding.store, sounding.film.survey.files
    )
    assert mixed.music is not None
    voice, under, raw = (
        np.concatenate(list(mixed.blocks(music=False, effects=False))),
        np.concatenate(list(mixed.blocks(voice=False, effects=False))),
        Loop(mixed.music).read(0, mixed.length),
    )
    own = loudness(read_music(file, bed.start_ms)).integrated
    spoken = loudness(voice).integrated
    assert own is not None
    assert spoken is not None
    assert spoken == pytest.approx(VOICE_LUFS, abs=0.5)
    length = mixed.length * 1000 // SAMPLE_RATE
    unfaded = range(bed.fade_in_ms, length - bed.fade_out_ms)
    talks = [(start, end) for start, end in sounding.talks() if start in unfaded and end in unfaded]
    gaps = [(max(a, unfaded.start), min(b, unfaded.stop)) for a, b in sounding.gaps()]
    assert talks
    for start, end in talks:
        assert own + raised_db(under, raw, start, end) - spoken == pytest.approx(bed.volume_db, abs=1), (start, end)
    for start, end in ((a, b) for a, b in gaps if b - a > 200):
        level = own + raised_db(under, raw, start, end) - spoken
        assert level == pytest.approx(bed.volume_db + bed.duck_db, abs=1), (start, end)


def test_the_finished_sound_is_at_the_norm_and_as_long_as_the_picture(sounding: Sounding) -> None:
    sound = sounding.film.plan.sound
    path = finish_sound(sound, sounding.store, sounding.film.survey.music_file, sounding.film.survey.files)
    samples = read_music(path, 0)
    measured = loudness(samples)
    assert measured.integrated == pytest.approx(-16, abs=0.5)
    assert measured.true_peak is not None
    assert measured.true_peak <= -1.5
    frame = sound.rate.samples(1, SAMPLE_RATE)
    assert abs(len(samples) - sound.rate.samples(sound.frames, SAMPLE_RATE)) <= frame
