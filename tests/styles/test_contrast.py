"""Every text of every built-in look stands out from what its data says lies behind it."""

from __future__ import annotations

import numpy as np
import pytest

from tests.styles.contrast import LEAST, contrast, over
from videopipe.grounds import card
from videopipe.styles.look import Look, built_in_look, built_in_looks
from videopipe.timeline.model import CardPicture
from videopipe.units import Color, Size

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)


@pytest.fixture(params=built_in_looks())
def look(request: pytest.FixtureRequest) -> Look:
    return built_in_look(request.param)


def behind_words(look: Look) -> list[Color]:
    """The darkest and the lightest spots of the look's card where words stand."""
    part = look.card
    size = Size(270, 480)
    drawn = card(CardPicture(size, part.colors, part.ornament, part.accent, part.tints))
    words = drawn[round(0.24 * size.height) : round(0.60 * size.height), round(0.13 * size.width) : -36]
    light = words @ np.array([0.2126, 0.7152, 0.0722])
    return [Color(*map(int, words[np.unravel_index(find(light), light.shape)])) for find in (np.argmin, np.argmax)]


def test_words_on_cards_stand_out(look: Look) -> None:
    texts = {
        "title": look.card.title_color,
        "subtitle": look.card.subtitle_color,
        "quote": look.quote.color,
        "by": look.quote.by_color,
        "number": look.number.color,
        "number label": look.number.label_color,
        "chart label": look.chart.label_color,
        "chart value": look.chart.value_color,
    }
    weak = {
        name: round(contrast(Color.parse(text), ground), 2)
        for name, text in texts.items()
        for ground in behind_words(look)
        if contrast(Color.parse(text), ground) < LEAST
    }
    assert not weak


def test_headlines_stand_out_on_the_looks_own_ground(look: Look) -> None:
    """Where pictures stand side by side, and at the top of a card, which is quiet there."""
    part, size = look.card, Size(270, 480)
    drawn = card(CardPicture(size, part.colors, part.ornament, part.accent, part.tints, quiet=0.34))
    top = drawn[round(0.08 * size.height) : round(0.34 * size.height), round(0.08 * size.width) : -22]
    light = top @ np.array([0.2126, 0.7152, 0.0722])
    spots = [Color(*map(int, top[np.unravel_index(find(light), light.shape)])) for find in (np.argmin, np.argmax)]
    plain = [Color.parse(look.collage.ground)] if look.collage.ground else []
    title = Color.parse(part.title_color)
    assert min(contrast(title, ground) for ground in (*spots, *plain)) >= LEAST


def test_bars_of_charts_and_marks_of_quotations_can_be_told_from_their_ground(look: Look) -> None:
    """Shapes need three to one, as WCAG 2.1 asks of graphics."""
    for color in (*look.chart.colors, look.quote.mark_color):
        assert min(contrast(Color.parse(color), ground) for ground in behind_words(look)) >= 2.9, color


def test_strips_stand_out_on_every_picture(look: Look) -> None:
    for picture in (BLACK, WHITE):
        ground = over(Color.parse(look.strip.ground), picture)
        assert contrast(Color.parse(look.strip.color), ground) >= LEAST


def test_captions_and_headings_stand_out_from_their_outline(look: Look) -> None:
    caption, heading = look.caption, look.heading
    assert caption.outline >= 4
    assert contrast(Color.parse(caption.color), Color.parse(caption.outline_color)) >= LEAST
    if caption.highlight:
        assert contrast(Color.parse(caption.highlight), Color.parse(caption.outline_color)) >= LEAST
    if caption.plate:
        for picture in (BLACK, WHITE):
            assert contrast(Color.parse(caption.color), over(Color.parse(caption.plate), picture)) >= LEAST
    ground = heading.ground or heading.outline_color
    assert heading.ground or heading.outline >= 4
    assert contrast(Color.parse(heading.color), Color.parse(ground)) >= LEAST


def test_titles_over_a_photo_stand_out_from_the_veil_on_white(look: Look) -> None:
    """Even over snow. The letters' own shadow helps further; it is not counted."""
    part = look.card
    veil = Color(*Color.parse(part.scrim.color).rgb, alpha=round(255 * part.scrim.middle))
    ground = over(veil, WHITE)
    assert contrast(Color.parse(part.photo_title_color or part.title_color), ground) >= LEAST
    assert contrast(Color.parse(part.photo_subtitle_color or part.subtitle_color), ground) >= LEAST


def test_weak_contrast_is_seen() -> None:
    assert contrast(Color(119, 119, 119), WHITE) < LEAST < contrast(Color(118, 118, 118), WHITE)
    assert round(contrast(BLACK, WHITE), 6) == 21
