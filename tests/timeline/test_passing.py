"""The sound of a transition: as scene, film and look say, and never while someone speaks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import planned, small_look, spoken, storyboard
from videopipe.storyboard.model import ColorScene, PhotoScene, Transition
from videopipe.styles.look import Look
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.passing import APART_MS, LEAST_MS, PassingSound, passing_sounds
from videopipe.units import Color, FrameRate

RATE = FrameRate(30)
SAID = "十年奋进，十年跨越。"


def sounding(kind: str, *, volume: float = -16.0) -> Look:
    look = small_look()
    return look.model_copy(update={"transition": look.transition.model_copy(update={"sound": kind, "volume": volume})})


def heard(*scenes: PhotoScene | ColorScene, look: Look, **film: Any) -> tuple[tuple[PassingSound, ...], Any]:
    plan = planned(*scenes, look=look)
    board = storyboard(*scenes).model_copy(update=film)
    return tuple(passing_sounds(plan.scenes, board, look, RATE)), plan.scenes


def ends(scenes: tuple[PacedScene, ...]) -> list[tuple[int, int]]:
    return [
        (RATE.ms(scene.span.start) + one.start_ms, RATE.ms(scene.span.start) + one.end_ms)
        for scene in scenes
        for one in scene.sentences
    ]


@settings(max_examples=80)
@given(
    st.sampled_from(("whoosh", "paper", "drop", "chime")),
    st.lists(st.tuples(st.booleans(), st.integers(0, 1200)), min_size=2, max_size=5),
    st.sampled_from((100, 300, 500, 900)),
)
def test_no_sound_of_a_transition_touches_speech(kind: str, scenes: list[tuple[bool, int]], entering: int) -> None:
    made = [
        PhotoScene(
            photo=f"p{number}",
            say=(SAID,) if speaks else (),
            pause_ms=pause,
            transition=Transition(kind="fade", duration_ms=entering),
        )
        for number, (speaks, pause) in enumerate(scenes)
    ]
    sounds, paced = heard(*made, look=sounding(kind))
    for sound in sounds:
        assert sound.duration_ms >= LEAST_MS
        for start, end in ends(paced):
            assert sound.start_ms + sound.duration_ms <= start - APART_MS or end + APART_MS <= sound.start_ms


def test_a_look_gives_every_transition_but_cuts_its_sound() -> None:
    scenes = [PhotoScene(photo=name, say=(SAID,)) for name in "abc"]
    scenes.append(PhotoScene(photo="d", transition=Transition(kind="cut")))
    sounds, paced = heard(*scenes, look=sounding("whoosh", volume=-20.0))
    assert [(one.kind, one.volume_db) for one in sounds] == [("whoosh", -20.0)] * 2
    for one, scene in zip(sounds, paced[1:3], strict=True):
        begins = RATE.ms(scene.span.start)
        assert one.start_ms < begins < one.start_ms + one.duration_ms


def test_a_silent_look_has_none() -> None:
    assert heard(PhotoScene(photo="a"), PhotoScene(photo="b"), look=sounding("off"))[0] == ()


def test_the_film_goes_before_the_look_and_the_scene_before_both() -> None:
    scenes = (
        PhotoScene(photo="a"),
        PhotoScene(photo="b"),
        PhotoScene(photo="c", transition=Transition(kind="fade", sound="chime")),
        PhotoScene(photo="d", transition=Transition(kind="fade", sound="off")),
    )
    assert [one.kind for one in heard(*scenes, look=sounding("drop"))[0]] == ["drop", "chime"]
    assert [one.kind for one in heard(*scenes, look=sounding("drop"), transition_sound="paper")[0]] == [
        "paper",
        "chime",
    ]
    assert [one.kind for one in heard(*scenes, look=sounding("drop"), transition_sound="off")[0]] == ["chime"]


def test_a_sound_without_room_is_left_out_rather_than_cut_to_a_click() -> None:
    said = (SAID * 3,)
    close = PhotoScene(photo="b", say=said, transition=Transition(kind="fade", duration_ms=100))
    sounds, _ = heard(PhotoScene(photo="a", say=said, pause_ms=0), close, look=sounding("whoosh"))
    assert sounds == ()


@pytest.mark.parametrize("narrated", [True, False])
def test_in_a_film_that_is_silent_otherwise_transitions_are_silent(narrated: bool) -> None:
    scenes = (PhotoScene(photo="a", say=(SAID,)), ColorScene(color=Color(0, 0, 0)))
    said = ((spoken(SAID, sound="one" if narrated else None),), ())
    plan = planned(*scenes, speech=said, look=sounding("whoosh"))
    assert len(plan.sound.passing) == narrated
