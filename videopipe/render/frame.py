"""`frame(timeline, n, sources)`: one function draws stills, previews, segments and tests alike."""

from __future__ import annotations

from dataclasses import replace

from videopipe.captions import caption_style
from videopipe.raster.inset import inset
from videopipe.raster.planar import Planes
from videopipe.raster.tile import lay
from videopipe.raster.window import canvas, see
from videopipe.render.sources import Sources
from videopipe.timeline.easing import arriving, leaving
from videopipe.timeline.model import (
    ClipPicture,
    Framing,
    Layer,
    LogoArt,
    Move,
    Pane,
    Picture,
    Shot,
    Timeline,
    Transition,
)
from videopipe.timeline.motion import Window, divider_at, framing_at
from videopipe.transitions import transition
from videopipe.units import Size

_WHOLE = Framing(0.0, 0.0, 1.0)

# What leaves rises by this share of the way it came.
LEAVING_SHARE = 0.5


def frame(timeline: Timeline, n: int, sources: Sources) -> Planes:
    """Frame `n` (from 0) of the timeline; raises IndexError outside it."""
    if not 0 <= n < timeline.frames:
        raise IndexError(f"frame {n} of a timeline of {timeline.frames} frames")
    on_screen = [shot for shot in timeline.shots if n in shot.span]
    if len(on_screen) > 1 and on_screen[-1].enter is not None:
        drawn = _coming_in(on_screen[-2], on_screen[-1], on_screen[-1].enter, n, timeline, sources)
    else:
        drawn = _shot(on_screen[-1], n, timeline, sources)
    for cue in timeline.cues:
        if n in cue.span:
            for part in caption_style(cue.style).parts(cue, n - cue.span.start + cue.passed):
                lay(drawn, sources.tile(part.art), opacity=part.opacity, lower=part.lower)
    _lay_layers(drawn, timeline.marks, n, sources)
    return drawn


def _coming_in(old: Shot, new: Shot, enter: Transition, n: int, timeline: Timeline, sources: Sources) -> Planes:
    """A shot coming in over the one before; a sign that both have in one place is not carried off, but stays."""
    before = [layer.art for layer in old.layers]
    signs = tuple(layer for layer in new.layers if isinstance(layer.art, LogoArt) and layer.art in before)
    gone, come = (_shot(_without(signs, shot), n, timeline, sources) for shot in (old, new))
    drawn = transition(enter.kind, enter.through)(gone, come, (n - new.span.start + 1) / (enter.frames + 1))
    _lay_layers(drawn, signs, n, sources)
    return drawn


def _without(signs: tuple[Layer, ...], shot: Shot) -> Shot:
    """The shot without the art of these layers."""
    arts = [layer.art for layer in signs]
    return replace(shot, layers=tuple(layer for layer in shot.layers if layer.art not in arts)) if arts else shot


def _shot(shot: Shot, n: int, timeline: Timeline, sources: Sources) -> Planes:
    """A shot's picture through its window, with its panes and layers."""
    drawn = _picture(shot, n, timeline, sources)
    for pane in shot.panes:
        if n in pane.span:
            _lay_pane(drawn, pane, n, sources)
    _lay_layers(drawn, shot.layers, n, sources)
    return drawn


def _picture(shot: Shot, n: int, timeline: Timeline, sources: Sources) -> Planes:
    """A shot's picture through its window; a clip that is framed still is its own frame."""
    if not isinstance(shot.picture, ClipPicture):
        window = _window(shot.picture, shot.moves, n - shot.span.start + shot.skip, timeline.size.width, sources)
        return see(sources.canvas(shot.picture), window, timeline.size)
    moving = sources.moving(shot.picture, timeline.rate).planes(n - shot.span.start)
    framing = framing_at(shot.moves, n - shot.span.start + shot.skip)
    if moving.size == timeline.size and framing == _WHOLE:
        return moving
    return see(canvas(moving, moving.size), _window_of(moving.size, framing, timeline.size.width), timeline.size)


def _window(picture: Picture, moves: tuple[Move, ...], passed: int, width: int, sources: Sources) -> Window:
    """The window of a picture after `passed` frames of its moves, seen `width` pixels wide."""
    return _window_of(sources.canvas(picture).size, framing_at(moves, passed), width)


def _window_of(size: Size, framing: Framing, width: int) -> Window:
    """A framing of a picture of `size` pixels that is seen `width` pixels wide."""
    return Window(framing.x * size.width, framing.y * size.height, framing.width * size.width / width)


def _lay_pane(drawn: Planes, pane: Pane, n: int, sources: Sources) -> None:
    """A pane's picture with its layers, on its side of its divider; while it arrives it comes from below.

    It comes in steps of two pixels, which its edge alone would show; its picture moves with sub-pixel accuracy.
    """
    place, passed = pane.place, n - pane.span.start
    left, right = place.left, place.right
    edge = divider_at(pane.divider, passed) * place.width if pane.divider else 0.0
    if pane.divider:
        column = place.left + min(max(round(edge / 2) * 2, 0), place.width)
        left, right = (left, column) if pane.divider.side == "left" else (column, right)
    opacity, lower = _arrival(pane, passed)
    if right > left:
        whole = round(lower / 2) * 2
        window = _window(pane.picture, pane.moves, passed + pane.skip, place.width, sources)
        shifted = Window(
            window.left + (left - place.left) * window.scale, window.top - (lower - whole) * window.scale, window.scale
        )
        picture = see(sources.canvas(pane.picture), shifted, Size(right - left, place.height))
        _lay_layers(picture, pane.layers, n, sources, left, place.top)
        inset(drawn, picture, left, place.top + whole, opacity=opacity, radius=pane.radius)
    for mark in pane.divider.marks if pane.divider and 0.0 < edge < place.width else ():
        for tile in sources.tiles(mark, passed + 1):
            lay(drawn, tile, opacity=opacity, right=place.left + edge)


def _lay_layers(
    drawn: Planes, layers: tuple[Layer, ...], n: int, sources: Sources, left: int = 0, top: int = 0
) -> None:
    """Lay the layers seen in frame `n` on planes whose first sample is the frame's column `left` and row `top`."""
    for layer in layers:
        if n in layer.span:
            opacity, lower = _presence(layer, n)
            for tile in sources.tiles(layer.art, n - layer.span.start + 1):
                moved = replace(tile, left=tile.left - left, top=tile.top - top) if left or top else tile
                lay(drawn, moved, opacity=opacity, lower=lower)


def _arrival(thing: Layer | Pane, passed: int) -> tuple[float, float]:
    """Opacity (0–1) and pixels below its place of what has been seen for `passed` frames."""
    if passed + 1 >= thing.arrive:
        return 1.0, 0.0
    opacity, way = arriving(thing.easing, (passed + 1) / thing.arrive)
    return opacity, thing.rise * way


def _presence(layer: Layer, n: int) -> tuple[float, float]:
    """Opacity (0–1) and how many pixels below its place the layer is, while it arrives and while it leaves."""
    left = layer.span.end - n
    opacity, lower = _arrival(layer, n - layer.span.start)
    if left <= layer.leave:
        fading, way = leaving(layer.easing, 1.0 - left / (layer.leave + 1))
        opacity, lower = opacity * fading, lower - layer.rise * LEAVING_SHARE * way
    return opacity, lower
