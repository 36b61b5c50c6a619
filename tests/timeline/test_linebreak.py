"""Where lines of Chinese text may end, and which breaks look best."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from videopipe.timeline.linebreak import atoms, balanced, breaks, pages, parts

# Written down here again, so that a mark lost there is missed here.
CLOSING = frozenset("，。、；：？！）》”…%℃")
OPENING = frozenset("（《“")
WORDS = (
    *(
        "十年来",
        "张掖",
        "教育",
        "学校",
        "新建",
        "改扩建",
        "的",
        "了",
        "优质",
        "均衡",
        "发展",
        "学生",
        "教师",
        "幼儿园",
        "骨",
        "䶮",
    ),
    *("126所", "4.5万个", "98.6%", "2022年9月", "第3届", "约1200平方米", "3.5个百分点", "1,234人", "37℃", "100km"),
    *("《义务教育法》", "《张掖市志》", "“双减”", "“一校一品”", "（含幼儿园）"),
    *("AI课", "VIP班", "STEAM教育", "e-learning的", "Hello World歌", "Wi-Fi网"),
)
MARKS = ("，", "。", "、", "；", "：", "！", "？", "……", "——", "", "", "", "")
PIECES = st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)).map("".join)
SENTENCES = st.lists(PIECES, min_size=1, max_size=14).map("".join)
WIDTHS = st.integers(12, 24).map(float)
NUMBERS = re.compile(
    "126所|4.5万个|98.6%|2022年|9月|第3届|约1200平方米|3.5个百分点|1,234人|37℃|100km".replace(".", r"\.")
)


@lru_cache(maxsize=65536)
def ems(text: str) -> float:
    return sum(1.0 if ord(character) > 0x2000 else 0.55 for character in text)


def hanging(line: str) -> float:
    """The width of a line without the marks at its end, which may reach beyond."""
    return ems(line.rstrip("，。、；：,;"))


@given(SENTENCES)
def test_atoms_joined_are_the_text(text: str) -> None:
    assert "".join(atoms(text)) == text
    assert breaks(text)[-1].end == len(text)


@given(SENTENCES)
def test_no_piece_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str) -> None:
    pieces = atoms(text)
    assert all(piece[0] not in CLOSING for piece in pieces[1:])
    assert all(piece[-1] not in OPENING for piece in pieces[:-1])


@given(SENTENCES, WIDTHS)
def test_pages_joined_are_the_text(text: str, width: float) -> None:
    assert "".join(pages(text, ems, width)) == text


@given(SENTENCES, WIDTHS)
def test_every_page_fits_its_lines(text: str, width: float) -> None:
    for page in pages(text, ems, width):
        lines = balanced(page, ems, width, 2)
        assert lines is not None
        assert len(lines) <= 2


@given(SENTENCES, WIDTHS, st.integers(1, 3))
def test_lines_hold_all_words_once_in_order_within_the_width(text: str, width: float, count: int) -> None:
    lines = balanced(text, ems, width, count)
    if lines is None:
        assert ems(text) > width
        return
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert len(lines) <= count
    assert all(hanging(line) <= width for line in lines)


@given(SENTENCES, WIDTHS)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, width: float) -> None:
    for page in pages(text, ems, width):
        for line in balanced(page, ems, width, 2) or (page.strip(),):
            assert line[-1] not in OPENING
            assert line[0] not in CLOSING or text.startswith(line)


@given(SENTENCES, WIDTHS)
def test_a_number_stays_with_its_unit(text: str, width: float) -> None:
    lines = [line for page in pages(text, ems, width) for line in balanced(page, ems, width, 2) or (page,)]
    for number in NUMBERS.findall(text):
        assert any(number in line for line in lines)


@given(SENTENCES, WIDTHS)
def test_text_that_fits_one_line_stays_on_one(text: str, width: float) -> None:
    if ems(text) <= width:
        assert balanced(text, ems, width, 2) == (text.strip(),)


@pytest.mark.parametrize(
    "title",
    [
        "《中华人民共和国义务教育法》",
        "https://www.example.org/a-very-long-address/that-never-ends",
    ],
)
def test_a_piece_too_wide_does_not_spoil_the_breaks_elsewhere(title: str) -> None:
    text = f"全市新建改扩建学校共计126所，依照{title}，新增学位共计45000个，惠及学生。"
    found = pages(text, ems, 12.4)
    assert "".join(found) == text
    lines = [line for page in found for line in balanced(page, ems, 12.4, 2) or (page,)]
    assert any("126所" in line for line in lines)
    assert any("45000个" in line for line in lines)
    assert all(line[0] not in CLOSING for line in lines if set(line) - CLOSING)


GOLDEN = (
    ("十年奋进，十年跨越。", ("十年奋进，十年跨越。",)),
    ("教育兴则国家兴，教育强则国家强。", ("教育兴则国家兴，", "教育强则国家强。")),
    ("全市新建改扩建学校126所，新增学位4万个。", ("全市新建改扩建学校126所，", "新增学位4万个。")),
    ("党的十八大以来，张掖教育快速发展。", ("党的十八大以来，", "张掖教育快速发展。")),
    ("我们开设了足球、书法、剪纸等社团。", ("我们开设了足球、", "书法、剪纸等社团。")),
    ("学前三年毛入园率达到98.6%以上水平。", ("学前三年毛入园率", "达到98.6%以上水平。")),
    ("他说：“孩子们笑了，我们就放心了。”", ("他说：“孩子们笑了，", "我们就放心了。”")),
    ("《义务教育法》实施以来成效显著提升。", ("《义务教育法》实施", "以来成效显著提升。")),
    ("Wi-Fi覆盖了每一间教室和办公室。", ("Wi-Fi覆盖了每一间", "教室和办公室。")),
    ("2022年9月1日，新校区正式启用了。", ("2022年9月1日，", "新校区正式启用了。")),
)


@pytest.mark.parametrize(("text", "lines"), GOLDEN, ids=[text[:8] for text, _ in GOLDEN])
def test_lines_break_where_a_reader_breathes(text: str, lines: tuple[str, ...]) -> None:
    assert balanced(text, ems, 12.4, 2) == lines


PAGES = (
    ("教育兴则国家兴，教育强则国家强。", ("教育兴则国家兴，教育强则国家强。",)),
    (
        "党的十八大以来，张掖市坚持教育优先发展，不断加大投入，办学条件显著改善。",
        ("党的十八大以来，张掖市坚持教育优先发展，", "不断加大投入，办学条件显著改善。"),
    ),
    (
        "新建学校126所、改扩建校舍340栋、新增学位4.5万个。",
        ("新建学校126所、改扩建校舍340栋、", "新增学位4.5万个。"),
    ),
    (
        "十年奋进，十年跨越！张掖教育正以崭新的姿态迈向未来。",
        ("十年奋进，十年跨越！", "张掖教育正以崭新的姿态迈向未来。"),
    ),
    ("好。", ("好。",)),
)


@pytest.mark.parametrize(("text", "expected"), PAGES, ids=[text[:8] for text, _ in PAGES])
def test_pages_end_where_a_speaker_pauses(text: str, expected: tuple[str, ...]) -> None:
    assert pages(text, ems, 12.4) == expected


RULES = (
    *(
        "阿依古丽·买买提",
        "民乐县第一中学",
        "12.5万平方米",
        "2022年9月1日",
        "百分之九十九点五",
        "三百二十一所",
        "8:30—11:30",
    ),
    *(
        "《中国教育报》",
        "“双减”",
        "（含幼儿园）",
        "Wi-Fi",
        "STEAM",
        "100 km/h",
        "￥1.2亿元",
        "-3℃",
        "第十二届",
        "30%～50%",
    ),
)
FILLING = st.text(alphabet="教育学校老师孩子的了在和好新建设", min_size=0, max_size=9)
RULED = st.lists(
    st.tuples(FILLING, st.sampled_from(RULES), st.sampled_from(("，", "。", "——", "……", "、", "", "：", "！"))),
    min_size=1,
    max_size=6,
)


@settings(max_examples=700, deadline=None)
@given(RULED, WIDTHS)
def test_whole_things_are_never_parted_and_marks_keep_their_side(
    pieces: list[tuple[str, str, str]], width: float
) -> None:
    """Numbers with units, names, titles, quotations, remarks and Latin words that fit a line lie whole on one."""
    text = "".join("".join(piece) for piece in pieces)
    names = ("民乐县第一中学",)
    lines = [
        line
        for page in pages(text, ems, width, names=names)
        for line in balanced(page, ems, width, 2, names=names) or (page.strip(),)
    ]
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for _, whole, _ in pieces:
        assert sum(line.count(whole) for line in lines) >= text.count(whole), (whole, lines)
    for before, after in itertools.pairwise(lines):
        assert after[0] not in CLOSING | frozenset("—·")
        assert before[-1] not in OPENING
        assert not (before.endswith("—") and after.startswith("—"))
        assert hanging(before) <= width


@settings(max_examples=1500, deadline=None)
@given(st.text(alphabet="教育的，。、！？“”《》（）—…·AI2万个所 ", min_size=1, max_size=40), WIDTHS)
def test_any_text_at_all_is_broken_by_the_rules(text: str, width: float) -> None:
    """However odd the text: nothing is lost, and no mark stands on the wrong side of a break."""
    found = pages(text, ems, width)
    assert "".join(found) == text
    for page in found:
        lines = balanced(page, ems, width, 2)
        if lines is None:
            continue
        for before, after in itertools.pairwise(lines):
            assert after[0] not in CLOSING
            assert before[-1] not in OPENING


def test_a_name_stays_whole_where_it_is_known() -> None:
    text = "今天我们来到甘州区青西中学参加活动"
    assert "甘州区青西中学" in atoms(text, ("甘州区青西中学",))
    assert "甘州区青西中学" not in atoms(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("新建学校126所，", ("新建", "学校", "126所，")),
        ("“双减”落地，孩子们笑了。", ("“双减”", "落地，", "孩子们", "笑了。")),
    ],
)
def test_words_are_as_they_are_spoken(text: str, words: tuple[str, ...]) -> None:
    assert "".join(parts(text)) == text
    assert parts(text) == words
