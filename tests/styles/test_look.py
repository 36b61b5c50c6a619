"""Looks are data files."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from videopipe.captions import CAPTIONS
from videopipe.errors import WorldError
from videopipe.fonts.fonts import FONTS, font_file
from videopipe.styles.look import built_in_look, built_in_looks, parse_look, read_look

JADE = resources.files("videopipe.styles").joinpath("jade.toml").read_text("utf-8")


@pytest.mark.parametrize("name", built_in_looks())
def test_every_built_in_look_parses_and_can_be_drawn(name: str) -> None:
    look = built_in_look(name)
    assert look.name == name
    assert look.zh
    assert look.en
    assert look.caption.style in CAPTIONS
    assert look.caption.smallest <= look.caption.size
    assert look.card.title_smallest <= look.card.title_size
    for font in (look.caption.font, look.card.title_font, look.card.subtitle_font):
        assert font in FONTS
        assert font_file(font).is_file()


def test_there_are_looks() -> None:
    assert {"jade", "plain"} <= set(built_in_looks())


def test_a_part_that_a_file_leaves_out_is_taken_from_its_card_and_captions() -> None:
    jade = parse_look(JADE, "jade.toml")
    assert jade.quote.mark_color == jade.strip.accent == jade.card.accent
    assert jade.heading.font == jade.card.title_font
    assert jade.collage.ground == jade.colors.ground


def test_a_part_may_be_written_in_part() -> None:
    mine = parse_look(JADE + '\n[strip]\nshape = "pill"\n[motion]\nleave = "0.2s"\n', "mine.toml")
    assert (mine.strip.shape, mine.strip.accent, mine.motion.leave) == ("pill", mine.card.accent, 200)


def test_an_unknown_look_is_refused_with_those_there_are() -> None:
    with pytest.raises(WorldError, match="jade"):
        built_in_look("jde")


@pytest.mark.parametrize(
    ("line", "faulty", "named"),
    [
        ("size = 62 ", "sise = 62 ", "caption.sise"),
        ('accent = "#e7c98a"', 'accent = "gold"', "card.accent"),
        ('kind = "fade"', 'kind = "melt"', "transition.kind"),
        ('duration = "0.5s"', 'duration = "5"', "transition.duration"),
        ("line_height = 1.38", "line_height = 0.2", "caption.line_height"),
        ('zh = "翠玉"\n', "", "zh"),
        ('font = "NotoSansSC-Bold"', 'font = "Comic"', "caption.font"),
        ("[card]", '[strip]\nshape = "round"\n[card]', "strip.shape"),
        ("[card]", '[motion]\nkind = "wild"\n[card]', "motion.kind"),
        ("[card]", "[chart]\ncolors = []\n[card]", "chart.colors"),
    ],
)
def test_a_wrong_key_of_a_look_is_refused_by_its_name(line: str, faulty: str, named: str) -> None:
    assert line in JADE
    with pytest.raises(WorldError, match=rf"mine\.toml.*{named}"):
        parse_look(JADE.replace(line, faulty, 1), "mine.toml")


def test_every_wrong_key_is_named_at_once() -> None:
    faulty = JADE.replace("size = 62 ", "sise = 62 ", 1).replace('kind = "fade"', 'kind = "melt"')
    with pytest.raises(WorldError, match=r"caption\.sise.*transition\.kind"):
        parse_look(faulty, "mine.toml")


def test_what_is_not_toml_is_refused_with_its_line() -> None:
    with pytest.raises(WorldError, match=r"mine\.toml is not TOML.*line 2"):
        parse_look('name = "mine"\nzh = 翠玉\n', "mine.toml")


def test_an_editors_own_look_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(JADE.replace("#0f3b36", "#123456"), encoding="utf-8")
    assert read_look(path).colors.ground == "#123456"


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_look_that_cannot_be_read_is_refused_by_name(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(WorldError, match=r"mine\.toml"):
        read_look(path)
