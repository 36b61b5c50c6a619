"""Plain letters on a dark plate with round corners, as wide as the words: calm, and readable on the busiest picture."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.captions.style import CaptionStyle, Part, presence
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue, PlateArt

RADIUS_EMS = 0.3


def _parts(cue: Cue, t: int) -> Iterator[Part]:
    seen = presence(cue, t)
    yield Part(PlateArt(cue.box, cue.plate, RADIUS_EMS * cue.art.size), seen)
    yield Part(cue.art, seen)


BOXED = CaptionStyle(CaptionShape(beside=0.48, above=0.16, below=0.09, plain=True), _parts)
