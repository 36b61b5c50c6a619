"""Easing: shares of the way."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest

from videopipe.styles.values import Easing as EasingNames
from videopipe.timeline.easing import Easing, arriving, eased, leaving

KINDS: tuple[Easing, ...] = get_args(EasingNames)
TIMES = [step / 60 for step in range(61)]


@pytest.mark.parametrize("kind", KINDS)
def test_what_arrives_ends_opaque_in_its_place(kind: Easing) -> None:
    assert arriving(kind, 0.0) == (0.0, 1.0)
    assert arriving(kind, 1.0) == (1.0, 0.0)
    opacities = [arriving(kind, time)[0] for time in TIMES]
    assert opacities == sorted(opacities)


@pytest.mark.parametrize("kind", KINDS)
def test_what_leaves_ends_invisible(kind: Easing) -> None:
    assert leaving(kind, 0.0) == (1.0, 0.0)
    assert leaving(kind, 1.0) == (0.0, 1.0)


@pytest.mark.parametrize("kind", KINDS)
def test_what_travels_through_the_picture_never_turns_back(kind: Easing) -> None:
    places = [eased(kind, time) for time in TIMES]
    assert (places[0], places[-1]) == (0.0, 1.0)
    assert all(one <= other for one, other in itertools.pairwise(places))


def test_only_a_spring_passes_its_place() -> None:
    lowest = {kind: min(arriving(kind, time)[1] for time in TIMES) for kind in KINDS}
    assert lowest["soft"] == lowest["quick"] == 0.0
    assert -0.1 < lowest["spring"] < -0.02
