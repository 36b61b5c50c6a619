"""A title card in the look: on its own ground, or over a photo that is darkened where the text stands."""

from __future__ import annotations

from videopipe.scenes.coming import coming
from videopipe.scenes.ground import card_ground
from videopipe.scenes.words import Words, fitting
from videopipe.storyboard.model import TitleScene
from videopipe.timeline.model import Art, BarArt, Shot, TextArt
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect, Span

TITLE_LINES = 3
SUBTITLE_LINES = 2
LINE_HEIGHT_EMS = 1.28
# A subtitle may be so much smaller than its look wants, in pixels at 1080 across.
SUBTITLE_SMALLER = 14
BAR_GAP = 54


def compose_title(scene: TitleScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a title card; its lines arrive one after another, rest, and leave before the next scene."""
    paced = setting.paced
    span = Span(paced.span.start, paced.span.end + paced.tail)
    picture, moves = card_ground(scene.title.photo, scene, setting)
    block = _block(scene, setting)
    return (Shot(span, picture, moves, coming([(art,) for art in block], setting), paced.enter),)


def _block(scene: TitleScene, setting: SceneSetting) -> tuple[Art, ...]:
    """Title lines, a bar and subtitle lines as one block whose middle lies where the look's card says."""
    card, place = setting.look.card, text_place(setting)
    over_photo = scene.title.photo is not None
    least = card.subtitle_size - round(SUBTITLE_SMALLER * setting.unit)
    title = _words(scene.title.text, card.title_font, (card.title_size, card.title_smallest), TITLE_LINES, setting)
    subtitle = _words(scene.title.subtitle, card.subtitle_font, (card.subtitle_size, least), SUBTITLE_LINES, setting)
    gap = BAR_GAP * setting.unit
    height = title.height + (gap * 2 if subtitle.lines else gap) + card.bar_height + subtitle.height
    top = max(min(setting.size.height * card.middle - height / 2, place.bottom - height), place.top)
    title_color = (card.photo_title_color or card.title_color) if over_photo else card.title_color
    subtitle_color = (card.photo_subtitle_color or card.subtitle_color) if over_photo else card.subtitle_color
    shadow = 16.0 * setting.unit if over_photo else 0.0
    bar_top = round(top + title.height + gap)
    bar_left = place.left if card.align == "left" else place.left + (place.width - card.bar_width) // 2
    bar = BarArt(bar_left, bar_top, card.bar_width, card.bar_height, card.bar_color or card.accent)
    return (
        *_lines(title, title_color, top, shadow, setting),
        *((bar,) if card.bar_width and card.bar_height else ()),
        *_lines(subtitle, subtitle_color, bar_top + card.bar_height + gap, shadow, setting),
    )


def text_place(setting: SceneSetting) -> Rect:
    """Where card text may stand."""
    return setting.profile.card_place


def _words(text: str | None, font: str, sizes: tuple[float, float], lines: int, setting: SceneSetting) -> Words:
    """The text made to fit; no lines where there is none."""
    if not text or not text.strip():
        return Words((), font, round(sizes[0]), 0.0, 0.0)
    return fitting(text, font, sizes, text_place(setting).width, setting, lines=lines, ems=LINE_HEIGHT_EMS)


def _lines(text: Words, color: str, top: float, shadow: float, setting: SceneSetting) -> tuple[TextArt, ...]:
    """One piece of art a line, so that lines can arrive one by one."""
    place = text_place(setting)
    lines = text.at(place.left, top, place.width, setting.look.card.align, setting)
    return tuple(TextArt((line,), text.font, text.size, color, shadow=shadow) for line in lines)
