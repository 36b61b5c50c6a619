"""Numbers and charts as they are written: what is understood, what is shown, what is refused and where."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storyboard.projects import loaded, problems_of, written
from videopipe.storyboard.amounts import LARGEST, Amount, is_grouped, read_amount, written_amount
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.model import ChartScene, NumberScene

FIGURES = st.integers(-LARGEST + 1, LARGEST - 1)
DECIMALS = st.integers(0, 4)


def problem(root: Path, scene: str) -> tuple[str, str, int, int]:
    (found,) = problems_of(written(root, f"title: a\nscenes:\n  - {scene}\n"))
    return found.path, found.rule, found.line, found.column


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("99.5", Amount(995, 1)),
        ("-3.2", Amount(-32, 1)),
        ("−3.2", Amount(-32, 1)),
        ("12,000", Amount(12000)),
        ("1.2万", Amount(12, 1, "万")),
        ("１２", Amount(12)),
        ("99.5%", Amount(995, 1, "%")),
        ("0.50", Amount(50, 2)),
    ],
)
def test_numbers_are_read_as_offices_write_them(text: str, amount: Amount) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize("value", ["nan", "inf", float("nan"), float("inf"), "1e5", "九十九", "12,00", "1.2.3", "0x10"])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(WritingError) as caught:
        read_amount(value)
    assert caught.value.rule == "number-form"


@given(FIGURES, DECIMALS)
def test_what_is_shown_reads_back_the_same(figures: int, decimals: int) -> None:
    amount = Amount(figures % 10**12, decimals)
    for grouped in (False, True):
        shown = written_amount(amount.figures, decimals, grouped=grouped)
        again = read_amount(shown)
        assert again.at(decimals) == amount.figures
        assert Decimal(shown.replace(",", "").replace("\u2212", "-")) == Decimal(amount.figures) / 10**decimals


def test_five_figures_are_parted_and_four_are_not() -> None:
    assert not is_grouped(Amount(2022), Amount(99999, 1))
    assert is_grouped(Amount(2022), Amount(10000))
    assert written_amount(-1234567, 2, grouped=True) == "\u221212,345.67"


def test_a_number_and_a_chart_are_read_from_their_mappings(root: Path) -> None:
    film = loaded(
        written(
            root,
            "title: a\nscenes:\n"
            '  - number: {value: 99.5, from: 90.2, unit: "%", label: 巩固率, photo: assets/photos/a.jpg}\n'
            "  - chart: {kind: line, points: {2012: 90.2, 2022: 99.5}, unit: 万人, label: 学生}\n",
        )
    )
    number, chart = film.storyboard.scenes
    assert isinstance(number, NumberScene)
    assert (number.number.begin, number.number.value) == (Amount(902, 1), Amount(995, 1))
    assert isinstance(chart, ChartScene)
    assert chart.chart.points == (("2012", Amount(902, 1)), ("2022", Amount(995, 1)))
    assert "assets/photos/a.jpg" in film.files


@pytest.mark.parametrize(
    ("scene", "found"),
    [
        ("number: {value: 很多}", ("scenes[0].number.value", "number-form", 3, 21)),
        ("number: {value: .nan}", ("scenes[0].number.value", "number-form", 3, 21)),
        ("number: {value: 12,000}", ("scenes[0].number.000", "number-comma", 3, 24)),
        ("number: {unit: 个}", ("scenes[0].number.value", "missing-key", 3, 13)),
        ("number: {value: 1, unit: 平方公里平方公里吧}", ("scenes[0].number.unit", "too-long", 3, 30)),
        ("number: {value: 1, decimals: 9}", ("scenes[0].number.decimals", "out-of-range", 3, 34)),
        ("number: {value: 1.25, decimals: 1}", ("scenes[0].number.decimals", "decimals-few", 3, 37)),
        ("number: {value: 1.2万, from: 3000}", ("scenes[0].number.from", "scales-differ", 3, 33)),
        ("number: {value: 1.23456}", ("scenes[0].number.value", "number-fine", 3, 21)),
        ("chart: {points: {2012: 1}}", ("scenes[0].chart.points", "list-length", 3, 21)),
        ("chart: {points: {2012: 1, 2013: x}}", ("scenes[0].chart.points.2013", "number-form", 3, 37)),
        ("chart: {points: {2012: 1万, 2013: 3}}", ("scenes[0].chart.points.2013", "scales-differ", 3, 38)),
        ("chart: {points: [1, 2]}", ("scenes[0].chart.points", "points-wanted", 3, 21)),
        ("chart: {kind: pie, points: {a: 1, b: 2}}", ("scenes[0].chart.kind", "unknown-choice", 3, 19)),
        ("chart: {points: {a: 1, b: 2}, baseline: 2}", ("scenes[0].chart.baseline", "baseline-high", 3, 45)),
        (
            "chart: {kind: line, points: {" + ", ".join(f"第{n}中心小学校: {n}" for n in range(10)) + "}}",
            ("scenes[0].chart.points.第0中心小学校", "labels-crowded", 3, 43),
        ),
        (
            "chart: {points: {" + ", ".join(f"a{n}: {n}" for n in range(13)) + "}}",
            ("scenes[0].chart.points", "list-length", 3, 21),
        ),
    ],
)
def test_what_cannot_be_shown_is_reported_where_it_is_written(
    root: Path, scene: str, found: tuple[str, str, int, int]
) -> None:
    assert problem(root, scene) == found
