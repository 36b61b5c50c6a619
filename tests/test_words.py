"""Words of a Chinese sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from videopipe.words import words_of


@given(st.text(alphabet=st.sampled_from("十年来张掖市新建学校一百所，教育A1 。《》\n"), max_size=40))
def test_words_joined_are_the_text(text: str) -> None:
    assert "".join(words_of(text)) == text


def test_words_are_words() -> None:
    assert words_of("张掖教育这十年") == ["张掖", "教育", "这", "十年"]
