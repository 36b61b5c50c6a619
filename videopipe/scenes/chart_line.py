"""A line through a chart's points: drawn from left to right, a dot and its value appearing where it has come."""

from __future__ import annotations

import math
from dataclasses import dataclass

from videopipe.scenes.chart_parts import Drawn, DrawnPoint, Plot
from videopipe.scenes.chart_values import Box, Spot, placed_values
from videopipe.scenes.figure import FIGURE_EMS, fitting_size, together
from videopipe.timeline.growth import DotArt, GrowingArt, PolylineArt, even
from videopipe.timeline.model import Art, BarArt, TextArt, TextLine
from videopipe.units import Color

LINE_WIDTH = 8
DOT_RADIUS = 11
LAST_DOT_RADIUS = 15
RING = 5
GAP = 16
AXIS_WIDTH = 3
FILL = 0x66
# Values keep this size (at 1080 across) at least; where they are crowded they stand above and below in turn.
LEAST_VALUE = 32
LEAST_LABEL = 28


def line(plot: Plot) -> Drawn:
    """The chart as a line, with room for the values above and below it."""
    laid = _laid_out(plot)
    points = tuple(
        DrawnPoint(None, (_dot(plot, laid.spots, index), _value(plot, laid, index))) for index in range(len(laid.spots))
    )
    return Drawn(_axis(plot, laid), points, _line(plot, laid))


@dataclass(frozen=True, slots=True)
class _Labels:
    """The labels below the axis: their size, and the lines of each with the row they stand in."""

    size: int
    rows: int
    lines: tuple[tuple[tuple[int, str], ...], ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where everything stands: points, the line of zero (or of the axis' low end), where labels begin, the values."""

    spots: tuple[Spot, ...]
    floor: float
    below: float
    labels: _Labels
    value_size: int
    values: tuple[Box, ...]


def _laid_out(plot: Plot) -> _Laid:
    setting, area, count = plot.setting, plot.area, len(plot.labels)
    font, gap = setting.look.chart.font, setting.scaled(GAP)
    value_size = _value_size(plot)
    widths = tuple(setting.measure(text, font, value_size) for text in plot.values)
    margin = _margin(plot, widths)
    spread = (area.width - 2 * margin) / (count - 1)
    labels = _labels(plot, spread)
    away = setting.scaled(LAST_DOT_RADIUS + RING + GAP * 0.5)
    height = FIGURE_EMS * value_size
    bottom = area.bottom - labels.rows * labels.size * 1.15 - gap
    room = _room_below(plot, height + away, area.top + height + away, bottom)
    top, low = area.top + height + away, even(bottom - room) - 2
    shares = [plot.axis.share(number) for number in plot.numbers]
    spots = tuple(
        (area.left + margin + spread * index, low - (low - top) * share) for index, share in enumerate(shares)
    )
    floor = low - (low - top) * plot.axis.share(plot.axis.foot)
    zero = (area.left, floor), (area.right, floor)
    values = placed_values(spots, widths, height, away, Box(area.left, area.top, area.right, bottom), zero)
    return _Laid(spots, float(round(floor / 2) * 2), bottom + gap, labels, value_size, tuple(values))


def _room_below(plot: Plot, needed: float, top: float, bottom: float) -> float:
    """Room between the axis' low end and the labels for the values of low points, which stand below them."""
    numbers = plot.numbers
    room = 0.0
    for index, number in enumerate(numbers):
        near = [numbers[other] for other in (index - 1, index + 1) if 0 <= other < len(numbers)]
        if all(other > number for other in near):
            room = max(room, needed - (bottom - top) * plot.axis.share(number) * 0.75)
    return room


def _value_size(plot: Plot) -> int:
    """As large as fits side by side; where that is small, as fits above and below in turn."""
    setting, chart_look = plot.setting, plot.setting.look.chart
    pitch = plot.area.width / len(plot.labels)
    size = fitting_size(plot.values, chart_look.font, chart_look.value_size, pitch * 0.9, setting)
    least = plot.size(LEAST_VALUE)
    return size if size >= least else fitting_size(plot.values, chart_look.font, least, pitch * 1.7, setting)


def _labels(plot: Plot, spread: float) -> _Labels:
    """Side by side where they fit, else in two lines each, or in two rows in turn, whichever is larger."""
    setting, chart_look = plot.setting, plot.setting.look.chart
    font, wanted = chart_look.font, chart_look.label_size
    size = fitting_size(plot.labels, font, wanted, spread * 0.88, setting)
    if size >= plot.size(LEAST_LABEL):
        return _Labels(size, 1, tuple(((0, text),) for text in plot.labels))
    least = plot.size(LEAST_LABEL)
    broken = together(plot.labels, font, least, spread * 0.88, setting, lines=2)
    size = fitting_size(plot.labels, font, least, spread * 1.8, setting)
    if broken[0].size > size:
        return _Labels(broken[0].size, 2, tuple(tuple(enumerate(text.lines)) for text in broken))
    return _Labels(size, 2, tuple(((index % 2, text),) for index, text in enumerate(plot.labels)))


def _margin(plot: Plot, widths: tuple[float, ...]) -> float:
    """Room at both sides for half of what is written at the first and the last point."""
    setting, chart_look = plot.setting, plot.setting.look.chart
    size = plot.size(LEAST_LABEL)
    labels = [setting.measure(plot.labels[index], chart_look.font, size) / 2 for index in (0, -1)]
    most = plot.area.width / len(widths) / 2
    dot = setting.scaled(LAST_DOT_RADIUS + RING + LINE_WIDTH)
    return max(min(max(widths[0] / 2, widths[-1] / 2, *labels), most), dot)


def _axis(plot: Plot, laid: _Laid) -> tuple[Art, ...]:
    setting, font, size = plot.setting, plot.setting.look.chart.font, laid.labels.size
    thick = max(round(setting.scaled(AXIS_WIDTH)), 1)
    texts = tuple(
        TextLine(text, _centred(text, spot[0], font, size, plot), laid.below + size * (0.9 + 1.15 * row))
        for spot, written in zip(laid.spots, laid.labels.lines, strict=True)
        for row, text in written
    )
    labels = TextArt(texts, font, size, plot.ink.labels, shadow=plot.ink.shadow)
    return BarArt(plot.area.left, int(laid.floor), plot.area.width, thick, plot.axis_color), labels


def _centred(text: str, x: float, font: str, size: int, plot: Plot) -> float:
    width = plot.setting.measure(text, font, size)
    return min(max(x - width / 2, plot.area.left), plot.area.right - width)


def _line(plot: Plot, laid: _Laid) -> GrowingArt:
    setting, color, spots = plot.setting, Color.parse(plot.colors[-1]), laid.spots
    width = setting.scaled(LINE_WIDTH)
    fill = str(Color(*color.rgb, alpha=FILL if min(plot.numbers) >= 0 else 0))
    art = PolylineArt(spots, width, str(color), laid.floor, fill)
    foot, tip = math.floor((spots[0][0] - width) / 2) * 2, even(spots[-1][0] + width)
    return GrowingArt(art, "right", foot, tip, plot.frames, setting.look.motion.kind, slides=False)


def _dot(plot: Plot, spots: tuple[Spot, ...], index: int) -> DotArt:
    setting, last = plot.setting, index == len(spots) - 1
    radius = setting.scaled(LAST_DOT_RADIUS if last else DOT_RADIUS)
    return DotArt(*spots[index], radius, plot.colors[-1], setting.scaled(RING), plot.ink.figures)


def _value(plot: Plot, laid: _Laid, index: int) -> TextArt:
    box = laid.values[index]
    text = TextLine(plot.values[index], box.left, box.bottom)
    return TextArt((text,), plot.setting.look.chart.font, laid.value_size, plot.ink.figures, shadow=plot.ink.shadow)
