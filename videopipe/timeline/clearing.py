"""Moving captions clear of faces and of the scene's own text: one place for a whole scene where that can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from videopipe.timeline.captioning import ASCENT_EMS, DESCENT_EMS
from videopipe.timeline.faces import faces_seen
from videopipe.timeline.growth import ColumnArt, CounterArt, DotArt, GrowingArt, PolylineArt, placed
from videopipe.timeline.inputs import MeasureText, PhotoFacts
from videopipe.timeline.model import (
    Art,
    BarArt,
    Cue,
    LogoArt,
    PlateArt,
    Shot,
    TextArt,
)
from videopipe.units import Rect, Size, Span

STEP = 20
# Pixels that a caption keeps from what it avoids, at a width of 1080.
APART = 14

Obstacles = Callable[[Cue], tuple[Rect, ...]]


def cleared(
    cues: tuple[Cue, ...],
    shots: tuple[Shot, ...],
    photos: Mapping[str, PhotoFacts],
    frame: Size,
    safe: Rect,
    measure: MeasureText,
) -> tuple[Cue, ...]:
    """The captions of one scene, moved up or down as little as keeps all of them clear, inside `safe`.

    Where no one place is clear for all, each finds its own; where none is clear of every face, of the text alone; and
    where that cannot be either, they stay on the platform's line.
    """
    by_digest = {photo.digest: photo for photo in photos.values()}

    def everything(cue: Cue) -> tuple[Rect, ...]:
        return (*_text_seen(cue, shots, measure), *faces_seen(cue.span, shots, by_digest, frame))

    def text_alone(cue: Cue) -> tuple[Rect, ...]:
        return tuple(_text_seen(cue, shots, measure))

    for obstacles in (everything, text_alone):
        rise = _least_rise(cues, obstacles, safe)
        if rise is not None:
            return tuple(raised(cue, rise) for cue in cues)
    own = [_least_rise((cue,), everything, safe) for cue in cues]
    return tuple(raised(cue, rise or 0) for cue, rise in zip(cues, own, strict=True))


def prevailing(shots: Sequence[Shot]) -> tuple[Shot, ...]:
    """The shots for as long as each is what one sees: up to the middle of the transition into the next."""
    following = (*shots[1:], None)
    return tuple(
        _until(shot, after.span.start + after.enter.frames // 2) if after and after.enter else shot
        for shot, after in zip(shots, following, strict=True)
    )


def _until(shot: Shot, end: int) -> Shot:
    span = shot.span.clipped_to(Span(shot.span.start, max(end, shot.span.start)))
    panes = tuple(replace(pane, span=pane.span.clipped_to(span)) for pane in shot.panes)
    return replace(shot, span=span, panes=panes)


def words_cleared(shot: Shot, photos: Mapping[str, PhotoFacts], frame: Size, place: Rect, measure: MeasureText) -> Shot:
    """A card whose words (text and bars) are moved up or down as one, inside `place`, off the faces of its photo.

    Where they cannot be off every face they lie where they cover least of them. `photos` are by their digests.
    """
    boxes = [place_of(layer.art, measure) for layer in shot.layers]
    faces = tuple(faces_seen(shot.span, (shot,), photos, frame))
    if not boxes or not faces:
        return shot
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    block = Rect(left - APART, top - APART, right - left + 2 * APART, bottom - top + 2 * APART)
    up, down = max(top - place.top, 0), max(place.bottom - bottom, 0)
    rises = (*range(0, up + 1, STEP), *range(-STEP, -down - 1, -STEP))
    rise = min(rises, key=lambda rise: (sum(_shared(block, rise, face) for face in faces), abs(rise)))
    return replace(shot, layers=tuple(replace(layer, art=_raised_art(layer.art, rise)) for layer in shot.layers))


def _shared(box: Rect, rise: int, other: Rect) -> int:
    """The area that a box `rise` pixels higher shares with another."""
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom - rise, other.bottom) - max(box.top - rise, other.top)
    return max(across, 0) * max(down, 0)


def _raised_art(art: Art, rise: int) -> Art:
    if isinstance(art, TextArt):
        return replace(art, lines=tuple(replace(line, y=line.y - rise) for line in art.lines))
    return replace(art, top=art.top - rise) if isinstance(art, BarArt) else art


def raised(cue: Cue, rise: int) -> Cue:
    """The caption `rise` pixels higher, or lower when that is negative."""
    if not rise:
        return cue
    lines = tuple(replace(line, y=line.y - rise) for line in cue.art.lines)
    return replace(cue, art=replace(cue.art, lines=lines), box=replace(cue.box, top=cue.box.top - rise))


def _least_rise(cues: tuple[Cue, ...], obstacles: Obstacles, safe: Rect) -> int | None:
    """How far all of the captions have to go up (down when negative) to be clear; None when they cannot be."""
    wanted = [(cue.box, obstacles(cue)) for cue in cues]
    highest = min((box.top for box, _ in wanted), default=0)
    lowest = max((box.bottom for box, _ in wanted), default=0)
    up, down = max(highest - safe.top, 0), max(safe.bottom - lowest, 0)
    for rise in sorted((*range(0, up + 1, STEP), *range(-STEP, -down - 1, -STEP)), key=abs):
        if all(not _meet(box, rise, near) for box, found in wanted for near in found):
            return rise
    return None


def _meet(box: Rect, rise: int, other: Rect) -> bool:
    return (
        box.left < other.right + APART
        and other.left < box.right + APART
        and box.top - rise < other.bottom + APART
        and other.top < box.bottom - rise + APART
    )


def _text_seen(cue: Cue, shots: tuple[Shot, ...], measure: MeasureText) -> Iterator[Rect]:
    """The places of all art on screen with a caption."""
    for shot in shots:
        for layer in shot.every_layer:
            if layer.span.overlaps(cue.span) and shot.span.overlaps(cue.span):
                yield place_of(layer.art, measure)


def place_of(art: Art, measure: MeasureText) -> Rect:
    """What a piece of art takes up, text by its font's usual heights."""
    match art:
        case TextArt():
            return _place_of_text(art, measure)
        case PlateArt() | LogoArt():
            return art.place
        case BarArt() | ColumnArt():
            return Rect(art.left, art.top, art.width, art.height)
        case GrowingArt():
            return place_of(art.art, measure)
        case CounterArt():
            left = min((place for _, place in placed(art, art.frames)), default=art.right)
            top = round(art.y - ASCENT_EMS * art.size)
            return Rect(left, top, art.right - left, round(art.y + DESCENT_EMS * art.size) - top)
        case PolylineArt():
            return _around(art.points, art.width / 2)
        case DotArt():
            return _around(((art.x, art.y),), art.radius + art.ring)
        case _:
            assert_never(art)


def _around(points: Sequence[tuple[float, float]], reach: float) -> Rect:
    left, top = min(x for x, _ in points) - reach, min(y for _, y in points) - reach
    right, bottom = max(x for x, _ in points) + reach, max(y for _, y in points) + reach
    return Rect(round(left), round(top), round(right - left), round(bottom - top))


def _place_of_text(art: TextArt, measure: MeasureText) -> Rect:
    left = min(line.x for line in art.lines) - art.outline
    right = max(line.x + measure(line.text, art.font, art.size) for line in art.lines) + art.outline
    top = min(line.y for line in art.lines) - ASCENT_EMS * art.size - art.outline
    bottom = max(line.y for line in art.lines) + DESCENT_EMS * art.size + art.outline
    return Rect(round(left), round(top), round(right - left), round(bottom - top))
