"""The scenes whose picture is set in the style: titles, quotations, plain grounds, numbers and charts."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from videopipe.storyboard.change import Quote
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import Shape, key, photo_behind
from videopipe.storyboard.figures import Chart, Count
from videopipe.storyboard.values import ColorValue, PathText, Text, at_most


class TitleText(Shape):
    """The words of a title card, and the photo behind them."""

    text: Annotated[
        Text,
        at_most(40),
        key("The title (at most 40 characters).", "标题文字（最多 40 字）。", kind="text", example="张掖教育这十年"),
    ]
    subtitle: Annotated[
        Annotated[Text, at_most(60)] | None,
        key("A smaller line below.", "下面的小字。", kind="text", example="喜迎二十大", default="none"),
    ] = None
    photo: Annotated[PathText | None, photo_behind("the words", "文字")] = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value


class TitleScene(CommonKeys):
    """A title card in the style, over a photo if given."""

    title: Annotated[
        TitleText,
        key(
            "A title card: text, or `{text, subtitle, photo}`.",
            "标题卡：文字，或 `{text, subtitle, photo}`。",
            kind="title",
            example="感谢观看",
        ),
    ]


class QuoteScene(CommonKeys):
    """A quotation card in the style, over a photo if given."""

    quote: Annotated[
        Quote,
        key(
            "A quotation card: text, or `{text, by, photo}`.",
            "引语卡：文字，或 `{text, by, photo}`。",
            kind="quote",
            example="{text: 让每个孩子都能享有公平而有质量的教育, by: 教育工作者}",
        ),
    ]


class ColorScene(CommonKeys):
    """A plain ground."""

    color: Annotated[
        ColorValue,
        key("A plain ground, in quotes.", "纯色画面，要加引号。", kind="color", example='"#1F6F5C"'),
    ]


class NumberScene(CommonKeys):
    """A number that counts up, with its unit and label."""

    number: Annotated[
        Count,
        key(
            "A number that counts up: `{value, from, unit, label, decimals, photo}`.",
            "数字滚动：`{value, from, unit, label, decimals, photo}`。",
            kind="count",
            example='{value: 99.5, from: 90.2, unit: "%", label: 九年义务教育巩固率}',
        ),
    ]


class ChartScene(CommonKeys):
    """A chart, drawn on over time."""

    chart: Annotated[
        Chart,
        key(
            "A chart of bars or a line: `{kind, points, unit, label, baseline, decimals, photo}`.",
            "柱形图或折线图：`{kind, points, unit, label, baseline, decimals, photo}`。",
            kind="chart",
            example='{kind: bar, points: {2012: 90.2, 2022: 99.5}, unit: "%", label: 九年义务教育巩固率}',
        ),
    ]
