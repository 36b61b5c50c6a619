"""What would not be said is known beforehand, and is just what the voice then refuses or leaves out."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.errors import SpeechError
from videopipe.speech.characters import can_be_read
from videopipe.speech.pinyin import say
from videopipe.speech.reading import is_only_seen, read_aloud
from videopipe.speech.unread import Unread, unread

SIGNS = "一龘㐂々αЖひ🎉★№①⑴½㎡℃@#*_ⓐ한é·—“”AbcI 5%.，"
COMMON = "".join(
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)
)


def is_said(text: str) -> bool:
    try:
        say(read_aloud(text))
    except SpeechError:
        return False
    return True


@given(st.text(alphabet=SIGNS, max_size=12) | st.text(max_size=8))
def test_what_the_voice_cannot_read_is_known_beforehand(text: str) -> None:
    assert bool(unread(text).unreadable) is not is_said(text)


@given(st.text(alphabet=SIGNS, max_size=12) | st.text(max_size=8))
def test_nothing_is_left_out_that_is_not_told(text: str) -> None:
    told = "".join(unread(text).skipped)
    for piece in read_aloud(text):
        silent = text[piece.start : piece.end]
        assert piece.read or silent in told or is_only_seen(silent)


def test_the_characters_in_everybodys_use_are_all_read() -> None:
    assert len(COMMON) == 6763
    assert is_said(COMMON)
    assert all(map(can_be_read, COMMON))


@pytest.mark.parametrize(
    ("text", "unreadable"),
    [
        ("字母Ж和Привет。", ("Ж", "Привет")),
        ("ひらがな和カタカナ", ("ひらがな", "カタカナ")),
        ("韩语이것은", ("이것은",)),
        ("生僻字㐂𠮷。", ("㐂", "𠮷")),
        ("注音ㄅㄆ", ("ㄅㄆ",)),
        ("佐々木", ("々",)),
        ("α粒子和β射线，张掖，龘", ()),
    ],
)
def test_whole_words_are_named(text: str, unreadable: tuple[str, ...]) -> None:
    assert unread(text).unreadable == unreadable


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("★重点★，孩子们😀笑了", ("★", "😀")),
        ("#话题#", ("#",)),
        ("50¢，©2024", ("¢", "©")),
        ("5℃、60㎡、№1、①、⑴、½、3.5‰、2×4、±1、→、“引号”、《书》、卡尔·马克思、1️⃣", ()),
    ],
)
def test_signs_that_are_not_heard_are_named(text: str, skipped: tuple[str, ...]) -> None:
    assert unread(text).skipped == skipped


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Champion出发", ("Champion",)),
        ("Ångström", ("Ångström",)),
        ("AI、STEAM、GDP、Wi-Fi、PPT、Word、DeepSeek、km、XYZ、ABCD", ()),
        ("www.zhangye.edu.cn、jyj@zhangye.cn", ()),
    ],
)
def test_words_that_would_be_spelt_are_named(text: str, spelt: tuple[str, ...]) -> None:
    assert unread(text).spelt == spelt


def test_a_pronunciation_settles_it() -> None:
    text, pronounce = "Ж★Champion", (("Ж", "rì"), ("★", "五星"), ("Champion", "钱皮恩"))
    assert unread(text, pronounce) == Unread((), (), ())


def test_neither_a_voice_nor_a_dictionary_is_loaded() -> None:
    heavy = ["pypinyin", "rjieba", "numpy", "onnxruntime", "edge_tts", "pydub"]
    code = (
        "import sys; from videopipe.speech.unread import unread; unread('2012年，孩子们😀笑了Ж，Champion。');"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
