"""How many days are left: `countdown: {days: 30, until: 开学}`, over a photo if one is given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from videopipe.scenes.coming import coming
from videopipe.scenes.ground import card_ground
from videopipe.scenes.words import Words, fitting
from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.kinds import SceneKind
from videopipe.storyboard.scenes import AddedScene
from videopipe.storyboard.values import Line, PathText, at_most, read_line
from videopipe.storyboard.written import Path
from videopipe.timeline.model import Shot, TextArt
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Span

MOST_DAYS = 9999
# The number is so many times as large as the words above it.
LARGER = 4.2


def _days(value: object) -> int:
    text = str(value) if isinstance(value, int) else read_line(value)
    if not text.isdecimal():
        raise WritingError("text-wanted")
    return int(text)


def _possible(days: int) -> int:
    if not 1 <= days <= MOST_DAYS:
        raise WritingError("out-of-range", value=days, low=1, high=MOST_DAYS)
    return days


class Countdown(Shape):
    """The days that are left, and until what."""

    days: Annotated[
        int,
        BeforeValidator(_days),
        AfterValidator(_possible),
        key("How many days are left (1–9999).", "还剩几天（1–9999）。", kind="number", example="30"),
    ]
    until: Annotated[
        Line,
        at_most(20),
        key("Until what (at most 20 characters).", "距什么（最多 20 字）。", kind="line", example="开学"),
    ]
    photo: Annotated[
        PathText | None,
        key(
            "A photo behind it.",
            "背后的照片。",
            kind="path",
            example="assets/photos/gate.jpg",
            default="none",
        ),
    ] = None


class CountdownScene(AddedScene):
    """How many days are left."""

    countdown: Annotated[
        Countdown,
        key(
            "The days that are left: `{days, until, photo}`.",
            "倒计时：`{days, until, photo}`。",
            kind="mapping",
            example="{days: 30, until: 开学}",
        ),
    ]

    def photo_places(self) -> Iterator[tuple[Path, str]]:
        """The photo, if there is one."""
        if self.countdown.photo:
            yield ("countdown", "photo"), self.countdown.photo

    def needed_ms(self) -> int:
        """Three lines are read in this time."""
        return 3500


def compose(scene: CountdownScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot: 距… above the number of days, in the middle of where cards have their words."""
    paced, card, place, told = setting.paced, setting.look.card, setting.profile.card_place, scene.countdown
    span = Span(paced.span.start, paced.span.end + paced.tail)
    picture, moves = card_ground(told.photo, scene, setting)
    sizes = (card.subtitle_size, card.subtitle_size * 0.6)
    above = fitting(f"距{told.until}还有", card.subtitle_font, sizes, place.width, setting, lines=2, ems=1.3)
    large = (card.subtitle_size * LARGER, card.subtitle_size)
    number = fitting(f"{told.days} 天", card.title_font, large, place.width, setting, lines=1, ems=1.3)
    gap = card.subtitle_size * 0.6
    height = above.height + gap + number.height
    top = min(max(setting.size.height * card.middle - height / 2, place.top), place.bottom - height)
    over_photo = told.photo is not None
    colors = (
        (card.photo_subtitle_color or card.subtitle_color) if over_photo else card.subtitle_color,
        (card.photo_title_color or card.title_color) if over_photo else card.title_color,
    )

    def set_at(words: Words, y: float, color: str) -> TextArt:
        lines = words.at(place.left, y, place.width, card.align, setting)
        return TextArt(lines, words.font, words.size, color, shadow=setting.scaled(16) if over_photo else 0.0)

    arts = (set_at(above, top, colors[0]), set_at(number, top + above.height + gap, colors[1]))
    return (Shot(span, picture, moves, coming([(art,) for art in arts], setting), paced.enter),)


COUNTDOWN = SceneKind(CountdownScene, compose)
