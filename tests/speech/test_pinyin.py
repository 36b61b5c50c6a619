from __future__ import annotations

from pathlib import Path

import pytest

from videopipe.errors import SpeechError
from videopipe.speech.pinyin import Letters, Pause, say
from videopipe.speech.pronunciation import said_as
from videopipe.speech.reading import read_aloud
from videopipe.speech.sandhi import Syllable
from videopipe.speech.tables import latin_words, lexicon, phonemes_of_syllables, tokens_of_phonemes


def said(text: str, *pronounce: tuple[str, str]) -> str:
    parts = []
    for utterance in say(read_aloud(text, pronounce)):
        match utterance:
            case Syllable():
                parts.append(utterance.pinyin)
            case Letters():
                parts.append(utterance.phonemes)
            case Pause():
                parts.append(utterance.mark)
    return " ".join(parts)


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("张掖市民乐县", "zhang1 ye4 shi4 min2 le4 xian4"),
        ("人民乐意", "ren2 min2 le4 yi4"),
        ("重庆银行行长", "chong2 qing4 yin2 hang2 hang2 zhang3"),
        ("重点调研", "zhong4 dian3 diao4 yan2"),
        ("校长", "xiao4 zhang3"),
        ("大学生", "da4 xue2 sheng5"),
        ("孩子们笑了", "hai2 zi5 men5 xiao4 le5"),
        ("莘莘学子", "shen1 shen1 xue2 zi3"),
        ("认真地学习", "ren4 zhen1 de5 xue2 xi2"),
        ("以学生为中心", "yi3 xue2 sheng5 wei2 zhong1 xin1"),
        ("花儿", "hua1 r5"),
        ("女儿", "nü3 er2"),
        ("绿色旅游", "lü4 se4 lü3 you2"),
    ],
)
def test_a_word_is_read_as_it_should(text: str, pinyin: str) -> None:
    assert said(text) == pinyin


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("一个", "yi2 ge4"),
        ("一天", "yi4 tian1"),
        ("一年", "yi4 nian2"),
        ("第一", "di4 yi1"),
        ("统一领导", "tong3 yi1 ling2 dao3"),
        ("看一看", "kan4 yi5 kan4"),
        ("五个一工程", "wu3 ge4 yi1 gong1 cheng2"),
        ("2011年", "er4 ling2 yi1 yi1 nian2"),
        ("1.2万", "yi1 dian3 er4 wan4"),
        ("1000", "yi4 qian1"),
        ("321所", "san1 bai3 er4 shi2 yi1 suo3"),
        ("不是", "bu2 shi4"),
        ("不好", "bu4 hao3"),
        ("你好", "ni2 hao3"),
        ("两所", "liang2 suo3"),
        ("9500", "jiu3 qian1 wu2 bai3"),
        ("“3+1+2”", "san1 jia1 yi1 jia1 er4"),
        ("每天1小时", "mei3 tian1 yi4 xiao3 shi2"),
        ("“六一”儿童节", "liu4 yi1 er2 tong2 jie2"),
        ("一对一", "yi2 dui4 yi1"),
    ],
)
def test_tones_change_as_in_speech(text: str, pinyin: str) -> None:
    assert said(text) == pinyin


def _compounds() -> list[tuple[str, list[str]]]:
    lines = (Path(__file__).with_name("compounds.tsv")).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(word, pinyin.split()) for word, pinyin in rows]


def _is_said_so(heard: str, wanted: str) -> bool:
    """The same syllable; a tone may have changed as tones do in speech."""
    if heard[:-1] != wanted[:-1]:
        return False
    changed = (wanted[-1], heard[-1])
    return heard == wanted or heard[:-1] in ("yi", "bu") or changed == ("3", "2") or "5" in changed


def test_the_words_of_education_news_are_read_as_they_should() -> None:
    """All of the usual compounds of 重 行 长 调 乐 朝 and their like, and the names of the region."""
    misread = [
        (word, syllables)
        for word, wanted in _compounds()
        if len(syllables := [one.pinyin for one in say(read_aloud(word)) if isinstance(one, Syllable)]) != len(wanted)
        or not all(map(_is_said_so, syllables, wanted))
    ]
    assert not misread
    assert len(_compounds()) > 500


def test_the_editors_pinyin_keeps_its_tones() -> None:
    assert said("一不好", ("一不好", "yī bù hǎo")) == "yi1 bu4 hao3"


def test_letters_and_abbreviations_are_spelt_or_known() -> None:
    assert said("AI") == "ei→ ai→"
    assert said("5G网络") == f"wu3 {latin_words()['G']} wang3 luo4"
    assert said("XYZ") == " ".join(latin_words()[letter] for letter in "XYZ")
    assert said("café") == said("cafe")


def test_a_character_nobody_can_read_is_named() -> None:
    with pytest.raises(SpeechError, match="“Ж”"):
        said("你好Ж")


@pytest.mark.parametrize(
    ("written", "syllables"),
    [
        ("zhāng yè", ("zhang1", "ye4")),
        ("zhāngyè", ("zhang1", "ye4")),
        ("zhang1 ye4", ("zhang1", "ye4")),
        ("lǜ sè", ("lü4", "se4")),
        ("lv4 se4", ("lü4", "se4")),
        ("xī'ān", ("xi1", "an1")),
        ("hái zi", ("hai2", "zi5")),
        ("民勒县", ()),
        ("A P P", ()),
    ],
)
def test_pinyin_is_recognised(written: str, syllables: tuple[str, ...]) -> None:
    assert said_as(written) == syllables


def test_the_tables_speak_only_phonemes_the_model_knows() -> None:
    known = set(tokens_of_phonemes())
    assert set("".join(phonemes_of_syllables().values())) <= known
    assert set("".join(latin_words().values())) <= known


def test_the_lexicon_speaks_only_syllables_the_voice_has() -> None:
    said = {syllable.removesuffix("r5") for syllables in lexicon().values() for syllable in syllables}
    toneless = {syllable.rstrip("12345") for syllable in phonemes_of_syllables()}
    assert {syllable.rstrip("12345") for syllable in said} <= toneless
