"""Mixing frames and easing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import natural, same
from videopipe.raster.mixing import eased, edge_to_edge, joined, magnified, mixed, slid
from videopipe.raster.planar import from_rgb
from videopipe.units import Size

OLD, NEW = from_rgb(natural(Size(32, 24), seed=1)), from_rgb(natural(Size(32, 24), seed=2))


def test_mixing_runs_from_one_to_the_other() -> None:
    assert same(mixed(OLD, NEW, 0.0), OLD)
    assert same(mixed(OLD, NEW, 1.0), NEW)
    half = mixed(OLD, NEW, 0.5).y.astype(float)
    assert np.abs(half - (OLD.y.astype(float) + NEW.y) / 2).max() <= 0.5


@pytest.mark.parametrize("pixels", [0, 4, -4, 32, -32])
def test_sliding_moves_by_whole_pixels_exactly(pixels: int) -> None:
    found = slid(OLD, pixels, beyond=NEW).y
    expected = NEW.y.copy()
    width = 32 - abs(pixels)
    expected[:, max(pixels, 0) : max(pixels, 0) + width] = OLD.y[:, max(-pixels, 0) : max(-pixels, 0) + width]
    assert np.array_equal(found, expected)


def test_joining_takes_one_side_from_each() -> None:
    found = joined(OLD, NEW, 10)
    assert np.array_equal(found.y[:, :10], OLD.y[:, :10])
    assert np.array_equal(found.y[:, 10:], NEW.y[:, 10:])
    assert np.array_equal(found.u[:, 5:], NEW.u[:, 5:])


def test_once_magnified_is_the_same_picture() -> None:
    assert same(magnified(OLD, 1.0), OLD)


@given(st.floats(-1, 2))
def test_easing_stays_between_rest_and_rest(progress: float) -> None:
    assert 0 <= eased(progress) <= 1
    assert eased(0) == 0
    assert eased(1) == 1
    assert eased(progress) + eased(1 - progress) == pytest.approx(1)


@given(st.floats(0, 1), st.floats(0, 1))
def test_easing_never_turns_back(one: float, other: float) -> None:
    early, late = sorted((one, other))
    assert eased(early) <= eased(late) + 1e-12


def test_easing_starts_and_ends_at_rest() -> None:
    assert eased(0.001) < 1e-7
    assert 1 - eased(0.999) < 1e-7


@pytest.mark.parametrize("pixels", [0.0, 0.5, 7.0, 20.25, 31.75, 32.0])
def test_frames_edge_to_edge_are_one_long_picture(pixels: float) -> None:
    left, right = OLD, NEW
    seen = edge_to_edge(left, right, pixels)
    for name, by in (("y", pixels), ("u", pixels / 2), ("v", pixels / 2)):
        long = np.concatenate((getattr(left, name), getattr(right, name)), axis=1).astype(float)
        places = np.arange(getattr(left, name).shape[1]) + by
        wanted = np.stack([np.interp(places, np.arange(long.shape[1]), row) for row in long])
        assert np.abs(getattr(seen, name) - wanted).max() <= 0.51
