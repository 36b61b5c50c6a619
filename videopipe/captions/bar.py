"""A news bar: a band as wide as the place for captions, an edge in the look's colour, words from the left."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.captions.style import CaptionStyle, Part, presence
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue, PlateArt

EDGE_EMS = 0.16
RADIUS_EMS = 0.08


def _parts(cue: Cue, t: int) -> Iterator[Part]:
    seen = presence(cue, t)
    size = cue.art.size
    plate = PlateArt(
        cue.box, cue.plate, RADIUS_EMS * size, edge="left", edge_width=EDGE_EMS * size, edge_color=cue.highlight
    )
    yield Part(plate, seen)
    yield Part(cue.art, seen)


BAR = CaptionStyle(
    CaptionShape(beside=0.5, above=0.22, below=0.15, full=True, align="left", plain=True),
    _parts,
)
