"""Frames, spans, rectangles, colours."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.units import Color, FrameRate, Rect, Size, Span

RATES = st.sampled_from([FrameRate(24), FrameRate(25), FrameRate(30), FrameRate(30000, 1001), FrameRate(60)])
MS = st.integers(0, 4 * 3600 * 1000)
FRAMES = st.integers(0, 60 * 4 * 3600)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(-50, 50))
    return Span(start, start + draw(st.integers(0, 50)))


@given(RATES, MS)
def test_covering_frames_last_long_enough_and_one_fewer_does_not(rate: FrameRate, ms: int) -> None:
    frames = rate.frames_covering(ms)
    assert rate.seconds(frames) * 1000 >= ms
    assert frames == 0 or rate.seconds(frames - 1) * 1000 < ms


@given(RATES, MS)
def test_the_frame_at_a_time_has_begun_and_the_next_has_not(rate: FrameRate, ms: int) -> None:
    frame = rate.frame_at(ms)
    assert rate.seconds(frame) * 1000 <= ms < rate.seconds(frame + 1) * 1000


@given(RATES, MS)
def test_no_frame_starts_nearer_than_the_nearest(rate: FrameRate, ms: int) -> None:
    def away(frame: int) -> Fraction:
        return abs(rate.seconds(frame) * 1000 - ms)

    nearest = rate.nearest_frame(ms)
    assert away(nearest) <= min(away(nearest - 1), away(nearest + 1))


def test_halves_go_up() -> None:
    assert FrameRate(1).nearest_frame(500) == 1
    assert FrameRate(25).nearest_frame(20) == 1


@given(RATES, FRAMES)
def test_a_frame_survives_milliseconds(rate: FrameRate, frame: int) -> None:
    assert rate.nearest_frame(rate.ms(frame)) == frame
    assert abs(rate.seconds(frame) * 1000 - rate.ms(frame)) <= Fraction(1, 2)


@given(RATES, FRAMES, st.sampled_from([24_000, 44_100, 48_000]))
def test_samples_are_within_half_of_the_exact_length(rate: FrameRate, frames: int, sample_rate: int) -> None:
    assert abs(rate.seconds(frames) * sample_rate - rate.samples(frames, sample_rate)) <= Fraction(1, 2)


def test_the_rate_of_television_is_exact() -> None:
    rate = FrameRate(30000, 1001)
    assert rate.seconds(30000) == 1001
    assert rate.ms(30000) == 1_001_000
    assert rate.frames_covering(1001) == 30
    assert rate.frames_covering(1002) == 31


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 1), (-30, 1), (30, 0), (30, -1)])
def test_a_rate_is_positive(numerator: int, denominator: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        FrameRate(numerator, denominator)


@given(spans(), st.integers(-60, 110))
def test_a_span_holds_its_start_and_not_its_end(span: Span, frame: int) -> None:
    assert (frame in span) == (frame in range(span.start, span.end))
    assert span.frames == len(range(span.start, span.end))


@given(spans(), spans())
def test_spans_overlap_when_they_share_a_frame(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert set(range(one.clipped_to(other).start, one.clipped_to(other).end)) == shared
    if one.frames and other.frames:
        assert one.overlaps(other) == bool(shared)
        assert one.overlaps(other) == other.overlaps(one)


@given(spans(), st.integers(-100, 100))
def test_a_shifted_span_comes_back(span: Span, frames: int) -> None:
    assert span.shifted(frames).shifted(-frames) == span
    assert span.shifted(frames).frames == span.frames


def test_a_span_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        Span(3, 2)


def test_a_rectangle_contains_itself_and_nothing_that_sticks_out() -> None:
    rect = Rect(10, 20, 30, 40)
    assert rect.contains(rect)
    assert (rect.right, rect.bottom) == (40, 60)
    assert not any(
        rect.contains(other)
        for other in (Rect(9, 20, 30, 40), Rect(10, 19, 30, 40), Rect(10, 20, 31, 40), Rect(10, 20, 30, 41))
    )


def test_the_aspect_of_an_upright_film() -> None:
    assert Size(1080, 1920).aspect == 0.5625


BYTE = st.integers(0, 255)


@given(BYTE, BYTE, BYTE, BYTE)
def test_a_colour_is_read_back_as_it_was_written(red: int, green: int, blue: int, alpha: int) -> None:
    color = Color(red, green, blue, alpha)
    assert Color.parse(str(color)) == color
    assert Color.parse(str(color).upper()) == color
    assert color.rgba == (*color.rgb, alpha)


@pytest.mark.parametrize("text", ["", "#fff", "#12345", "#1234567", "123456", "#gggggg", "#123456\n", "red"])
def test_what_is_not_a_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="#RRGGBB"):
        Color.parse(text)
