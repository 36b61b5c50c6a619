"""Looks are data files."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.captions import CAPTIONS
from videopipe.errors import StoryboardError, WorldError
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
    assert {"campus", "ink", "jade", "plain", "red", "sunny"} <= set(built_in_looks())


def test_a_part_that_a_file_leaves_out_is_taken_from_its_card_and_captions() -> None:
    jade = parse_look(JADE, "jade.toml")
    assert jade.quote.mark_color == jade.strip.accent == jade.card.accent
    assert jade.heading.font == jade.card.title_font
    assert jade.quote.ornament == jade.card.ornament


def test_a_part_may_be_written_in_part() -> None:
    bare = JADE[: JADE.index("[strip]")].replace('leave = "0.3s"', 'leave = "0.2s"')
    mine = parse_look(bare + '\n[strip]\nshape = "pill"\n', "mine.toml")
    assert (mine.strip.shape, mine.strip.accent, mine.motion.leave) == ("pill", mine.card.accent, 200)


def test_an_unknown_look_is_refused_with_those_there_are() -> None:
    with pytest.raises(WorldError, match="jade"):
        built_in_look("jde")


@pytest.mark.parametrize(
    ("line", "faulty", "named"),
    [
        ("size = 62 ", "sise = 62 ", "caption.sise  There is no key “sise”. Did you mean size"),
        ('accent = "#e7c98a"', 'accent = "gold"', "card.accent  This is not a colour: gold"),
        ('kind = "fade"', 'kind = "melt"', "transition.kind  “melt” is not possible here.*fade"),
        ('duration = "0.5s"', 'duration = "5"', "transition.duration  5 is out of range; .* 0.1s to 3s"),
        ('duration = "0.5s"', "duration = [1]", "transition.duration  This is not a time"),
        ("line_height = 1.38", "line_height = 0.2", "caption.line_height  0.2 is out of range; .* 1.0 to 2.5"),
        ('zh = "翠玉"\n', "", 'zh is missing; add it, e.g. zh = "翠玉"'),
        ('font = "NotoSansSC-Bold"', 'font = "Comic"', "caption.font  “Comic” is not possible.*NotoSansSC-Black"),
        ("size = 62 ", "size = 62.5 ", "caption.size  Write a whole number"),
        ("smallest = 52", 'smallest = "52px"', "caption.smallest  Write a number here.* smallest = 52"),
        ('ornament = "hills"', "ornament = 3", "card.ornament  “3” is not possible"),
        ('zh = "翠玉"', "zh = 3", 'zh  Write a text in quotes here, like zh = "翠玉"'),
        ('colors = ["#0a2f2c", "#135048", "#2b7a68"]', 'colors = ["#0a2f2c"]', "card.colors  Write 2 to 4 items"),
        ('colors = ["#0a2f2c", "#135048", "#2b7a68"]', 'colors = "#0a2f2c"', "card.colors  Write a list in brackets"),
        ("middle = 0.62", "midle = 0.62", "card.scrim.midle  There is no key “midle”. Did you mean middle"),
        ("[transition]", "[[transition]]", "transition  “transition” is a table"),
    ],
)
def test_a_wrong_key_of_a_look_is_told_at_its_line_with_what_is_allowed(line: str, faulty: str, named: str) -> None:
    assert line in JADE
    text = JADE.replace(line, faulty, 1)
    with pytest.raises(StoryboardError) as caught:
        parse_look(text, "mine.toml")
    (problem,) = caught.value.problems
    assert re.search(named, str(problem))
    assert problem.file == "mine.toml"
    if faulty:
        assert faulty.split(maxsplit=1)[0] in text.splitlines()[problem.line - 1]


def test_every_wrong_key_is_named_at_once_in_the_editors_language() -> None:
    faulty = JADE.replace("size = 62 ", "sise = 62 ", 1).replace('kind = "fade"', 'kind = "melt"')
    with pytest.raises(StoryboardError, match=r"caption\.sise  没有“sise”这个项目[\s\S]*transition\.kind  这里不能写"):
        parse_look(faulty, "mine.toml", "zh")


@pytest.mark.parametrize("text", ['name = "mine"\nzh = 翠玉\n', 'name = "mine"\n[card\n', "[card]\n[card]\n", 'a = "'])
def test_what_is_not_toml_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(StoryboardError, match=r"^mine\.toml:[12]:\d+  This is not TOML"):
        parse_look(text, "mine.toml")


@given(st.text(alphabet='[]{}="#abz.\n ,0-', max_size=60))
def test_any_text_is_a_look_or_is_refused_with_places(text: str) -> None:
    with pytest.raises(StoryboardError) as caught:
        parse_look(text, "mine.toml")
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in caught.value.problems)


def test_an_editors_own_look_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(JADE.replace("#0f3b36", "#123456"), encoding="utf-8")
    assert read_look(path).colors.ground == "#123456"


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_look_that_cannot_be_read_is_refused_by_name(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StoryboardError, match=r"mine\.toml"):
        read_look(path)
