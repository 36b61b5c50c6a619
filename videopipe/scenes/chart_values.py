"""Where the values of a line stand: beside their points, off the line, off each other, as near as they can."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

Spot = tuple[float, float]

# What it costs a value to stand on another one (a pixel of its width), on the line or a dot, out of its area.
_ON_VALUE, _ON_LINE, _ON_DOT, _OUTSIDE = 6.0, 4.0, 4.0, 40.0
# What it costs to stand elsewhere than right above the point: less than anything it would cover there.
_ELSEWHERE = 3.0


@dataclass(frozen=True, slots=True)
class Box:
    """A value's place: left, top, right and bottom in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def shared_width(self, other: Box) -> float:
        """How wide both cover each other; 0 where they do not touch."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across if across > 0 and down > 0 else 0.0

    def crossed(self, a: Spot, b: Spot) -> float:
        """How much of the way from `a` to `b` lies inside, in pixels (Liang and Barsky's clipping)."""
        dx, dy, enter, leave = b[0] - a[0], b[1] - a[1], 0.0, 1.0
        for step, room in (
            (-dx, a[0] - self.left),
            (dx, self.right - a[0]),
            (-dy, a[1] - self.top),
            (dy, self.bottom - a[1]),
        ):
            if step == 0:
                if room < 0:
                    return 0.0
            elif step < 0:
                enter = max(enter, room / step)
            else:
                leave = min(leave, room / step)
        return max(leave - enter, 0.0) * float((dx * dx + dy * dy) ** 0.5)

    def grown(self, by: float) -> Box:
        """The box with room around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def placed_values(
    spots: tuple[Spot, ...], widths: tuple[float, ...], height: float, away: float, area: Box, axis: tuple[Spot, Spot]
) -> list[Box]:
    """A box for each point's value, `height` pixels high and at least `away` from its point, inside `area`."""
    lines = (*itertools.pairwise(spots), axis)
    found: list[Box] = []
    for index, width in enumerate(widths):
        choices = _choices(spots, index, width, height, away, area)
        costs = [
            order * _ELSEWHERE + _cost(box, index, spots, lines, found, away, area) for order, box in enumerate(choices)
        ]
        found.append(choices[costs.index(min(costs))])
    return found


def _choices(spots: tuple[Spot, ...], index: int, width: float, height: float, away: float, area: Box) -> list[Box]:
    """Places for a value, the most natural first."""
    x, y = spots[index]
    near = [spots[other][1] for other in (index - 1, index + 1) if 0 <= other < len(spots)]
    above, below = y - away - height, y + away
    sides = (below, above) if all(other < y for other in near) else (above, below)
    far = (above - height, below + height)
    across = (x - width / 2, x - width * 0.78, x - width * 0.22, x - width, x)
    places = itertools.chain(
        ((left, top) for top in sides for left in across), ((left, top) for top in far for left in across[:3])
    )
    boxes = []
    for left, top in places:
        inside = min(max(left, area.left), area.right - width)
        boxes.append(Box(inside, top, inside + width, top + height))
    return boxes


def _cost(
    box: Box,
    index: int,
    spots: tuple[Spot, ...],
    lines: tuple[tuple[Spot, Spot], ...],
    found: list[Box],
    away: float,
    area: Box,
) -> float:
    roomy = box.grown(away * 0.2)
    on_values = sum(roomy.shared_width(other) for other in found)
    on_line = sum(roomy.crossed(a, b) for a, b in lines)
    dot = away * 0.55
    dots = [Box(x - dot, y - dot, x + dot, y + dot) for other, (x, y) in enumerate(spots) if other != index]
    on_dots = sum(box.shared_width(other) for other in dots)
    outside = max(area.top - box.top, 0.0) + max(box.bottom - area.bottom, 0.0)
    return _ON_VALUE * on_values + _ON_LINE * on_line + _ON_DOT * on_dots + _OUTSIDE * outside
