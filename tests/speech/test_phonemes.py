from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from videopipe.errors import SpeechError
from videopipe.speech.phonemes import MOST_TOKENS, script
from videopipe.speech.tables import tokens_of_phonemes

SENTENCES = st.lists(
    st.sampled_from(
        ["全市新建学校321所", "，", "。", "张掖", "AI课堂", "、", "提高9.3%", "（", "“", "孩子们笑了", " ", "——"]
    ),
    max_size=60,
).map("".join)


@given(SENTENCES.filter(lambda text: any(char.isalnum() for char in text)))
@settings(deadline=None, max_examples=60)
def test_every_audible_piece_has_tokens_and_no_breath_is_too_long(text: str) -> None:
    spoken = script(text)
    assert all(0 < len(breath.ids) == len(breath.pieces) <= MOST_TOKENS for breath in spoken.breaths)
    owned = {piece for breath in spoken.breaths for piece in breath.pieces} - {-1}
    assert owned == {at for at, piece in enumerate(spoken.pieces) if piece.audible}


def test_tokens_follow_the_order_of_the_text() -> None:
    (breath,) = script("2012年以来，新增学位1.2万个。").breaths
    owners = [piece for piece in breath.pieces if piece >= 0]
    assert owners == sorted(owners)


def test_an_unpunctuated_title_ends_with_a_full_stop() -> None:
    (breath,) = script("张掖教育这十年").breaths
    assert breath.ids[-1] == tokens_of_phonemes()["."]
    assert script("张掖教育这十年。").breaths == (breath,)


def test_a_long_sentence_is_breathed_at_its_commas() -> None:
    spoken = script("全市累计投入资金建设学校和幼儿园，" * 20)
    assert len(spoken.breaths) > 1
    assert set(spoken.marks[:-1]) == {"，"}


def test_a_sentence_without_any_comma_is_still_spoken() -> None:
    assert len(script("教育" * 150).breaths) > 1


@pytest.mark.parametrize("text", ["---", "", "……", "🎉", "“”", "  "])
def test_nothing_to_say_is_an_error_that_quotes_the_text(text: str) -> None:
    with pytest.raises(SpeechError, match="nothing to say"):
        script(text)


def test_a_long_clause_is_breathed_between_words() -> None:
    """Without any comma: after 的 or before 和, never inside 学校, and no longer than at a comma."""
    text = "全市新建学校的教室和操场" * 24
    spoken = script(text)
    assert len(spoken.breaths) > 1
    ends = [max(breath.pieces) for breath in spoken.breaths[:-1]]
    assert all(text[end] == "的" or text[end + 1] == "和" for end in ends)
    assert set(spoken.marks[:-1]) == {"，"}
    assert all(len(breath.ids) <= MOST_TOKENS for breath in spoken.breaths)
