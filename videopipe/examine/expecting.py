"""What a plan wants to be seen and heard: a few of its frames drawn, and its sentences laid on the film's time.

The timeline is asked again wherever a film looks strange, so that what stands still or dark by plan is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from videopipe.examine.decoding import Frames
from videopipe.examine.gate import Judge
from videopipe.examine.hearing import decibels, levels
from videopipe.examine.seeing import mark_picture
from videopipe.examine.wanted import HOP_MS, Mark, Sight, Speech, Wanted
from videopipe.examine.watching import is_planned_plain, is_planned_still
from videopipe.render.frame import frame
from videopipe.render.sight import Luma, compared, recall_sights, small
from videopipe.render.sources import Sources
from videopipe.sound.decode import read_wave
from videopipe.speech.kept import KIND as SENTENCE
from videopipe.store import Store
from videopipe.timeline.model import Layer, PlateArt, Timeline
from videopipe.timeline.plan import Plan
from videopipe.timeline.sound import PlacedSound, Soundtrack
from videopipe.units import Span

# How long the label has to stand at least, in seconds.
_LABEL_S = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Expectation:
    """What is wanted of a plan's files, how strange stretches are judged, and the frames shown for its scenes."""

    wanted: Wanted
    judge: Judge
    shown: tuple[int, ...]

    def kept(self, dark: tuple[Span, ...], still: tuple[Span, ...]) -> Wanted:
        """What a report keeps: one frame a scene, and the stretches that were found to be as planned."""
        sights = tuple(sight for sight in self.wanted.sights if sight.frame in self.shown)
        return replace(self.wanted, sights=sights, dark=dark, still=still)


def expectation(plan: Plan, segments: Sequence[str], sources: Sources, store: Store) -> Expectation:
    """What the files of `plan`, made of the segments with these keys, are to show.

    What is not remembered of the segments is drawn again. Raises PhotoError or ClipError where a picture can no longer
    be read.
    """
    timeline, eye = plan.timeline, _Eye(plan, segments, sources, store)
    shown = _shown(plan)
    sights = tuple(Sight(n, eye.small(n)) for n in _compared(plan))
    wanted = Wanted(
        timeline.frames,
        timeline.rate,
        sights,
        speech_of(plan.sound, store),
        bool(plan.sound.narration or plan.sound.music or plan.sound.clips),
        _mark(timeline, eye),
    )

    def plain(span: Span, frames: Frames) -> bool:
        return span.end > timeline.frames or is_planned_plain(span, frames, eye.small)

    def still(span: Span, frames: Frames) -> bool:
        return span.end > timeline.frames or is_planned_still(span, frames, eye.small)

    return Expectation(wanted, Judge(plain, still), shown)


def looked_for(plan: Plan) -> tuple[int, ...]:
    """The frames of the film that are looked at as large as they are shown to people: one a scene, and the label's."""
    plate = _plate(plan.timeline)
    return tuple(sorted({*_shown(plan), *(_seen_in(plate, plan.timeline) if plate else ())}))


def _shown(plan: Plan) -> tuple[int, ...]:
    """The frame of each scene that people are shown."""
    return tuple((scene.span.start + scene.span.end) // 2 for scene in plan.scenes)


def _compared(plan: Plan) -> Iterator[int]:
    """The frames of the film that are compared."""
    for segment in plan.segments:
        yield from (segment.span.start + n for n in compared(segment.timeline.frames, segment.timeline.rate))


class _Eye:
    """Sees a plan's frames: small ones as they were kept when their segment was drawn, others drawn again."""

    def __init__(self, plan: Plan, segments: Sequence[str], sources: Sources, store: Store) -> None:
        self._timeline, self._sources = plan.timeline, sources
        self._small: dict[int, Luma] = {}
        for key, segment in zip(segments, plan.segments, strict=True):
            kept = recall_sights(key, segment.timeline, store)
            self._small |= {segment.span.start + n: luma for n, luma in kept.items()}

    def luma(self, n: int) -> Luma:
        """Frame `n` as large as it is."""
        return frame(self._timeline, n, self._sources).y

    def small(self, n: int) -> Luma:
        """Frame `n` at the size of comparison."""
        if n not in self._small:
            self._small[n] = small(self.luma(n), self._timeline.size)
        return self._small[n]


def _mark(timeline: Timeline, eye: _Eye) -> Mark | None:
    """The label, seen in the film's first frame and when two seconds have passed."""
    plate = _plate(timeline)
    if plate is None or not isinstance(plate.art, PlateArt):
        return None
    place, size = plate.art.place, timeline.size
    share = (place.left / size.width, place.top / size.height, place.width / size.width, place.height / size.height)
    return Mark(_seen_in(plate, timeline), share, mark_picture(eye.luma(0), share))


def _plate(timeline: Timeline) -> Layer | None:
    """The plate that the label stands on."""
    return next((mark for mark in timeline.marks if isinstance(mark.art, PlateArt)), None)


def _seen_in(plate: Layer, timeline: Timeline) -> tuple[int, ...]:
    """The first and the last of the frames in which the label has to be seen."""
    last = min(round(_LABEL_S * float(timeline.rate.fraction)), timeline.frames, plate.span.end - plate.leave) - 1
    return tuple(sorted({0, max(last, 0)}))


def speech_of(sound: Soundtrack, store: Store) -> Speech:
    """Every sentence of a soundtrack in its place; one whose sound is no longer remembered has no shape."""
    hops = -(-round(sound.rate.seconds(sound.frames) * 1000) // HOP_MS)
    loudness = np.full(hops, -60.0, np.float32)
    for placed in sound.narration:
        path = store.find(SENTENCE, placed.sound, ".wav")
        if path is not None:
            _lay(loudness, placed, path)
    stretches = tuple((placed.start_ms, placed.start_ms + placed.duration_ms) for placed in sound.narration)
    return Speech(stretches, levels(loudness))


def _lay(loudness: np.ndarray[tuple[int], np.dtype[np.float32]], placed: PlacedSound, path: Path) -> None:
    samples, rate = read_wave(path)
    silence = np.zeros(placed.start_ms % HOP_MS * rate // 1000, np.float32)
    found = decibels(np.concatenate((silence, samples)), rate)
    first = placed.start_ms // HOP_MS
    there = loudness[first : first + len(found)]
    np.maximum(there, found[: len(there)], out=there)
