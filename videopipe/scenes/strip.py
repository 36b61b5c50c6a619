"""Strips: a few words on a ground of the look's shape, for tags and labels."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.scenes.words import Words, fitting
from videopipe.timeline.model import Art, BarArt, PlateArt, TextArt
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect

LINES = 2
LINE_EMS = 1.3
SIDES_EMS = 0.55
PILL_SIDES_EMS = 0.8
ABOVE_EMS = 0.34
EDGE = 8.0
RULE = 6.0
CORNER = 8.0
SHADOW = 10.0
OUTLINE = 4.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip not yet placed: its words and its whole size in pixels."""

    words: Words
    width: int
    height: int


def strip(text: str, widest: float, setting: SceneSetting, *, size: float = 1.0) -> Strip:
    """A strip at most `widest` pixels wide; `size` times as large as the look's."""
    look = setting.look.strip
    sides = 2 * _side_ems(setting) * look.size * size + setting.scaled(EDGE)
    words = fitting(
        text,
        look.font,
        (look.size * size, look.smallest * size),
        max(widest - sides, float(look.smallest)),
        setting,
        lines=LINES,
        ems=LINE_EMS,
    )
    width = words.width + 2 * _side_ems(setting) * words.size + _edge(setting)
    height = words.height + 2 * ABOVE_EMS * words.size
    return Strip(words, round(width), round(height))


def strip_art(made: Strip, place: Rect, setting: SceneSetting) -> tuple[Art, ...]:
    """The strip's art with its upper left corner where `place` has its own."""
    look, words = setting.look.strip, made.words
    rect = Rect(place.left, place.top, made.width, made.height)
    left = rect.left + _edge(setting) + _side_ems(setting) * words.size
    lines = words.at(left, rect.top + ABOVE_EMS * words.size, words.width, "left", setting)
    shadow = setting.scaled(SHADOW)
    match look.shape:
        case "underline":
            rule = round(setting.scaled(RULE))
            outline = setting.scaled(OUTLINE)
            ground = look.ground[:7]
            text = TextArt(lines, look.font, words.size, look.color, outline, ground, shadow, look.ground)
            return (text, BarArt(round(left), rect.bottom - rule, round(words.width), rule, look.accent))
        case "pill":
            plate = PlateArt(rect, look.ground, radius=rect.height / 2, shadow=shadow)
        case "bar":
            width = setting.scaled(RULE)
            plate = PlateArt(rect, look.ground, edge="bottom", edge_width=width, edge_color=look.accent, shadow=shadow)
        case "plate":
            width = setting.scaled(EDGE)
            radius = setting.scaled(CORNER)
            plate = PlateArt(rect, look.ground, radius, "left", width, look.accent, shadow)
    return (plate, TextArt(lines, look.font, words.size, look.color))


def _side_ems(setting: SceneSetting) -> float:
    match setting.look.strip.shape:
        case "pill":
            return PILL_SIDES_EMS
        case "underline":
            return 0.0
    return SIDES_EMS


def _edge(setting: SceneSetting) -> float:
    return setting.scaled(EDGE) if setting.look.strip.shape == "plate" else 0.0
