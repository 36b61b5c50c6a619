"""The label that stands at the start of a film whose narration is synthetic.

GB 45438-2025 (5.1): on screen from the start, for at least 2 s, its characters at least 5 % of the picture's short
side high; here that holds for the ink of every character, the strictest reading.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from videopipe.platforms.profile import Profile
from videopipe.styles.look import Look
from videopipe.timeline.inputs import Finding, MeasureText, PlanningError
from videopipe.timeline.model import Layer, PlateArt, TextArt, TextLine
from videopipe.units import Rect, Span

LEAST_SHARE = 0.05
# What drawing may take away from the ink's height: soft edges, in pixels.
_EDGE = 1.5
_LEAVE_MS = 400
_PADDING_EMS = (0.42, 0.24)
_ASCENT_EMS = 0.88


@dataclass(frozen=True, slots=True)
class ShownLabel:
    """The label's words, how long they stand in milliseconds, and the ink height of their lowest character in ems."""

    text: str
    duration_ms: int
    least_ink: float


def label_marks(
    label: ShownLabel, profile: Profile, look: Look, frames: int, measure: MeasureText
) -> tuple[Layer, ...]:
    """The label as layers above everything, in the upper left of the safe area, for the film's first frames.

    Raises PlanningError when its words do not fit there.
    """
    size = profile.size
    em = math.ceil((LEAST_SHARE * min(size.width, size.height) + _EDGE) / label.least_ink)
    across, down = (round(ems * em) for ems in _PADDING_EMS)
    width = measure(label.text, look.strip.font, em)
    if width + 2 * across > profile.safe.width:
        raise PlanningError((Finding(("label", "text"), "label-too-wide", {"text": label.text}),))
    left, top = profile.safe.left, profile.safe.top
    plate = PlateArt(
        Rect(left, top, round(width) + 2 * across, em + 2 * down), look.strip.ground, radius=round(em * 0.22)
    )
    line = TextLine(label.text, float(left + across), top + down + _ASCENT_EMS * em)
    words = TextArt((line,), look.strip.font, em, look.strip.color)
    leave = profile.frame_rate.frames_covering(_LEAVE_MS)
    end = min(profile.frame_rate.frames_covering(label.duration_ms) + leave, frames)
    return tuple(Layer(Span(0, end), art, leave=min(leave, end - 1)) for art in (plate, words))


def label_place(marks: tuple[Layer, ...]) -> Rect | None:
    """What the label covers."""
    return next((layer.art.place for layer in marks if isinstance(layer.art, PlateArt)), None)
