"""Numbers and charts: set inside their place, clear of each other, and honest."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import planned
from videopipe.fonts.fonts import text_width
from videopipe.platforms.profile import profile
from videopipe.raster.art import ink_of
from videopipe.storyboard.amounts import Amount
from videopipe.storyboard.model import Chart, ChartScene, Count, NumberScene
from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.timeline.growth import ColumnArt, CounterArt, GrowingArt, PolylineArt, placed
from videopipe.timeline.model import CardPicture, PhotoPicture, TextArt
from videopipe.timeline.plan import Plan
from videopipe.units import Rect

LABELS = ("2012", "甘州区", "肃南裕固族自治县", "第一季度", "城区", "A", "2012–2013学年", "12月")
CAPTION = ("九年义务教育巩固率逐年提高，今年达到百分之九十九点五，",)


SHAPES = {name: profile(name) for name in ("douyin", "channels-6x7", "square", "wide")}


def full_size(scene: NumberScene | ChartScene, style: str = "jade", shape: str = "douyin") -> Plan:
    return planned(scene, platform=SHAPES[shape], look=built_in_look(style))


def texts(plan: Plan) -> list[TextArt]:
    return [layer.art for layer in plan.timeline.shots[0].layers if isinstance(layer.art, TextArt)]


def words(plan: Plan) -> list[str]:
    return [line.text for art in texts(plan) for line in art.lines]


def bars(plan: Plan) -> list[GrowingArt]:
    found = [layer.art for layer in plan.timeline.shots[0].layers if isinstance(layer.art, GrowingArt)]
    return [art for art in found if isinstance(art.art, ColumnArt)]


def counter(plan: Plan) -> CounterArt:
    (found,) = [layer.art for layer in plan.timeline.shots[0].layers if isinstance(layer.art, CounterArt)]
    return found


def drawn_boxes(plan: Plan) -> list[Rect]:
    """What is drawn, line by line, at rest."""
    boxes = []
    for layer in plan.timeline.shots[0].layers:
        match layer.art:
            case TextArt():
                boxes += [ink_of(TextArt((line,), layer.art.font, layer.art.size, "#fff")) for line in layer.art.lines]
            case CounterArt():
                left = min(x for passed in (0, layer.art.frames) for _, x in placed(layer.art, passed))
                top = round(layer.art.y - layer.art.size * 0.8)
                boxes.append(Rect(left, top, layer.art.right - left, round(layer.art.size * 0.85)))
            case GrowingArt(art=ColumnArt() as bar):
                boxes.append(Rect(bar.left, bar.top, bar.width, bar.height))
    return boxes


def overlap(one: Rect, other: Rect) -> bool:
    return (
        min(one.right, other.right) - max(one.left, other.left) > 1
        and min(one.bottom, other.bottom) - max(one.top, other.top) > 1
    )


def stays_in_place(plan: Plan, shape: str) -> None:
    platform = SHAPES[shape]
    captions = [ink_of(cue.art) for cue in plan.timeline.cues]
    for box in drawn_boxes(plan):
        assert platform.safe.contains(box), box
        assert box.right <= platform.keep_out.column.left or box.bottom <= platform.keep_out.column.top
        assert not any(overlap(box, caption) for caption in captions)


AMOUNTS = st.builds(Amount, st.integers(-(10**11), 10**11), st.integers(0, 2))


@settings(max_examples=25, deadline=None)
@given(
    AMOUNTS,
    AMOUNTS,
    st.sampled_from([None, "%", "个", "万平方公里", "百分点"]),
    st.sampled_from([None, "新增学位", "全市学校占地面积比十年前增加的部分以及很长很长很长很长很长很长的说明"]),
    st.sampled_from(built_in_looks()),
    st.sampled_from(sorted(SHAPES)),
)
def test_a_number_keeps_to_its_place_from_first_to_last(
    value: Amount, begin: Amount, unit: str | None, label: str | None, style: str, shape: str
) -> None:
    count = Count(value=value, start=begin, unit=unit, label=label)
    plan = full_size(NumberScene(number=count, say=CAPTION), style, shape)
    stays_in_place(plan, shape)


def test_the_number_and_its_unit_stand_on_one_baseline() -> None:
    plan = full_size(NumberScene(number=Count(value=Amount(321), unit="所", label="新建学校")))
    unit = next(art for art in texts(plan) if art.lines[0].text == "所")
    assert unit.lines[0].y == counter(plan).y
    assert unit.lines[0].x > counter(plan).right


def test_a_number_rests_in_the_middle_of_a_centred_look() -> None:
    for value, begin in ((321, 0), (8, 1200), (12000, 9)):
        plan = full_size(NumberScene(number=Count(value=Amount(value), start=Amount(begin), unit="所")))
        art, (unit,) = counter(plan), texts(plan)
        left = min(x for _, x in placed(art, art.frames))
        right = unit.lines[0].x + text_width("所", unit.font, unit.size)
        assert abs((left + right) / 2 - 540) <= 3


def test_a_number_stands_on_a_card_or_over_a_darkened_photo() -> None:
    plain, over = (
        full_size(NumberScene(number=Count(value=Amount(1), photo=photo))).timeline.shots[0].picture
        for photo in (None, "a")
    )
    assert isinstance(plain, CardPicture)
    assert isinstance(over, PhotoPicture)
    assert over.scrim is not None


CHARTS = st.builds(
    lambda kind, values, names, unit: Chart(
        kind=kind,
        points=tuple((f"{names[index % len(names)][:10]}{index}", value) for index, value in enumerate(values)),
        unit=unit,
        label="九年义务教育巩固率",
    ),
    st.just("bar"),
    st.lists(st.builds(Amount, st.integers(-99999, 999999), st.just(1)), min_size=2, max_size=12),
    st.lists(st.sampled_from(LABELS), min_size=1, max_size=5),
    st.sampled_from([None, "%", "万人次"]),
)


@settings(max_examples=25, deadline=None)
@given(CHARTS, st.sampled_from(built_in_looks()), st.sampled_from(sorted(SHAPES)))
def test_bars_labels_and_values_keep_to_their_place_and_off_each_other(chart: Chart, style: str, shape: str) -> None:
    plan = full_size(ChartScene(chart=chart, say=CAPTION), style, shape)
    stays_in_place(plan, shape)
    boxes = drawn_boxes(plan)
    assert not any(overlap(one, other) for one, other in itertools.combinations(boxes, 2))


LINES = st.lists(st.builds(Amount, st.integers(-999, 9999), st.just(1)), min_size=2, max_size=12).map(
    lambda values: Chart(kind="line", points=tuple((str(2011 + n), value) for n, value in enumerate(values)), unit="%")
)


@settings(max_examples=25, deadline=None)
@given(LINES, st.sampled_from(sorted(SHAPES)))
def test_a_line_keeps_to_its_place_and_its_labels_off_each_other(chart: Chart, shape: str) -> None:
    plan = full_size(ChartScene(chart=chart, say=CAPTION), shape=shape)
    stays_in_place(plan, shape)
    axis = next(art for art in texts(plan) if len(art.lines) == len(chart.points))
    labels = [ink_of(TextArt((line,), axis.font, axis.size, "#fff")) for line in axis.lines]
    assert not any(overlap(one, other) for one, other in itertools.combinations(labels, 2))


def test_the_values_of_a_line_stand_off_each_other_and_off_the_line() -> None:
    for values in (
        [881, 902, 910, 918, 925, 938, 944, 950, 964, 977, 988, 995],
        [35, -12, -40, 20, 60],
        [1, 9, 1, 9, 1],
    ):
        points = tuple((str(2011 + n), Amount(value, 1)) for n, value in enumerate(values))
        plan = full_size(ChartScene(chart=Chart(kind="line", points=points)))
        arts = [art for art in texts(plan) if len(art.lines) == 1 and art.lines[0].text[-2] == "."]
        boxes = [ink_of(art) for art in arts]
        assert len(boxes) == len(values)
        assert not any(overlap(one, other) for one, other in itertools.combinations(boxes, 2))


def test_bars_begin_at_zero_and_are_as_long_as_their_values() -> None:
    points = (("2012", Amount(902, 1)), ("2017", Amount(451, 1)), ("2022", Amount(995, 1)))
    found = bars(full_size(ChartScene(chart=Chart(points=points))))
    lengths = [art.foot - art.tip for art in found]
    assert len({art.foot for art in found}) == 1
    for length, (_, amount) in zip(lengths, points, strict=True):
        assert abs(length / lengths[-1] - float(amount) / 99.5) < 0.01


def test_bars_below_zero_hang_from_it() -> None:
    points = (("2012", Amount(5)), ("2013", Amount(-3)))
    up, down = bars(full_size(ChartScene(chart=Chart(points=points))))
    assert up.foot == down.foot
    assert up.tip < up.foot < down.tip


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_an_axis_that_begins_elsewhere_says_so(kind: str) -> None:
    points = (("2012", Amount(902, 1)), ("2022", Amount(995, 1)))
    chart = Chart.model_validate({"kind": kind, "points": points, "unit": "%", "baseline": "80"})
    plan = full_size(ChartScene(chart=chart))
    assert "数轴从 80% 起" in words(plan)
    assert all(art.art.broken for art in bars(plan) if isinstance(art.art, ColumnArt))
    honest = full_size(ChartScene(chart=Chart(points=points, unit="%")))
    assert not any("数轴" in text for text in words(honest))


def test_a_line_that_would_be_flat_says_where_its_axis_begins() -> None:
    points = (("2012", Amount(902, 1)), ("2022", Amount(995, 1)))
    plan = full_size(ChartScene(chart=Chart(kind="line", points=points, unit="%")))
    assert any("数轴从" in text for text in words(plan))
    steep = full_size(ChartScene(chart=Chart(kind="line", points=(("2012", Amount(2)), ("2022", Amount(9))))))
    assert not any("数轴" in text for text in words(steep))


def test_every_value_is_written_with_its_unit() -> None:
    points = (("甘州区", Amount(12, 1, "万")), ("山丹县", Amount(6, 1, "万")))
    written = [
        line.text for art in texts(full_size(ChartScene(chart=Chart(points=points, unit="人")))) for line in art.lines
    ]
    assert {"1.2", "0.6", "单位：万人", "甘州区", "山丹县"} <= set(written)
    percents = (("2012", Amount(902, 1)), ("2022", Amount(995, 1)))
    written = [
        line.text for art in texts(full_size(ChartScene(chart=Chart(points=percents, unit="%")))) for line in art.lines
    ]
    assert {"90.2%", "99.5%"} <= set(written)


def test_all_of_a_chart_is_there_before_the_scene_ends() -> None:
    points = tuple((str(2011 + n), Amount(n + 1)) for n in range(12))
    for kind in ("bar", "line"):
        plan = full_size(ChartScene(chart=Chart.model_validate({"kind": kind, "points": points}), duration_ms=2500))
        for layer in plan.timeline.shots[0].layers:
            grows = layer.art.frames if isinstance(layer.art, GrowingArt) else 0
            assert layer.span.start + max(layer.arrive, grows) <= plan.scenes[0].span.end


def test_a_line_is_one_stroke() -> None:
    points = tuple((str(2011 + n), Amount(n + 1)) for n in range(5))
    plan = full_size(ChartScene(chart=Chart(kind="line", points=points)))
    (line,) = [layer.art for layer in plan.timeline.shots[0].layers if isinstance(layer.art, GrowingArt)]
    assert isinstance(line.art, PolylineArt)
    assert len(line.art.points) == 5


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_figures_keep_clear_of_a_headline_and_a_tag(shape: str) -> None:
    points = tuple((str(2011 + n), Amount(n + 1)) for n in range(10))
    dress = {"heading": "十年跨越", "tag": "山脚下的小学", "say": CAPTION}
    for scene in (
        NumberScene(number=Count(value=Amount(12000), unit="个", label="新增学位"), **dress),
        ChartScene(chart=Chart(points=points, label="学校"), **dress),
        ChartScene(chart=Chart(kind="line", points=points), **dress),
    ):
        plan = full_size(scene, shape=shape)
        boxes = drawn_boxes(plan)
        assert not any(overlap(one, other) for one, other in itertools.combinations(boxes, 2))
