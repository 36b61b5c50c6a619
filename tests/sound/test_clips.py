"""Clips' own sound: at its level, in time with the pictures, giving way to narration, without clicks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.clips import H264, made
from videopipe.assets.clip import clip_facts
from videopipe.sound.decode import SAMPLE_RATE, Samples
from videopipe.sound.finish import finish_stems
from videopipe.sound.loudness import loudness
from videopipe.sound.mix import CLIP_DUCK_DB, VOICE_LUFS, mix
from videopipe.store import Store
from videopipe.timeline.sound import ClipSound, MusicBed, PlacedSound, Soundtrack
from videopipe.units import FrameRate

RATE = FrameRate(30)


def tone(path: Path, seconds: float, source: str = "sine=f=400", *arguments: str) -> Path:
    pictures = ["-f", "lavfi", "-i", f"testsrc=s=64x64:r=10:d={seconds}"]
    return made(path, *pictures, "-f", "lavfi", "-i", f"{source}:d={seconds}", *H264, *(arguments or ("-c:a", "aac")))


def heard(file: Path, **changed: float) -> ClipSound:
    facts = clip_facts(file)
    values = {
        "from_ms": 0, "start_ms": 1000, "duration_ms": 3000, "volume_db": -3.0, "fade_in_ms": 40, "fade_out_ms": 40
    } | changed  # fmt: skip
    return ClipSound(facts.digest, facts.sound or 0, **values)  # type: ignore[arg-type]


def mixed(
    tmp_path: Path,
    file: Path,
    one: ClipSound,
    *,
    narration: tuple[PlacedSound, ...] = (),
    music: Path | None = None,
    seconds: int = 5,
) -> Samples:
    bed = MusicBed("0" * 64, -18.0, 10.0, 0, 0, 0) if music else None
    sound = Soundtrack(RATE, seconds * 30, narration, bed, (one,))
    made_of = mix(sound, lambda key: silence(tmp_path), music, Store(tmp_path / "store"), {one.digest: file})
    return np.concatenate(list(made_of.blocks(voice=False)))


def silence(tmp_path: Path) -> Path:
    path = tmp_path / "said.wav"
    return path if path.exists() else made(path, "-f", "lavfi", "-i", "anullsrc=r=24000:cl=mono:d=1")


def level(samples: Samples, start_s: float, end_s: float) -> float:
    part = samples[round(start_s * SAMPLE_RATE) : round(end_s * SAMPLE_RATE)]
    return 20 * float(np.log10(np.sqrt(np.mean(np.square(part.astype(np.float64)))) + 1e-9))


def test_a_clip_is_heard_at_its_level_while_it_plays_and_only_then(tmp_path: Path) -> None:
    file = tone(tmp_path / "a.mp4", 3)
    samples = mixed(tmp_path, file, heard(file))
    assert level(samples, 0, 0.99) < -100
    assert level(samples, 4.02, 5) < -100
    assert loudness(samples[SAMPLE_RATE : 4 * SAMPLE_RATE]).integrated == pytest.approx(VOICE_LUFS - 3, abs=0.5)


def test_it_begins_and_ends_without_a_click(tmp_path: Path) -> None:
    file = tone(tmp_path / "a.mp4", 3)
    samples = mixed(tmp_path, file, heard(file, from_ms=500, duration_ms=2000))
    within = np.abs(np.diff(samples[round(1.5 * SAMPLE_RATE) : 2 * SAMPLE_RATE, 0])).max()
    assert np.abs(np.diff(samples[:, 0])).max() <= within * 1.02


def test_it_gives_way_while_someone_narrates(tmp_path: Path) -> None:
    file = tone(tmp_path / "a.mp4", 4)
    one = heard(file, start_ms=0, duration_ms=4000)
    samples = mixed(tmp_path, file, one, narration=(PlacedSound("said", 2000, 1000),))
    assert level(samples, 0.5, 1.5) - level(samples, 2.1, 2.9) == pytest.approx(CLIP_DUCK_DB, abs=0.3)


def test_it_is_in_time_with_the_pictures(tmp_path: Path) -> None:
    """A beep at 2.0 s of the clip, which plays from 1.5 s on at 1 s of the film, is heard at 1.5 s."""
    beep = "aevalsrc='if(between(t,2,2.1),sin(2*PI*800*t),0)'"
    file = tone(tmp_path / "a.mp4", 3, beep, "-c:a", "pcm_s16le", "-f", "mov")
    samples = mixed(tmp_path, file, heard(file, from_ms=1500, duration_ms=1500))
    first = int(np.argmax(np.abs(samples[:, 0]) > 0.01)) / SAMPLE_RATE
    assert first == pytest.approx(1.5, abs=0.002)


def test_sound_that_begins_after_the_pictures_stays_in_time(tmp_path: Path) -> None:
    late = tone(tmp_path / "a.mp4", 2)
    pictures = made(tmp_path / "b.mp4", "-f", "lavfi", "-i", "testsrc=s=64x64:r=10:d=3", *H264)
    both = made(
        tmp_path / "c.mkv", "-i", str(pictures), "-itsoffset", "0.8", "-i", str(late), "-map", "0:v", "-map", "1:a",
        "-c", "copy",
    )  # fmt: skip
    samples = mixed(tmp_path, both, heard(both, duration_ms=2500))
    assert level(samples, 1.0, 1.75) < -80
    assert level(samples, 1.9, 2.5) > -40


@pytest.mark.parametrize(
    "coded",
    [
        ("-c:a", "pcm_s24le", "-ar", "96000", "-ac", "1", "-f", "mov"),
        ("-c:a", "pcm_u8", "-ar", "8000", "-ac", "1", "-f", "avi"),
        ("-c:a", "aac", "-ac", "6", "-f", "mp4"),
    ],
)
def test_every_form_of_sound_is_heard_at_the_same_level(tmp_path: Path, coded: tuple[str, ...]) -> None:
    file = tone(tmp_path / "a.mp4", 3, "sine=f=400", *coded)
    samples = mixed(tmp_path, file, heard(file))
    assert loudness(samples[SAMPLE_RATE : 4 * SAMPLE_RATE]).integrated == pytest.approx(VOICE_LUFS - 3, abs=0.6)


def test_a_nearly_still_clip_is_not_raised_to_a_roar(tmp_path: Path) -> None:
    file = tone(tmp_path / "a.mp4", 3, "aevalsrc='0.001*sin(2500*t)'", "-c:a", "pcm_s16le", "-f", "mov")
    assert level(mixed(tmp_path, file, heard(file)), 1.5, 3.5) < -45


def test_music_stays_down_for_a_clip_that_is_heard_and_not_for_a_soft_one(tmp_path: Path) -> None:
    file = tone(tmp_path / "a.mp4", 3, "aevalsrc=0")
    music = made(tmp_path / "music.wav", "-f", "lavfi", "-i", "sine=f=200:d=8")
    loud = mixed(tmp_path, file, heard(file), music=music)
    soft = mixed(tmp_path, file, heard(file, volume_db=-30.0), music=music)
    assert level(soft, 2, 3) - level(loud, 2, 3) == pytest.approx(10, abs=0.2)


def test_a_stem_has_the_clips_alone(tmp_path: Path) -> None:
    file = tone(tmp_path / "a.mp4", 3)
    one = heard(file)
    sound = Soundtrack(RATE, 150, (), None, (one,))
    stems = finish_stems(sound, Store(tmp_path / "store"), None, {one.digest: file})
    assert list(stems) == ["effects"]
    assert stems["effects"].stat().st_size > 5 * SAMPLE_RATE * 6
