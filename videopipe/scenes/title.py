"""A title card in the look: on its own ground, or over a photo that is darkened where the text stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from videopipe.scenes.coming import coming
from videopipe.scenes.ground import card_ground
from videopipe.storyboard.model import TitleScene
from videopipe.timeline.linebreak import balanced
from videopipe.timeline.model import Art, BarArt, Shot, TextArt, TextLine
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect, Span

TITLE_LINES = 3
SUBTITLE_LINES = 2
LINE_HEIGHT_EMS = 1.28
BAR_GAP = 54


def compose_title(scene: TitleScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a title card; its lines arrive one after another, rest, and leave before the next scene."""
    paced = setting.paced
    span = Span(paced.span.start, paced.span.end + paced.tail)
    picture, moves = card_ground(scene.title.photo, scene, setting)
    block = _block(scene, setting)
    return (Shot(span, picture, moves, coming([(art,) for art in block], setting), paced.enter),)


@dataclass(frozen=True, slots=True)
class _SetText:
    lines: tuple[str, ...]
    size: int

    @property
    def height(self) -> float:
        return self.size * (1 + LINE_HEIGHT_EMS * (len(self.lines) - 1)) if self.lines else 0.0


def _block(scene: TitleScene, setting: SceneSetting) -> tuple[Art, ...]:
    """Title lines, a bar and subtitle lines as one block whose middle lies where the look's card says."""
    card, place = setting.look.card, text_place(setting)
    over_photo = scene.title.photo is not None
    title = _set(scene.title.text, card.title_font, card.title_size, card.title_smallest, TITLE_LINES, setting)
    subtitle = _set(
        scene.title.subtitle or "",
        card.subtitle_font,
        card.subtitle_size,
        card.subtitle_size - round(14 * setting.unit),
        SUBTITLE_LINES,
        setting,
    )
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
        *_lines(title, card.title_font, title_color, top, shadow, setting),
        *((bar,) if card.bar_width and card.bar_height else ()),
        *_lines(subtitle, card.subtitle_font, subtitle_color, bar_top + card.bar_height + gap, shadow, setting),
    )


def text_place(setting: SceneSetting) -> Rect:
    """Where card text may stand."""
    return setting.profile.card_place


def _set(text: str, font: str, size: int, smallest: int, lines: int, setting: SceneSetting) -> _SetText:
    """Lines and size: smaller in steps of four pixels before another line is begun, then as it must be."""
    if not text.strip():
        return _SetText((), size)
    width = text_place(setting).width
    own = tuple(line.strip() for line in text.splitlines() if line.strip())
    if len(own) > 1:
        return _own_lines(own, font, size, setting)
    for count in range(1, lines + 1):
        for em in range(size, smallest - 1, -4):
            measure = partial(setting.measure, font=font, size=em)
            found = balanced(text.strip(), measure, width, count, names=setting.names)
            if found is not None and all(measure(line) <= width for line in found):
                return _SetText(found, em)
    return _SetText((text.strip(),), max(int(smallest * width / setting.measure(text, font, smallest)), 16))


def _own_lines(lines: tuple[str, ...], font: str, size: int, setting: SceneSetting) -> _SetText:
    """Lines as the editor broke them, as large as the longest allows."""
    widest = max(setting.measure(line, font, size) for line in lines)
    return _SetText(lines, min(size, int(size * text_place(setting).width / widest)))


def _lines(
    text: _SetText, font: str, color: str, top: float, shadow: float, setting: SceneSetting
) -> tuple[TextArt, ...]:
    """One piece of art a line, so that lines can arrive one by one. The baseline lies 0.88 em below a line's top."""
    place, centred = text_place(setting), setting.look.card.align == "centre"
    arts = []
    for row, line in enumerate(text.lines):
        width = setting.measure(line, font, text.size)
        left = place.left + (place.width - width) / 2 if centred else float(place.left)
        baseline = top + text.size * (0.88 + LINE_HEIGHT_EMS * row)
        arts.append(TextArt((TextLine(line, left, baseline),), font, text.size, color, shadow=shadow))
    return tuple(arts)
