"""A number that counts: large figures that keep their places, the unit on the same baseline, the label below."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.scenes.coming import coming, seen
from videopipe.scenes.figure import (
    FIGURE_EMS,
    Inks,
    SetText,
    figure_place,
    fitted,
    inks,
    part_of,
    set_at,
    top_of,
)
from videopipe.scenes.ground import card_ground
from videopipe.storyboard.amounts import is_grouped, written_amount
from videopipe.storyboard.model import Count, NumberScene
from videopipe.timeline.growth import CounterArt, even
from videopipe.timeline.model import Art, BarArt, Shot, TextArt, TextLine
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect, Span

COUNT_MS = 2000
COUNT_SHARE = 0.55
# A number that loses figures may be set this much smaller to rest in the middle.
LEAST_SHARE = 0.5
UNIT_GAP_EMS = 0.06
# Signs that belong to the figures are set larger than words: by so much.
SIGNS, SIGN_SHARE = ("%", "‰"), 1.4
BAR_GAP = 54
BAR_HEIGHT = 6
BAR_WIDTH = 132
_CHARACTERS = "0123456789.,\u2212"


def compose_number(scene: NumberScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a number: it counts while it arrives, and its label follows."""
    paced, count = setting.paced, scene.number
    span = Span(paced.span.start, paced.span.end + paced.tail)
    picture, moves = card_ground(count.photo, scene, setting)
    return (Shot(span, picture, moves, coming(_block(count, setting), setting), paced.enter),)


@dataclass(frozen=True, slots=True)
class _Figures:
    """How the figures are set: sizes of number and unit, widths of a slot and of the marks, all in pixels."""

    size: int
    unit_size: int
    slot: int
    marks: tuple[tuple[str, int], ...]
    gap: int
    unit_width: float

    def width(self, text: str) -> int:
        """How wide a number is."""
        marks = dict(self.marks)
        return sum(marks.get(character, self.slot) for character in text)


def _block(count: Count, setting: SceneSetting) -> list[tuple[Art, ...]]:
    """The number with its unit, a bar, and the label, in the order in which they arrive."""
    number, place = setting.look.number, figure_place(setting)
    ink = inks(number.color, number.label_color, setting, over_photo=count.photo is not None)
    label = fitted(count.label, number.label_font, number.label_size, place.width, setting)
    figures = _fitting(count, label, place, setting)
    height = _height(figures, label, setting)
    top = top_of(height, place, setting)
    baseline = top + FIGURE_EMS * figures.size
    block: list[tuple[Art, ...]] = [_counting(count, figures, baseline, place, ink, setting)]
    if label.lines:
        bar_top = round(baseline + setting.scaled(BAR_GAP))
        block.append((_bar(bar_top, place, setting, centred=_is_centred(count, setting)),))
        below = bar_top + setting.scaled(BAR_HEIGHT + BAR_GAP) - label.size * 0.14
        block.append(set_at(label, below, place, ink.labels, ink.shadow, setting, centred=_is_centred(count, setting)))
    return block


def _height(figures: _Figures, label: SetText, setting: SceneSetting) -> float:
    bar = setting.scaled(2 * BAR_GAP + BAR_HEIGHT) if label.lines else 0.0
    return FIGURE_EMS * figures.size + bar + label.height


def _bar(top: int, place: Rect, setting: SceneSetting, *, centred: bool) -> BarArt:
    width, height = round(setting.scaled(BAR_WIDTH)), max(round(setting.scaled(BAR_HEIGHT)), 1)
    left = place.left + (place.width - width) // 2 if centred else place.left
    return BarArt(left, top, width, height, setting.look.card.bar_color or setting.look.card.accent)


def _is_centred(count: Count, setting: SceneSetting) -> bool:
    """Whether all stands in the middle: in looks that do so, and where a number loses figures and so its left edge."""
    begin, end = _written(count)
    return setting.look.card.align == "centre" or len(begin) > len(end)


def _unit(count: Count) -> str:
    return count.value.scale + (count.unit or "")


def _written(count: Count) -> tuple[str, str]:
    """The number at its beginning and at its end."""
    decimals, grouped = count.shown_decimals, is_grouped(count.begin, count.value)
    begin, end = (
        written_amount(amount.at(decimals), decimals, grouped=grouped) for amount in (count.begin, count.value)
    )
    return begin, end


def _fitting(count: Count, label: SetText, place: Rect, setting: SceneSetting) -> _Figures:
    """The look's sizes, or both smaller alike until number and unit fit side by side and all above the captions."""
    number = setting.look.number
    whole, share = float(number.size), 1.0
    while True:
        found = _figures(count, max(whole * share, 8), number.unit_size * share, setting)
        widest = max(map(found.width, _written(count))) + found.gap + found.unit_width
        fits = widest <= place.width and _height(found, label, setting) <= place.height
        fits = fits and (share < LEAST_SHARE or _middle_is_free(count, found, place, setting))
        if fits or whole * share <= 8:
            return found
        share *= 0.97


def _middle_is_free(count: Count, figures: _Figures, place: Rect, setting: SceneSetting) -> bool:
    """Whether a centred number can rest in the middle though it begins with more figures, which need room before it."""
    begin, end = map(figures.width, _written(count))
    spare = (place.width - end - figures.gap - figures.unit_width) / 2
    return not _is_centred(count, setting) or begin - end <= spare


def _figures(count: Count, size: float, unit_size: float, setting: SceneSetting) -> _Figures:
    unit = _unit(count)
    font, em = setting.look.number.font, round(size)
    unit_em = max(round(unit_size * (SIGN_SHARE if unit in SIGNS else 1.0)), 8)
    slot = even(max(setting.measure(figure, font, em) for figure in "0123456789"))
    marks = tuple((mark, even(setting.measure(mark, font, em))) for mark in ".,\u2212")
    gap = even(em * UNIT_GAP_EMS) if unit else 0
    return _Figures(em, unit_em, slot, marks, gap, setting.measure(unit, font, unit_em) if unit else 0.0)


def _counting(
    count: Count, figures: _Figures, baseline: float, place: Rect, ink: Inks, setting: SceneSetting
) -> tuple[Art, ...]:
    """The counting figures and their unit; where they stand is right for the number they come to."""
    font, decimals = setting.look.number.font, count.shown_decimals
    begin, end = _written(count)
    rest = figures.width(end) + figures.gap + figures.unit_width
    centred = _is_centred(count, setting)
    left = place.left + ((place.width - rest) / 2 if centred else 0.0)
    right = even(max(left + figures.width(end), place.left + figures.width(begin)))
    counter = CounterArt(
        start=count.begin.at(decimals),
        end=count.value.at(decimals),
        decimals=decimals,
        grouped=is_grouped(count.begin, count.value),
        frames=part_of(seen(setting), setting, most_ms=COUNT_MS, share=COUNT_SHARE),
        easing=setting.look.motion.kind,
        right=right,
        y=baseline,
        slot=figures.slot,
        marks=figures.marks,
        advances=tuple((mark, setting.measure(mark, font, figures.size)) for mark in _CHARACTERS),
        font=font,
        size=figures.size,
        color=ink.figures,
        shadow=ink.shadow,
    )
    if not _unit(count):
        return (counter,)
    line = TextLine(_unit(count), right + figures.gap, baseline)
    return counter, TextArt((line,), font, figures.unit_size, ink.figures, shadow=ink.shadow)
