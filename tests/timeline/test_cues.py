"""Captions: in time with what is said, readable, clear of the app's own signs."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import planned, small_profile, spoken
from tests.timeline.test_linebreak import CLOSING, SENTENCES
from videopipe.fonts.fonts import text_width
from videopipe.platforms.profile import Profile, platforms, profile
from videopipe.raster.art import ink_of
from videopipe.storyboard.model import ColorScene, PhotoScene
from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.timeline.inputs import SpokenSentence
from videopipe.timeline.model import TextArt
from videopipe.timeline.plan import Plan
from videopipe.units import Color, FrameRate, Rect

SAY = st.lists(SENTENCES.map(lambda text: f"{text}。"), min_size=1, max_size=3).map(tuple)
FRAME_MS = 1000 / 30


def film(say: tuple[str, ...], character_ms: int = 190, front_ms: int = 1000, **keys: object) -> Plan:
    """A film whose second scene says these texts, each as one sentence."""
    front = ColorScene(color=Color(0, 0, 0), duration_ms=front_ms)
    scene = PhotoScene.model_validate({"photo": "a", "say": say, **keys})
    said = tuple(spoken(text, character_ms=character_ms) for text in say if any(map(str.isalnum, text)))
    look = built_in_look("jade")
    return planned(front, scene, speech=((), said), platform=profile("douyin"), look=look)


def shown(art: TextArt) -> str:
    return "".join(line.text for line in art.lines)


def bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@settings(max_examples=60)
@given(SAY, st.integers(120, 400), st.integers(500, 3000))
def test_captions_lie_inside_their_scene_and_never_overlap(say: tuple[str, ...], pace: int, front_ms: int) -> None:
    plan = film(say, pace, front_ms)
    scene = plan.scenes[1].span
    for cue in plan.timeline.cues:
        assert cue.span.frames > 0
        assert scene.start <= cue.span.start
        assert cue.span.end <= scene.end
    for one, other in itertools.pairwise(plan.timeline.cues):
        gap = other.span.start - one.span.end
        assert gap == 0 or gap >= 2


@settings(max_examples=60)
@given(SAY, st.integers(120, 400))
def test_captions_show_every_word_once_in_order(say: tuple[str, ...], pace: int) -> None:
    assert "".join(bare(shown(cue.art)) for cue in film(say, pace).timeline.cues) == bare("".join(say))


@settings(max_examples=60)
@given(SAY, st.integers(120, 400), st.integers(500, 3000))
def test_captions_come_with_the_first_syllable_and_leave_soon_after_the_last(
    say: tuple[str, ...], pace: int, front_ms: int
) -> None:
    plan = film(say, pace, front_ms)
    before_ms = plan.scenes[1].span.start * FRAME_MS
    heard = [
        (before_ms + placed.start_ms + time.start_ms, before_ms + placed.start_ms + time.end_ms)
        for placed in plan.scenes[1].sentences
        for time in placed.spoken.times
    ]
    position = 0
    for cue in plan.timeline.cues:
        syllables = heard[position : position + len(bare(shown(cue.art)))]
        position += len(syllables)
        assert abs(cue.span.start * FRAME_MS - syllables[0][0]) <= 100
        assert syllables[-1][1] - FRAME_MS <= cue.span.end * FRAME_MS <= syllables[-1][1] + 300 + FRAME_MS
    assert position == len(heard)


@settings(max_examples=60)
@given(SAY)
def test_captions_have_two_lines_at_the_most_and_no_mark_to_begin_with(say: tuple[str, ...]) -> None:
    for cue in film(say).timeline.cues:
        assert 1 <= len(cue.art.lines) <= 2
        for line in cue.art.lines:
            assert line.text[0] not in CLOSING or line.text[0] in "—…"
        assert cue.art.lines[-1].text[-1] not in "，。"


def keeps_clear(ink: Rect, platform: Profile) -> bool:
    """Whether ink is inside the safe area and outside the button column."""
    column = platform.keep_out.column
    return platform.safe.contains(ink) and (ink.right <= column.left or ink.bottom <= column.top)


@settings(max_examples=40)
@given(SAY, st.sampled_from(platforms()), st.sampled_from(built_in_looks()))
def test_caption_ink_keeps_clear_of_the_apps_own_signs(say: tuple[str, ...], name: str, style: str) -> None:
    platform, look = profile(name), built_in_look(style)
    plan = planned(PhotoScene(photo="a", say=say), platform=platform, look=look)
    for cue in plan.timeline.cues:
        assert keeps_clear(ink_of(cue.art), platform), shown(cue.art)


@pytest.mark.parametrize(
    "say",
    [
        "根据《中华人民共和国义务教育法》的有关规定。",
        "请访问https://www.example.org/a-very-long-address/that-never-ends再看",
        "太好了！！！！！！！！！！！！！！！！！！！！！！",
        "啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊",
        "（（（（（（（（（（（（（（（（（（（（啊",
        "一二三四五六七八九十一二，，，，，，，，，，三四",
        "Supercalifragilisticexpialidocious-and-even-longer",
    ],
)
def test_odd_texts_keep_clear_too(say: str) -> None:
    plan = planned(PhotoScene(photo="a", say=(say,)), platform=profile("douyin"), look=built_in_look("jade"))
    for cue in plan.timeline.cues:
        assert keeps_clear(ink_of(cue.art), profile("douyin")), shown(cue.art)


def test_the_check_of_what_is_clear_sees_each_edge_and_the_buttons() -> None:
    douyin = profile("douyin")
    assert keeps_clear(Rect(60, 200, 870, 1300), douyin)
    assert keeps_clear(Rect(930, 300, 30, 580), douyin)
    for outside in (Rect(59, 900, 9, 9), Rect(100, 199, 9, 9), Rect(100, 1495, 9, 9), Rect(925, 900, 9, 9)):
        assert not keeps_clear(outside, douyin)


def test_captions_stand_on_the_platforms_line_in_the_middle() -> None:
    (cue,) = planned(
        PhotoScene(photo="a", say=("十年奋进",)), platform=profile("douyin"), look=built_in_look("jade")
    ).timeline.cues
    ink = ink_of(cue.art)
    assert 1400 <= ink.bottom <= 1440
    assert abs((ink.left + ink.right) / 2 - 540) <= 4


def test_a_scene_can_be_without_captions() -> None:
    assert film(("十年奋进。",), caption=False).timeline.cues == ()


def test_other_words_can_be_shown_for_each_sentence() -> None:
    plan = film(("十年奋进。", "十年跨越。"), caption=["一", "二"])
    assert [shown(cue.art) for cue in plan.timeline.cues] == ["一", "二"]
    scene = plan.scenes[1]
    starts = [scene.span.start + FrameRate(30).frame_at(placed.start_ms) for placed in scene.sentences]
    assert [cue.span.start for cue in plan.timeline.cues] == starts


def test_other_words_can_be_shown_over_the_whole() -> None:
    plan = film(("十年奋进。", "十年跨越。"), caption=["这里是另外写的字幕"])
    (cue,) = plan.timeline.cues
    assert shown(cue.art) == "这里是另外写的字幕"
    first, sentences = plan.scenes[1].span.start, plan.scenes[1].sentences
    assert cue.span.start == first + FrameRate(30).frame_at(sentences[0].start_ms)
    assert cue.span.end >= first + FrameRate(30).frame_at(sentences[-1].end_ms)


def test_an_empty_caption_shows_nothing() -> None:
    assert film(("十年奋进。",), caption="").timeline.cues == ()


def test_a_sentence_without_times_is_shared_out_by_length() -> None:
    silent = SpokenSentence("教育兴则国家兴，教育强则国家强，这是我们的信念。", (), spoken("一").duration_ms, None)
    timed = SpokenSentence(silent.text, (), type(silent.duration_ms)(8000), None)
    plan = planned(PhotoScene(photo="a", say=(silent.text,)), speech=((timed,),), platform=small_profile())
    spans = [cue.span for cue in plan.timeline.cues]
    assert len(spans) > 1
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


def test_captions_are_set_in_the_looks_font_and_size() -> None:
    (cue,) = film(("十年奋进。",)).timeline.cues
    caption = built_in_look("jade").caption
    assert (cue.art.font, cue.art.size, cue.art.color) == (caption.font, caption.size, caption.color)
    assert text_width(shown(cue.art), cue.art.font, cue.art.size) <= 780
