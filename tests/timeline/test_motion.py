"""Motion: which window is seen at each frame."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import imagined, planned, small_profile
from videopipe.storyboard.model import CustomMotion, PhotoScene
from videopipe.storyboard.model import Framing as WrittenFraming
from videopipe.timeline.focus import Attention, attention, focus_of, holds, kept
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.model import Framing, Move, PhotoPicture, Shot
from videopipe.timeline.motion import (
    DIRECTIONS,
    END_SPEED,
    automatic,
    framing_at,
    height_of,
    motion_of,
    path,
    progress,
    roomy,
    travel,
    widest,
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
    start, end = path(motion, picture, frame, Attention(focus))
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
    wide, close = sorted(path(motion, picture, frame, Attention(focus)), key=lambda window: -window.width)
    assert close.width < wide.width
    assert wide.x - NEARLY <= close.x
    assert close.x + close.width <= wide.x + wide.width + NEARLY


@given(SIZES, FRAMES, st.tuples(SHARE, SHARE))
def test_opposite_motions_take_the_same_way(picture: Size, frame: Size, focus: tuple[float, float]) -> None:
    for there, back in (("zoom-in", "zoom-out"), ("pan-left", "pan-right"), ("pan-up", "pan-down")):
        assert path(there, picture, frame, Attention(focus)) == path(back, picture, frame, Attention(focus))[::-1]


def test_a_window_panned_left_moves_left_and_one_panned_down_moves_down() -> None:
    photo, frame = Size(4000, 3000), Size(1080, 1920)
    for motion, sign in (("pan-left", -1), ("pan-right", 1)):
        start, end = path(motion, photo, frame, Attention())
        assert (end.x - start.x) * sign > 0
        assert end.y == start.y
    for motion, sign in (("pan-up", -1), ("pan-down", 1)):
        start, end = path(motion, photo, frame, Attention())
        assert (end.y - start.y) * sign > 0
        assert end.x == start.x


@given(SIZES, FRAMES, st.tuples(SHARE, SHARE))
def test_the_focus_is_seen(picture: Size, frame: Size, focus: tuple[float, float]) -> None:
    for motion in ("still", "zoom-in", "zoom-out"):
        for window in path(motion, picture, frame, Attention(focus)):
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


@given(st.lists(st.text(alphabet="01", min_size=8, max_size=8), min_size=2, max_size=9), SIZES)
def test_neighbours_do_not_move_alike(seeds: list[str], picture: Size) -> None:
    """Whatever their digests: few letters make many of them choose alike, three in a row and more."""
    before: str | None = None
    for seed in seeds:
        choice = automatic(seed, before, roomy(picture, Size(1080, 1920), Attention()))
        assert choice in DIRECTIONS
        assert choice != before
        before = choice


def test_a_photo_shown_three_times_moves_in_more_ways_than_one() -> None:
    scenes = [PhotoScene(photo="a") for _ in range(3)]
    motions = [motion_of(shot.moves) for shot in planned(*scenes).timeline.shots]
    assert all(one != other for one, other in itertools.pairwise(motions))


@given(SIZES, FRAMES, st.sampled_from(DIRECTIONS))
def test_a_motion_is_known_by_its_moves(picture: Size, frame: Size, motion: str) -> None:
    start, end = path(motion, picture, frame, Attention())
    assert motion_of(travel(start, end, 90, 15)) in (motion, "still")


def faces_in(draws: list[tuple[float, float, float, float]]) -> tuple[tuple[float, float, float, float], ...]:
    boxes = [(x * (1 - w), y * (1 - h), w, h) for x, y, w, h in draws]
    return tuple(sorted(boxes, key=lambda box: -box[2] * box[3]))


FACES = st.lists(st.tuples(SHARE, SHARE, st.floats(0.01, 0.9), st.floats(0.01, 0.9)), min_size=1, max_size=6).map(
    faces_in
)
PLAIN_SIZES = st.builds(Size, st.integers(300, 6000), st.integers(300, 6000))


@given(PLAIN_SIZES, FRAMES, FACES, MOTIONS, st.integers(1, 600), st.integers(0, 60))
def test_what_is_kept_stays_in_the_window_at_every_frame(
    picture: Size,
    frame: Size,
    faces: tuple[tuple[float, float, float, float], ...],
    motion: str,
    body: int,
    tail: int,
) -> None:
    look_at = attention(PhotoFacts("a", picture, faces), None, frame)
    assert look_at.keep is not None
    moves = travel(*path(motion, picture, frame, look_at), body, tail)
    for n in {0, 1, body // 2, body - 1, body, body + tail, body + tail + 3}:
        assert holds(seen(framing_at(moves, n), picture, frame), look_at.keep)


def seen(window: Framing, picture: Size, frame: Size) -> tuple[float, float, float, float]:
    return (window.x, window.y, window.width, height_of(window.width, picture, frame))


@given(PLAIN_SIZES, FRAMES, FACES)
def test_a_face_that_fits_is_kept_and_the_widest_window_about_the_focus_shows_it(
    picture: Size, frame: Size, faces: tuple[tuple[float, float, float, float], ...]
) -> None:
    facts = PhotoFacts("a", picture, faces)
    look_at = attention(facts, None, frame)
    assert look_at.keep is not None
    assert holds(seen(widest(picture, frame, focus_of(facts, None, frame)), picture, frame), look_at.keep)
    if len(faces) == 1 and holds(look_at.keep, faces[0]):
        assert look_at.keep[1] <= faces[0][1]


def test_the_largest_group_is_kept_where_not_all_fit() -> None:
    near, beside, far = (0.1, 0.4, 0.05, 0.07), (0.18, 0.4, 0.05, 0.07), (0.8, 0.4, 0.055, 0.077)
    keep = kept((far, near, beside), (0.4, 1.0))
    assert holds(keep, near)
    assert holds(keep, beside)
    assert not holds(keep, far)
    assert kept((far, near, beside), (1.0, 1.0))[2] > 0.7


def test_passers_by_do_not_decide_the_frame() -> None:
    keep = kept(((0.2, 0.3, 0.2, 0.3), (0.9, 0.5, 0.02, 0.03)), (0.9, 1.0))
    assert keep[0] + keep[2] < 0.5


def test_a_written_focus_wins_and_a_photo_without_faces_follows_its_salient_point() -> None:
    facts = PhotoFacts("a", Size(400, 300), ((0.7, 0.2, 0.1, 0.15),), (0.2, 0.6))
    frame = Size(1080, 1920)
    assert focus_of(facts, (0.1, 0.1), frame) == (0.1, 0.1)
    assert focus_of(facts, None, frame)[0] == pytest.approx(0.75)
    assert focus_of(PhotoFacts("a", Size(400, 300), (), (0.2, 0.6)), None, frame) == (0.2, 0.6)
    assert focus_of(PhotoFacts("a", Size(400, 300)), None, frame) == (0.5, 0.5)


def test_automatic_motion_pans_only_where_the_photo_goes_on() -> None:
    frame = Size(1080, 1920)
    assert "pan-left" in roomy(Size(4000, 3000), frame, Attention())
    full = ((0.0, 0.1, 1.0, 0.8),)
    assert set(roomy(Size(1080, 1920), frame, attention(PhotoFacts("a", frame, full), None, frame))) == {
        "zoom-in",
        "zoom-out",
    }
    at_the_edge = attention(PhotoFacts("a", Size(4000, 3000), ((0.0, 0.3, 0.1, 0.14),)), None, frame)
    assert "pan-right" not in roomy(Size(4000, 3000), frame, at_the_edge)


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
