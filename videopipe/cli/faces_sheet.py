"""The sheet of faces: every photo and clip with every box that was found in it, for a person to judge."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.cli.clip_faces_sheet import PlayedClip, draw_clip, played_clips
from videopipe.cli.page import HEIGHT, WIDTH
from videopipe.cli.wording import Words
from videopipe.fonts.fonts import face

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

    from videopipe.assets.faces import Face
    from videopipe.pipeline import PlannedFilm

_MARGIN, _HEAD, _ROOM = 96, 150, 1000
_INK, _GREY, _HIDDEN, _SHOWN, _MARKED = "#1c2422", "#66706d", "#d4311f", "#1f8f4e", "#b06a00"
_BOLD, _PLAIN = "NotoSansSC-Bold", "NotoSansSC-Regular"


@dataclass(frozen=True, slots=True)
class _Photo:
    """A photo on the sheet as some of its scenes treat it: its faces, whether they are hidden, and marked parts.

    `reasons` say why faces may be shown, where scenes say so.
    """

    name: str
    file: Path
    faces: tuple[Face, ...]
    hidden: bool
    marked: tuple[tuple[float, float, float, float], ...]
    reasons: tuple[str, ...] = ()


def faces_sheet(film: PlannedFilm, words: Words) -> list[Image.Image]:
    """The pages, two photos or clips on each; boxes are red where the film hides the face, green where it shows it."""
    from PIL import Image, ImageDraw

    from videopipe.units import Rect

    pictures: list[_Photo | PlayedClip] = [*_photos(film), *played_clips(film)]
    pages = []
    for first in range(0, max(len(pictures), 1), 2):
        page = Image.new("RGB", (WIDTH, HEIGHT), "white")
        draw = ImageDraw.Draw(page)
        draw.text(
            (_MARGIN, 96), words("faces-title", film=film.loaded.storyboard.title), _INK, face(_BOLD, 36), anchor="ls"
        )
        draw.text((_MARGIN, 136), words("faces-legend"), _GREY, face(_PLAIN, 24), anchor="ls")
        for place, picture in enumerate(pictures[first : first + 2]):
            top = _HEAD + 30 + place * (_ROOM + 66)
            if isinstance(picture, PlayedClip):
                draw_clip(page, draw, picture, Rect(_MARGIN, top, WIDTH - 2 * _MARGIN, _ROOM + 34), film, words)
            else:
                _draw(page, draw, picture, top, words)
        pages.append(page)
    return pages


def _photos(film: PlannedFilm) -> list[_Photo]:
    from videopipe.storyboard.files import photo_places
    from videopipe.timeline.treatment import cover_treatment, hides_faces

    storyboard, found = film.loaded.storyboard, film.survey
    photos: dict[tuple[str, bool], _Photo] = {}
    for place, written in photo_places(storyboard):
        scene = storyboard.scenes[int(place[1])] if place[0] == "scenes" else None
        of_cover = cover_treatment(written, storyboard, film.look).hide_faces
        hidden = hides_faces(scene, storyboard) if scene else of_cover
        before = photos.get((written, hidden))
        digest = found.photos[written].digest
        reason = (scene.consent,) if scene and scene.consent and not hidden else ()
        photos[written, hidden] = _Photo(
            written,
            found.files[digest],
            tuple(found.faces.get(digest, ())),
            hidden,
            (*(before.marked if before else ()), *(scene.blur if scene else ())),
            tuple(dict.fromkeys((*(before.reasons if before else ()), *reason))),
        )
    return list(photos.values())


def _draw(page: Image.Image, draw: ImageDraw.ImageDraw, photo: _Photo, top: int, words: Words) -> None:
    from PIL import Image

    from videopipe.assets.photo import open_photo
    from videopipe.units import Size

    picture = open_photo(photo.file, least=Size(WIDTH - 2 * _MARGIN, _ROOM))
    scale = min((WIDTH - 2 * _MARGIN) / picture.width, _ROOM / picture.height)
    size = (max(round(picture.width * scale), 1), max(round(picture.height * scale), 1))
    page.paste(picture.resize(size, Image.Resampling.LANCZOS), (_MARGIN, top))
    color = _HIDDEN if photo.hidden else _SHOWN
    for one in photo.faces:
        box = _box(one.box, size, top)
        draw.rectangle(box, outline=color, width=3)
        place, score = (box[0], box[1] - 4), f"{one.score:.2f}"
        draw.text(place, score, color, face(_BOLD, 18), anchor="ls", stroke_width=2, stroke_fill="white")
    for part in photo.marked:
        draw.ellipse(_box(part, size, top), outline=_MARKED, width=3)
    told = words("faces-hidden" if photo.hidden else "faces-shown", count=len(photo.faces), name=photo.name)
    if photo.faces and photo.reasons:
        told = words("faces-because", told=told, reason="; ".join(photo.reasons))
    draw.text((_MARGIN, top + size[1] + 34), told, _INK, face(_PLAIN, 24), anchor="ls")


def _box(part: tuple[float, float, float, float], size: tuple[int, int], top: int) -> tuple[float, float, float, float]:
    left, upper = _MARGIN + part[0] * size[0], top + part[1] * size[1]
    return (left, upper, left + part[2] * size[0], upper + part[3] * size[1])
