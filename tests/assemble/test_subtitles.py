"""Captions as SubRip and WebVTT."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pysubs2
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.builders import planned
from videopipe.assemble.subtitles import parse_srt, srt, stamp, vtt
from videopipe.ffmpeg import run_ffmpeg
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


@pytest.mark.parametrize("form", ["srt", "vtt"])
@given(timeline=timelines())
@settings(max_examples=50)
def test_a_library_reads_the_same_lines_at_the_same_times(form: str, timeline: Timeline) -> None:
    # pysubs2 takes a line of digits for the number of the caption behind it.
    assume(timeline.cues and not any(line.text.isdigit() for cue in timeline.cues for line in cue.art.lines))
    text = srt(timeline) if form == "srt" else vtt(timeline)
    read = pysubs2.SSAFile.from_string(text, format_=form)
    rate = timeline.rate
    assert [(event.start, event.end, unescape(event.plaintext)) for event in read] == [
        (rate.ms(cue.span.start), rate.ms(cue.span.end), "\n".join(line.text for line in cue.art.lines))
        for cue in timeline.cues
    ]


@pytest.mark.parametrize("form", ["srt", "vtt"])
def test_ffmpeg_reads_every_line(form: str, tmp_path: Path) -> None:
    cues = (cue(Span(0, 45), "第一行 & <一>", "第二行"), cue(Span(45, 110), "再来"))
    timeline = Timeline(FrameRate(30), Size(1080, 1920), 300, (), cues)
    path, read = tmp_path / f"film.{form}", tmp_path / "read.vtt"
    path.write_text(srt(timeline) if form == "srt" else vtt(timeline), encoding="utf-8")
    run_ffmpeg(["-i", f"file:{path}", "-f", "webvtt", f"file:{read}"])
    said = read.read_text(encoding="utf-8")
    assert said.count("-->") == 2
    assert "第二行\n" in said
    assert "00:01.500 --> 00:03.667\n再来" in said


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
