"""Captions as .ass, parsed back: the same words in the same frames, in the look's type."""

from __future__ import annotations

from dataclasses import replace

import pysubs2
import pytest
from hypothesis import given, settings

from tests.assemble.test_subtitles import timelines
from videopipe.captions import CAPTIONS
from videopipe.export.ass import ass_text
from videopipe.timeline.model import Cue, CueWord, TextArt, TextLine, Timeline
from videopipe.units import FrameRate, Rect, Size, Span

ART = TextArt((TextLine("十年奋进", 300, 1400),), "NotoSansSC-Bold", 62, "#ffffff", 4.0, "#112233")
WORDS = (CueWord(0, 0, 2, 6, 18), CueWord(0, 2, 4, 21, 36, key=True))
CUE = Cue(Span(30, 90), "outline", ART, Rect(280, 1330, 300, 90), "#ffd84d", words=WORDS, arrive=3, leave=3)


def read(*cues: Cue) -> pysubs2.SSAFile:
    timeline = Timeline(FrameRate(30), Size(1080, 1920), 120, (), cues)
    return pysubs2.SSAFile.from_string(ass_text(timeline, "片名"))


def shown_at(start: int, end: int, rate: FrameRate) -> list[int]:
    """The frames whose own time lies in an event's, both in milliseconds."""
    first = max(start * rate.numerator // (1000 * rate.denominator) - 2, 0)
    last = end * rate.numerator // (1000 * rate.denominator) + 2
    return [n for n in range(first, last + 1) if start <= rate.seconds(n) * 1000 < end]


@given(timelines())
@settings(max_examples=50)
def test_captions_are_read_back_in_their_frames(timeline: Timeline) -> None:
    events = list(pysubs2.SSAFile.from_string(ass_text(timeline, "片名")))
    lines = [(cue, line.text) for cue in timeline.cues for line in cue.art.lines]
    assert [event.plaintext for event in events] == [text for _, text in lines]
    for event, (cue, _) in zip(events, lines, strict=True):
        shown = shown_at(event.start, event.end, timeline.rate)
        assert (shown[0], shown[-1] + 1) == (cue.span.start, cue.span.end)


def test_captions_have_the_looks_type() -> None:
    subtitles = read(CUE)
    (style,) = subtitles.styles.values()
    assert (style.fontname, style.bold, style.outline) == ("Noto Sans SC", True, 4.0)
    assert style.fontsize == pytest.approx(62 * 1.448, abs=0.01)
    assert (style.outlinecolor.r, style.outlinecolor.g, style.outlinecolor.b) == (0x11, 0x22, 0x33)
    assert subtitles.info["PlayResX"] == "1080"
    assert r"\pos(300,1417.86)\fad(100,100)" in subtitles[0].text


def test_karaoke_lights_each_word_when_it_is_heard() -> None:
    (event,) = read(replace(CUE, style="karaoke"))
    assert event.text.endswith(r"{\k20}{\kf40}十年{\k10}{\kf50}奋进")


def test_words_that_arrive_appear_when_they_are_heard() -> None:
    (event,) = read(replace(CUE, style="pop"))
    assert r"\alpha&HFF&\t(200,280,\alpha&H00&)}十年" in event.text
    assert r"\1c&H4DD8FF&" in event.text


@pytest.mark.parametrize("style", ["boxed", "bar"])
def test_a_plate_is_drawn_below_its_words(style: str) -> None:
    *plates, words = read(replace(CUE, style=style))
    assert plates
    assert all(plate.layer < words.layer and plate.is_drawing for plate in plates)
    assert r"\pos(280,1330)" in plates[0].text


@pytest.mark.parametrize("style", CAPTIONS)
def test_every_style_says_its_words(style: str) -> None:
    said = [event.plaintext for event in read(replace(CUE, style=style)) if not event.is_drawing]
    assert said == ["十年奋进"]


def test_what_the_format_would_read_as_its_own_is_text() -> None:
    art = replace(ART, lines=(TextLine("{a}\\N", 0, 0),))
    (event,) = read(replace(CUE, art=art, words=()))
    assert event.text.endswith("\\{a\\}\\\u2060N")
