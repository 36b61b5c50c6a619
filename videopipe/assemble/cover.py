"""The cover: the look's title card over the cover's photo, at rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from videopipe.raster.planar import to_rgb
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.timeline.model import Layer, Timeline
from videopipe.units import Span

_QUALITY = 92


def at_rest(card: Timeline) -> Timeline:
    """One frame of a card, with everything on it arrived."""
    shots = tuple(
        replace(
            shot,
            span=Span(0, 1),
            layers=tuple(Layer(Span(0, 1), layer.art) for layer in shot.layers),
            enter=None,
        )
        for shot in card.shots[:1]
    )
    return replace(card, frames=1, shots=shots, cues=())


def write_cover(card: Timeline, sources: Sources, into: Path) -> None:
    """Write the first frame of `card` as a JPEG without metadata."""
    from PIL import Image

    Image.fromarray(to_rgb(frame(at_rest(card), 0, sources))).save(into, "JPEG", quality=_QUALITY, subsampling=0)
