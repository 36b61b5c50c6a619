"""Where the faces of photos are on screen, in pixels of the frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.model import Framing, Move, PhotoPicture, Picture, Shot
from videopipe.timeline.motion import framing_at
from videopipe.units import Rect, Size, Span

# A face lower than this share of the frame is one of many: words may lie over it.
LEAST_FACE = 0.03


def faces_seen(span: Span, shots: Sequence[Shot], photos: Mapping[str, PhotoFacts], frame: Size) -> Iterator[Rect]:
    """Where faces are at the beginning, in the middle and at the end of `span`; `photos` by their digests."""
    for view in (view for shot in shots for view in _views(shot, frame)):
        picture = view.picture
        if not isinstance(picture, PhotoPicture) or not view.span.overlaps(span):
            continue
        photo = photos.get(picture.digest)
        if photo is None or not photo.faces:
            continue
        seen = span.clipped_to(view.span)
        for n in (seen.start, (seen.start + seen.end) // 2, seen.end - 1):
            window = framing_at(view.moves, n - view.span.start + view.skip)
            for face in photo.faces:
                place = _on_frame(_in_picture(face, picture, photo.size), window, picture.pixels, view.place)
                if place.height >= LEAST_FACE * frame.height:
                    yield place


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
    x, y = (1 - across) / 2, (1 - down) * picture.middle
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
