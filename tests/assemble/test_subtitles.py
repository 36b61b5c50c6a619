"""Captions as SubRip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import planned
from videopipe.assemble.subtitles import parse_srt, srt, stamp, vtt
from videopipe.storyboard.model import PhotoScene
from videopipe.timeline.model import Cue, TextArt, TextLine, Timeline
from videopipe.units import FrameRate, Size, Span


def cue(span: Span, *lines: str) -> Cue:
    return Cue(
        span, "outline", TextArt(tuple(TextLine(line, 0, 0) for line in lines), "NotoSansSC-Bold", 62, "#ffffff")
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    rate = draw(st.sampled_from([FrameRate(24), FrameRate(25), FrameRate(30), FrameRate(30000, 1001), FrameRate(60)]))
    words = st.text(alphabet="张掖教育，。AI1 :>-", min_size=1, max_size=12).map(str.strip).filter(bool)
    cues, now = [], draw(st.integers(0, 200_000))
    for lines in draw(st.lists(st.lists(words, min_size=1, max_size=2), max_size=6)):
        length = draw(st.integers(1, 200))
        cues.append(cue(Span(now, now + length), *lines))
        now += length + draw(st.sampled_from([0, 2, 50]))
    return Timeline(rate, Size(1080, 1920), now + 10, (), tuple(cues))


@given(timelines())
def test_captions_written_are_read_back(timeline: Timeline) -> None:
    expected = tuple((cue.span, tuple(line.text for line in cue.art.lines)) for cue in timeline.cues)
    assert parse_srt(srt(timeline), timeline.rate) == expected


def test_a_films_captions_survive() -> None:
    timeline = planned(PhotoScene(photo="a", say=("十年奋进，十年跨越！新建学校126所，新增学位4.5万个。",))).timeline
    assert [span for span, _ in parse_srt(srt(timeline), timeline.rate)] == [cue.span for cue in timeline.cues]


def test_the_form_is_what_players_expect() -> None:
    timeline = Timeline(
        FrameRate(30), Size(1080, 1920), 300, (), (cue(Span(0, 45), "第一行", "第二行"), cue(Span(45, 110), "再来"))
    )
    assert srt(timeline) == (
        "1\n00:00:00,000 --> 00:00:01,500\n第一行\n第二行\n\n2\n00:00:01,500 --> 00:00:03,667\n再来\n"
    )


def test_a_film_without_captions_has_an_empty_file() -> None:
    assert srt(Timeline(FrameRate(30), Size(1080, 1920), 300, ())) == ""


@pytest.mark.parametrize(
    ("ms", "text"), [(0, "00:00:00,000"), (61_001, "00:01:01,001"), (3_600_000 * 11 + 59_999, "11:00:59,999")]
)
def test_a_stamp_has_hours_minutes_seconds_and_milliseconds(ms: int, text: str) -> None:
    assert stamp(ms) == text


def test_what_is_not_a_time_is_refused() -> None:
    with pytest.raises(ValueError, match="SubRip"):
        parse_srt("1\n00:00 --> 00:01\nx\n", FrameRate(30))


def test_the_web_gets_them_with_points_and_without_markup() -> None:
    timeline = Timeline(FrameRate(30), Size(1080, 1920), 300, (), (cue(Span(0, 45), "一 < 二 & 三", "再来"),))
    assert vtt(timeline) == "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n一 &lt; 二 &amp; 三\n再来\n"


@pytest.mark.parametrize("time", ["0:00:01,0000", "soon", "9" * 5_000 + ":00:00,000", "００:00:01,000"])
def test_a_time_that_is_none_is_refused_by_name(time: str) -> None:
    with pytest.raises(ValueError, match="not a SubRip time"):
        parse_srt(f"1\n{time} --> 00:00:02,000\n十年\n\n", FrameRate(30))
