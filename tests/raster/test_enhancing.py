"""Enhancing: a wrong exposure or a cast is put right within limits; what is right stays."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import Rgb, natural
from videopipe.raster.enhancing import curves_of, enhanced
from videopipe.units import Size


def scene(seed: int = 1) -> Rgb:
    """A well exposed scene: greys from black to white, and some colour."""
    grey = natural(Size(300, 200), seed=seed, channels=1).astype(np.float64)
    stretched = np.clip((grey - 60) * 1.9, 0, 255)
    picture = np.repeat(stretched.mean(axis=2, keepdims=True), 3, axis=2)
    picture[40:80, 30:120] *= (1.0, 0.4, 0.4)
    return picture.astype(np.uint8)


def test_a_good_photo_is_left_as_it_is() -> None:
    photo = scene()
    assert enhanced(photo) is photo


@pytest.mark.parametrize("light", [0.9, 0.95, 1.0])
@pytest.mark.parametrize("seed", range(1, 5))
def test_a_photo_that_is_nearly_right_is_nearly_left_as_it_is(seed: int, light: float) -> None:
    photo = (scene(seed) * light).astype(np.uint8)
    assert np.abs(enhanced(photo).astype(int) - photo).mean() < 3


def test_what_is_a_little_worse_is_put_right_a_little_more() -> None:
    """No photo is changed much because another, hardly darker, was not."""
    photos = [(scene() * light).astype(np.uint8) for light in np.arange(1.0, 0.4, -0.01)]
    changes = [float(np.abs(enhanced(photo).astype(int) - photo).mean()) for photo in photos]
    assert max(abs(after - before) for before, after in pairwise(changes)) < 3
    assert max(changes) > 15


def test_a_plain_ground_keeps_its_colour() -> None:
    ground = np.full((40, 60, 3), (192, 48, 96), np.uint8)
    assert enhanced(ground) is ground


def test_a_dark_photo_becomes_lighter_and_keeps_its_hues() -> None:
    dark = (scene() * 0.45).astype(np.uint8)
    lighter = enhanced(dark)
    assert lighter.mean() > dark.mean() * 1.15
    assert abs(float(lighter[120:, 150:].mean((0, 1)).std())) < 2


def test_a_yellow_cast_is_taken_away() -> None:
    yellow = (scene() * np.array([1.0, 0.95, 0.8])).astype(np.uint8)
    put_right = enhanced(yellow).reshape(-1, 3).mean(axis=0)
    before = yellow.reshape(-1, 3).mean(axis=0)
    assert put_right[0] / put_right[2] < 1 + (before[0] / before[2] - 1) * 0.6


def test_red_hills_stay_red() -> None:
    hills = (natural(Size(300, 200)).astype(np.float64) * np.array([1.1, 0.6, 0.4])).clip(0, 255).astype(np.uint8)
    curves = curves_of(hills)
    assert curves is None or np.abs(curves.astype(int) - curves[:, :1]).max() == 0


@settings(max_examples=60)
@given(st.integers(0, 50), st.floats(0.1, 1.6), st.tuples(*[st.floats(0.5, 1.3)] * 3), st.integers(0, 120))
def test_curves_rise_and_never_leave_their_limits(
    seed: int, light: float, cast: tuple[float, float, float], veil: int
) -> None:
    photo = np.clip(natural(Size(60, 40), seed=seed) * light * np.array(cast) + veil, 0, 255).astype(np.uint8)
    curves = curves_of(photo)
    if curves is not None:
        assert (np.diff(curves.astype(int), axis=0) >= 0).all()
        assert np.abs(curves.astype(int) - np.arange(256)[:, None]).max() <= 100
    assert np.array_equal(enhanced(photo), enhanced(photo))
