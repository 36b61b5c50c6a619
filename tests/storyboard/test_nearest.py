"""A wrong word is answered with the one that was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.storyboard.nearest import nearest

KEYS = ("title", "photo", "photos", "say", "caption", "duration", "motion", "music", "scenes")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Photo", "photo"),
        ("图片", "photo"),
        ("配音", "say"),
        ("字幕", "caption"),
        ("标题", "title"),
        ("场景", "scenes"),
        ("音乐", "music"),
        ("narration", "say"),
        ("durration", "duration"),
        ("qqq", None),
        ("", None),
    ],
)
def test_the_meant_word_is_found(word: str, meant: str | None) -> None:
    assert nearest(word, KEYS) == meant


@given(st.text())
def test_an_answer_is_always_a_known_word(word: str) -> None:
    assert nearest(word, KEYS) in (*KEYS, None)
