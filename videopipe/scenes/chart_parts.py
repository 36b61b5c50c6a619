"""What every form of chart is made from: its axis, its values as they are written, and the art of its points."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import dataclass

from videopipe.scenes.figure import Inks, amounts_written
from videopipe.storyboard.model import Chart
from videopipe.timeline.growth import GrowingArt
from videopipe.timeline.model import Art
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Color, Rect

# A line's axis begins at zero unless its lowest value lies above this part of the highest: then it would be flat.
FLAT = 0.5
# Units this short stand at every value; longer ones are told once, below the title.
SHORT_UNIT = 1
# A line of more points than this has no room for a unit at every value.
FEW_POINTS = 7
# Bars of a series in time are this opaque (0–255), but for the last.
EARLIER = 0x96
_FIRST_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Axis:
    """The values at both ends of the axis; `told` says that it begins elsewhere than at zero."""

    low: float
    high: float
    told: bool

    @property
    def foot(self) -> float:
        """The value that bars begin at: zero, or the end of the axis nearest to it."""
        return min(max(0.0, self.low), self.high)

    def share(self, value: float) -> float:
        """Where `value` lies between both ends, 0–1."""
        return (value - self.low) / (self.high - self.low)


def axis_of(chart: Chart) -> Axis:
    """Zero is on the axis of bars unless a baseline is given, and on a line's unless that would hide how it runs."""
    values = [float(amount) for _, amount in chart.points]
    low, high = min(values), max(values)
    if chart.baseline is not None and chart.baseline.figures:
        return Axis(float(chart.baseline), high, told=True)
    if chart.kind == "line" and chart.baseline is None and low > 0 and low > FLAT * high and high > low:
        begin = _below(low - (high - low) * 0.35, high - low)
        return Axis(begin, high, told=begin != 0)
    low, high = min(low, 0.0), max(high, 0.0)
    return Axis(low, high if high > low else low + 1.0, told=False)


def _below(value: float, range_: float) -> float:
    """A round number not above `value`, in steps that suit a range of values; not below zero."""
    step = 10.0 ** math.floor(math.log10(range_))
    return max(math.floor(value / step + 1e-9) * step, 0.0)


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart to be laid out in `area`: its points as written, its inks, and the frames in which a point grows."""

    chart: Chart
    axis: Axis
    labels: tuple[str, ...]
    values: tuple[str, ...]
    colors: tuple[str, ...]
    area: Rect
    ink: Inks
    axis_color: str
    setting: SceneSetting
    frames: int

    @property
    def numbers(self) -> tuple[float, ...]:
        """The values of the points."""
        return tuple(float(amount) for _, amount in self.chart.points)

    def size(self, pixels: float) -> int:
        """A size at 1080 across in pixels of the frame."""
        return max(round(self.setting.scaled(pixels)), 8)


@dataclass(frozen=True, slots=True)
class DrawnPoint:
    """A point of a chart: the bar that grows for it, if any, and what appears once it is reached."""

    bar: GrowingArt | None
    arts: tuple[Art, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart laid out: its axis and labels, the line that runs through its points if it has one, and the points."""

    axis: tuple[Art, ...]
    points: tuple[DrawnPoint, ...]
    line: GrowingArt | None = None


def suffix_of(chart: Chart) -> str:
    """The scale and unit of the values, as they are written after a number."""
    return chart.points[0][1].scale + (chart.unit or "")


def unit_told(chart: Chart) -> str | None:
    """The unit when it is too long to stand at every value."""
    suffix = suffix_of(chart)
    crowded = chart.kind == "line" and len(chart.points) > FEW_POINTS
    return suffix if len(suffix) > SHORT_UNIT or (suffix and crowded) else None


def values_written(chart: Chart) -> tuple[str, ...]:
    """Every value as it is shown, with a short unit."""
    unit = "" if unit_told(chart) else suffix_of(chart)
    written = amounts_written(tuple(amount for _, amount in chart.points), chart.shown_decimals)
    return tuple(text + unit for text in written)


def colors_of(chart: Chart, colors: tuple[str, ...]) -> tuple[str, ...]:
    """A colour for every bar: the first of the look's; in a series of times the last one stands out."""
    first = Color.parse(colors[0])
    if not is_in_time([label for label, _ in chart.points]):
        return (str(first),) * len(chart.points)
    earlier = str(Color(*first.rgb, alpha=EARLIER))
    return (*(earlier,) * (len(chart.points) - 1), str(first))


def is_in_time(labels: list[str]) -> bool:
    """Whether labels count upwards, as years and months do."""
    found = [_FIRST_NUMBER.search(label) for label in labels]
    numbers = [int(match.group()) for match in found if match]
    return len(numbers) == len(labels) and all(a < b for a, b in itertools.pairwise(numbers))
