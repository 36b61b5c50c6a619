"""What is in the ear, placed on the film's time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import planned, spoken
from videopipe.storyboard.model import ColorScene, Music, PhotoScene
from videopipe.timeline.sound import MusicBed, soundtrack
from videopipe.units import Color, FrameRate

TEXTS = ("十年奋进。", "十年跨越！")


@settings(max_examples=40)
@given(st.integers(500, 4000))
def test_a_sentence_sounds_when_its_caption_comes(front_ms: int) -> None:
    front = ColorScene(color=Color(0, 0, 0), duration_ms=front_ms)
    said = tuple(spoken(text, sound=text) for text in TEXTS)
    plan = planned(front, PhotoScene(photo="a", say=TEXTS), speech=((), said))
    assert [placed.sound for placed in plan.sound.narration] == list(TEXTS)
    for placed, sentence, cue in zip(plan.sound.narration, said, plan.timeline.cues, strict=True):
        first_syllable_ms = placed.start_ms + sentence.times[0].start_ms
        assert abs(cue.span.start * 1000 / 30 - first_syllable_ms) <= 1000 / 30 + 1


def test_what_makes_no_sound_is_not_placed() -> None:
    plan = planned(PhotoScene(photo="a", say=TEXTS))
    assert plan.sound.narration == ()
    assert plan.sound.frames == plan.timeline.frames


def test_music_lies_under_the_film_as_the_editor_says() -> None:
    scenes = planned(PhotoScene(photo="a")).scenes
    music = Music(file="spring.ogg", volume_db=-18, duck_db=9, fade_in_ms=500, fade_out_ms=700, start_ms=1200)
    assert soundtrack(scenes, music, "digest", FrameRate(30)).music == MusicBed("digest", -18, 9, 500, 700, 1200)


@pytest.mark.parametrize(("music", "digest"), [(None, "digest"), (Music(file="spring.ogg"), None), (None, None)])
def test_without_music_there_is_none(music: Music | None, digest: str | None) -> None:
    scenes = planned(PhotoScene(photo="a")).scenes
    assert soundtrack(scenes, music, digest, FrameRate(30)).music is None
