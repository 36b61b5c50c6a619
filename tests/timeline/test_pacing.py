"""How long scenes last and when their sentences sound."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import planned, small_look, small_profile, speech_of
from videopipe.storyboard.model import ColorScene, PhotoScene, Scene, TitleScene, TitleText, Transition
from videopipe.styles.look import built_in_look
from videopipe.timeline.inputs import Finding, PlanningError
from videopipe.timeline.pacing import BETWEEN_SENTENCES_MS, PacedScene
from videopipe.units import Color, FrameRate

LONG = "十年来，全市新建改扩建学校一百二十六所，新增学位四万多个。"
GREEN = Color(20, 90, 60)


def paced(*scenes: Scene) -> tuple[PacedScene, ...]:
    return planned(*scenes).scenes


def findings_of(*scenes: Scene) -> tuple[Finding, ...]:
    with pytest.raises(PlanningError) as caught:
        planned(*scenes)
    return caught.value.findings


def seconds(scene: PacedScene) -> float:
    return float(FrameRate(30).seconds(scene.span.frames))


def test_a_scene_lasts_as_long_as_its_narration() -> None:
    (scene,) = paced(PhotoScene(photo="a.jpg", say=(LONG, LONG)))
    said = sum(sentence.spoken.duration_ms for sentence in scene.sentences)
    needed = 400 + said + BETWEEN_SENTENCES_MS + 400
    assert 0 <= seconds(scene) * 1000 - needed < 1000 / 30


def test_a_pause_is_added_after_the_narration() -> None:
    without, with_pause = (paced(PhotoScene(photo="a.jpg", say=(LONG,), pause_ms=pause))[0] for pause in (0, 3000))
    assert with_pause.span.frames - without.span.frames == 90


def test_no_narrated_scene_is_shorter_than_two_and_a_half_seconds() -> None:
    assert seconds(paced(PhotoScene(photo="a.jpg", say=("好。",)))[0]) == 2.5


def test_a_silent_photo_stays_four_seconds_and_other_silent_scenes_two_and_a_half() -> None:
    title = TitleScene(title=TitleText(text="标题"))
    assert [seconds(scene) for scene in paced(PhotoScene(photo="a.jpg"), title, ColorScene(color=GREEN))] == [
        4.0,
        2.5,
        2.5,
    ]


def test_an_explicit_duration_is_kept() -> None:
    assert seconds(paced(PhotoScene(photo="a.jpg", duration_ms=700))[0]) == 0.7
    assert seconds(paced(PhotoScene(photo="a.jpg", say=(LONG,), duration_ms=20_000))[0]) == 20.0


def test_a_duration_too_short_for_the_narration_is_a_finding() -> None:
    (finding,) = findings_of(PhotoScene(photo="a.jpg", id="school", say=(LONG,), duration_ms=1000))
    assert finding.rule == "duration-too-short"
    assert finding.path == ("scenes", 0, "duration")
    assert finding.values["scene"] == "school"
    assert finding.values["written"] == "1s"


def test_the_needed_duration_that_a_finding_names_is_enough_and_no_tenth_too_long() -> None:
    (finding,) = findings_of(PhotoScene(photo="a.jpg", say=(LONG,), duration_ms=1000))
    needed = round(float(finding.values["needed"].removesuffix("s")) * 1000)
    planned(PhotoScene(photo="a.jpg", say=(LONG,), duration_ms=needed))
    assert findings_of(PhotoScene(photo="a.jpg", say=(LONG,), duration_ms=needed - 100))


def test_a_transition_too_long_is_a_finding_that_names_both_scenes() -> None:
    (finding,) = findings_of(
        PhotoScene(photo="a.jpg", id="first", duration_ms=1000),
        PhotoScene(photo="b.jpg", id="second", transition=Transition(kind="fade", duration_ms=2000)),
    )
    assert finding.rule == "transition-too-long"
    assert finding.path == ("scenes", 1, "transition")
    assert (finding.values["before"], finding.values["after"]) == ("first", "second")
    assert (finding.values["wanted"], finding.values["longest"]) == ("2s", "1.0s")


def test_the_longest_transition_that_a_finding_names_is_allowed() -> None:
    first = PhotoScene(photo="a.jpg", duration_ms=1000)
    planned(first, PhotoScene(photo="b.jpg", transition=Transition(kind="fade", duration_ms=1000)))


def test_every_finding_is_told_at_once() -> None:
    rules = [
        finding.rule
        for finding in findings_of(
            PhotoScene(photo="a.jpg", say=(LONG,), duration_ms=1000),
            PhotoScene(photo="b.jpg", say=(LONG,), duration_ms=1000),
            PhotoScene(photo="c.jpg", transition=Transition(kind="fade", duration_ms=3000)),
        )
    ]
    assert rules == ["duration-too-short", "duration-too-short", "transition-too-long"]


def test_the_looks_own_transition_shrinks_instead() -> None:
    first, second = paced(PhotoScene(photo="a.jpg"), PhotoScene(photo="b.jpg", duration_ms=500))
    assert second.enter is not None
    assert second.enter.frames == 7
    assert first.tail == 7


def test_a_scene_far_in_front_changes_no_transition() -> None:
    """Each transition takes what its own neighbours allow, whatever stands before them."""
    short = tuple(PhotoScene(photo=f"{index}.jpg", duration_ms=500) for index in range(6))
    alone = [scene.enter for scene in paced(*short)]
    behind = [scene.enter for scene in paced(ColorScene(color=GREEN, duration_ms=500), *short)]
    assert behind[2:] == alone[1:]


def test_a_cut_has_no_transition() -> None:
    first, second = paced(PhotoScene(photo="a.jpg"), PhotoScene(photo="b.jpg", transition=Transition(kind="cut")))
    assert second.enter is None
    assert first.tail == 0


@pytest.mark.parametrize(("style", "through"), [("plain", "#f4f1ec"), ("ink", "#efe6d4"), ("red", "#000000")])
def test_a_dip_passes_the_paper_of_a_look_on_paper_and_darkness_in_any_other(style: str, through: str) -> None:
    scenes = (PhotoScene(photo="a.jpg"), PhotoScene(photo="b.jpg", transition=Transition(kind="dip")))
    enter = planned(*scenes, look=built_in_look(style)).scenes[1].enter
    assert enter is not None
    assert enter.through == through


def test_the_first_scene_comes_in_from_nowhere() -> None:
    assert paced(PhotoScene(photo="a.jpg", transition=Transition(kind="fade")))[0].enter is None


@st.composite
def scenes(draw: st.DrawFn) -> tuple[Scene, ...]:
    count = draw(st.integers(1, 6))
    return tuple(
        PhotoScene(
            photo=f"{index}.jpg",
            say=tuple(draw(st.lists(st.sampled_from([LONG, "好。", "十年，十所学校！"]), max_size=3))),
            pause_ms=draw(st.none() | st.integers(0, 2000)),
            transition=draw(
                st.none()
                | st.builds(Transition, kind=st.sampled_from(["fade", "push"]), duration_ms=st.integers(100, 900))
                | st.just(Transition(kind="cut"))
            ),
        )
        for index in range(count)
    )


@given(scenes(), st.sampled_from([24, 25, 30, 60]))
def test_scenes_follow_each_other_and_speech_lies_inside(scenes: tuple[Scene, ...], rate: int) -> None:
    found = planned(*scenes, platform=small_profile(rate), look=small_look()).scenes
    assert found[0].span.start == 0
    for before, after in itertools.pairwise(found):
        assert before.span.end == after.span.start
        assert before.tail == (after.enter.frames if after.enter else 0)
    for scene in found:
        assert scene.span.frames > (scene.enter.frames if scene.enter else 0)
        lasts_ms = FrameRate(rate).seconds(scene.span.frames) * 1000
        for sentence in scene.sentences:
            assert sentence.start_ms >= 0
            assert sentence.end_ms <= lasts_ms
        for one, other in itertools.pairwise(scene.sentences):
            assert other.start_ms - one.end_ms == BETWEEN_SENTENCES_MS


@given(scenes())
def test_a_scene_lasts_the_same_wherever_it_stands(scenes: tuple[Scene, ...]) -> None:
    alone = ColorScene(color=GREEN, duration_ms=1234)
    moved = planned(alone, *scenes).scenes[2:]
    assert [scene.span.frames for scene in moved] == [scene.span.frames for scene in planned(*scenes).scenes[1:]]


def test_the_sentences_of_speech_stand_in_their_scenes() -> None:
    scenes = (PhotoScene(photo="a.jpg", say=(LONG, "好。")), PhotoScene(photo="b.jpg", say=("好。",)))
    found = planned(*scenes, speech=speech_of(scenes)).scenes
    assert [[sentence.spoken.text for sentence in scene.sentences] for scene in found] == [[LONG, "好。"], ["好。"]]
