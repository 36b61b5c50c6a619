"""The cover: the look's title card over the cover's photo, at rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from videopipe.digest import digest
from videopipe.raster.planar import to_rgb
from videopipe.render.encoding import STANDARD
from videopipe.render.frame import frame
from videopipe.render.segment import segment_key
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.timeline.model import Layer, Timeline
from videopipe.units import Span

KIND, SUFFIX = "cover", ".jpg"
# Raised by one whenever the same card makes another cover.
RECIPE = 2
_QUALITY, _LEAST_QUALITY = 92, 40
# What every platform takes of a cover.
MOST_BYTES = 2_000_000


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


def finish_cover(card: Timeline, sources: Sources, store: Store, *, again: bool = False) -> Path:
    """The first frame of `card` as a JPEG under 2 MB without metadata, from the store or (`again`: always) drawn now.

    Raises PhotoError when its photo cannot be read and WorldError when the disk refuses.
    """
    resting = at_rest(card)
    key = digest([RECIPE, _QUALITY, segment_key(resting, STANDARD)])
    if again:
        store.forget(KIND, key, SUFFIX)
    return store.keep(KIND, key, SUFFIX, lambda path: _write(resting, sources, path))


def _write(card: Timeline, sources: Sources, into: Path) -> None:
    from PIL import Image

    picture = Image.fromarray(to_rgb(frame(card, 0, sources)))
    for quality in range(_QUALITY, _LEAST_QUALITY, -6):
        picture.save(into, "JPEG", quality=quality, subsampling=0, optimize=True)
        if into.stat().st_size <= MOST_BYTES:
            return
