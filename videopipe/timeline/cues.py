"""Cues: captions in time with what is said.

Limits after common subtitling practice: a caption comes with its first syllable, leaves soon after its last, and two
captions either touch or are at least two frames apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from videopipe.timeline.captioning import MOST_LINES, CaptionSetting, SpokenWord, without_last_mark, words_in
from videopipe.timeline.inputs import TimedText
from videopipe.timeline.linebreak import pages
from videopipe.timeline.model import Cue, CueWord
from videopipe.timeline.pacing import PacedScene
from videopipe.units import FrameRate, Span

LINGER_MS = 200
LONGEST_LINGER_MS = 300
NEAREST_FRAMES = 2
COMES_IN_MS = 100
GOES_MS = 100


@dataclass(frozen=True, slots=True)
class Words:
    """A caption's text, and from when to when each of its audible characters sounds, in milliseconds of its scene."""

    text: str
    heard: tuple[tuple[int, int], ...]

    @property
    def start_ms(self) -> int:
        """When its first syllable begins."""
        return self.heard[0][0]

    @property
    def end_ms(self) -> int:
        """When its last syllable ends."""
        return self.heard[-1][1]


def captions(paced: PacedScene, rate: FrameRate, setting: CaptionSetting) -> tuple[Cue, ...]:
    """The captions of one scene, in order, inside the scene and never overlapping."""
    words = tuple(page for shown in _shown(paced) for page in _pages(shown, setting))
    spans = _spans(words, paced.span.frames, rate)
    seen = [(page, span) for page, span in zip(words, spans, strict=True) if span.frames]
    touching = [one.end == other.start for (_, one), (_, other) in pairwise(seen)]
    return tuple(
        _cue(page, span, paced, rate, setting, before=before, after=after)
        for (page, span), before, after in zip(seen, (False, *touching), (*touching, False), strict=False)
    )


def _cue(
    page: Words,
    span: Span,
    paced: PacedScene,
    rate: FrameRate,
    setting: CaptionSetting,
    *,
    before: bool,
    after: bool,
) -> Cue:
    """One caption; where it touches the one `before` or `after`, they change places at once."""
    art, box = setting.set(page.text)
    lines = tuple(line.text for line in art.lines)
    needed = setting.shape.words
    spoken = () if needed == "none" else words_in(lines, setting.names, always=needed == "marked")
    short = span.frames // 3
    return Cue(
        span=span.shifted(paced.span.start),
        style=setting.style,
        art=art,
        box=box,
        highlight=setting.highlight,
        plate=setting.plate,
        words=tuple(_timed(spoken, page, span, rate)),
        arrive=0 if before else min(rate.frames_covering(COMES_IN_MS), short),
        leave=0 if after else min(rate.frames_covering(GOES_MS), short),
    )


def _timed(spoken: tuple[SpokenWord, ...], page: Words, span: Span, rate: FrameRate) -> Iterator[CueWord]:
    """Each word with its frames, counted from the caption's first."""
    position = 0
    for word in spoken:
        first, last = page.heard[position], page.heard[position + word.audible - 1]
        position += word.audible
        begin = min(max(rate.frame_at(first[0]) - span.start, 0), span.frames - 1)
        until = min(max(rate.frame_at(last[1]) - span.start, begin + 1), span.frames)
        yield CueWord(word.line, word.start, word.end, begin, until, word.key)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A text on screen while narration sounds; `times` are empty where its words are not the spoken ones."""

    text: str
    start_ms: int
    duration_ms: int
    times: tuple[TimedText, ...] = ()


def _shown(paced: PacedScene) -> tuple[_Shown, ...]:
    """What is shown of a scene's narration: the sentences themselves, or the texts given instead."""
    scene, sentences = paced.scene, paced.sentences
    if scene.caption is False or not sentences:
        return ()
    if scene.caption is True:
        return tuple(
            _Shown(placed.spoken.text, placed.start_ms, placed.spoken.duration_ms, placed.spoken.times)
            for placed in sentences
        )
    if len(scene.caption) == len(sentences):
        return tuple(
            _Shown(text, placed.start_ms, placed.spoken.duration_ms)
            for placed, text in zip(sentences, scene.caption, strict=True)
        )
    return _spread(scene.caption, sentences[0].start_ms, sentences[-1].end_ms)


def _spread(texts: tuple[str, ...], start_ms: int, end_ms: int) -> tuple[_Shown, ...]:
    """Texts over a whole narration, each for a time in proportion to its length."""
    total = max(sum(len(text) for text in texts), 1)
    borders = [
        start_ms + (end_ms - start_ms) * sum(map(len, texts[:count])) // total for count in range(len(texts) + 1)
    ]
    return tuple(
        _Shown(text, begin, until - begin) for text, begin, until in zip(texts, borders, borders[1:], strict=False)
    )


def _pages(shown: _Shown, setting: CaptionSetting) -> list[Words]:
    """The captions of one shown text, each with the times of its audible characters."""
    found: list[Words] = []
    position = 0
    for page in pages(shown.text, setting.measured, setting.width, lines=MOST_LINES, names=setting.names):
        start, position = position, position + len(page)
        text = without_last_mark(page.strip())
        audible = [index for index in range(start, position) if shown.text[index].isalnum()] or [start, position - 1]
        if text:
            found.append(Words(text, tuple(_heard(shown, index) for index in audible)))
    return found


def _heard(shown: _Shown, index: int) -> tuple[int, int]:
    """From when to when a character sounds, by the times of the text it belongs to or else by its share of the length.

    What belongs to no time sounds for no time, where the one before it ends.
    """
    if not shown.times:
        length, whole = len(shown.text), shown.duration_ms
        return shown.start_ms + whole * index // length, shown.start_ms + whole * (index + 1) // length
    before = next((time for time in reversed(shown.times) if time.start <= index), shown.times[0])
    if index >= before.end:
        return shown.start_ms + before.end_ms, shown.start_ms + before.end_ms
    length, lasting = before.end - before.start, before.end_ms - before.start_ms
    share = max(index - before.start, 0)
    begin = shown.start_ms + before.start_ms
    return begin + lasting * share // length, begin + lasting * (share + 1) // length


def _spans(words: tuple[Words, ...], frames: int, rate: FrameRate) -> tuple[Span, ...]:
    """Each caption's frames of a scene that lasts `frames`: on with its first syllable, off soon after its last."""
    starts = [min(rate.frame_at(page.start_ms), frames) for page in words]
    spans: list[Span] = []
    for index, page in enumerate(words):
        limit = starts[index + 1] if index + 1 < len(words) else frames
        end = min(rate.frame_at(page.end_ms + LINGER_MS), limit)
        touches = rate.ms(limit) - page.end_ms <= LONGEST_LINGER_MS
        if touches:
            end = limit
        elif limit - end < NEAREST_FRAMES:
            end = limit - NEAREST_FRAMES
        spans.append(Span(starts[index], max(end, starts[index])))
    return tuple(spans)
