"""Cues: captions in time with what is said.

Limits after common subtitling practice: a caption comes with its first syllable, leaves soon after its last, and two
captions either touch or are at least two frames apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from videopipe.platforms.profile import Profile
from videopipe.styles.look import Look
from videopipe.timeline.inputs import MeasureText, TimedText
from videopipe.timeline.linebreak import balanced, pages
from videopipe.timeline.model import Cue, TextArt, TextLine
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.proper import proper
from videopipe.units import FrameRate, Span

LINGER_MS = 200
LONGEST_LINGER_MS = 300
NEAREST_FRAMES = 2
MOST_LINES = 2
LEAST_SIZE = 8
DESCENT_EMS = 0.13
_DROPPED_AT_END = "，。、；：,;"


@dataclass(frozen=True, slots=True)
class Words:
    """A caption's text with the milliseconds (from the scene's start) of its first and last syllable."""

    text: str
    start_ms: int
    end_ms: int


def captions(
    paced: PacedScene,
    profile: Profile,
    look: Look,
    rate: FrameRate,
    measure: MeasureText,
    names: tuple[str, ...] = (),
) -> tuple[Cue, ...]:
    """The captions of one scene, in order, inside the scene and never overlapping; `names` are kept whole."""
    setting = _Setting(profile, look, measure, names)
    words = tuple(page for shown in _shown(paced) for page in _pages(shown, setting))
    spans = _spans(words, paced.span.frames, rate)
    return tuple(
        Cue(span.shifted(paced.span.start), look.caption.style, setting.art(page.text))
        for page, span in zip(words, spans, strict=True)
        if span.frames
    )


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


@dataclass(frozen=True, slots=True)
class _Setting:
    profile: Profile
    look: Look
    measure: MeasureText
    names: tuple[str, ...]

    @property
    def width(self) -> float:
        return self.profile.caption.right - self.profile.caption.left - 2 * self.look.caption.outline

    def measured(self, text: str) -> float:
        return self.measure(text, self.look.caption.font, self.look.caption.size)

    def art(self, text: str) -> TextArt:
        caption = self.look.caption
        lines, size = self._fitted(text)
        centre = (self.profile.caption.left + self.profile.caption.right) / 2
        bottom = self.profile.caption.bottom - caption.outline - DESCENT_EMS * size
        advance = caption.line_height * size
        return TextArt(
            lines=tuple(
                TextLine(
                    line,
                    centre - self.measure(line, caption.font, size) / 2,
                    bottom - advance * (len(lines) - 1 - row),
                )
                for row, line in enumerate(lines)
            ),
            font=caption.font,
            size=size,
            color=caption.color,
            outline=caption.outline,
            outline_color=caption.outline_color,
            shadow=caption.shadow,
            shadow_color=caption.shadow_color,
        )

    def _fitted(self, text: str) -> tuple[tuple[str, ...], int]:
        """Lines and size: the look's size where the text fits, else smaller in steps of two pixels."""
        caption = self.look.caption
        for size in range(caption.size, caption.smallest - 1, -2):
            measure = partial(self.measure, font=caption.font, size=size)
            lines = balanced(text, measure, self.width, MOST_LINES, names=self.names)
            if lines is not None:
                return tuple(_without_last_mark(line) for line in lines), size
        widest = self.measure(text, caption.font, caption.smallest)
        return (proper(text),), max(int(caption.smallest * min(self.width / max(widest, 1), 1)), LEAST_SIZE)


def _pages(shown: _Shown, setting: _Setting) -> list[Words]:
    """The captions of one shown text, each with the time of its first and last syllable."""
    found: list[Words] = []
    position = 0
    for page in pages(shown.text, setting.measured, setting.width, lines=MOST_LINES, names=setting.names):
        start, end = _heard(shown, position, position + len(page))
        position += len(page)
        text = _without_last_mark(page.strip())
        if text:
            found.append(Words(text, start, end))
    return found


def _heard(shown: _Shown, start: int, end: int) -> tuple[int, int]:
    """When characters `start` up to `end` sound, by their own times or, without any, by their share of the length."""
    inside = [time for time in shown.times if time.end > start and time.start < end]
    if inside:
        return shown.start_ms + inside[0].start_ms, shown.start_ms + inside[-1].end_ms
    length = len(shown.text)
    return (
        shown.start_ms + shown.duration_ms * start // length,
        shown.start_ms + shown.duration_ms * end // length,
    )


def _without_last_mark(text: str) -> str:
    return text.rstrip(_DROPPED_AT_END) or text


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
