"""The sheet of faces, for clips: moments of each, with what is hidden in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from videopipe.cli.door import clock
from videopipe.cli.wording import Words
from videopipe.fonts.fonts import face

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

    from videopipe.pipeline import PlannedFilm
    from videopipe.timeline.model import ClipPicture
    from videopipe.units import Rect, Size

# Moments of a clip across and down, upright and lying, evenly spread over what the film plays of it.
_UPRIGHT, _LYING = (4, 2), (3, 3)
_GAP, _LINE = 10, 34
_INK, _GREY, _HIDDEN = "#1c2422", "#66706d", "#d4311f"
_BOLD, _PLAIN = "NotoSansSC-Bold", "NotoSansSC-Regular"
_LARGEST = 1280


@dataclass(frozen=True, slots=True)
class PlayedClip:
    """A clip as one scene plays it: its path as written, and its picture in the film."""

    written: str
    picture: ClipPicture


def played_clips(film: PlannedFilm) -> list[PlayedClip]:
    """Every clip of the film, scene by scene."""
    from videopipe.timeline.model import ClipPicture

    named = {facts.digest: written for written, facts in film.survey.clips.items()}
    shown = [shot.picture for shot in film.plan.timeline.shots]
    return [PlayedClip(named[one.digest], one) for one in shown if isinstance(one, ClipPicture)]


def draw_clip(
    page: Image.Image, draw: ImageDraw.ImageDraw, clip: PlayedClip, room: Rect, film: PlannedFilm, words: Words
) -> None:
    """Draw a clip's moments into `room` of a page, the boxes about what is hidden in red; its name stands below."""
    from videopipe.units import Size

    facts, rate = film.survey.clips[clip.written], film.plan.timeline.rate
    across, down = _LYING if facts.size.width > facts.size.height else _UPRIGHT
    cell = Size((room.width - _GAP * (across - 1)) // across, (room.height - _LINE) // down)
    scale = min(cell.width / facts.size.width, (cell.height - _LINE) / facts.size.height)
    size = Size(max(round(facts.size.width * scale), 1), max(round(facts.size.height * scale), 1))
    for number, (frame, image) in enumerate(_moments(clip.picture, film, facts.size, across * down)):
        left = room.left + number % across * (cell.width + _GAP)
        top = room.top + number // across * cell.height
        page.paste(image.resize((size.width, size.height)), (left, top))
        for box in filter(None, (veil.at(frame) for veil in clip.picture.hidden)):
            x, y = left + box[0] * size.width, top + box[1] * size.height
            corner = (min(x + box[2] * size.width, left + size.width), min(y + box[3] * size.height, top + size.height))
            draw.rectangle(((max(x, left), max(y, top)), corner), outline=_HIDDEN, width=3)
        at = clock(float(rate.seconds(frame)))
        draw.text((left, top + size.height + 22), at, _GREY, face(_PLAIN, 18), anchor="ls")
    count = len(clip.picture.hidden)
    told = words("clip-hidden" if count else "clip-shown", name=clip.written, count=count)
    draw.text((room.left, room.top + room.height), told, _INK, face(_PLAIN, 24), anchor="ls")


def _moments(picture: ClipPicture, film: PlannedFilm, clip: Size, most: int) -> list[tuple[int, Image.Image]]:
    """Frames of the clip, evenly spread, and the whole pictures at them with nothing hidden."""
    from dataclasses import replace

    from PIL import Image

    from videopipe.raster.planar import to_rgb
    from videopipe.render.clip_reader import ClipReader
    from videopipe.units import Size

    share = min(_LARGEST / max(clip.width, clip.height), 1.0)
    size = Size(max(round(clip.width * share / 2) * 2, 2), max(round(clip.height * share / 2) * 2, 2))
    whole = replace(picture, pixels=size, inset=size, fit="contain", region=(0.0, 0.0, 1.0, 1.0), hidden=())
    count = min(most, picture.frames)
    frames = [picture.begin + int((place + 0.5) * picture.frames / count) for place in range(count)]
    reader = ClipReader(film.survey.files[picture.digest], whole, film.plan.timeline.rate)
    try:
        return [(frame, Image.fromarray(to_rgb(reader.planes(frame)))) for frame in frames]
    finally:
        reader.close()
