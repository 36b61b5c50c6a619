"""`frame(timeline, n, sources)`: one function draws stills, previews, segments and tests alike."""

from __future__ import annotations

from videopipe.raster.planar import Planes
from videopipe.raster.tile import lay
from videopipe.raster.window import see
from videopipe.render.sources import Sources
from videopipe.timeline.easing import arriving, leaving
from videopipe.timeline.model import Layer, Shot, Timeline
from videopipe.timeline.motion import Window, framing_at
from videopipe.transitions import TRANSITIONS

# What leaves rises by this share of the way it came.
LEAVING_SHARE = 0.5


def frame(timeline: Timeline, n: int, sources: Sources) -> Planes:
    """Frame `n` (from 0) of the timeline; raises IndexError outside it."""
    if not 0 <= n < timeline.frames:
        raise IndexError(f"frame {n} of a timeline of {timeline.frames} frames")
    on_screen = [shot for shot in timeline.shots if n in shot.span]
    drawn = _shot(on_screen[-1], n, timeline, sources)
    entering = on_screen[-1].enter
    if len(on_screen) > 1 and entering is not None:
        old = _shot(on_screen[-2], n, timeline, sources)
        progress = (n - on_screen[-1].span.start + 1) / (entering.frames + 1)
        drawn = TRANSITIONS[entering.kind](old, drawn, progress)
    for cue in timeline.cues:
        if n in cue.span:
            lay(drawn, sources.caption(cue))
    return drawn


def _shot(shot: Shot, n: int, timeline: Timeline, sources: Sources) -> Planes:
    """A shot's picture through its window, with its layers."""
    picture = sources.canvas(shot.picture)
    framing = framing_at(shot.moves, n - shot.span.start + shot.skip)
    window = Window(
        framing.x * picture.size.width,
        framing.y * picture.size.height,
        framing.width * picture.size.width / timeline.size.width,
    )
    drawn = see(picture, window, timeline.size)
    for layer in shot.layers:
        if n in layer.span:
            opacity, lower = _presence(layer, n)
            for tile in sources.tiles(layer.art, n - layer.span.start + 1):
                lay(drawn, tile, opacity=opacity, lower=lower)
    return drawn


def _presence(layer: Layer, n: int) -> tuple[float, float]:
    """Opacity (0–1) and how many pixels below its place the layer is, while it arrives and while it leaves."""
    passed, left = n - layer.span.start + 1, layer.span.end - n
    opacity, lower = 1.0, 0.0
    if passed < layer.arrive:
        opacity, way = arriving(layer.easing, passed / layer.arrive)
        lower = layer.rise * way
    if left <= layer.leave:
        fading, way = leaving(layer.easing, 1.0 - left / (layer.leave + 1))
        opacity, lower = opacity * fading, lower - layer.rise * LEAVING_SHARE * way
    return opacity, lower
