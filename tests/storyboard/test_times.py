"""Times and gains are read exactly, and what is printed reads back the same."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.times import (
    parse_fraction,
    parse_gain,
    parse_hertz,
    parse_percent,
    parse_time,
    print_gain,
    print_time,
)


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("4", 4000),
        ("4s", 4000),
        ("4 s", 4000),
        ("1.5s", 1500),
        ("250ms", 250),
        ("0:02", 2000),
        ("0:06.5", 6500),
        ("1:02.5", 62_500),
        ("1:00:00", 3_600_000),
        ("0.0015s", 2),
        ("1.1", 1100),
        ("3秒", 3000),
    ],
)
def test_a_time_is_read_as_it_is_written(text: str, ms: int) -> None:
    assert parse_time(text) == ms


@pytest.mark.parametrize("text", ["", "s", "-1s", "1,5s", "1:60", "five", "1e9", "４s", "1m", "1 2", "9" * 5000])
def test_what_is_not_a_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        parse_time(text)


@given(st.integers(0, 100_000_000))
def test_a_printed_time_reads_back_the_same(ms: int) -> None:
    assert parse_time(print_time(ms)) == ms


@given(st.integers(-60_000, 60_000))
def test_a_printed_gain_reads_back_the_same(thousandths: int) -> None:
    assert parse_gain(print_gain(thousandths / 1000)) == thousandths / 1000


def test_gains_percents_and_hertz_want_their_unit() -> None:
    assert (parse_gain("-12dB"), parse_gain("3.5 db")) == (-12.0, 3.5)
    assert (parse_percent("+8%"), parse_percent("-10 %")) == (8, -10)
    assert (parse_hertz("+0Hz"), parse_hertz("-20hz")) == (0, -20)
    for parse in (parse_gain, parse_percent, parse_hertz):
        with pytest.raises(ValueError, match="Write"):
            parse("12")


def test_a_fraction_is_a_part_of_the_whole() -> None:
    assert [parse_fraction(text) for text in ("0", "1", "0.25", ".5", "25%")] == [0, 1, 0.25, 0.5, 0.25]
    for text in ("1.01", "-0.1", "101%", "half", "nan"):
        with pytest.raises(ValueError, match="fraction"):
            parse_fraction(text)


def test_a_writing_error_survives_pickling() -> None:
    error = WritingError("time", ("x", 1), value="five")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (again.rule, again.within, str(again)) == ("time", ("x", 1), str(error))
