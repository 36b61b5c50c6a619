from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.speech.news import NEWS, STORIES
from tests.speech.official import OFFICIAL
from tests.speech.readings import READINGS
from videopipe.errors import SpeechError
from videopipe.speech.reading import Piece, read_aloud

WRITTEN = st.text(alphabet="0123456789.,-—%/:：年月日至万亿个元米℃·+第学校好，。（）ABkm²￥ ", max_size=25)


def read(text: str, *pronounce: tuple[str, str]) -> str:
    return "".join(piece.read for piece in read_aloud(text, pronounce))


@pytest.mark.parametrize(("written", "said"), READINGS)
def test_a_newsreader_reads(written: str, said: str) -> None:
    assert read(written) == said


@pytest.mark.parametrize(("written", "said"), OFFICIAL)
def test_a_newsreader_reads_what_offices_write(written: str, said: str) -> None:
    assert read(written) == said


@pytest.mark.parametrize(("written", "said"), NEWS + STORIES, ids=range(len(NEWS + STORIES)))
def test_a_newsreader_reads_a_paragraph_of_news(written: str, said: str) -> None:
    assert read(written) == said


def test_the_table_is_worth_its_name() -> None:
    assert len(READINGS) >= 200


@given(WRITTEN)
def test_pieces_cover_the_written_text_once_and_in_order(text: str) -> None:
    pieces = read_aloud(text)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(one.end == next_one.start for one, next_one in itertools.pairwise(pieces))
    assert all(piece.start < piece.end for piece in pieces)


@given(WRITTEN)
def test_no_digit_is_left_to_the_voice(text: str) -> None:
    assert not any(char.isdigit() for char in read(text))


@given(st.text(max_size=20))
def test_any_text_at_all_is_covered(text: str) -> None:
    assert "".join(text[piece.start : piece.end] for piece in read_aloud(text)) == text


def test_digits_read_one_by_one_are_pieces_of_their_own() -> None:
    assert read_aloud("2012年") == (
        Piece(0, 1, "二"),
        Piece(1, 2, "零"),
        Piece(2, 3, "一"),
        Piece(3, 4, "二"),
        Piece(4, 5, "年"),
    )


def test_a_percentage_is_one_piece() -> None:
    assert read_aloud("99.5%") == (Piece(0, 5, "百分之九十九点五"),)


def test_the_unit_of_a_number_keeps_its_place() -> None:
    assert read_aloud("1.2万个") == (Piece(0, 3, "一点二"), Piece(3, 4, "万"), Piece(4, 5, "个"))


def test_a_sign_without_words_of_its_own_stays_with_its_number() -> None:
    assert read_aloud("¥1.5万") == (Piece(0, 5, "一点五万元"),)


def test_the_editors_word_goes_before_the_rules() -> None:
    assert read("211所", ("211", "二幺幺")) == "二幺幺所"


def test_the_longest_prescribed_word_wins() -> None:
    assert read("民乐县", ("民乐", "甲乙"), ("民乐县", "民勒县")) == "民勒县"


def test_prescribed_pinyin_is_said_as_it_is() -> None:
    assert read_aloud("张掖", (("张掖", "zhāng yè"),)) == (
        Piece(0, 1, "张", ("zhang1",)),
        Piece(1, 2, "掖", ("ye4",)),
    )


def test_prescribed_pinyin_of_another_length_is_one_piece() -> None:
    assert read_aloud("5G", (("5G", "wǔ jì wǎng luò"),)) == (Piece(0, 2, "5G", ("wu3", "ji4", "wang3", "luo4")),)


def test_impossible_pinyin_is_refused() -> None:
    with pytest.raises(SpeechError, match="no pinyin syllable"):
        read_aloud("张掖", (("张掖", "zhāng bvè"),))
