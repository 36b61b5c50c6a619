"""The editor's own recordings in a film, and what is said of those that are missing."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from videopipe.errors import StoryboardError
from videopipe.pipeline import PlannedFilm, Settings, check, plan_film
from videopipe.store import Store

STORYBOARD = """title: 片名
voice: {files: narration/}
scenes:
  - {id: one, color: "#202020", say: 第一句话。第二句话。}
  - {id: two, color: "#303030", say: 第三句话。}
  - {color: "#404040"}
"""


def tones(path: Path, syllables: int, *, level: float = 0.3, rest_after: int = 0) -> None:
    """A recording of so many syllables, with a rest of 0.7 s after one of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    at = np.arange(24 * 200) / 24_000
    syllable = level * np.sin(2 * np.pi * 220 * at) * np.sin(np.pi * np.linspace(0.1, 0.9, len(at)))
    pieces = [np.zeros(24 * 400)]
    for number in range(syllables):
        pieces += [syllable, np.zeros(24 * 700 if number + 1 == rest_after else 0)]
    pieces.append(np.zeros(24 * 400))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes(np.rint(np.concatenate(pieces) * 32767).astype("<i2").tobytes())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    tones(root / "narration/one.wav", 8, rest_after=4)
    tones(root / "narration/two.wav", 4)
    return root


def planned(root: Path, text: str = STORYBOARD) -> PlannedFilm:
    (root / "film.yaml").write_text(text, encoding="utf-8")
    return plan_film(root / "film.yaml", Settings(Store(root.parent / "store")), lambda _: None)


def refused(root: Path, text: str = STORYBOARD) -> str:
    with pytest.raises(StoryboardError) as caught:
        planned(root, text)
    (problem,) = caught.value.problems
    assert check(root / "film.yaml", "en") == (problem,)
    return str(problem)


def test_every_scene_is_spoken_by_the_file_of_its_id(root: Path) -> None:
    film = planned(root)
    assert film.voices == ("recording",)
    assert [len(scene.sentences) for scene in film.plan.scenes] == [2, 1, 0]
    assert len(film.plan.sound.narration) == 3


def test_the_speakers_own_rests_are_kept(root: Path) -> None:
    first, second = planned(root).plan.scenes[0].sentences
    assert second.start_ms == first.end_ms
    said = [sentence.start_ms + sentence.spoken.times[0].start_ms for sentence in (first, second)]
    assert said[1] - said[0] == pytest.approx(4 * 200 + 700, abs=40)


def test_captions_come_with_the_words_that_are_heard(root: Path) -> None:
    film = planned(root)
    rate = film.plan.timeline.rate
    cue = film.plan.timeline.cues[1]
    second = film.plan.scenes[0].sentences[1]
    assert rate.ms(cue.span.start) == pytest.approx(second.start_ms + second.spoken.times[0].start_ms, abs=40)


def test_a_new_recording_is_a_new_sound_and_a_moved_one_is_not(root: Path) -> None:
    before = planned(root).plan.sound
    (root / "narration/two.wav").rename(root / "narration/two-final.wav")
    moved = STORYBOARD.replace("say: 第三句话。", "say: 第三句话。, voice: {files: narration/two-final.wav}")
    assert planned(root, moved).plan.sound.narration == before.narration
    tones(root / "narration/two-final.wav", 4, level=0.2)
    tones(root / "narration/one.wav", 9, rest_after=4)
    assert planned(root, moved).plan.sound.narration != before.narration


def test_a_missing_recording_is_named_at_its_scene(root: Path) -> None:
    (root / "narration/two.wav").rename(root / "narration/tow.wav")
    said = refused(root)
    assert "film.yaml:5:5" in said
    assert "narration/two.wav" in said
    assert "narration/tow.wav" in said


def test_a_scene_without_an_id_says_which_name_is_looked_for(root: Path) -> None:
    said = refused(root, STORYBOARD.replace("{id: two, color", "{color"))
    assert "narration/color-" in said
    assert "give the scene an id of your own" in said


def test_two_recordings_of_one_scene_are_told(root: Path) -> None:
    tones(root / "narration/two.WAV", 4)
    (root / "narration/two.mp3").write_bytes(b"")
    assert "more than one recording" in refused(root)


def test_one_file_cannot_speak_two_scenes(root: Path) -> None:
    said = refused(root, STORYBOARD.replace("files: narration/", "files: narration/one.wav"))
    assert "film.yaml:5:5" in said
    assert "line 4" in said


def test_what_cannot_be_heard_is_told(root: Path) -> None:
    (root / "narration/two.wav").write_text("no sound", encoding="utf-8")
    assert "cannot be read" in refused(root)
    tones(root / "narration/two.wav", 4, level=0.0)
    assert "Nothing is heard" in refused(root)


def test_recordings_need_a_place(root: Path) -> None:
    said = refused(root, STORYBOARD.replace("{files: narration/}", "{engine: recording}"))
    assert "film.yaml:2:8" in said
    assert "Write files" in said


def test_a_way_out_of_the_project_is_no_recording(root: Path) -> None:
    (root / "narration/two.wav").unlink()
    tones(root.parent / "elsewhere.wav", 4)
    try:
        (root / "narration/two.wav").symlink_to(root.parent / "elsewhere.wav")
    except OSError:
        pytest.skip("links cannot be made here")
    assert "narration/two.wav" in refused(root)


def test_a_scene_may_be_spoken_by_a_voice_instead(root: Path) -> None:
    other = STORYBOARD.replace("say: 第三句话。", "say: 第三句话。, voice: {engine: silent}")
    assert planned(root, other).voices == ("recording", "silent:xiaoxiao")
