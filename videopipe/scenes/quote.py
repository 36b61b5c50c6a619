"""A quotation card: a large mark as the ornament, what was said, and who said it."""

from __future__ import annotations

from dataclasses import replace

from videopipe.scenes.coming import coming
from videopipe.scenes.dressing import heading_bottom
from videopipe.scenes.room import caption_room, margin
from videopipe.scenes.words import Words, fitting
from videopipe.storyboard.model import QuoteScene
from videopipe.timeline.model import Art, BarArt, Move, Picture, Scrim, Shot, TextArt, TextLine
from videopipe.timeline.setting import SceneSetting, card_picture, photo_in_motion
from videopipe.units import Rect, Span

LINES = 9
LINE_EMS = 1.5
BY_LINES = 2
BY_EMS = 1.35
BY_SMALLEST = 0.75
# The mark: its size, the ends of its ink from left to right, how high that is, and how far it reaches above the
# baseline, in ems.
MARK = 300
MARK_FONT = "NotoSerifSC-Black"
MARK_INK = (0.01, 0.43)
MARK_HIGH_EMS = 0.345
MARK_ABOVE_EMS = 0.88
GAP_EMS = 0.75
RULE_WIDTH, RULE_HEIGHT = 64, 5
# A block's middle lies here in the room that is left for it.
MIDDLE = 0.46
OVER_PHOTO_SHADOW = 16.0
# A quotation is read longer than a title, and in smaller letters: the photo behind it is darkened at least so much.
LEAST_SCRIM = 0.66
_MARKS = '“”"「」『』'


def compose_quote(scene: QuoteScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a quotation card; mark, words and name arrive one after another."""
    paced = setting.paced
    picture, moves = _ground(scene, setting)
    layers = coming(_block(scene, setting), setting)
    return (Shot(Span(paced.span.start, paced.span.end + paced.tail), picture, moves, layers, paced.enter),)


def _ground(scene: QuoteScene, setting: SceneSetting) -> tuple[Picture, tuple[Move, ...]]:
    look, card, paced = setting.look.quote, setting.look.card, setting.paced
    if scene.quote.photo is None:
        picture, moves = card_picture(setting)
        return replace(picture, colors=look.colors, ornament=look.ornament), moves
    return photo_in_motion(
        setting.photos[scene.quote.photo],
        setting,
        body=paced.span.frames,
        tail=paced.tail,
        motion=scene.motion,
        fit="cover" if scene.fit == "auto" else scene.fit,
        focus=scene.focus,
        before=setting.before,
        scrim=Scrim(card.scrim.color, *(max(share, LEAST_SCRIM) for share in _scrim(setting))),
    )


def _scrim(setting: SceneSetting) -> tuple[float, float, float]:
    scrim = setting.look.card.scrim
    return scrim.top, scrim.middle, scrim.bottom


def _block(scene: QuoteScene, setting: SceneSetting) -> list[list[Art]]:
    """The mark, the words, and a short rule with the name: groups that arrive in turn."""
    look, place, align = setting.look.quote, _place(scene, setting), setting.look.card.align
    text = scene.quote.text.strip().strip(_MARKS).strip()
    words = fitting(text, look.font, (look.size, look.smallest), place.width, setting, lines=LINES, ems=LINE_EMS)
    by = _by(scene, place, setting)
    mark, gap = round(setting.scaled(MARK)), words.size * GAP_EMS
    signed = 2 * gap + by.height if by else 0.0
    height = mark * MARK_HIGH_EMS + gap + words.height + signed
    top = place.top + max((place.height - height) * MIDDLE, 0.0)
    below = top + mark * MARK_HIGH_EMS + gap
    text_color, by_color, shadow = _inks(scene, setting)
    lines = words.at(place.left, below, place.width, align, setting)
    groups: list[list[Art]] = [
        [_mark(mark, top, place, setting)],
        [TextArt(lines, look.font, words.size, text_color, shadow=shadow)],
    ]
    if by:
        groups.append(_signed(by, below + words.height + gap, gap, place, by_color, shadow, setting))
    return groups


def _by(scene: QuoteScene, place: Rect, setting: SceneSetting) -> Words | None:
    look = setting.look.quote
    if not scene.quote.by:
        return None
    sizes = (look.by_size, look.by_size * BY_SMALLEST)
    return fitting(scene.quote.by, look.by_font, sizes, place.width, setting, lines=BY_LINES, ems=BY_EMS)


def _mark(size: int, top: float, place: Rect, setting: SceneSetting) -> TextArt:
    """The opening mark, large: its ink begins at `top`, and at the left of the words or above their middle."""
    look = setting.look.quote
    middle = place.left + (place.width - (MARK_INK[0] + MARK_INK[1]) * size) / 2
    left = place.left - MARK_INK[0] * size if setting.look.card.align == "left" else middle
    return TextArt((TextLine("“", left, top + MARK_ABOVE_EMS * size),), MARK_FONT, size, look.mark_color)


def _signed(
    by: Words, top: float, gap: float, place: Rect, color: str, shadow: float, setting: SceneSetting
) -> list[Art]:
    """A short rule and the name below it."""
    look, align = setting.look.quote, setting.look.card.align
    width, height = round(setting.scaled(RULE_WIDTH)), max(round(setting.scaled(RULE_HEIGHT)), 2)
    left = place.left if align == "left" else place.left + (place.width - width) // 2
    rule = BarArt(left, round(top), width, height, look.mark_color)
    lines = by.at(place.left, top + gap, place.width, align, setting)
    return [rule, TextArt(lines, look.by_font, by.size, color, shadow=shadow)]


def _inks(scene: QuoteScene, setting: SceneSetting) -> tuple[str, str, float]:
    """Colours of the words and of the name, and the shadow (pixels) that lifts both off a photo."""
    look, card = setting.look.quote, setting.look.card
    if scene.quote.photo is None:
        return look.color, look.by_color, 0.0
    shadow = setting.scaled(OVER_PHOTO_SHADOW)
    return card.photo_title_color or card.title_color, card.photo_subtitle_color or card.subtitle_color, shadow


def _place(scene: QuoteScene, setting: SceneSetting) -> Rect:
    """Where the card's text may stand: a card's place, below a headline and above the captions."""
    card = setting.profile.card_place
    top = max(card.top, heading_bottom(scene, setting))
    bottom = min(card.bottom, caption_room(setting).top - margin(setting))
    return Rect(card.left, top, card.width, max(bottom - top, 2))
