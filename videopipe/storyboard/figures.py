"""The mappings of the scenes that show figures: a number that counts, and a chart."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import PlainValidator, ValidationInfo, model_validator

from videopipe.storyboard.amounts import Amount, read_amount, read_decimals
from videopipe.storyboard.describe import Shape, key, photo_behind
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import Line, PathText, at_most, chosen, read_line

ChartKind: TypeAlias = Literal["bar", "line"]
CHARTS: tuple[str, ...] = get_args(ChartKind)
FEWEST_POINTS, MOST_POINTS = 2, 12
LONGEST_POINT = 12
# The labels of a line's points stand below it, in two rows at the most: together they are so many 汉字 wide.
LINE_EMS = 52

WrittenAmount: TypeAlias = Annotated[Amount, PlainValidator(read_amount)]
Decimals: TypeAlias = Annotated[int, PlainValidator(read_decimals)]
Unit: TypeAlias = Annotated[Line, at_most(8)]
Label: TypeAlias = Annotated[Line, at_most(40)]
Point: TypeAlias = tuple[str, Amount]
_DECIMALS = key(
    "Decimals shown (0 to 4), no fewer than are written.",
    "显示几位小数（0 到 4），不能比写出来的少。",
    kind="decimals",
    example="1",
    default="as written",
)


class Count(Shape):
    """A number that counts from `start` to `value`."""

    value: Annotated[
        WrittenAmount,
        key(
            "The number, as it is written: `99.5`, `12000`, `1.2万`.",
            "数字，照写：`99.5`、`12000`、`1.2万`。",
            kind="number",
            example="99.5",
        ),
    ]
    start: Annotated[
        WrittenAmount | None,
        key(
            "Where counting begins; above `value` it counts down.",
            "从几数起；比 `value` 大就往下数。",
            kind="number",
            example="90.2",
            default="0",
            alias="from",
        ),
    ] = None
    unit: Annotated[
        Unit | None,
        key(
            "The unit after the number (at most 8 characters).",
            "数字后面的单位（最多 8 字）。",
            kind="line",
            example='"%"',
            default="none",
        ),
    ] = None
    label: Annotated[
        Label | None,
        key(
            "What is counted (at most 40 characters).",
            "数的是什么（最多 40 字）。",
            kind="line",
            example="九年义务教育巩固率",
            default="none",
        ),
    ] = None
    decimals: Annotated[Decimals | None, _DECIMALS] = None
    photo: Annotated[PathText | None, photo_behind("the number", "数字")] = None

    @model_validator(mode="after")
    def _counted_in_one_way(self) -> Count:
        if self.start is not None and self.start.figures and self.start.scale != self.value.scale:
            raise WritingError("scales-differ", ("from",), scale=self.value.scale or None)
        _shown_as_written(self.decimals, (self.value, self.begin))
        return self

    @property
    def begin(self) -> Amount:
        """Where counting begins: 0 unless it is said."""
        return self.start if self.start is not None else Amount(0, 0, self.value.scale)

    @property
    def shown_decimals(self) -> int:
        """How many decimals are shown."""
        return max(self.value.decimals, self.begin.decimals) if self.decimals is None else self.decimals


def _chart_kind(value: object) -> str:
    return chosen(value, CHARTS)


def _points(value: object) -> tuple[Point, ...]:
    """Points by their labels, in order."""
    if isinstance(value, tuple):
        value = dict(value)
    if not isinstance(value, dict):
        raise WritingError("points-wanted")
    if not FEWEST_POINTS <= len(value) <= MOST_POINTS:
        raise WritingError("list-length", count=len(value), low=FEWEST_POINTS, high=MOST_POINTS)
    points = tuple((_point_label(label), _point_amount(label, amount)) for label, amount in value.items())
    scale = points[0][1].scale
    for written, (_, amount) in zip(value, points, strict=True):
        if amount.scale != scale and amount.figures:
            raise WritingError("scales-differ", (str(written),), scale=scale or None)
    return points


def _point_label(label: object) -> str:
    text = read_line(label)
    if len(text) > LONGEST_POINT:
        raise WritingError("too-long", (str(label),), length=len(text), limit=LONGEST_POINT)
    return text


def _point_amount(label: object, amount: object) -> Amount:
    try:
        return read_amount(amount)
    except WritingError as wrong:
        raise WritingError(wrong.rule, (str(label),), **wrong.values) from wrong


class Chart(Shape):
    """A chart of 2–12 points, drawn on over time."""

    kind: Annotated[
        Annotated[ChartKind, PlainValidator(_chart_kind)],
        key("Bars, or a line.", "柱形，或折线。", kind="chart-kind", example="bar", default="bar"),
    ] = "bar"
    points: Annotated[
        tuple[Point, ...],
        PlainValidator(_points),
        key(
            "The points in order, each with its value (2–12; labels of at most 12 characters).",
            "各点及数值，按先后写（2–12 个，名称最多 12 字）。",
            kind="points",
            example="{2012: 90.2, 2022: 99.5}",
        ),
    ]
    unit: Annotated[
        Unit | None,
        key(
            "The values' unit (at most 8 characters).",
            "数值的单位（最多 8 字）。",
            kind="line",
            example='"%"',
            default="none",
        ),
    ] = None
    label: Annotated[
        Label | None,
        key(
            "What the chart shows (at most 40 characters).",
            "图表的标题（最多 40 字）。",
            kind="line",
            example="九年义务教育巩固率",
            default="none",
        ),
    ] = None
    baseline: Annotated[
        WrittenAmount | None,
        key(
            "Where the axis begins; other than 0 it is marked on the chart.",
            "轴从几开始；不是 0 时图上会标明。",
            kind="number",
            example="80",
            default="0",
        ),
    ] = None
    decimals: Annotated[Decimals | None, _DECIMALS] = None
    photo: Annotated[PathText | None, photo_behind("the chart", "图表")] = None

    @model_validator(mode="after")
    def _drawn_in_one_way(self, info: ValidationInfo) -> Chart:
        amounts = tuple(amount for _, amount in self.points)
        if self.baseline is not None:
            if self.baseline.figures and self.baseline.scale != amounts[0].scale:
                raise WritingError("scales-differ", ("baseline",), scale=amounts[0].scale or None)
            if float(self.baseline) >= min(map(float, amounts)) and self.baseline.figures:
                raise WritingError("baseline-high", ("baseline",), value=f"{float(self.baseline):g}")
        if self.kind == "line":
            _short_enough([label for label, _ in self.points])
        _shown_as_written(self.decimals, amounts)
        return self

    @property
    def shown_decimals(self) -> int:
        """How many decimals are shown of every value."""
        return max(amount.decimals for _, amount in self.points) if self.decimals is None else self.decimals


def _shown_as_written(decimals: int | None, amounts: tuple[Amount, ...]) -> None:
    """Refuse to show fewer decimals than are written: the picture would say another number."""
    most = max(amount.decimals for amount in amounts)
    if decimals is not None and decimals < most:
        raise WritingError("decimals-few", ("decimals",), decimals=decimals, written=most)


def _short_enough(labels: list[str]) -> None:
    """Refuse labels of a line's points that could not be read side by side."""
    room = LINE_EMS / len(labels)
    for label in labels:
        if sum(1.0 if ord(character) > 0x2000 else 0.56 for character in label) > room:
            raise WritingError("labels-crowded", ("points", label), count=len(labels), limit=int(room))
