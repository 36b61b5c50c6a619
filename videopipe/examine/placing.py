"""Whether captions and the label lie where the app covers nothing. Geometry alone: the plan is asked, not the film."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.fonts.fonts import text_width
from videopipe.platforms.profile import Profile
from videopipe.timeline.clearing import place_of
from videopipe.timeline.model import Timeline
from videopipe.units import Rect, Span


def covered_texts(timeline: Timeline, profile: Profile) -> tuple[Span, ...]:
    """When a caption or the label reaches into what the platform's app covers, or out of the frame."""
    return tuple(span for span, place in _texts(timeline) if not _is_clear(place, profile))


def _texts(timeline: Timeline) -> Iterator[tuple[Span, Rect]]:
    for cue in timeline.cues:
        yield cue.span, cue.box if cue.box.width else place_of(cue.art, text_width)
    for mark in timeline.marks:
        yield mark.span, place_of(mark.art, text_width)


def _is_clear(place: Rect, profile: Profile) -> bool:
    column = profile.keep_out.column
    in_column = place.right > column.left and place.bottom > column.top
    return profile.safe.contains(place) and not in_column
