"""Easing: how things move into their place and out of it, as a share of the way over a share of the time."""

from __future__ import annotations

import math
from typing import TypeAlias, assert_never

from videopipe.styles import values

Easing: TypeAlias = values.Easing


def arriving(easing: Easing, time: float) -> tuple[float, float]:
    """Opacity (0–1) and the share of the way still to go after `time` (0–1) of an arrival; 1 and 0 at its end.

    A spring passes its place by a twentieth of the way before it settles.
    """
    left = 1.0 - min(max(time, 0.0), 1.0)
    match easing:
        case "soft":
            return 1.0 - left * left, left * left * left
        case "quick":
            return 1.0 - left**4, left**5
        case "spring":
            return 1.0 - left**3, left * left * math.cos((1.0 - left) * math.pi)
        case _:
            assert_never(easing)


def leaving(easing: Easing, time: float) -> tuple[float, float]:
    """Opacity (0–1) and the share of the way gone after `time` (0–1) of a departure; 1 and 0 at its start."""
    gone = min(max(time, 0.0), 1.0)
    power = 2.0 if easing == "soft" else 3.0
    return 1.0 - gone**power, gone**power


def eased(easing: Easing, time: float) -> float:
    """The share of a way (0–1) gone after `time` (0–1): from rest to rest where it is soft, quick away else.

    For what travels through the picture (a divider, a counted number), where nothing may overshoot.
    """
    t = min(max(time, 0.0), 1.0)
    match easing:
        case "soft":
            return t * t * t * (t * (6 * t - 15) + 10)
        case "quick":
            return 1.0 - (1.0 - t) ** 4
        case "spring":
            return 1.0 - (1.0 - t) ** 3 * (1.0 + 2.0 * t)
        case _:
            assert_never(easing)
