"""Drawing art with Pillow: text, bars and plates become tiles."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import assert_never

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from videopipe.fonts.fonts import face
from videopipe.fonts.typeset import Glyph, set_line
from videopipe.raster.growing import draw_column, draw_dot, draw_polyline
from videopipe.raster.tile import Tile, tile
from videopipe.timeline.growth import ColumnArt, DotArt, PolylineArt
from videopipe.timeline.model import BarArt, InkArt, PlateArt, TextArt, TextLine
from videopipe.units import Color, Rect

# Strokes are drawn this many times larger and reduced, for an outline of a fraction of a pixel and soft edges.
_OVERSAMPLING = 2


def draw_art(art: InkArt) -> Tile:
    """The tile of one piece of art, with room around it for outline, shadow and a shift of two pixels."""
    match art:
        case TextArt():
            return _draw_text(art)
        case BarArt():
            return _draw_bar(art)
        case PlateArt():
            return _draw_plate(art)
        case ColumnArt():
            return draw_column(art)
        case PolylineArt():
            return draw_polyline(art)
        case DotArt():
            return draw_dot(art)
        case _:
            assert_never(art)


def ink_of(art: TextArt) -> Rect:
    """The smallest rectangle around the text's own ink and its outline, without the shadow, in frame pixels."""
    boxes = [box for line in art.lines for box in _ink_boxes(line, art)]
    if not boxes:
        return Rect(round(art.lines[0].x), round(art.lines[0].y), 0, 0)
    left, top = math.floor(min(box[0] for box in boxes)), math.floor(min(box[1] for box in boxes))
    right, bottom = math.ceil(max(box[2] for box in boxes)), math.ceil(max(box[3] for box in boxes))
    return Rect(left, top, right - left, bottom - top)


def _ink_boxes(line: TextLine, art: TextArt) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and bottom of every glyph's ink."""
    for glyph in _glyphs(line, art):
        box = _ink_box(glyph.drawn, art.font, art.size, art.outline)
        if box is not None:
            x = line.x + glyph.x * art.size
            yield x + box[0], line.y + box[1], x + box[2], line.y + box[3]


@lru_cache(maxsize=8192)
def _ink_box(drawn: str, font: str, size: int, stroke: float) -> tuple[float, float, float, float] | None:
    """A glyph's ink with its outline, in pixels from its origin; None for a blank."""
    mask, left, top = _stroked(drawn, font, size, stroke, 0.0, 0.0)
    box = mask.getbbox()
    if box is None:
        return None
    edges = (box[0] + left, box[1] + top, box[2] + left, box[3] + top)
    return edges[0] / _OVERSAMPLING, edges[1] / _OVERSAMPLING, edges[2] / _OVERSAMPLING, edges[3] / _OVERSAMPLING


@lru_cache(maxsize=1024)
def _stroked(
    drawn: str, font: str, size: int, stroke: float, right: float, down: float
) -> tuple[Image.Image, int, int]:
    """A glyph's opacity, drawn large, and the left and top of the picture in large pixels from the glyph's origin.

    `right` and `down` are the part of a large pixel by which the origin is off the grid. Outlines take most of the
    time that text takes, and a character is met again and again.
    """
    face_of = face(font, size * _OVERSAMPLING)
    width = stroke * _OVERSAMPLING
    left, top, end, bottom = face_of.getbbox(drawn, anchor="ls", stroke_width=width)
    # One pixel more on each side: the box is that of a glyph on the grid.
    left, top = math.floor(left) - 1, math.floor(top) - 1
    picture = Image.new("L", (max(math.ceil(end) + 2 - left, 1), max(math.ceil(bottom) + 2 - top, 1)))
    place = (right - left, down - top)
    ImageDraw.Draw(picture).text(place, drawn, fill=255, font=face_of, anchor="ls", stroke_width=width)
    return picture, left, top


def _glyphs(line: TextLine, art: TextArt) -> tuple[Glyph, ...]:
    """The glyphs of a line that are drawn: all, or those of its part."""
    glyphs = set_line(line.text, art.font).glyphs
    if line.part is None:
        return glyphs
    start, end = line.part
    return tuple(glyph for glyph in glyphs if glyph.start < end and start < glyph.end)


def _draw_text(art: TextArt) -> Tile:
    ink = ink_of(art)
    room = math.ceil(art.outline + 2.5 * art.shadow) + 4
    left, top = (ink.left - room) // 2 * 2, (ink.top - room) // 2 * 2
    width, height = _even(ink.right + room - left), _even(ink.bottom + room - top)
    letters = _mask(art, left, top, width, height, 0.0)
    outlined = _mask(art, left, top, width, height, art.outline) if art.outline else letters
    picture = np.zeros((height, width, 4), np.float32)
    if art.shadow:
        blurred = outlined.filter(ImageFilter.GaussianBlur(art.shadow / 2))
        offset = Image.new("L", (width, height))
        offset.paste(blurred, (0, round(art.shadow / 4)))
        _over(picture, offset, Color.parse(art.shadow_color), gain=1.25)
    if art.outline:
        _over(picture, outlined, Color.parse(art.outline_color))
    _over(picture, letters, Color.parse(art.color))
    return tile(_straight(picture), left, top)


def _mask(art: TextArt, left: int, top: int, width: int, height: int, stroke: float) -> Image.Image:
    """Opacity of the text's strokes, drawn large and reduced."""
    big = Image.new("L", (width * _OVERSAMPLING, height * _OVERSAMPLING))
    for line in art.lines:
        down, row = math.modf((line.y - top) * _OVERSAMPLING)
        for glyph in _glyphs(line, art):
            right, column = math.modf((line.x + glyph.x * art.size - left) * _OVERSAMPLING)
            mask, x, y = _stroked(glyph.drawn, art.font, art.size, stroke, right, down)
            place = (int(column) + x, int(row) + y, int(column) + x + mask.width, int(row) + y + mask.height)
            big.paste(ImageChops.screen(big.crop(place), mask), place)
    return big.resize((width, height), Image.Resampling.BOX)


def _over(
    picture: np.ndarray[tuple[int, ...], np.dtype[np.float32]], mask: Image.Image, color: Color, *, gain: float = 1.0
) -> None:
    """Lay a colour through a mask over a picture of premultiplied floats 0–1."""
    alpha = np.clip(np.asarray(mask, np.float32) / 255 * gain, 0, 1) * (color.alpha / 255)
    picture *= 1 - alpha[:, :, None]
    for channel, value in enumerate(color.rgb):
        picture[:, :, channel] += alpha * (value / 255)
    picture[:, :, 3] += alpha


def _straight(
    picture: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """8-bit RGBA with straight alpha; where nothing shows, the colour of the nearest ink does not matter."""
    alpha = picture[:, :, 3:]
    colors = np.divide(picture[:, :, :3], alpha, out=np.zeros_like(picture[:, :, :3]), where=alpha > 0)
    return np.rint(np.dstack((colors, alpha)) * 255).astype(np.uint8)


def _draw_bar(art: BarArt) -> Tile:
    left, top = (art.left - 4) // 2 * 2, (art.top - 4) // 2 * 2
    width, height = _even(art.left + art.width + 4 - left), _even(art.top + art.height + 4 - top)
    rgba = np.zeros((height, width, 4), np.uint8)
    color = Color.parse(art.color)
    rgba[:, :, :3] = color.rgb
    rgba[art.top - top : art.top - top + art.height, art.left - left : art.left - left + art.width, 3] = color.alpha
    return tile(rgba, left, top)


def _draw_plate(art: PlateArt) -> Tile:
    place, room = art.place, math.ceil(2.5 * art.shadow) + 4
    left, top = (place.left - room) // 2 * 2, (place.top - room) // 2 * 2
    width, height = _even(place.right + room - left), _even(place.bottom + room - top)
    whole = _rounded(art, left, top, width, height)
    picture = np.zeros((height, width, 4), np.float32)
    if art.shadow:
        offset = Image.new("L", (width, height))
        offset.paste(whole.filter(ImageFilter.GaussianBlur(art.shadow / 2)), (0, round(art.shadow / 4)))
        _over(picture, ImageChops.subtract(offset, whole), Color.parse(art.shadow_color))
    _over(picture, whole, Color.parse(art.color))
    if art.edge != "none":
        _over(picture, ImageChops.multiply(whole, _edge(art, left, top, width, height)), Color.parse(art.edge_color))
    return tile(_straight(picture), left, top)


def _rounded(art: PlateArt, left: int, top: int, width: int, height: int) -> Image.Image:
    """Opacity of the plate's shape, drawn large and reduced."""
    size = (width * _OVERSAMPLING * 2, height * _OVERSAMPLING * 2)
    big, scale = Image.new("L", size), _OVERSAMPLING * 2
    x, y = (art.place.left - left) * scale, (art.place.top - top) * scale
    box = (x, y, x + art.place.width * scale - 1, y + art.place.height * scale - 1)
    radius = min(art.radius, art.place.width / 2, art.place.height / 2)
    ImageDraw.Draw(big).rounded_rectangle(box, radius * scale, fill=255)
    return big.resize((width, height), Image.Resampling.BOX)


def _edge(art: PlateArt, left: int, top: int, width: int, height: int) -> Image.Image:
    """Opacity of the band along the plate's edge, over its whole length."""
    band = Image.new("L", (width, height))
    x, y, wide = art.place.left - left, art.place.top - top, round(art.edge_width)
    beginning = (x, y) if art.edge == "left" else (x, y + art.place.height - wide)
    end = (x + wide - 1, y + art.place.height - 1) if art.edge == "left" else (x + art.place.width - 1, height)
    ImageDraw.Draw(band).rectangle((*beginning, *end), fill=255)
    return band


def _even(length: float) -> int:
    return math.ceil(length / 2) * 2
