"""What the scenes of figures share: where they may stand, what they are set in, and text made to fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from videopipe.scenes.dressing import dress_places, heading_bottom
from videopipe.scenes.room import caption_room, margin
from videopipe.scenes.words import ASCENT_EMS, LEAST_SIZE, fitting
from videopipe.storyboard.amounts import Amount, is_grouped, written_amount
from videopipe.timeline.linebreak import balanced
from videopipe.timeline.model import TextArt, TextLine
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect, Span

# The middle of what is shown, as a part of the frame's height: a little above its middle, as on a title card.
MIDDLE = 0.40
LINE_HEIGHT_EMS = 1.28
# From a baseline to a line's lower edge, in ems; figures are this high.
DESCENT_EMS, FIGURE_EMS = 0.16, 0.74
OVER_PHOTO_SHADOW = 16.0
# Words are made this much smaller before another line is begun.
LEAST_SHARE = 0.72


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of the figures and of their labels, and the shadow (pixels) that lifts both off a photo."""

    figures: str
    labels: str
    shadow: float


def inks(figures: str, labels: str, setting: SceneSetting, *, over_photo: bool) -> Inks:
    """The look's own colours, or those its card uses over a photo."""
    card = setting.look.card
    if not over_photo:
        return Inks(figures, labels, 0.0)
    shadow = setting.scaled(OVER_PHOTO_SHADOW)
    return Inks(card.photo_title_color or figures, card.photo_subtitle_color or labels, shadow)


def figure_place(setting: SceneSetting) -> Rect:
    """Where figures may stand: a card's place, below a headline, above a tag and two lines of caption."""
    place, scene, air = setting.profile.card_place, setting.paced.scene, margin(setting)
    tops = [place.top, heading_bottom(scene, setting)] if scene.heading else [place.top]
    tags = [covered.top - air for covered in dress_places(scene, setting)] if scene.tag else []
    bottom = min(place.bottom, caption_room(setting).top - air, *tags[-1:])
    return Rect(place.left, max(tops), place.width, max(bottom - max(tops), 16))


def top_of(height: float, place: Rect, setting: SceneSetting) -> float:
    """Where a block of this height begins so that its middle lies as a card's does, inside its place."""
    return min(max(setting.size.height * MIDDLE - height / 2, place.top), max(place.bottom - height, place.top))


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines in one font and size."""

    lines: tuple[str, ...]
    font: str
    size: int

    @property
    def height(self) -> float:
        """From the first line's top to the last one's lower edge, in pixels."""
        return self.size * (ASCENT_EMS + DESCENT_EMS + LINE_HEIGHT_EMS * (len(self.lines) - 1)) if self.lines else 0.0


def fitted(text: str | None, font: str, size: float, width: float, setting: SceneSetting, *, lines: int = 2) -> SetText:
    """Text in at most `lines` lines of `width` pixels: a little smaller before another line, then as it must be."""
    if not text:
        return SetText((), font, max(round(size), LEAST_SIZE))
    sizes = (size, size * LEAST_SHARE)
    found = fitting(text, font, sizes, width, setting, lines=lines, ems=LINE_HEIGHT_EMS)
    return SetText(found.lines, font, found.size)


def together(
    texts: tuple[str, ...], font: str, size: int, width: float, setting: SceneSetting, *, lines: int
) -> tuple[SetText, ...]:
    """All texts in the largest one size up to `size` in which each fits `width` pixels in at most `lines` lines."""
    for em in range(size, LEAST_SIZE, -1):
        measure = partial(setting.measure, font=font, size=em)
        found = [_in_lines(text, measure, width, lines, setting.names) for text in texts]
        if all(found):
            return tuple(SetText(broken, font, em) for broken in found if broken)
    return tuple(SetText((text,), font, LEAST_SIZE) for text in texts)


def _in_lines(
    text: str, measure: Callable[[str], float], width: float, lines: int, names: tuple[str, ...]
) -> tuple[str, ...] | None:
    for count in range(1, lines + 1):
        found = balanced(text, measure, width, count, names=names)
        if found is not None and all(measure(line) <= width for line in found):
            return found
    return None


def fitting_size(texts: tuple[str, ...], font: str, size: int, width: float, setting: SceneSetting) -> int:
    """The largest size up to `size` in which every text is at most `width` pixels wide."""
    widest = max((setting.measure(text, font, size) for text in texts), default=0.0)
    em = size if widest <= width else max(int(size * width / widest), LEAST_SIZE)
    while em > LEAST_SIZE and any(setting.measure(text, font, em) > width for text in texts):
        em -= 1
    return em


def set_at(
    text: SetText, top: float, place: Rect, color: str, shadow: float, setting: SceneSetting, *, centred: bool
) -> tuple[TextArt, ...]:
    """The lines from `top` on, in the middle of `place` or at its left."""
    if not text.lines:
        return ()
    lines = tuple(
        TextLine(
            line,
            place.left + ((place.width - setting.measure(line, text.font, text.size)) / 2 if centred else 0.0),
            top + text.size * (ASCENT_EMS + LINE_HEIGHT_EMS * row),
        )
        for row, line in enumerate(text.lines)
    )
    return (TextArt(lines, text.font, text.size, color, shadow=shadow),)


def amounts_written(amounts: tuple[Amount, ...], decimals: int) -> tuple[str, ...]:
    """Amounts as they are shown beside each other, without their scale."""
    grouped = is_grouped(*amounts)
    return tuple(written_amount(amount.at(decimals), decimals, grouped=grouped) for amount in amounts)


def part_of(span: Span, setting: SceneSetting, *, most_ms: int, share: float) -> int:
    """Frames for something that takes `most_ms` milliseconds, but no more than this share of `span`; at least one."""
    return max(min(setting.rate.frames_covering(most_ms), int(span.frames * share)), 1)
