"""Every transition runs from the old picture to the new one."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from tests.builders import natural, same
from videopipe.raster.planar import Planes, blank, from_rgb
from videopipe.storyboard.looking import TransitionKind
from videopipe.styles.look import LookTransition
from videopipe.transitions import TRANSITIONS, transition
from videopipe.units import Color, Size

SIZE = Size(48, 32)
OLD, NEW = from_rgb(natural(SIZE, seed=1)), from_rgb(natural(SIZE, seed=2))
BLACK, WHITE = blank(SIZE), blank(SIZE, Color(255, 255, 255))
KINDS = sorted(TRANSITIONS)


def letters(frame: Planes) -> str:
    """The middle row, every fourth column: `o` old (black), `N` new (white), `+` between."""
    row = frame.y[SIZE.height // 2, 2::4]
    return "".join("o" if value <= 20 else "N" if value >= 231 else "+" for value in row)


def copy_of(frame: Planes) -> Planes:
    return Planes(frame.y.copy(), frame.u.copy(), frame.v.copy())


@pytest.mark.parametrize("kind", KINDS)
def test_at_the_start_it_is_the_old_picture_and_at_the_end_the_new(kind: str) -> None:
    assert same(TRANSITIONS[kind](OLD, NEW, 0.0), OLD)
    assert same(TRANSITIONS[kind](OLD, NEW, 1.0), NEW)


def test_the_comparison_sees_the_wrong_picture() -> None:
    assert not same(OLD, NEW)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("progress", [0.03, 0.25, 0.5, 0.77, 0.97])
def test_in_between_it_is_neither_and_leaves_both_as_they_were(kind: str, progress: float) -> None:
    old, new = copy_of(OLD), copy_of(NEW)
    found = TRANSITIONS[kind](old, new, progress)
    assert found.size == SIZE
    assert found.u.shape == found.v.shape == (16, 24)
    assert same(old, OLD)
    assert same(new, NEW)
    if 0.1 < progress < 0.9:
        assert not same(found, OLD)
        assert not same(found, NEW)


@pytest.mark.parametrize("kind", ["fade", "wipe", "slide", "push", "zoom"])
def test_from_black_to_white_it_only_gets_lighter(kind: str) -> None:
    light = [float(TRANSITIONS[kind](BLACK, WHITE, step / 40).y.mean()) for step in range(41)]
    assert light == sorted(light)
    assert light[0] == 16
    assert light[-1] == 235


def test_a_fade_is_even() -> None:
    light = [float(TRANSITIONS["fade"](BLACK, WHITE, step / 10).y.mean()) for step in range(11)]
    assert np.abs(np.diff(light) - 21.9).max() <= 1


def test_a_dip_is_dark_in_the_middle() -> None:
    assert np.abs(TRANSITIONS["dip"](WHITE, WHITE, 0.5).y.astype(int) - 16).max() <= 1


def test_a_dip_passes_the_color_it_is_given() -> None:
    middle = transition("dip", "#ffffff")(BLACK, BLACK, 0.5)
    assert np.abs(middle.y.astype(int) - 235).max() <= 1
    assert same(transition("dip", "#ffffff")(OLD, NEW, 1.0), NEW)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("slide", ["oooooooooooo", "oooooo+NNNNN", "NNNNNNNNNNNN"]),
        ("push", ["oooooooooooo", "oooooo+NNNNN", "NNNNNNNNNNNN"]),
        ("wipe", ["oooooooooooo", "NNNNNN++oooo", "NNNNNNNNNNNN"]),
    ],
)
def test_the_new_picture_comes_from_its_side(kind: str, expected: list[str]) -> None:
    found = [letters(TRANSITIONS[kind](BLACK, WHITE, progress)) for progress in (0.0, 0.5, 1.0)]
    assert found[0] == expected[0]
    assert found[2] == expected[2]
    new, old = found[1].count("N"), found[1].count("o")
    assert abs(new - old) <= 2
    assert (found[1].rfind("N") > found[1].rfind("o")) == (kind != "wipe")


def test_a_storyboard_and_a_look_may_name_each_of_them_and_a_cut() -> None:
    assert set(get_args(TransitionKind)) == {*TRANSITIONS, "cut"}
    assert all(LookTransition(kind=kind, duration="0.5s").kind == kind for kind in get_args(TransitionKind))
