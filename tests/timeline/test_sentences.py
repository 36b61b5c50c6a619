"""What is said, cut into sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.timeline.sentences import sentences

TEXT = st.text(alphabet=st.sampled_from("十年来教育A1。！？；…，“”《》 \n"), max_size=40)


@given(st.lists(TEXT, max_size=4))
def test_nothing_audible_is_lost_and_order_is_kept(say: list[str]) -> None:
    audible = [character for text in say for character in text if character.isalnum()]
    assert [character for text in sentences(tuple(say)) for character in text if character.isalnum()] == audible


@given(st.lists(TEXT, max_size=4))
def test_every_sentence_can_be_heard_and_has_no_blanks_around_it(say: list[str]) -> None:
    for sentence in sentences(tuple(say)):
        assert any(character.isalnum() for character in sentence)
        assert sentence == sentence.strip()
        assert "\n" not in sentence


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        (("十年奋进。十年跨越！",), ("十年奋进。", "十年跨越！")),
        (("他说：“教育兴。”我们都笑了。",), ("他说：“教育兴。”", "我们都笑了。")),
        (("真的吗？！真的……",), ("真的吗？！", "真的……")),
        (("没有句号", "另一句"), ("没有句号", "另一句")),
        (("第一行\n第二行",), ("第一行", "第二行")),
        (("增长3.5个百分点；提高2名。",), ("增长3.5个百分点；", "提高2名。")),
        (("……", "好。"), ("好。",)),
        ((), ()),
        (("。", "……"), ()),
    ],
)
def test_sentences_end_where_a_speaker_would_stop(say: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert sentences(say) == expected
