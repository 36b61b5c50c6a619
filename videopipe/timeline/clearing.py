"""Moving captions clear of faces and of the scene's own text: one place for a whole scene where that can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from videopipe.timeline.captioning import ASCENT_EMS, DESCENT_EMS
from videopipe.timeline.growth import ColumnArt, CounterArt, DotArt, GrowingArt, PolylineArt, placed
from videopipe.timeline.inputs import MeasureText, PhotoFacts
from videopipe.timeline.model import (
    Art,
    BarArt,
    Cue,
    Framing,
    LogoArt,
    Move,
    PhotoPicture,
    Picture,
    PlateArt,
    Shot,
    TextArt,
)
from videopipe.timeline.motion import framing_at
from videopipe.timeline.setting import WHOLE_PHOTO_MIDDLE
from videopipe.units import Rect, Size, Span

STEP = 20
# Pixels that a caption keeps from what it avoids, at a width of 1080.
APART = 14
# A face lower than this share of the frame is one of many: a caption may lie over it.
LEAST_FACE = 0.03

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
        return (*_text_seen(cue, shots, measure), *_faces_seen(cue, shots, by_digest, frame))

    def text_alone(cue: Cue) -> tuple[Rect, ...]:
        return tuple(_text_seen(cue, shots, measure))

    for obstacles in (everything, text_alone):
        rise = _least_rise(cues, obstacles, safe)
        if rise is not None:
            return tuple(raised(cue, rise) for cue in cues)
    own = [_least_rise((cue,), everything, safe) for cue in cues]
    return tuple(raised(cue, rise or 0) for cue, rise in zip(cues, own, strict=True))


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


@dataclass(frozen=True, slots=True)
class _View:
    """A picture in motion, and the rectangle of the frame in which it is seen."""

    span: Span
    place: Rect
    picture: Picture
    moves: tuple[Move, ...]
    skip: int


def _views(shot: Shot, frame: Size) -> Iterator[_View]:
    yield _View(shot.span, Rect(0, 0, frame.width, frame.height), shot.picture, shot.moves, shot.skip)
    for pane in shot.panes:
        yield _View(pane.span, pane.place, pane.picture, pane.moves, pane.skip)


def _faces_seen(cue: Cue, shots: tuple[Shot, ...], photos: Mapping[str, PhotoFacts], frame: Size) -> Iterator[Rect]:
    """Where faces are at the beginning, in the middle and at the end of a caption."""
    for view in (view for shot in shots for view in _views(shot, frame)):
        picture = view.picture
        if not isinstance(picture, PhotoPicture) or not view.span.overlaps(cue.span):
            continue
        photo = photos.get(picture.digest)
        if photo is None or not photo.faces:
            continue
        seen = cue.span.clipped_to(view.span)
        for n in (seen.start, (seen.start + seen.end) // 2, seen.end - 1):
            window = framing_at(view.moves, n - view.span.start + view.skip)
            for face in photo.faces:
                place = _on_frame(_in_picture(face, picture, photo.size), window, picture.pixels, view.place)
                if place.height >= LEAST_FACE * frame.height:
                    yield place


def _in_picture(
    face: tuple[float, float, float, float], picture: PhotoPicture, photo: Size
) -> tuple[float, float, float, float]:
    """A face of the photo in fractions of the prepared picture."""
    left, top, width, height = face
    if picture.fit == "cover":
        x, y, across, down = picture.region
        return (left - x) / across, (top - y) / down, width / across, height / down
    whole = picture.pixels
    scale = min(whole.width / photo.width, whole.height / photo.height) * picture.inset
    across, down = photo.width * scale / whole.width, photo.height * scale / whole.height
    x, y = (1 - across) / 2, (1 - down) * WHOLE_PHOTO_MIDDLE
    return x + left * across, y + top * down, width * across, height * down


def _on_frame(place: tuple[float, float, float, float], window: Framing, picture: Size, pane: Rect) -> Rect:
    """A place of the picture, seen through the window in a pane, in pixels of the frame."""
    left, top, width, height = place
    scale = pane.width / (window.width * picture.width)
    return Rect(
        pane.left + round((left - window.x) * picture.width * scale),
        pane.top + round((top - window.y) * picture.height * scale),
        round(width * picture.width * scale),
        round(height * picture.height * scale),
    )
