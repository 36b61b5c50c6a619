"""A film on tracks: nothing is lost, nothing is moved, and pictures lie where the film shows them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import planned
from tests.export.montages import plans
from videopipe.export.arranging import arranged
from videopipe.export.montage import Montage, Overlay, Still, Stretch, Track, cuts, pose_at
from videopipe.export.posing import MOST_ASTRAY, pose_of
from videopipe.storyboard.model import CollageScene, PhotoScene, TitleScene, TitleText
from videopipe.timeline.motion import framing_at
from videopipe.timeline.passing import PassingSound
from videopipe.timeline.plan import Plan
from videopipe.timeline.sound import ClipSound
from videopipe.units import Span


def track(montage: Montage, role: str) -> Track:
    """The first track of a role."""
    return next(one for one in montage.tracks if one.role == role)


@given(plans(), st.booleans())
@settings(max_examples=40)
def test_the_pictures_cover_the_film_in_order(plan: Plan, centred: bool) -> None:
    montage = arranged(plan, "film")
    pictures = track(montage, "pictures")
    assert [item.span for item in pictures.items] == [shot.span for shot in plan.timeline.shots]
    cut = tuple(cuts(pictures, centred=centred))
    assert (cut[0].span.start, cut[-1].span.end) == (0, plan.timeline.frames)
    assert all(one.span.end == other.span.start for one, other in pairwise(cut))
    for one in cut:
        assert one.before + one.after == (one.item.enter.frames if one.item.enter else 0)
        assert one.begin - one.item.begin == one.span.start - one.item.span.start
        frames = one.item.media.frames
        assert frames is None or one.begin + one.span.frames <= frames


@given(plans())
@settings(max_examples=40)
def test_no_two_clips_of_a_track_are_seen_at_once(plan: Plan) -> None:
    for one in arranged(plan, "film").tracks:
        assert all(a.span.end <= b.span.start for a, b in pairwise(cuts(one)))


@given(plans())
@settings(max_examples=40)
def test_every_sentence_is_a_clip_that_holds_its_sound(plan: Plan) -> None:
    said = [sentence for scene in plan.scenes for sentence in scene.sentences]
    if not said:
        return
    items = track(arranged(plan, "film"), "narration").items
    assert [item.name for item in items] == [one.spoken.text for one in said]
    rate = plan.timeline.rate
    for item, sound in zip(items, plan.sound.narration, strict=True):
        assert item.begin == item.span.start
        assert rate.seconds(item.span.start) * 1000 <= sound.start_ms
        assert rate.seconds(item.span.end) * 1000 >= min(
            sound.start_ms + sound.duration_ms, rate.ms(plan.timeline.frames)
        )


@given(plans())
@settings(max_examples=25)
def test_between_key_frames_a_picture_lies_where_the_film_shows_it(plan: Plan) -> None:
    montage = arranged(plan, "film")
    for shot, item in zip(plan.timeline.shots, track(montage, "pictures").items, strict=True):
        if not isinstance(item.media.source, Still) or item.media.source.picture != shot.picture:
            continue
        assert item.media.size is not None
        for n in range(shot.span.frames):
            there = pose_at(item.poses, n)
            real = pose_of(framing_at(shot.moves, n + shot.skip), n, item.media.size, montage.size)
            larger = abs(there.scale - real.scale) / 2
            assert abs(there.x - real.x) + larger * item.media.size.width <= MOST_ASTRAY + 1e-6
            assert abs(there.y - real.y) + larger * item.media.size.height <= MOST_ASTRAY + 1e-6


def test_a_photo_that_fills_the_frame_comes_whole_and_lies_as_it_was_framed() -> None:
    plan = planned(PhotoScene(photo="a.jpg", motion="still", fit="cover"))
    montage = arranged(plan, "film")
    (item,) = track(montage, "pictures").items
    assert isinstance(item.media.source, Still)
    assert item.media.size is not None
    assert item.media.size.aspect == pytest.approx(4 / 3, rel=0.01)
    (pose,) = item.poses
    high = item.media.size.height * pose.scale
    assert high >= montage.size.height - 0.5
    assert abs(pose.x) * 2 <= item.media.size.width * pose.scale - montage.size.width + 0.5


def test_words_are_overlays_and_what_moves_by_itself_is_film() -> None:
    plan = planned(
        TitleScene(title=TitleText(text="十年", subtitle="教育", photo="a.jpg")),
        CollageScene(collage=("a.jpg", "b.jpg")),
    )
    montage = arranged(plan, "film")
    first, second = track(montage, "pictures").items
    assert isinstance(first.media.source, Still)
    assert isinstance(second.media.source, Stretch)
    assert second.media.source.timeline.frames == second.span.frames
    overlays = [item for one in montage.tracks if one.role == "overlay" for item in one.items]
    assert overlays
    assert all(Span(first.span.start, first.span.end).overlaps(item.span) for item in overlays)
    assert any(isinstance(item.media.source, Overlay) for item in overlays)


def test_sounds_that_are_heard_together_are_one_piece_and_none_is_heard_twice() -> None:
    plan = planned(PhotoScene(photo="a.jpg", duration_ms=9000))
    passing = tuple(PassingSound("air", start, 600, -20.0) for start in (1000, 1400, 3000))
    clip = ClipSound("c" * 64, 1, 0, 1800, 500, 0.0, 40, 40)
    sounding = replace(plan, sound=replace(plan.sound, passing=passing, clips=(clip,)))
    items = track(arranged(sounding, "film"), "effects").items
    assert [(item.name, item.span, item.begin) for item in items] == [
        ("air + clip", Span(30, 69), 30),
        ("air", Span(90, 108), 90),
    ]


def test_a_picture_that_is_shown_twice_is_one_file() -> None:
    scenes = tuple(PhotoScene(photo="a.jpg", motion="still", id=name) for name in ("one", "two"))
    montage = arranged(planned(*scenes), "film")
    first, second = track(montage, "pictures").items
    assert first.media is second.media
    assert len({media.file for media in montage.media}) == len(montage.media)
