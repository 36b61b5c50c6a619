from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.speech.integers import cardinal, dialled, number, spelled

VALUE = {char: at for at, char in enumerate("零一二三四五六七八九")} | {"两": 2}
PLACE = {"十": 10, "百": 100, "千": 1000}


def value_of(words: str) -> int:
    """The number that words stand for: the inverse the law needs."""
    total = section = digit = 0
    for at, char in enumerate(words):
        if char in VALUE:
            digit = VALUE[char]
        elif char in PLACE:
            section += (digit or 1) * PLACE[char]
            digit = 0
        elif char == "万" and words[at + 1 : at + 2] == "亿":
            total, section, digit = total + (section + digit) * 10**4, 0, 0
            total *= 10**8
        elif char == "万":
            total, section, digit = total + (section + digit) * 10**4, 0, 0
        elif char == "亿" and words[at - 1] != "万":
            total, section, digit = total + (section + digit) * 10**8, 0, 0
    return total + section + digit


@given(st.integers(0, 10**12 - 1))
def test_words_stand_for_the_number(value: int) -> None:
    assert value_of(cardinal(value)) == value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "零"),
        (10, "十"),
        (20, "二十"),
        (110, "一百一十"),
        (2222, "两千二百二十二"),
        (200000000, "两亿"),
        (10**12, "一万亿"),
    ],
)
def test_a_number_in_words(value: int, words: str) -> None:
    assert cardinal(value) == words


def test_a_number_longer_than_words_reach_is_spelt() -> None:
    assert number("1" * 25) == "一" * 25


def test_one_is_yao_on_the_telephone_only() -> None:
    assert (spelled("110"), dialled("110")) == ("一一零", "幺幺零")
