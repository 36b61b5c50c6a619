"""Whether what is shown and what is said agree: figures, charts, captions, headings, the years of a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from videopipe.proofreading.model import Finding
from videopipe.proofreading.numbers import SCALES, Number, numbers_in
from videopipe.storyboard.amounts import Amount
from videopipe.storyboard.model import ChartScene, CompareScene, NumberScene, Scene
from videopipe.storyboard.written import Path

_YEAR = re.compile(r"((?:19|20)\d\d)年?\Z")


def differences(index: int, scene: Scene) -> Iterator[Finding]:
    """Numbers of scene `index` that differ between picture and narration."""
    said = numbers_in("。".join(scene.say))
    if not said:
        return
    place: Path = ("scenes", index)
    match scene:
        case NumberScene():
            yield from _of_number(scene, said, (*place, "number", "value"))
        case ChartScene():
            yield from _of_chart(scene, said, (*place, "chart", "points"))
        case CompareScene():
            yield from _of_years(scene, said, (*place, "labels"))
    if isinstance(scene.caption, tuple):
        yield from _of_text("。".join(scene.caption), said, (*place, "caption"))
    for key, text in (("heading", scene.heading), ("tag", scene.tag)):
        if text:
            yield from _of_text(text, said, (*place, key))


def _of_number(scene: NumberScene, said: tuple[Number, ...], place: Path) -> Iterator[Finding]:
    value, unit = scene.number.value, scene.number.unit or ""
    shown, fineness = _exact(value)
    kind = "%" if "%" in (value.scale, unit) else unit
    if any(number.agrees(shown, fineness) for number in said):
        return
    firm = _of_kind(said, kind)
    if scene.number.start is not None:
        begin, _ = _exact(scene.number.start)
        firm = tuple(number for number in firm if number.value not in (begin, abs(shown - begin)))
    if firm:
        yield _differing(place, f"{_written(value)}{unit}", firm)


def _of_chart(scene: ChartScene, said: tuple[Number, ...], place: Path) -> Iterator[Finding]:
    unit = scene.chart.unit or ""
    points = [_exact(amount) for _, amount in scene.chart.points]
    kind = "%" if "%" in (scene.chart.points[0][1].scale, unit) else unit
    if not kind:
        return
    values = [value for value, _ in points]
    fineness = max(one for _, one in points)
    explained = [
        *values,
        sum(values, Decimal()),
        sum(values, Decimal()) / len(values),
        *(abs(a - b) for a, b in combinations(values, 2)),
    ]
    largest = max(values)
    wrong = tuple(
        number
        for number in _of_kind(said, kind)
        if (kind == "%" or number.value <= largest) and not any(number.agrees(one, fineness) for one in explained)
    )
    if wrong:
        shown = "、".join(f"{_written(amount)}{unit}" for _, amount in scene.chart.points)
        yield _differing(place, shown, wrong)


def _of_years(scene: CompareScene, said: tuple[Number, ...], place: Path) -> Iterator[Finding]:
    """Years said that cannot be those of the labels; what happened in between may be told too."""
    shown = {found[1] for label in scene.labels if (found := _YEAR.match(label.strip()))}
    spoken = {str(number.value) for number in said if number.unit == "year"}
    if not shown or spoken <= shown:
        return
    only_the_last = max(shown) in spoken and min(shown) not in spoken
    if not spoken & shown or (only_the_last and len(spoken) == len(shown)):
        values = {"shown": tuple(sorted(shown)), "said": tuple(sorted(spoken))}
        yield Finding("year-differs", place, values)


def _of_text(text: str, said: tuple[Number, ...], place: Path) -> Iterator[Finding]:
    """A text that stands on the picture while something is said: of one kind of number both name another."""
    shown = numbers_in(text)
    for number in shown:
        same = _same_kind(said, number.unit)
        spare = tuple(one for one in same if one.firm and not any(one.agrees(s.value, s.fineness) for s in shown))
        if number.firm and spare and not any(one.agrees(number.value, number.fineness) for one in said):
            yield _differing(place, f"{number.written}{_shown_unit(number)}", spare)
            return


def _of_kind(said: tuple[Number, ...], unit: str) -> tuple[Number, ...]:
    """The numbers that say how much there is of `unit`; without a unit those that no time or ordinal is."""
    if unit:
        return tuple(number for number in _same_kind(said, unit) if number.firm)
    return tuple(number for number in said if number.firm and not number.is_time and number.unit != "%")


def _same_kind(said: tuple[Number, ...], unit: str) -> tuple[Number, ...]:
    if unit in ("year", "%", "‰"):
        return tuple(number for number in said if number.unit == unit)
    return tuple(
        number
        for number in said
        if unit and number.unit not in ("year", "%", "‰") and number.unit[:1] == unit[:1] and number.unit
    )


def _differing(place: Path, shown: str, said: tuple[Number, ...]) -> Finding:
    spoken = tuple(dict.fromkeys(f"{number.written}{_shown_unit(number)}" for number in said))
    return Finding("number-differs", place, {"shown": shown, "said": spoken})


def _shown_unit(number: Number) -> str:
    if number.unit == "year":
        return "年"
    return "" if number.written.startswith(("百分之", "千分之")) else number.unit[:2]


def _exact(amount: Amount) -> tuple[Decimal, Decimal]:
    """What an amount is worth, and the worth of one in its last place."""
    scale = SCALES[amount.scale]
    one = Decimal(1).scaleb(-amount.decimals)
    return amount.figures * one * scale, one * scale


def _written(amount: Amount) -> str:
    return f"{Decimal(amount.figures).scaleb(-amount.decimals)}{amount.scale}"
