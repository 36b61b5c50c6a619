"""Motion: which window is seen at each frame."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import imagined, planned, small_profile
from videopipe.storyboard.model import CustomMotion, PhotoScene
from videopipe.storyboard.model import Framing as WrittenFraming
from videopipe.timeline.model import Framing, Move, PhotoPicture, Shot
from videopipe.timeline.motion import (
    DIRECTIONS,
    END_SPEED,
    automatic,
    framing_at,
    height_of,
    path,
    progress,
    travel,
)
from videopipe.units import Size

NEARLY = 1e-9
SIZES = st.builds(Size, st.integers(16, 9000), st.integers(16, 9000))
FRAMES = st.sampled_from([Size(1080, 1920), Size(270, 480), Size(1920, 1080), Size(1080, 1080)])
SHARE = st.floats(0, 1)
MOTIONS = st.sampled_from([*DIRECTIONS, "still"])


@given(SIZES, FRAMES, st.tuples(SHARE, SHARE), MOTIONS, st.integers(1, 1800), st.integers(0, 90))
def test_windows_stay_inside_the_picture(
    picture: Size, frame: Size, focus: tuple[float, float], motion: str, body: int, tail: int
) -> None:
    start, end = path(motion, picture, frame, focus)
    moves = travel(start, end, body, tail)
    for n in {0, 1, body // 3, body // 2, body - 1, body, body + tail // 2, body + tail - 1, body + tail + 5}:
        window = framing_at(moves, n)
        height = height_of(window.width, picture, frame)
        assert 0 < window.width <= 1 + NEARLY
        assert window.x >= -NEARLY
        assert window.x + window.width <= 1 + NEARLY
        assert window.y >= -NEARLY
        assert window.y + height <= 1 + NEARLY


@given(SIZES, FRAMES, st.tuples(SHARE, SHARE), st.sampled_from(["zoom-in", "zoom-out"]))
def test_a_zoom_stays_inside_its_own_wide_framing(
    picture: Size, frame: Size, focus: tuple[float, float], motion: str
) -> None:
    wide, close = sorted(path(motion, picture, frame, focus), key=lambda window: -window.width)
    assert close.width < wide.width
    assert wide.x - NEARLY <= close.x
    assert close.x + close.width <= wide.x + wide.width + NEARLY


@given(SIZES, FRAMES, st.tuples(SHARE, SHARE))
def test_opposite_motions_take_the_same_way(picture: Size, frame: Size, focus: tuple[float, float]) -> None:
    for there, back in (("zoom-in", "zoom-out"), ("pan-left", "pan-right"), ("pan-up", "pan-down")):
        assert path(there, picture, frame, focus) == path(back, picture, frame, focus)[::-1]


def test_a_window_panned_left_moves_left_and_one_panned_down_moves_down() -> None:
    photo, frame = Size(4000, 3000), Size(1080, 1920)
    for motion, sign in (("pan-left", -1), ("pan-right", 1)):
        start, end = path(motion, photo, frame, (0.5, 0.5))
        assert (end.x - start.x) * sign > 0
        assert end.y == start.y
    for motion, sign in (("pan-up", -1), ("pan-down", 1)):
        start, end = path(motion, photo, frame, (0.5, 0.5))
        assert (end.y - start.y) * sign > 0
        assert end.x == start.x


@given(SIZES, FRAMES, st.tuples(SHARE, SHARE))
def test_the_focus_is_seen(picture: Size, frame: Size, focus: tuple[float, float]) -> None:
    for motion in ("still", "zoom-in", "zoom-out"):
        for window in path(motion, picture, frame, focus):
            assert window.x - NEARLY <= focus[0] <= window.x + window.width + NEARLY
            assert window.y - NEARLY <= focus[1] <= window.y + height_of(window.width, picture, frame) + NEARLY


START, END = Framing(0.0, 0.0, 1.0), Framing(0.05, 0.05, 0.9)
BODIES, TAILS = st.integers(1, 1800), st.integers(0, 90)


@given(BODIES, TAILS)
def test_progress_never_turns_back_and_ends_at_the_end(body: int, tail: int) -> None:
    moves = travel(START, END, body, tail)
    places = [framing_at(moves, n).x for n in range(body + tail + 2)]
    assert places[0] == START.x
    assert all(b - a >= -NEARLY for a, b in itertools.pairwise(places))
    assert abs(places[body + tail] - END.x) < NEARLY
    assert abs(framing_at(moves, body + tail).width - END.width) < NEARLY


@given(st.integers(15, 640), st.integers(1, 90))
def test_speed_does_not_jump_where_the_next_scene_begins_to_come_in(body: int, tail: int) -> None:
    moves = travel(START, END, body, tail)
    way = END.x - START.x
    speeds = [(framing_at(moves, n + 1).x - framing_at(moves, n).x) / way for n in range(max(body - 3, 0), body + tail)]
    assert max(abs(b - a) for a, b in itertools.pairwise(speeds)) < END_SPEED / 8 + 3 * 6 / body**2


@given(st.integers(30, 900), TAILS)
def test_the_tail_has_a_speed_of_its_own(body: int, tail: int) -> None:
    moves = travel(START, END, body, tail)
    for n in range(body, body + tail):
        assert framing_at(moves, n + 1).x - framing_at(moves, n).x == pytest.approx(END.x * END_SPEED)


@given(st.integers(1, 500), st.floats(0, 2.5), st.floats(0, 2.5), st.integers(-5, 600))
def test_progress_is_between_nothing_and_all(frames: int, slope_in: float, slope_out: float, frame: int) -> None:
    move = Move(frames, START, END, slope_in, slope_out)
    assert -NEARLY <= progress(move, frame) <= 1 + NEARLY
    assert progress(move, 0) == 0
    assert progress(move, frames) == pytest.approx(1)


def test_progress_starts_and_ends_with_its_slopes() -> None:
    move = Move(1000, START, END, 0.5, 2.0)
    assert progress(move, 1) * 1000 == pytest.approx(0.5, rel=0.02)
    assert (1 - progress(move, 999)) * 1000 == pytest.approx(2.0, rel=0.02)


def test_what_stands_still_is_one_framing() -> None:
    assert travel(START, START, 90, 15) == (Move(1, START, START),)


@given(st.text(alphabet="0123456789abcdef", min_size=8), st.text(alphabet="0123456789abcdef", min_size=8))
def test_neighbours_do_not_move_alike(seed: str, before: str) -> None:
    assert automatic(seed, None) in DIRECTIONS
    assert automatic(seed, before) != automatic(before, None)


FITS = st.sampled_from(["auto", "cover", "blur", "contain"])
WRITTEN = st.integers(0, 100).map(lambda hundredths: hundredths / 100)
WIDTHS = st.integers(20, 100).map(lambda hundredths: hundredths / 100)
CUSTOM = st.builds(
    lambda x1, y1, w1, x2, y2, w2: CustomMotion(
        start=WrittenFraming(x=x1 * (1 - w1), y=y1, width=w1), end=WrittenFraming(x=x2 * (1 - w2), y=y2, width=w2)
    ),
    *(WRITTEN, WRITTEN, WIDTHS),
    *(WRITTEN, WRITTEN, WIDTHS),
)


@given(
    st.builds(Size, st.integers(16, 6000), st.integers(16, 6000)),
    FITS,
    st.sampled_from([*DIRECTIONS, "still", "auto"]) | CUSTOM,
    st.none() | st.tuples(WRITTEN, WRITTEN),
)
def test_a_planned_photo_is_only_seen_where_it_is(
    photo: Size, fit: str, motion: str | CustomMotion, focus: tuple[float, float] | None
) -> None:
    scene = PhotoScene(photo="a", fit=fit, motion=motion, focus=focus)
    (shot,) = planned(scene, photos={"a": imagined("a", photo)}).timeline.shots
    assert seen_outside(shot, small_profile().size) <= 2.0


def seen_outside(shot: Shot, frame: Size) -> float:
    """How many prepared pixels beyond the picture's edge a window reaches at the most."""
    picture = shot.picture
    assert isinstance(picture, PhotoPicture)
    reach = 0.0
    for n in range(0, shot.span.frames, 7):
        window = framing_at(shot.moves, n)
        width = window.width * picture.pixels.width
        height = width / frame.aspect
        left, top = window.x * picture.pixels.width, window.y * picture.pixels.height
        reach = max(reach, -left, -top, left + width - picture.pixels.width, top + height - picture.pixels.height)
    return reach


def test_the_measure_of_what_is_seen_outside_would_notice() -> None:
    whole = Framing(0.2, 0.0, 1.0)
    picture = PhotoPicture("a", Size(100, 100), "cover")
    scene = planned(PhotoScene(photo="a"))
    shot = Shot(scene.timeline.shots[0].span, picture, (Move(1, whole, whole),))
    assert seen_outside(shot, Size(100, 100)) == 20
