"""Planning: what changes when a storyboard changes, and what does not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import even_width, imagined, planned, small_profile, speech_of, spoken
from videopipe.digest import canonical_json
from videopipe.render.encoding import STANDARD
from videopipe.render.segment import segment_key
from videopipe.storyboard.amounts import Amount
from videopipe.storyboard.model import (
    Chart,
    ChartScene,
    ColorScene,
    Count,
    CustomMotion,
    Framing,
    NumberScene,
    PhotoScene,
    PhotosScene,
    Scene,
    TitleScene,
    TitleText,
    Transition,
)
from videopipe.timeline.motion import motion_of
from videopipe.timeline.plan import Plan, scene_ids
from videopipe.units import Color, Size

SAY = st.lists(
    st.sampled_from(
        ["十年奋进，十年跨越。", "全市新建学校126所，新增学位4万多个！", "好。", "教育兴则国家兴，教育强则国家强。"]
    ),
    max_size=3,
).map(tuple)
ENTER = (
    st.none()
    | st.builds(
        Transition,
        kind=st.sampled_from(["fade", "slide", "wipe", "push", "zoom", "dip"]),
        duration_ms=st.integers(100, 800),
    )
    | st.just(Transition(kind="cut"))
)
STEADY = st.sampled_from(["zoom-in", "zoom-out", "pan-left", "pan-up", "still"])
POINTS = (("2012", Amount(902, 1)), ("2022", Amount(995, 1)))
BARS, LINE = Chart(points=POINTS), Chart(kind="line", points=POINTS, photo="a")
COMMON = {"say": SAY, "transition": ENTER}


def scenes(motion: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Scene, ...]]:
    names = st.sampled_from(["a", "b", "c", "d", "e"])
    photo = st.builds(PhotoScene, photo=names, motion=motion, fit=st.sampled_from(["auto", "blur"]), **COMMON)
    photos = st.builds(PhotosScene, photos=st.lists(names, min_size=2, max_size=5).map(tuple), motion=motion, **COMMON)
    title = st.builds(
        TitleScene,
        title=st.builds(TitleText, text=st.just("张掖教育这十年"), photo=names | st.none()),
        motion=motion,
        **COMMON,
    )
    color = st.builds(ColorScene, color=st.just(Color(20, 90, 60)), **COMMON)
    number = st.builds(
        NumberScene, number=st.just(Count(value=Amount(321), unit="所", label="新建学校")), motion=motion, **COMMON
    )
    chart = st.builds(ChartScene, chart=st.sampled_from([BARS, LINE]), motion=motion, **COMMON)
    return st.lists(photo | photos | title | color | number | chart, min_size=1, max_size=5).map(tuple)


def keys(plan: Plan) -> list[str]:
    return [segment_key(segment.timeline, STANDARD) for segment in plan.segments]


def quick(*given_scenes: Scene, **options: object) -> Plan:
    return planned(*given_scenes, measure=even_width, **options)  # type: ignore[arg-type]


@settings(max_examples=40)
@given(scenes(STEADY | st.just("auto")), st.sampled_from([25, 30]))
def test_segments_cover_every_frame_exactly_once(found: tuple[Scene, ...], rate: int) -> None:
    plan = quick(*found, platform=small_profile(rate))
    covered = [frame for segment in plan.segments for frame in range(segment.span.start, segment.span.end)]
    assert covered == list(range(plan.timeline.frames))
    assert all(segment.timeline.frames == segment.span.frames for segment in plan.segments)


@settings(max_examples=40)
@given(scenes(STEADY | st.just("auto")))
def test_shots_cover_every_frame_and_at_most_two_share_one(found: tuple[Scene, ...]) -> None:
    shots = quick(*found).timeline.shots
    assert [shot.span.start for shot in shots] == sorted(shot.span.start for shot in shots)
    for n in range(quick(*found).timeline.frames):
        on_screen = [shot for shot in shots if n in shot.span]
        assert 1 <= len(on_screen) <= 2
        if len(on_screen) == 2:
            enter = on_screen[1].enter
            assert enter is not None
            assert n < on_screen[1].span.start + enter.frames


@settings(max_examples=40)
@given(scenes(STEADY), st.integers(500, 3999))
def test_a_scene_in_front_changes_no_key_but_the_next_ones(found: tuple[Scene, ...], duration_ms: int) -> None:
    front = ColorScene(color=Color(1, 2, 3), duration_ms=duration_ms)
    shorter = tuple(scene.model_copy(update={"transition": None}) for scene in found)
    assert keys(quick(front, *shorter))[2:] == keys(quick(*shorter))[1:]


def last_motions(plan: Plan) -> list[str]:
    """How each scene's last picture moves."""
    ends = [[shot for shot in plan.timeline.shots if shot.span.start in scene.span][-1] for scene in plan.scenes]
    return [motion_of(shot.moves) for shot in ends]


@settings(max_examples=40)
@given(scenes(st.just("auto")), st.sampled_from("pqrstuvw"))
def test_with_automatic_motion_a_scene_in_front_changes_only_scenes_that_would_move_like_their_neighbour(
    found: tuple[Scene, ...], name: str
) -> None:
    """From the first scene on that moves as before nothing changes, but for what is still seen of it in the next."""
    front, alone = quick(PhotoScene(photo=name), *found), quick(*found)
    moving = zip(last_motions(front)[1:], last_motions(alone), strict=True)
    settled = next((index for index, (one, other) in enumerate(moving) if one == other), len(found))
    assert keys(front)[settled + 2 :] == keys(alone)[settled + 1 :]


def test_among_different_photos_a_scene_in_front_seldom_changes_more_than_the_next_two() -> None:
    found = tuple(PhotoScene(photo=name) for name in "abcdefgh")
    alone = keys(quick(*found))
    changed = [
        sum(one != other for one, other in zip(keys(quick(PhotoScene(photo=name), *found))[1:], alone, strict=True))
        for name in "pqrstuvw"
    ]
    assert sum(changed) / len(changed) <= 2
    assert max(changed) <= 4


@settings(max_examples=40)
@given(scenes(STEADY), st.data())
def test_a_longer_narration_changes_only_its_own_scene(found: tuple[Scene, ...], data: st.DataObject) -> None:
    changed = data.draw(st.integers(0, len(found) - 1))
    found = tuple(scene.model_copy(update={"transition": None}) for scene in found)
    said = list(speech_of(found))
    before = keys(quick(*found, speech=tuple(said)))
    more = spoken("这一句是后来加上的，所以这个场景更长了。", character_ms=data.draw(st.integers(150, 260)))
    said[changed] = (*said[changed], more)
    after = keys(quick(*found, speech=tuple(said)))
    assert [index for index in range(len(found)) if before[index] != after[index]] == [changed]


@settings(max_examples=40)
@given(scenes(STEADY))
def test_the_same_storyboard_gives_the_same_timeline(found: tuple[Scene, ...]) -> None:
    assert canonical_json(quick(*found).timeline) == canonical_json(quick(*found).timeline)


FIELDS: Sequence[tuple[dict[str, object], dict[str, object]]] = (
    ({}, {"photo": "b"}),
    ({}, {"motion": "pan-left"}),
    ({}, {"fit": "contain"}),
    ({}, {"focus": (0.1, 0.5), "fit": "cover"}),
    ({}, {"say": ("好。",)}),
    ({}, {"duration_ms": 5000}),
    ({"say": ("好。",)}, {"caption": False}),
    ({"say": ("好。",)}, {"caption": ("不好。",)}),
    ({"say": ("十年奋进，十年跨越，十年巨变。",)}, {"pause_ms": 2000}),
    (
        {},
        {"motion": CustomMotion(start=Framing(x=0, y=0, width=0.4), end=Framing(x=0.3, y=0, width=0.4))},
    ),
)


@pytest.mark.parametrize(("given_keys", "changed"), FIELDS, ids="-".join)
def test_what_an_editor_changes_is_drawn_again(given_keys: dict[str, object], changed: dict[str, object]) -> None:
    base = PhotoScene.model_validate({"photo": "a", "motion": "zoom-in", **given_keys})
    assert keys(quick(base)) != keys(quick(base.model_copy(update=changed)))


def test_what_is_not_seen_is_not_drawn_again() -> None:
    scene = PhotoScene(photo="a", motion="zoom-in")
    same_picture = scene.model_copy(update={"id": "another", "note": "a word", "credit": "someone"})
    assert keys(quick(scene)) == keys(quick(same_picture))


def test_the_photos_content_counts_and_not_its_name() -> None:
    one = quick(PhotoScene(photo="a", motion="still"), photos={"a": imagined("same")})
    other = quick(PhotoScene(photo="b", motion="still"), photos={"b": imagined("same")})
    changed = quick(PhotoScene(photo="a", motion="still"), photos={"a": imagined("changed")})
    assert keys(one) == keys(other)
    assert keys(one) != keys(changed)


@given(scenes(STEADY))
def test_every_scene_has_an_id_of_its_own_that_stays_when_others_move(found: tuple[Scene, ...]) -> None:
    ids = scene_ids(found)
    assert len(set(ids)) == len(found)
    other = ColorScene(color=Color(1, 2, 3), note="elsewhere")
    assert scene_ids((other, *found))[1:] == ids


def test_a_written_id_is_kept() -> None:
    assert scene_ids((PhotoScene(photo="a", id="gate"), PhotoScene(photo="a"))) == (
        "gate",
        scene_ids((PhotoScene(photo="a"),))[0],
    )


def test_the_film_is_as_large_as_the_platform_wants() -> None:
    assert quick(PhotoScene(photo="a")).timeline.size == Size(270, 480)
