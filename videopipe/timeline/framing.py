"""How the frame's window lies on a picture and travels over it. Lengths are fractions of the picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Framing:
    """The window of a picture that fills the frame: left, top and width as fractions of the picture.

    The window has the frame's shape, so its height follows from its width.
    """

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Move:
    """The window travels from `start` to `end` in `frames` frames.

    Progress is a cubic Hermite curve from 0 to 1 whose slopes at both ends are `slope_in` and `slope_out` times the
    mean speed: 1 and 1 is even speed, 0 and 0 starts from rest and comes to rest.
    """

    frames: int
    start: Framing
    end: Framing
    slope_in: float = 1.0
    slope_out: float = 1.0
