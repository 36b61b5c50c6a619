"""Bars of a chart: upright where the labels below them fit, else lying, each with its label before it."""

from __future__ import annotations

from videopipe.scenes.chart_parts import Drawn, DrawnPoint, Plot
from videopipe.scenes.figure import DESCENT_EMS, FIGURE_EMS, SetText, fitting_size, together
from videopipe.scenes.words import ASCENT_EMS
from videopipe.timeline.growth import ColumnArt, GrowingArt, Side, even
from videopipe.timeline.model import BarArt, TextArt, TextLine

# Upright bars with smaller text than this (at 1080 across) lie down instead.
LEAST_UPRIGHT = 30
WIDEST_BAR = 150
THICKEST_BAR = 64
TALLEST_ROW = 132
BAR_SHARE = 0.60
LABEL_SHARE = 0.36
RADIUS = 10.0
GAP = 16
AXIS_WIDTH = 3


def upright(plot: Plot) -> Drawn | None:
    """Bars side by side; None where their labels or values would be too small to read."""
    setting, chart_look, area = plot.setting, plot.setting.look.chart, plot.area
    pitch = area.width / len(plot.labels)
    font, gap = chart_look.font, setting.scaled(GAP)
    value_size = fitting_size(plot.values, font, chart_look.value_size, pitch * 0.96, setting)
    label_size = chart_look.label_size
    labels = together(plot.labels, font, label_size, pitch * 0.92, setting, lines=2)
    if min(value_size, labels[0].size) < plot.size(LEAST_UPRIGHT):
        return None
    room = value_size * 1.0 + gap
    top, under = area.top + room, area.bottom - max(text.height for text in labels)
    bottom = under - gap - (room if min(plot.numbers) < 0 else 0.0)
    foot = _even_near(bottom - (bottom - top) * plot.axis.share(plot.axis.foot))
    width = even(min(pitch * BAR_SHARE, setting.scaled(WIDEST_BAR)))
    points: list[DrawnPoint] = []
    for index, number in enumerate(plot.numbers):
        middle = area.left + pitch * (index + 0.5)
        tip = _even_near(bottom - (bottom - top) * plot.axis.share(number))
        left = _even_near(middle - width / 2)
        toward: Side = "up" if number >= 0 else "down"
        bar = _bar(plot, index, toward, foot, tip, left, width)
        written = plot.values[index]
        baseline = tip - gap if toward == "up" else tip + gap + FIGURE_EMS * value_size
        x = middle - setting.measure(written, font, value_size) / 2
        points.append(DrawnPoint(bar, (_text(((written, x, baseline),), font, value_size, plot.ink.figures, plot),)))
    middles = [area.left + pitch * (index + 0.5) for index in range(len(labels))]
    lines = [
        (line, middle - setting.measure(line, font, text.size) / 2, _line_y(text, row, under))
        for middle, text in zip(middles, labels, strict=True)
        for row, line in enumerate(text.lines)
    ]
    thick = max(round(setting.scaled(AXIS_WIDTH)), 1)
    axis = BarArt(area.left, foot, area.width, thick, plot.axis_color)
    return Drawn((axis, _text(tuple(lines), font, labels[0].size, plot.ink.labels, plot)), tuple(points))


def lying(plot: Plot) -> Drawn:
    """Bars below each other, as high as there is room for."""
    setting, chart_look, area = plot.setting, plot.setting.look.chart, plot.area
    font, gap = chart_look.font, setting.scaled(GAP)
    pitch = area.height / len(plot.labels)
    most = area.width * LABEL_SHARE
    value_size = min(chart_look.value_size, max(int(pitch * 0.62), 8))
    value_size = fitting_size(plot.values, font, value_size, area.width * 0.3, setting)
    label_size = chart_look.label_size
    one, two = (
        together(plot.labels, font, min(label_size, int(pitch * share)), most, setting, lines=rows)
        for rows, share in ((1, 0.62), (2, 0.40))
    )
    labels = two if two[0].size > one[0].size else one
    label_width = max(setting.measure(line, font, text.size) for text in labels for line in text.lines)
    value_width = max(setting.measure(text, font, value_size) for text in plot.values)
    left = area.left + label_width + 1.5 * gap
    right = area.right - value_width - gap
    foot = _even_near(left + (right - left) * plot.axis.share(plot.axis.foot))
    thickness = even(min(pitch * BAR_SHARE, setting.scaled(THICKEST_BAR)))
    points: list[DrawnPoint] = []
    lines: list[tuple[str, float, float]] = []
    for index, number in enumerate(plot.numbers):
        middle = area.top + pitch * (index + 0.5)
        tip = _even_near(left + (right - left) * plot.axis.share(number))
        toward: Side = "right" if number >= 0 else "left"
        bar = _bar(plot, index, toward, foot, tip, _even_near(middle - thickness / 2), thickness)
        written = plot.values[index]
        value = (written, max(tip, foot) + gap, middle + FIGURE_EMS * value_size / 2)
        points.append(DrawnPoint(bar, (_text((value,), font, value_size, plot.ink.figures, plot),)))
        text = labels[index]
        for row, line in enumerate(text.lines):
            x = area.left + label_width - setting.measure(line, font, text.size)
            lines.append((line, x, _line_y(text, row, middle - text.height / 2)))
    thick = max(round(setting.scaled(AXIS_WIDTH)), 1)
    axis = BarArt(foot - thick, area.top, thick, area.height, plot.axis_color)
    return Drawn((axis, _text(tuple(lines), font, labels[0].size, plot.ink.labels, plot)), tuple(points))


def lying_height(count: int, plot: Plot) -> float:
    """How high lying bars would like to be, in pixels."""
    return count * plot.setting.scaled(TALLEST_ROW)


def _bar(plot: Plot, index: int, toward: Side, foot: int, tip: int, side: int, breadth: int) -> GrowingArt | None:
    """One bar between its foot and its tip, None where they are one; `side` and `breadth` are across."""
    if tip == foot:
        return None
    near, length = min(foot, tip), abs(tip - foot)
    place = (side, near, breadth, length) if toward in ("up", "down") else (near, side, length, breadth)
    broken, radius = plot.axis.told, plot.setting.scaled(RADIUS)
    art = ColumnArt(*place, far=toward, radius=radius, color=plot.colors[index], broken=broken)
    return GrowingArt(art, toward, foot, tip, plot.frames, plot.setting.look.motion.kind, slides=not broken)


def _line_y(text: SetText, row: int, top: float) -> float:
    return top + text.size * (ASCENT_EMS + (ASCENT_EMS + DESCENT_EMS + 0.1) * row)


def _text(lines: tuple[tuple[str, float, float], ...], font: str, size: int, color: str, plot: Plot) -> TextArt:
    return TextArt(tuple(TextLine(*line) for line in lines), font, size, color, shadow=plot.ink.shadow)


def _even_near(length: float) -> int:
    return round(length / 2) * 2
