"""A chart drawn on over time: title, axis, then bar after bar or the line, each value as it is reached."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from videopipe.scenes.chart_bars import lying, lying_height, upright
from videopipe.scenes.chart_line import line
from videopipe.scenes.chart_parts import (
    Axis,
    Drawn,
    Plot,
    axis_of,
    colors_of,
    suffix_of,
    unit_told,
    values_written,
)
from videopipe.scenes.coming import coming, seen
from videopipe.scenes.figure import Inks, SetText, figure_place, fitted, inks, part_of, set_at, top_of
from videopipe.scenes.ground import card_ground
from videopipe.storyboard.amounts import written_amount
from videopipe.storyboard.model import Chart, ChartScene
from videopipe.timeline.growth import GrowingArt, edge_at
from videopipe.timeline.model import Art, CardPicture, Layer, Shot, TextArt
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Color, Rect, Span

# All of a chart is drawn in this time (ms), and in no more than this share of its scene.
DRAW_MS, DRAW_SHARE = 2400, 0.55
# How much later than the axis drawing begins, ms.
LEAD_MS = 300
# One bar grows in this share of the time; the others follow in turn.
BAR_TIME = 0.5
PLOT_HEIGHT = 640
TITLE_GAP = 40
NOTE_SIZE = 0.68
NOTE_GAP = 14
AXIS_ALPHA = 0xA0
# Grounds are quiet between these parts of the frame's height. Where charts reach further down they have no ornament,
# further up none above.
QUIET_FROM, QUIET = 0.19, 0.64


def compose_chart(scene: ChartScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a chart."""
    paced, chart = setting.paced, scene.chart
    span = Span(paced.span.start, paced.span.end + paced.tail)
    plain = figure_place(setting).bottom > setting.size.height * QUIET
    picture, moves = card_ground(chart.photo, scene, setting, plain=plain)
    layers = _layers(chart, setting)
    if isinstance(picture, CardPicture) and _highest(layers) < setting.size.height * QUIET_FROM:
        picture = replace(picture, quiet=QUIET_FROM)
    return (Shot(span, picture, moves, layers, paced.enter),)


def _highest(layers: tuple[Layer, ...]) -> float:
    """The row in which the chart's words begin."""
    arts = [layer.art for layer in layers if isinstance(layer.art, TextArt)]
    return min((line.y - art.size for art in arts for line in art.lines), default=math.inf)


@dataclass(frozen=True, slots=True)
class _Head:
    """The title and the smaller note below it."""

    title: SetText
    note: SetText
    gap: float

    @property
    def height(self) -> float:
        """Of both, with the room below them."""
        between = self.gap * NOTE_GAP / TITLE_GAP if self.title.lines and self.note.lines else 0.0
        below = self.gap if self.title.lines or self.note.lines else 0.0
        return self.title.height + between + self.note.height + below


def _layers(chart: Chart, setting: SceneSetting) -> tuple[Layer, ...]:
    place, chart_look = figure_place(setting), setting.look.chart
    centred = setting.look.card.align == "centre"
    ink = inks(chart_look.value_color, chart_look.label_color, setting, over_photo=chart.photo is not None)
    axis, head = axis_of(chart), _head(chart, place, setting)
    time = part_of(seen(setting), setting, most_ms=DRAW_MS, share=DRAW_SHARE)
    grow = time if chart.kind == "line" else max(round(time * BAR_TIME), 1)
    drawn, top = _drawn(_plot(chart, axis, ink, grow, setting), place, head)
    title = set_at(head.title, top, place, ink.figures, ink.shadow, setting, centred=centred)
    between = head.gap * NOTE_GAP / TITLE_GAP if head.title.lines else 0.0
    note = set_at(head.note, top + head.title.height + between, place, ink.labels, ink.shadow, setting, centred=centred)
    still = [group for group in ((*title,), (*note, *drawn.axis)) if group]
    return (*coming(still, setting), *_growing(drawn, time, grow, setting))


def _head(chart: Chart, place: Rect, setting: SceneSetting) -> _Head:
    chart_look, label_size = setting.look.chart, setting.look.number.label_size
    title = fitted(chart.label, chart_look.font, label_size, place.width, setting)
    note_size = label_size * NOTE_SIZE
    note = fitted(_note(chart), setting.look.number.label_font, note_size, place.width, setting)
    return _Head(title, note, setting.scaled(TITLE_GAP))


def _note(chart: Chart) -> str:
    """What must be told beside the values: a long unit, and an axis that does not begin at zero."""
    told, unit = [], unit_told(chart)
    if unit:
        told.append(f"单位：{unit}")
    axis = axis_of(chart)
    if axis.told:
        told.append(f"数轴从 {_begin(chart, axis)} 起")
    return "　".join(told)


def _begin(chart: Chart, axis: Axis) -> str:
    unit = "" if unit_told(chart) else suffix_of(chart)
    if chart.baseline is not None:
        return written_amount(chart.baseline.figures, chart.baseline.decimals, grouped=False) + unit
    return f"{axis.low:g}{unit}"


def _plot(chart: Chart, axis: Axis, ink: Inks, frames: int, setting: SceneSetting) -> Plot:
    chart_look = setting.look.chart
    quiet = Color(*Color.parse(ink.labels if chart.photo else chart_look.axis_color).rgb, alpha=AXIS_ALPHA)
    return Plot(
        chart=chart,
        axis=axis,
        labels=tuple(label for label, _ in chart.points),
        values=values_written(chart),
        colors=colors_of(chart, chart_look.colors),
        area=figure_place(setting),
        ink=ink,
        axis_color=str(quiet),
        setting=setting,
        frames=frames,
    )


def _drawn(plot: Plot, place: Rect, head: _Head) -> tuple[Drawn, float]:
    """The chart laid out below its title, and where the title begins."""
    room = max(place.height - head.height, 8)
    plain = min(plot.setting.scaled(PLOT_HEIGHT), room)
    if plot.chart.kind == "line":
        top = top_of(head.height + plain, place, plot.setting)
        return line(_in_area(plot, top + head.height, plain)), top
    top = top_of(head.height + plain, place, plot.setting)
    stood = upright(_in_area(plot, top + head.height, plain))
    if stood is not None:
        return stood, top
    height = min(lying_height(len(plot.labels), plot), room)
    top = top_of(head.height + height, place, plot.setting)
    return lying(_in_area(plot, top + head.height, height)), top


def _in_area(plot: Plot, top: float, height: float) -> Plot:
    begin = round(top)
    return replace(plot, area=Rect(plot.area.left, begin, plot.area.width, max(int(top + height) - begin, 8)))


def _growing(drawn: Drawn, time: int, grow: int, setting: SceneSetting) -> tuple[Layer, ...]:
    """The bars in turn or the line, and what appears at each point once it is reached."""
    whole = seen(setting)
    first = whole.start + part_of(whole, setting, most_ms=LEAD_MS, share=0.1)
    layers: list[Layer] = []
    if drawn.line is not None:
        layers += _at_once(drawn.line, Span(first, whole.end), setting)
    count = len(drawn.points)
    for index, point in enumerate(drawn.points):
        start = first + (time - grow) * index // max(count - 1, 1)
        if point.bar is not None:
            layers += _at_once(point.bar, Span(start, whole.end), setting)
        reached = start + grow // 2 if drawn.line is None else first + _reached(drawn.line, index, count)
        layers += coming([point.arts], setting, span=Span(reached, whole.end))
    return tuple(layers)


def _at_once(art: Art, span: Span, setting: SceneSetting) -> tuple[Layer, ...]:
    """A layer that needs no arrival, as its art grows."""
    return tuple(replace(layer, arrive=0) for layer in coming([(art,)], setting, span=span))


def _reached(drawn: GrowingArt, index: int, count: int) -> int:
    """How many frames the line takes to its point `index`."""
    spot = drawn.foot + (drawn.tip - drawn.foot) * index / (count - 1)
    return next(passed for passed in range(drawn.frames + 1) if edge_at(drawn, passed) >= spot)
