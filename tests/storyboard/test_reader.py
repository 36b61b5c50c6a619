"""Text becomes plain data, and everything in it knows its line and column."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from videopipe.storyboard.decode import Decoded, decode
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.reader import DEEPEST, read
from videopipe.storyboard.written import Place, Plain, path_text


def _rule(text: str) -> tuple[str, int, int]:
    """The first fault of `text`: its rule, line and column."""
    _, faults = read(text)
    assert faults[0].at
    return faults[0].rule, faults[0].at.line, faults[0].at.column


def test_scalars_keep_what_was_written() -> None:
    source, faults = read("trim: [0:02, 0:06.5]\nyear: 2012\nrate: 99.50\nanswer: yes\nday: 2022-01-01\nbig: 1_000\n")
    assert not faults
    assert source.data == {
        "trim": ["0:02", "0:06.5"],
        "year": "2012",
        "rate": "99.50",
        "answer": "yes",
        "day": "2022-01-01",
        "big": "1_000",
    }


def test_plain_and_quoted_words_can_be_told_apart() -> None:
    data = read("[true, 'true', ~, '']")[0].data
    assert isinstance(data, list)
    assert [type(item) for item in data] == [Plain, str, type(None), str]


def test_every_key_and_value_has_its_place() -> None:
    source, _ = read("title: 早\nscenes:\n  - photo: a.jpg\n    say: [甲, 乙]\n")
    assert source.place(("scenes", 0, "say", 1)) == Place(4, 14)
    assert source.place(("scenes", 0, "say"), on_key=True) == Place(4, 5)
    assert source.place(("scenes", 0, "duration")) == Place(3, 5)


def test_chinese_folded_over_lines_gains_no_blanks() -> None:
    assert read("say: 十年奋进，\n  十年跨越 ten years\n  later")[0].data == {
        "say": "十年奋进，十年跨越 ten years later"
    }
    assert read("say: 喜迎二十大 奋进新征程")[0].data == {"say": "喜迎二十大 奋进新征程"}
    assert read("say: |\n  甲\n  乙\n")[0].data == {"say": "甲\n乙\n"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title：早\nscenes: []\n", ("yaml-wide-colon", 1, 6)),
        ("title: 早\nsubtitle：晚\nscenes: []\n", ("yaml-wide-colon", 2, 9)),
        ("title:早\nscenes: []\n", ("yaml-tight-colon", 1, 6)),
        ("title: a\nscenes:\n  - photo: a\n    say:b\n    note: c\n", ("yaml-tight-colon", 4, 8)),
        ("title: a\nscenes:\n\t- photo: a\n", ("yaml-tab", 3, 1)),
        ('title: "早\nscenes: []\n', ("yaml-quote", 1, 8)),
        ('title: "十年"奋进\n', ("yaml-after-quote", 1, 12)),
        ("title: a: b\n", ("yaml-colon", 1, 9)),
        ("title: [a, b\nscenes: c\n", ("yaml-bracket", 1, 8)),
        ("title: a\n   b: c\n", ("yaml-indent", 2, 4)),
        ("- a\nb: c\n", ("yaml-indent", 2, 1)),
        ("title: a\n  - b: c\n", ("yaml-indent", 2, 3)),
        ("title a\nscenes: b\n", ("yaml-no-colon", 1, 1)),
        ("scenes:\n  - 甲\n    say: b\n", ("yaml-no-colon", 2, 3)),
        ("scenes: - title: a\n", ("yaml-dash", 1, 9)),
        ("title: @a\n", ("yaml-character", 1, 8)),
        ("title: `a`\n", ("yaml-character", 1, 8)),
        ("title: %a\n", ("yaml-character", 1, 8)),
        ('photo: "C:\\photos"\n', ("yaml-escape", 1, 12)),
        ('photo: "\\UFFFFFFFF"\n', ("yaml-escape", 1, 9)),
        ("say: >十年\n", ("yaml-block", 1, 7)),
        ("title: *重点*\n", ("yaml-alias", 1, 8)),
        ("title: &a b\n", ("yaml-anchor", 1, 8)),
        ("a: &x {b: c}\nd: *x\n", ("yaml-anchor", 1, 4)),
        ("title: !secret b\n", ("yaml-tag", 1, 8)),
        ("title: !!python/object:os.system b\n", ("yaml-tag", 1, 8)),
        ("<<: {a: b}\n", ("yaml-merge", 1, 1)),
        ("? [a]\n: b\n", ("yaml-key", 1, 3)),
        ("a: b\n---\nc: d\n", ("several-documents", 2, 1)),
        ("a: b\nc: d\na: e\n", ("duplicate-key", 3, 1)),
        ("a: " + "[" * 40 + "]" * 40, ("too-deep", 1, DEEPEST + 3)),
    ],
)
def test_a_slip_is_explained_where_it_is(text: str, found: tuple[str, int, int]) -> None:
    assert _rule(text) == found


def test_a_hostile_file_ends_quickly() -> None:
    assert _rule("[" * 200_000)[0] == "too-deep"
    assert _rule("? " * 200_000)[0] == "yaml-key"
    assert _rule("- " * 200_000)[0] == "too-deep"
    assert _rule("a: &a [x,x]\nb: &b [*a,*a]\n")[0] == "yaml-anchor"


@pytest.mark.parametrize(
    "content",
    [
        "题: 早".encode(),
        codecs.BOM_UTF8 + "题: 早".encode(),
        "题: 早".encode("utf-16"),
        codecs.BOM_UTF16_BE + "题: 早".encode("utf-16-be"),
        "题: 早".encode("gb18030"),
    ],
)
def test_usual_encodings_are_read(content: bytes) -> None:
    decoded = decode(content)
    assert isinstance(decoded, Decoded)
    assert decoded.text == "题: 早"


def test_what_is_no_text_is_refused() -> None:
    picture = decode(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    assert isinstance(picture, Fault)
    assert picture.rule == "encoding"
    control = decode(b"a: b\nc: \x07d\n")
    assert isinstance(control, Fault)
    assert (control.rule, control.at) == ("control-character", Place(2, 4))


def test_paths_are_shown_as_an_editor_reads_them() -> None:
    assert path_text(("scenes", 1, "photo")) == "scenes[1].photo"
    assert path_text(("pronounce", "民乐县")) == "pronounce.民乐县"
    assert path_text(("a b\n",)) == '"a b�"'


_PIECES = st.sampled_from(
    [*"[]{}:：\n\t\"'|>!%a张#,~", "title: ", "- ", "  ", "&a", "*a", "? ", "---\n", "\\U", "FFFFFFFF", "<<"]
)


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join)))
@example("? - a\n: b")
@example("a: *b : c")
def test_any_text_gives_data_or_faults(text: str) -> None:
    decoded = decode(text.encode("utf-8", "replace"))
    if isinstance(decoded, Decoded):
        source, faults = read(decoded.text)
        assert all(fault.at is not None for fault in faults)
        assert isinstance(source.data, dict | list | str | None)


@given(st.binary())
def test_any_bytes_give_text_or_a_fault(content: bytes) -> None:
    assert isinstance(decode(content), Decoded | Fault)
