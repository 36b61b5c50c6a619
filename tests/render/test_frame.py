"""One function draws every frame: a segment shows exactly what the film shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from tests.builders import photo_files, planned, same, small_look, small_profile
from videopipe.raster.planar import yuv
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.storyboard.amounts import Amount
from videopipe.storyboard.model import (
    Chart,
    ChartScene,
    CollageScene,
    ColorScene,
    Compare,
    CompareScene,
    Count,
    NumberScene,
    PhotoScene,
    PhotosScene,
    Quote,
    QuoteScene,
    Scene,
    TitleScene,
    TitleText,
    Transition,
)
from videopipe.timeline.cutting import cut
from videopipe.timeline.model import Layer, LogoArt
from videopipe.timeline.plan import Plan
from videopipe.units import Color, Rect, Size, Span

SAID = ("十年奋进，十年跨越。",)
POINTS = (("2012", Amount(902, 1)), ("2016", Amount(95)), ("2022", Amount(995, 1)))
COUNT = Count(value=Amount(12000), unit="人", label="新增学位", photo="a")
SCENES: tuple[Scene, ...] = (
    TitleScene(title=TitleText(text="张掖教育", subtitle="十年", photo="a"), motion="zoom-in"),
    PhotoScene(photo="b", say=SAID, motion="pan-left", transition=Transition(kind="slide")),
    PhotosScene(
        photos=("a", "b", "c"),
        say=SAID,
        motion="zoom-out",
        transition=Transition(kind="wipe"),
        labels=("甲", "乙", "丙"),
        heading="标题",
    ),
    ColorScene(color=Color(20, 90, 60), say=SAID, transition=Transition(kind="push")),
    TitleScene(title=TitleText(text="感谢观看"), transition=Transition(kind="zoom")),
    PhotoScene(photo="c", fit="blur", motion="zoom-in", transition=Transition(kind="dip")),
    PhotoScene(photo="a", motion="still", transition=Transition(kind="cut")),
    NumberScene(number=COUNT, say=SAID, motion="zoom-in"),
    ChartScene(chart=Chart(points=POINTS, unit="%", label="巩固率"), say=SAID),
    ChartScene(chart=Chart(kind="line", points=POINTS, photo="b"), motion="pan-left"),
    CollageScene(collage=("a", "b", "c"), labels=("甲", "乙", "丙"), heading="标题", tag="学校"),
    CompareScene(compare=Compare(before="a", after="b", kind="split"), labels=("2012", "2022"), say=SAID),
    CompareScene(compare=Compare(before="a", after="b", kind="slider"), labels=("2012", "2022"), say=SAID),
    CompareScene(compare=Compare(before="b", after="c", kind="wipe"), tag="学校", transition=Transition(kind="zoom")),
    QuoteScene(quote=Quote(text="有质量的教育", by="教师", photo="a"), heading="标题"),
    QuoteScene(quote=Quote(text="有质量的教育"), transition=Transition(kind="wipe")),
)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, dict[str, Path]]:
    """A film with every kind of scene, and its photos."""
    facts, files = photo_files(tmp_path_factory.mktemp("photos"), ("a", "b", "c"), Size(640, 480))
    return planned(*SCENES, photos=facts), files


@pytest.mark.parametrize("index", range(len(SCENES)))
def test_a_segment_shows_what_the_film_shows(film: tuple[Plan, dict[str, Path]], index: int) -> None:
    plan, files = film
    segment = plan.segments[index]
    whole, part = Sources(files), Sources(files)
    enter = plan.scenes[index].enter
    inside = enter.frames if enter else 0
    borders = [shot.span.start - segment.span.start for shot in plan.timeline.shots]
    cues = [cue.span.start - segment.span.start for cue in plan.timeline.cues]
    growing = [layer.span.start + n for shot in segment.timeline.shots for layer in shot.layers for n in (4, 21)]
    last = segment.span.frames - 1
    chosen = {0, 1, inside // 2, inside - 1, inside, inside + 1, last // 2, last - 1, last, *borders, *cues, *growing}
    for k in sorted(n for n in chosen if 0 <= n <= last):
        assert same(frame(segment.timeline, k, part), frame(plan.timeline, segment.span.start + k, whole)), k


@pytest.mark.parametrize("index", [7, 8, 9])
def test_what_grows_can_be_cut_anywhere(film: tuple[Plan, dict[str, Path]], index: int) -> None:
    plan, files = film
    segment = plan.segments[index].timeline
    whole, part = Sources(files), Sources(files)
    for k in range(20, segment.frames, 7):
        rest = cut(segment, Span(k, segment.frames))
        assert same(frame(rest, 0, part), frame(segment, k, whole)), k
        assert same(frame(rest, rest.frames - 1, part), frame(segment, segment.frames - 1, whole)), k


def test_the_comparison_sees_one_frame_too_many(film: tuple[Plan, dict[str, Path]]) -> None:
    plan, files = film
    sources = Sources(files)
    segment = plan.segments[1]
    assert not same(frame(segment.timeline, 40, sources), frame(plan.timeline, segment.span.start + 41, sources))


def test_a_frame_is_the_same_however_the_sources_were_used_before(film: tuple[Plan, dict[str, Path]]) -> None:
    plan, files = film
    used = Sources(files)
    for n in range(0, plan.timeline.frames, 60):
        frame(plan.timeline, n, used)
    for n in (5, plan.segments[2].span.start + 3):
        assert same(frame(plan.timeline, n, used), frame(plan.timeline, n, Sources(files)))


def test_every_frame_has_the_platforms_size(film: tuple[Plan, dict[str, Path]]) -> None:
    plan, files = film
    sources = Sources(files)
    for n in range(0, plan.timeline.frames, 37):
        drawn = frame(plan.timeline, n, sources)
        assert drawn.size == Size(270, 480)
        assert drawn.u.shape == drawn.v.shape == (240, 135)
        assert drawn.y.dtype == np.uint8


@pytest.mark.parametrize("kind", ["slide", "push", "zoom", "dip"])
def test_a_sign_on_both_scenes_is_not_carried_off_by_a_transition(tmp_path: Path, kind: Literal["slide"]) -> None:
    facts, files = photo_files(tmp_path, ("sign",), Size(80, 40))
    (sign,) = facts.values()
    ground = ColorScene(color=Color(20, 90, 60))
    timeline = planned(ground, ground.model_copy(update={"transition": Transition(kind=kind)})).timeline
    art = LogoArt(sign.digest, Rect(160, 40, 80, 40))
    both = tuple(replace(shot, layers=(*shot.layers, Layer(shot.span, art))) for shot in timeline.shots)
    signed, sources = replace(timeline, shots=both), Sources(files)
    still = frame(signed, 0, sources).y[44:76, 164:236]
    entering = both[1].enter
    assert entering is not None
    for k in (0, entering.frames // 2, entering.frames - 1):
        n = both[1].span.start + k
        assert np.array_equal(frame(signed, n, sources).y[44:76, 164:236], still)
        one = replace(signed, shots=(both[0], timeline.shots[1]))
        assert k or not np.array_equal(frame(one, n + entering.frames // 2, sources).y[44:76, 164:236], still)


@pytest.mark.parametrize("n", [-1, 10_000])
def test_there_are_no_frames_outside_the_film(film: tuple[Plan, dict[str, Path]], n: int) -> None:
    with pytest.raises(IndexError, match=str(n)):
        frame(film[0].timeline, n, Sources(film[1]))


def test_a_plain_ground_is_plain() -> None:
    color = Color(20, 90, 60)
    drawn = frame(planned(ColorScene(color=color)).timeline, 7, Sources({}))
    assert [set(np.unique(plane)) for plane in (drawn.y, drawn.u, drawn.v)] == [{level} for level in yuv(color)]


def test_a_caption_is_on_screen_for_its_cue_and_not_longer() -> None:
    plan = planned(ColorScene(color=Color(0, 0, 0), say=SAID, pause_ms=1000))
    cue = plan.timeline.cues[0]
    sources = Sources({})
    lit = [bool((frame(plan.timeline, n, sources).y > 100).any()) for n in range(plan.timeline.frames)]
    shown = {n for each in plan.timeline.cues for n in range(each.span.start, each.span.end)}
    assert [n for n, light in enumerate(lit) if light] == sorted(shown)
    assert lit[cue.span.start]
    assert not lit[cue.span.start - 1]


def test_a_title_arrives_and_then_rests() -> None:
    plan = planned(TitleScene(title=TitleText(text="标题")))
    still = replace(
        plan.timeline,
        shots=tuple(replace(s, moves=(replace(s.moves[-1], start=s.moves[-1].end),)) for s in plan.timeline.shots),
    )
    sources = Sources({})
    arrived = max(layer.span.start + layer.arrive for layer in plan.timeline.shots[0].layers)
    assert not same(frame(still, 2, sources), frame(still, arrived, sources))
    assert same(frame(still, arrived, sources), frame(still, arrived + 20, sources))


def test_a_transition_is_halfway_at_its_middle() -> None:
    black, white = (
        ColorScene(color=Color(0, 0, 0)),
        ColorScene(color=Color(255, 255, 255), transition=Transition(kind="fade", duration_ms=300)),
    )
    plan = planned(black, white, look=small_look(), platform=small_profile())
    start = plan.scenes[1].span.start
    light = [int(frame(plan.timeline, start + k, Sources({})).y[0, 0]) for k in range(-1, 11)]
    assert light[0] == 16
    assert light[10:] == [235, 235]
    assert np.abs(np.diff(light[:11]) - 219 / 10).max() <= 1


def test_no_three_pictures_meet(film: tuple[Plan, dict[str, Path]]) -> None:
    shots = film[0].timeline.shots
    assert all(len([shot for shot in shots if n in shot.span]) <= 2 for n in range(film[0].timeline.frames))
    assert Span(0, film[0].timeline.frames).end == film[0].scenes[-1].span.end
