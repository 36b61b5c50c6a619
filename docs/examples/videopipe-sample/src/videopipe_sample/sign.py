"""Captions as signs: plain letters on a plate, with a line in the look's colour below them."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.captions.style import CaptionStyle, Part, presence
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import BarArt, Cue, PlateArt

RADIUS_EMS, LINE_EMS = 0.12, 0.09


def _parts(cue: Cue, t: int) -> Iterator[Part]:
    seen, box = presence(cue, t), cue.box
    thick = max(round(LINE_EMS * cue.art.size), 2)
    yield Part(PlateArt(box, cue.plate, RADIUS_EMS * cue.art.size), seen)
    yield Part(BarArt(box.left, box.bottom - thick, box.width, thick, cue.highlight), seen)
    yield Part(cue.art, seen)


SIGN = CaptionStyle(CaptionShape(beside=0.5, above=0.18, below=0.19, plain=True), _parts)
