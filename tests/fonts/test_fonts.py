"""Fonts: files, widths, characters."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.digest import digest_of_file
from videopipe.errors import FontError
from videopipe.fonts.coverage import codes_in_font, coverage_text, read_coverage
from videopipe.fonts.fonts import FONTS, coverage_file, font_digest, font_file, missing_characters, text_width


@pytest.mark.parametrize("name", FONTS)
def test_every_font_is_there_with_the_characters_of_names(name: str) -> None:
    assert font_digest(name) == digest_of_file(font_file(name))
    assert missing_characters("张掖教育骨直，。《》“”—…·0123ABCabc%℃", name) == ()


@pytest.mark.parametrize("name", FONTS)
def test_the_list_of_a_fonts_characters_is_what_the_font_has(name: str) -> None:
    """`python -m videopipe.fonts.coverage` writes it again."""
    assert coverage_file(name).read_text(encoding="ascii") == coverage_text(codes_in_font(font_file(name)))


@pytest.mark.parametrize("name", ["NotoSansSC-Bold", "NotoSansSC-Regular"])
def test_rare_characters_of_names_can_be_drawn(name: str) -> None:
    assert missing_characters("䶮㛃𬭎喆堃", name) == ()


def test_what_cannot_be_drawn_is_named_once_in_order() -> None:
    assert missing_characters("好😀字🎉😀", "NotoSansSC-Bold") == ("😀", "🎉")


def test_blanks_and_invisible_marks_are_not_missed() -> None:
    assert missing_characters(" \n\t\u200b", "NotoSansSC-Bold") == ()


def test_a_font_that_is_not_offered_is_refused_with_those_that_are() -> None:
    with pytest.raises(FontError, match="NotoSansSC-Bold"):
        font_file("Comic Sans")


def test_a_character_is_an_em_wide() -> None:
    assert text_width("教", "NotoSansSC-Bold", 62) == 62


@given(st.sets(st.integers(0, 300)))
def test_what_is_listed_is_what_is_covered(codes: set[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.coverage")
        file.write_text(coverage_text(codes), encoding="ascii")
        have = read_coverage(file)
    assert {code for code in range(302) if code in have} == codes
