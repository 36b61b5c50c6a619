"""Clips in a plan: how long they play, what stays, what is heard of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import filmed, planned, spoken
from videopipe.storyboard.model import ColorScene, Transition, VideoScene
from videopipe.timeline.cutting import cut
from videopipe.timeline.inputs import ClipFacts, PlanningError
from videopipe.timeline.model import ClipPicture, Framing
from videopipe.timeline.plan import Plan
from videopipe.units import Color, Size, Span

END = ColorScene(color=Color(0, 0, 0), duration_ms=2000)
UPRIGHT = Size(1080, 1920)


def plan_of(*scenes: VideoScene | ColorScene, clip: ClipFacts) -> Plan:
    return planned(*scenes, clips={"a.mp4": clip})


def picture(plan: Plan, shot: int = 0) -> ClipPicture:
    found = plan.timeline.shots[shot].picture
    assert isinstance(found, ClipPicture)
    return found


def test_a_clip_is_seen_to_its_end_while_the_next_scene_comes_in() -> None:
    plan = plan_of(VideoScene(video="a.mp4"), END, clip=filmed("a", 4000))
    shot = plan.timeline.shots[0]
    assert (shot.span, picture(plan).begin, picture(plan).frames) == (Span(0, 120), 0, 120)
    assert plan.scenes[0].span == Span(0, 105)
    assert plan.scenes[1].enter is not None
    assert plan.scenes[1].enter.frames == 15


def test_trim_takes_its_part_and_no_more() -> None:
    plan = plan_of(VideoScene(video="a.mp4", trim=(1000, 3500)), clip=filmed("a", 4000))
    assert (picture(plan).begin, picture(plan).frames, plan.timeline.frames) == (30, 75, 75)


def test_narration_that_is_longer_holds_the_last_picture_and_that_is_told() -> None:
    long = spoken("这段解说词比视频长得多，所以最后一幅画面要停下来等。", character_ms=250)
    scene = VideoScene(video="a.mp4", trim=(0, 1000), say=(long.text,))
    plan = planned(scene, clips={"a.mp4": filmed("a", 4000)}, speech=((long,),))
    assert picture(plan).frames == 30
    assert plan.timeline.frames > 150
    late = cut(plan.timeline, Span(100, 110)).shots[0].picture
    assert isinstance(late, ClipPicture)
    assert (late.begin, late.frames) == (29, 1)


def test_a_stretch_of_a_clip_is_the_same_wherever_it_stood() -> None:
    """Cut from a longer part, a stretch that shows the same frames is the same data."""
    facts = filmed("a", 9000)
    long = plan_of(VideoScene(video="a.mp4", trim=(1000, 8000)), clip=facts).timeline
    short = plan_of(VideoScene(video="a.mp4", trim=(2000, 5000)), clip=facts).timeline
    assert cut(long, Span(30, 90)) == cut(short, Span(0, 60))


def test_an_own_duration_is_kept() -> None:
    plan = plan_of(VideoScene(video="a.mp4", duration_ms=2000), END, clip=filmed("a", 4000))
    assert plan.scenes[0].span.frames == 60


@pytest.mark.parametrize(
    ("scene", "clip", "rule"),
    [
        (VideoScene(video="a.mp4", trim=(1000, 5000)), filmed("a", 4000), "trim-outside"),
        (VideoScene(video="a.mp4", trim=(4100, 4200)), filmed("a", 4000), "trim-outside"),
        (VideoScene(video="a.mp4"), filmed("a", 7_200_000), "clip-too-long"),
        (VideoScene(video="a.mp4"), replace(filmed("a", 4000), broken=True), "clip-cut-off"),
        (VideoScene(video="a.mp4", trim=(0, 5000)), replace(filmed("a", 4000), broken=True), "clip-cut-off"),
    ],
)
def test_what_a_clip_cannot_show_is_found_in_planning(scene: VideoScene, clip: ClipFacts, rule: str) -> None:
    with pytest.raises(PlanningError) as caught:
        plan_of(scene, clip=clip)
    assert [finding.rule for finding in caught.value.findings] == [rule]


def test_what_is_nearly_the_end_is_the_end() -> None:
    assert plan_of(VideoScene(video="a.mp4", trim=(0, 4200)), clip=filmed("a", 4000)).timeline.frames == 120
    assert plan_of(VideoScene(video="a.mp4", trim=(0, 2000)), clip=replace(filmed("a", 4000), broken=True))


def test_hours_are_no_matter_when_a_part_is_taken() -> None:
    plan = plan_of(VideoScene(video="a.mp4", trim=(3_600_000, 3_603_000)), clip=filmed("a", 7_200_000))
    assert (picture(plan).begin, plan.timeline.frames) == (108_000, 90)


def test_a_clip_of_the_frames_shape_is_read_at_the_frames_size_and_stays_still() -> None:
    plan = plan_of(VideoScene(video="a.mp4"), clip=filmed("a", 4000, UPRIGHT))
    found = picture(plan)
    assert (found.fit, found.pixels, found.inset) == ("cover", plan.timeline.size, plan.timeline.size)
    assert {move.end for move in plan.timeline.shots[0].moves} == {Framing(0.0, 0.0, 1.0)}


def test_a_lying_clip_is_shown_whole_and_cover_keeps_the_focus() -> None:
    whole = picture(plan_of(VideoScene(video="a.mp4"), clip=filmed("a", 4000)))
    assert (whole.fit, whole.inset) == ("blur", Size(270, 152))
    left = picture(plan_of(VideoScene(video="a.mp4", fit="cover", focus=(0.1, 0.5)), clip=filmed("a", 4000)))
    assert (left.fit, left.region[0]) == ("cover", 0.0)
    assert left.region[2] == pytest.approx((9 / 16) / (16 / 9))


def test_a_motion_that_is_named_is_made() -> None:
    plan = plan_of(VideoScene(video="a.mp4", motion="zoom-in"), clip=filmed("a", 4000, UPRIGHT))
    first = plan.timeline.shots[0].moves[0]
    assert first.end.width < first.start.width
    assert picture(plan).pixels.width > plan.timeline.size.width


def test_a_clips_sound_starts_with_its_pictures_and_fades_with_them() -> None:
    plan = plan_of(
        END,
        VideoScene(video="a.mp4", trim=(500, 3500), transition=Transition(kind="fade", duration_ms=400)),
        END,
        clip=filmed("a", 4000),
    )
    (heard,) = plan.sound.clips
    assert (heard.from_ms, heard.start_ms, heard.duration_ms) == (500, 2000, 3000)
    assert (heard.volume_db, heard.fade_in_ms, heard.fade_out_ms) == (-3.0, 400, 500)


@pytest.mark.parametrize(("sound", "stream"), [(None, 1), (-12.0, None)])
def test_no_sound_is_heard_where_none_is_wanted_or_there(sound: float | None, stream: int | None) -> None:
    clip = filmed("a", 4000, sound=stream)
    assert plan_of(VideoScene(video="a.mp4", sound_db=sound), clip=clip).sound.clips == ()
