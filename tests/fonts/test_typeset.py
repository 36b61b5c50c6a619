"""Setting a line: widths measured are widths drawn; marks, dashes and mixed text stand as a typesetter sets them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from videopipe.fonts.fonts import FONTS, face, missing_characters, text_width
from videopipe.fonts.typeset import HAIR, set_line
from videopipe.raster.art import draw_art, ink_of
from videopipe.raster.planar import blank
from videopipe.raster.tile import lay
from videopipe.timeline.model import TextArt, TextLine
from videopipe.timeline.proper import is_han, proper
from videopipe.units import Size

BOLD = "NotoSansSC-Bold"
ALPHABET = "张掖教育这十年骨直的一，。、；：？！“”《》（）—…·～AgWi19.%+- ,!?()"
TEXTS = st.text(alphabet=ALPHABET, min_size=1, max_size=24)
# Ink may reach out of a glyph's own width by this part of an em: the foot of an A, the tail of a j.
OVERHANG = 0.03


def ink_in_frame(art: TextArt) -> tuple[int, int]:
    """The first and last column of what is drawn on black."""
    frame = blank(Size(2000, 160))
    lay(frame, draw_art(art))
    columns = np.flatnonzero((frame.y > 24).any(axis=0))
    return int(columns[0]), int(columns[-1]) + 1


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.sampled_from(FONTS), st.sampled_from([38, 62]))
def test_text_is_drawn_as_wide_as_it_was_measured(text: str, font: str, size: int) -> None:
    """Every glyph's ink lies in the measured width, the outermost ink at its ends but for a glyph's own sides."""
    shown = proper(text).strip()
    if not shown:
        return
    art = TextArt((TextLine(text.strip(), 100.0, 110.0),), font, size, "#ffffff")
    left, right = ink_in_frame(art)
    width = text_width(text.strip(), font, size)
    assert 100 - OVERHANG * size - 1 <= left
    assert right <= 100 + width + OVERHANG * size + 1
    assert left - 100 <= 0.42 * size
    assert 100 + width - right <= 0.42 * size
    ink = ink_of(art)
    assert abs(ink.left - left) <= 2
    assert abs(ink.right - right) <= 2


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(FONTS))
def test_glyphs_stand_in_order_and_hold_every_character_once(text: str, font: str) -> None:
    line = set_line(text, font)
    places = [glyph.x for glyph in line.glyphs]
    assert places == sorted(places)
    assert [glyph.start for glyph in line.glyphs[1:]] == [glyph.end for glyph in line.glyphs[:-1]]
    assert "".join(line.text[glyph.start : glyph.end] for glyph in line.glyphs) == line.text


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(FONTS), st.integers(20, 300))
def test_widths_grow_with_the_size_alone(text: str, font: str, size: int) -> None:
    assert text_width(text, font, size) == pytest.approx(text_width(text, font, 1000) * size / 1000)


@given(st.text(alphabet="张掖教育骨直A1", max_size=8), st.text(alphabet="张掖教育骨直A1", max_size=8))
def test_widths_of_words_add_up_but_for_the_hair_between_scripts(one: str, other: str) -> None:
    meeting = bool(one and other) and is_han(one[-1]) != is_han(other[0])
    apart = text_width(one, BOLD, 62) + text_width(other, BOLD, 62)
    assert text_width(one + other, BOLD, 62) == pytest.approx(apart + (HAIR * 62 if meeting else 0))


@settings(max_examples=500)
@given(st.text(max_size=24) | TEXTS)
def test_making_text_proper_twice_changes_nothing_more(text: str) -> None:
    assert proper(proper(text)) == proper(text)


PROPER = (
    ("他说:好,真的吗?", "他说：好，真的吗？"),
    ("好...等等--再说", "好……等等——再说"),
    ("双减…落地—开花", "双减……落地——开花"),
    ("(含幼儿园)共１２６所", "（含幼儿园）共126所"),
    ('"双减"落地.', "“双减”落地。"),
    ("时间8:30,1,234人", "时间8:30,1,234人"),
    ("比分是3:2", "比分是3:2"),
    ("见https://a.cn/b?c=1", "见https://a.cn/b?c=1"),
    ("Hello, world (2022)!", "Hello, world (2022)!"),
    ("２０２２", "2022"),
    ("张\u200b掖\ufe0f", "张掖"),
    ("2012—2022年", "2012—2022年"),
)


@pytest.mark.parametrize(("written", "shown"), PROPER)
def test_marks_are_those_of_chinese_typesetting(written: str, shown: str) -> None:
    assert proper(written) == shown


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize(
    "text", ["教育兴！", "教育兴？", "教育兴，", "“教育", "《教育》", "（教育）。", "——教育", "教育……"]
)
def test_a_centred_line_is_centred_by_its_ink(text: str, font: str) -> None:
    size = 62
    width = text_width(text, font, size)
    ink = ink_of(TextArt((TextLine(text, 540 - width / 2, 100),), font, size, "#ffffff"))
    assert abs((ink.left + ink.right) / 2 - 540) <= 0.03 * size


@pytest.mark.parametrize(("together", "ems"), [("》，", 1.5), ("。”", 1.5), ("：“", 1.5), ("（《", 1.5), ("教，", 2)])
def test_a_mark_gives_its_empty_half_to_the_mark_beside_it(together: str, ems: float) -> None:
    assert text_width(f"教{together}育", BOLD, 100) == pytest.approx(200 + ems * 100)


def test_a_dash_is_one_stroke_and_two_ems_wide() -> None:
    line = set_line("好——好", BOLD)
    assert [glyph.drawn for glyph in line.glyphs] == ["好", "⸺", "好"]
    assert line.width == pytest.approx(4)


def test_a_blank_between_scripts_is_the_same_hair_as_none() -> None:
    assert text_width("走进AI课堂", BOLD, 100) == text_width("走进 AI 课堂", BOLD, 100)
    assert text_width("走进AI课堂", BOLD, 100) == pytest.approx(400 + text_width("AI", BOLD, 100) + 25)


def test_figures_keep_their_common_width() -> None:
    widths = {round(text_width(figure, BOLD, 1000)) for figure in "0123456789"}
    assert len(widths) == 1


def test_letters_and_characters_stand_on_one_baseline() -> None:
    mask, offset = face(BOLD, 100).getmask2("H", "L", anchor="ls")
    assert mask.getbbox()[3] + offset[1] == 0
    glyphs = set_line("课H课", BOLD).glyphs
    assert all(one.x < other.x for one, other in itertools.pairwise(glyphs))


def test_what_is_not_shown_needs_no_glyph() -> None:
    assert missing_characters("张\u200d掖\ufe0f\u2060", BOLD) == ()
