"""How large a picture a cap leaves room for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from videopipe.platforms.fitting import (
    FLOOR_BITS,
    LEAST_BITS,
    bits_a_pixel,
    fit_into,
    index_bytes,
    longest_seconds,
    smaller,
)
from videopipe.units import FrameRate, Size

RATE, UPRIGHT, CAP = FrameRate(30), Size(1080, 1920), 10_000_000


@given(st.integers(30, 100_000), st.integers(200_000, 50_000_000))
def test_what_is_planned_never_needs_more_than_there_is(frames: int, cap: int) -> None:
    fit = fit_into(cap, 10_000, frames, RATE, UPRIGHT)
    if fit is not None:
        seconds = float(RATE.seconds(frames))
        media = (fit.video_kbits + fit.audio_kbits) * 1000 / 8 * seconds
        assert media + index_bytes(frames, RATE) <= cap
        assert fit.video_kbits + fit.audio_kbits <= 10_000
        assert bits_a_pixel(fit.video_kbits + 1, smaller(UPRIGHT, 1, 3), RATE) >= LEAST_BITS


def test_a_longer_film_gets_a_smaller_picture() -> None:
    widths = []
    for seconds in (20, 60, 180, 480):
        fit = fit_into(CAP, 10_000, seconds * 30, RATE, UPRIGHT)
        assert fit is not None
        widths.append(fit.size.width)
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == 1080
    assert widths[-1] < 720


def test_a_picture_that_keeps_its_size_has_the_bits_for_it() -> None:
    fit = fit_into(CAP, 10_000, 30 * 30, RATE, UPRIGHT)
    assert fit is not None
    assert fit.size == UPRIGHT
    assert bits_a_pixel(fit.video_kbits, fit.size, RATE) >= FLOOR_BITS


def test_the_longest_that_fits_is_the_last_that_does() -> None:
    longest = longest_seconds(CAP, 10_000, RATE, UPRIGHT)
    assert 480 < longest < 3600
    assert fit_into(CAP, 10_000, longest * 30, RATE, UPRIGHT) is not None
    assert fit_into(CAP, 10_000, (longest + 1) * 30, RATE, UPRIGHT) is None


@given(st.integers(24, 1080), st.integers(24, 1080))
def test_sides_stay_even(width: int, height: int) -> None:
    found = smaller(Size(width * 4, height * 4), 2, 3)
    assert found.width % 2 == found.height % 2 == 0
