"""A stretch of a timeline as a timeline of its own: what a segment is.

What is past is forgotten, and what has settled says so, so that a stretch looks and hashes the same wherever it stood.
"""

from __future__ import annotations

from dataclasses import replace

from videopipe.timeline.art import Layer
from videopipe.timeline.framing import Move
from videopipe.timeline.growth import frames_of, grown
from videopipe.timeline.model import Cue, Timeline
from videopipe.timeline.pictures import ClipPicture, Picture
from videopipe.timeline.shot import Divider, Pane, Shot
from videopipe.units import Span


def cut(timeline: Timeline, span: Span) -> Timeline:
    """The stretch `span` of `timeline` as a timeline of its own that starts at frame 0.

    What is past is forgotten, so that the stretch looks and hashes the same wherever it stood.
    """
    shots = tuple(_cut_shot(shot, span) for shot in timeline.shots if shot.span.overlaps(span))
    cues = tuple(_cut_cue(cue, span) for cue in timeline.cues if cue.span.overlaps(span))
    marks = tuple(_cut_layer(mark, span, span) for mark in timeline.marks if mark.span.overlaps(span))
    return replace(timeline, frames=span.frames, shots=shots, cues=cues, marks=marks)


def _cut_shot(shot: Shot, span: Span) -> Shot:
    visible = shot.span.clipped_to(span)
    passed = visible.start - shot.span.start
    moves, skip = _after(shot.moves, shot.skip + passed)
    within_entrance = shot.enter is not None and passed < shot.enter.frames
    if within_entrance and passed:
        raise ValueError(f"a transition cannot be cut at frame {span.start}")
    return Shot(
        span=visible.shifted(-span.start),
        picture=_cut_picture(shot.picture, passed, visible.frames),
        moves=moves,
        layers=tuple(_cut_layer(layer, visible, span) for layer in shot.layers if layer.span.overlaps(visible)),
        enter=shot.enter if within_entrance else None,
        skip=skip,
        panes=tuple(_cut_pane(pane, visible, span) for pane in shot.panes if pane.span.overlaps(visible)),
    )


def _cut_cue(cue: Cue, span: Span) -> Cue:
    seen = cue.span.clipped_to(span)
    passed, left = seen.start - cue.span.start, cue.span.end - seen.end
    return replace(cue, span=seen.shifted(-span.start), passed=cue.passed + passed, left=cue.left + left)


def _cut_picture(picture: Picture, passed: int, frames: int) -> Picture:
    """The picture of a shot after `passed` of its frames; of a clip only what the next `frames` frames show."""
    if not isinstance(picture, ClipPicture):
        return picture
    left = picture.after(passed)
    return replace(left, frames=min(left.frames, frames))


def _after(moves: tuple[Move, ...], skip: int) -> tuple[tuple[Move, ...], int]:
    """The moves that are left after `skip` frames, and how much of the first of them has passed."""
    while len(moves) > 1 and skip >= moves[0].frames:
        skip -= moves[0].frames
        moves = moves[1:]
    still = len(moves) == 1 and moves[0].start == moves[0].end
    return moves, 0 if still else skip


def _cut_pane(pane: Pane, visible: Span, span: Span) -> Pane:
    layers = tuple(_cut_layer(layer, visible, span) for layer in pane.layers if layer.span.overlaps(visible))
    inside = pane.span.clipped_to(visible)
    passed = inside.start - pane.span.start
    if passed < pane.arrive or not passed:
        return replace(pane, span=Span(pane.span.start, inside.end).shifted(-span.start), layers=layers)
    moves, skip = _after(pane.moves, pane.skip + passed)
    divider = _divided_after(pane.divider, passed) if pane.divider else None
    plain = Pane(inside.shifted(-span.start), pane.place, pane.picture, moves, skip, pane.radius)
    return replace(plain, divider=divider, layers=layers)


def _divided_after(divider: Divider, passed: int) -> Divider:
    """The divider when `passed` more frames have passed; a glide that is over is forgotten."""
    glides, skip = divider.glides, divider.skip + passed
    while len(glides) > 1 and skip >= glides[0].frames:
        skip -= glides[0].frames
        glides = glides[1:]
    still = len(glides) == 1 and glides[0].start == glides[0].end
    return replace(divider, glides=glides, skip=0 if still else skip)


def _cut_layer(layer: Layer, visible: Span, span: Span) -> Layer:
    """The layer in `visible`; what has come by then, or does not leave in it, has forgotten how it would."""
    arrived = visible.start >= layer.span.start + layer.arrive
    settled = arrived and visible.start >= layer.span.start + frames_of(layer.art)
    art = grown(layer.art) if settled else layer.art
    stays = visible.end <= layer.span.end - layer.leave
    inside = layer.span.clipped_to(visible)
    start = inside.start if settled else layer.span.start
    end = inside.end if stays or not layer.leave else layer.span.end
    if settled and (stays or not layer.leave):
        return Layer(Span(start, end).shifted(-span.start), art)
    return replace(
        layer,
        span=Span(start, end).shifted(-span.start),
        art=art,
        arrive=0 if arrived else layer.arrive,
        leave=0 if stays else layer.leave,
    )
