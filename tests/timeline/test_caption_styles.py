"""Whose caption style holds: the scene's, else the film's, else the look's."""

from __future__ import annotations

from tests.builders import even_width, imagined, small_look, small_profile, speech_of
from videopipe.captions import SHAPES
from videopipe.scenes import SCENES
from videopipe.storyboard.model import PhotoScene, Storyboard
from videopipe.timeline.plan import Facts, plan

SAID = ("十年奋进。",)


def styles_of(*, film: str | None) -> list[str]:
    scenes = (PhotoScene(photo="a", say=SAID), PhotoScene(photo="a", say=SAID, caption_style="bar"))
    board = Storyboard(title="片名", scenes=scenes, caption_style=film)
    facts = Facts({"a": imagined("a")}, speech_of(scenes))
    made = plan(board, facts, small_profile(), small_look(), measure=even_width, kinds=SCENES, shapes=SHAPES)
    return [cue.style for cue in made.timeline.cues]


def test_a_scene_goes_before_the_film_and_the_film_before_the_look() -> None:
    assert styles_of(film="karaoke") == ["karaoke", "bar"]
    assert styles_of(film=None) == [small_look().caption.style, "bar"]
