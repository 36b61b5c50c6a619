"""Which segments of a film are remembered, and why the others would be drawn again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from videopipe.assemble.report import delivered_segments
from videopipe.pipeline.film import PlannedFilm, Settings
from videopipe.pipeline.output import output_of
from videopipe.render.explain import Reason, reasons
from videopipe.render.segment import INGREDIENTS_SUFFIX, KIND, SUFFIX, ingredients, segment_key
from videopipe.timeline.plan import Segment


@dataclass(frozen=True, slots=True)
class SegmentState:
    """A segment: its scene, the platform whose shape it has, its frames, and why it would be drawn again.

    No reasons: it is remembered.
    """

    scene: str
    platform: str
    frames: int
    reasons: tuple[Reason, ...]


def explain(film: PlannedFilm, settings: Settings) -> tuple[SegmentState, ...]:
    """The state of every segment, in order, measured against the film's last delivery."""
    folder = (settings.into or output_of(film.loaded.root)) / film.name
    before = delivered_segments(folder)
    return tuple(
        _state(shaped.name, segment, before.get((shaped.name, segment.scene)), settings)
        for shaped in film.shapes
        for segment in shaped.plan.segments
    )


def _state(platform: str, segment: Segment, before: str | None, settings: Settings) -> SegmentState:
    key = segment_key(segment.timeline, settings.encoding)
    found: tuple[Reason, ...] = ()
    if not settings.store.find_whole(KIND, key, SUFFIX):
        now = ingredients(segment.timeline, settings.encoding)
        found = _why(now, key, before, settings)
    return SegmentState(segment.scene, platform, segment.span.frames, found)


def _why(now: str, key: str, before: str | None, settings: Settings) -> tuple[Reason, ...]:
    if before is None:
        return ("new",)
    if before == key:
        return ("lost",)
    path: Path | None = settings.store.find_whole(KIND, before, INGREDIENTS_SUFFIX)
    if path is None:
        return ("lost",)
    try:
        return reasons(path.read_text(encoding="utf-8"), now)
    except (OSError, json.JSONDecodeError):
        return ("lost",)
