"""The laws of a look."""

from __future__ import annotations

from pathlib import Path

from videopipe import captions, transitions
from videopipe.errors import StoryboardError
from videopipe.plugins import BrokenPlugin
from videopipe.scenes import SCENES
from videopipe.styles.look import Look, read_look
from videopipe.testing.laws import READABLE, hold
from videopipe.testing.scenes import check_in
from videopipe.units import Color

EXAMPLES = (
    "{title: {text: 办好人民满意的教育, subtitle: 喜迎二十大 奋进新征程}, tag: 张掖市第一小学}",
    "{title: {text: 十年, photo: a.jpg}, heading: 十年新变化}",
    "{quote: {text: 让每个孩子都能享有公平而有质量的教育, by: 一位乡村教师}}",
    '{number: {value: 99.5, from: 90.2, unit: "%", label: 九年义务教育巩固率}}',
    '{chart: {kind: bar, points: {2012: 90.2, 2017: 95, 2022: 99.5}, unit: "%", label: 巩固率}}',
    "{collage: [a.jpg, b.jpg, c.jpg], labels: [2012, 2017, 2022]}",
)
# Large text is read at a lower contrast (WCAG 2.2).
LARGE_READABLE = 3.0


def check_look(path: Path) -> None:
    """The file at `path` is a look.

    All of its keys are right, its names are given, its caption style and transition can be used, its text is read on
    what it stands on, and every kind of scene is clear of what each platform's app covers.
    """
    try:
        look = read_look(path)
    except StoryboardError as error:
        hold(False, str(error))
        raise
    hold(bool(look.zh.strip() and look.en.strip()), "a look has a name in Chinese and in English (zh, en)")
    for kind, found in (
        ("caption style", captions.PLUGGED.find(look.caption.style)),
        ("transition", transitions.PLUGGED.find(look.transition.kind)),
    ):
        hold(not isinstance(found, BrokenPlugin), f"its {kind} cannot be used: {found}")
    _check_contrast(look)
    for example in EXAMPLES:
        check_in(look, example, SCENES)


def _check_contrast(look: Look) -> None:
    """Captions and tags have 4.5 : 1 with what they stand on, the large words of cards 3 : 1."""
    caption, card = look.caption, look.card
    shape = captions.caption_style(caption.style).shape
    behind = caption.plate if shape.plain and caption.plate else caption.outline_color
    _hold_read("captions", caption.color, behind, READABLE)
    for color in card.colors:
        _hold_read("titles on their card", card.title_color, color, LARGE_READABLE)
        _hold_read("subtitles on their card", card.subtitle_color, color, LARGE_READABLE)
    if look.strip.shape != "underline":
        _hold_read("tags on their strip", look.strip.color, look.strip.ground, READABLE)


def _hold_read(what: str, color: str, behind: str, least: float) -> None:
    found = Color.parse(color).contrast(Color.parse(behind))
    hold(found >= least, f"{what}: {color} on {behind} has a contrast of {found:.1f}, not {least:g}")
