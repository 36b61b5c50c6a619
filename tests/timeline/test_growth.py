"""What changes while it is seen: a pure function of its data and the frames that have passed."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from videopipe.timeline.easing import Easing
from videopipe.timeline.growth import (
    ColumnArt,
    CounterArt,
    GrowingArt,
    edge_at,
    figures_at,
    frames_of,
    grown,
    placed,
)

COUNTER = CounterArt(
    start=0,
    end=12000,
    decimals=0,
    grouped=True,
    frames=60,
    easing="soft",
    right=900,
    y=700.0,
    slot=60,
    marks=((",", 30), (".", 30), ("\u2212", 50)),
    advances=tuple((character, 58.0) for character in "0123456789.,\u2212"),
    font="NotoSansSC-Bold",
    size=100,
    color="#ffffff",
)
NUMBERS = st.integers(-(10**15), 10**15)
EASINGS = st.sampled_from(get_args(Easing))


@given(NUMBERS, NUMBERS, st.integers(1, 120), EASINGS)
def test_a_number_counts_from_its_beginning_to_its_end_and_never_back(
    start: int, end: int, frames: int, easing: Easing
) -> None:
    art = replace(COUNTER, start=start, end=end, frames=frames, easing=easing)
    shown = [figures_at(art, passed) for passed in range(frames + 3)]
    assert (shown[0], shown[frames], shown[-1]) == (start, end, end)
    assert all(a <= b for a, b in itertools.pairwise(shown)) or all(a >= b for a, b in itertools.pairwise(shown))


@given(st.integers(-(10**7), 10**7), st.integers(-(10**7), 10**7), st.integers(0, 3))
def test_figures_do_not_shake_sideways(start: int, end: int, decimals: int) -> None:
    art = replace(COUNTER, start=start, end=end, decimals=decimals)
    slots = [dict(enumerate(placed(art, passed))) for passed in range(62)]
    for one, other in itertools.pairwise(slots):
        for order in one.keys() & other.keys():
            if "\u2212" not in (one[order][0], other[order][0]):
                assert one[order][1] == other[order][1]
                assert one[order][0].isdigit() == other[order][0].isdigit()


def test_every_place_is_even_so_that_tiles_can_be_moved_there() -> None:
    assert all(left % 2 == 0 for passed in range(62) for _, left in placed(COUNTER, passed))


def test_a_counted_number_is_the_number_that_never_counted() -> None:
    counted = grown(COUNTER)
    assert isinstance(counted, CounterArt)
    assert placed(counted, 1) == placed(COUNTER, 60)
    assert frames_of(grown(COUNTER)) == 0
    assert grown(COUNTER) == grown(replace(COUNTER, start=77, frames=9))


@given(st.integers(1, 90), EASINGS)
def test_a_bar_grows_from_its_foot_to_its_tip_and_never_beyond(frames: int, easing: Easing) -> None:
    art = GrowingArt(ColumnArt(10, 20, 30, 200, "up", 6.0, "#ffffff"), "up", 220, 20, frames, easing, slides=True)
    edges = [edge_at(art, passed) for passed in range(frames + 2)]
    assert (edges[0], edges[frames], edges[-1]) == (220, 20, 20)
    assert all(a >= b for a, b in itertools.pairwise(edges))
    assert grown(art) == art.art
