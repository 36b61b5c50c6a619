"""Making pictures ready: a photo, a card or a plain colour becomes a canvas that windows travel over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.assets.photo import open_photo
from videopipe.grounds import card
from videopipe.raster.dither import dithered, dithered_rows
from videopipe.raster.enhancing import enhanced
from videopipe.raster.hiding import with_hidden
from videopipe.raster.planar import Pixels, blank, from_rgb
from videopipe.raster.window import Canvas, canvas
from videopipe.timeline.model import CardPicture, ClipPicture, GroundPicture, PhotoPicture, Picture, Scrim
from videopipe.units import Color, Size

GROUND_DIMMED = 0.68
GROUND_SATURATION = 1.3
SHADOW = 0.55
# A shadow is soft enough to be worked out at this part of its size.
_SHADOW_PART = 4

if TYPE_CHECKING:
    from PIL import Image


def prepare(picture: Picture, photo: Path | None) -> Canvas:
    """The canvas of a picture; `photo` is the file of a `PhotoPicture`. Raises PhotoError when it cannot be read."""
    match picture:
        case PhotoPicture():
            if photo is None:
                raise ValueError("a photo's picture needs its file")
            pixels = _photo(picture, photo)
        case CardPicture():
            pixels = card(picture)
        case GroundPicture():
            even = Size(
                picture.pixels.width + picture.pixels.width % 2, picture.pixels.height + picture.pixels.height % 2
            )
            return canvas(blank(even, Color.parse(picture.color)), picture.pixels)
        case ClipPicture():
            raise ValueError("a clip has no one canvas: its frames are drawn by MovingPicture")
        case _:
            assert_never(picture)
    return canvas(from_rgb(pixels), picture.pixels)


def _photo(picture: PhotoPicture, path: Path) -> Pixels:
    pixels = _covering(picture, path) if picture.fit == "cover" else _whole(picture, path)
    return _veiled(pixels, picture.scrim) if picture.scrim else pixels


def _opened(picture: PhotoPicture, path: Path, least: Size) -> Image.Image:
    """The photo, its hidden parts hidden and its exposure put right before anything else is made of it."""
    from PIL import Image

    photo = open_photo(path, least=least)
    if not picture.hidden and not picture.enhance:
        return photo
    pixels: Pixels = np.asarray(photo)
    if picture.enhance:
        pixels = enhanced(pixels)
    return Image.fromarray(with_hidden(pixels, picture.hidden) if picture.hidden else pixels)


def _covering(picture: PhotoPicture, path: Path) -> Pixels:
    x, y, width, height = picture.region
    wanted = Size(round(picture.pixels.width / width), round(picture.pixels.height / height))
    photo = _opened(picture, path, wanted)
    box = (x * photo.width, y * photo.height, (x + width) * photo.width, (y + height) * photo.height)
    box = (box[0], box[1], min(box[2], photo.width), min(box[3], photo.height))
    return np.asarray(photo.resize((picture.pixels.width, picture.pixels.height), _lanczos(), box=box))


def _whole(picture: PhotoPicture, path: Path) -> Pixels:
    """The whole photo on a blurred and dimmed copy of itself, or on the look's ground."""
    frame = picture.pixels
    photo = _opened(picture, path, frame)
    scale = min(frame.width / photo.width, frame.height / photo.height) * picture.inset
    size = (max(round(photo.width * scale), 1), max(round(photo.height * scale), 1))
    inset = np.asarray(photo.resize(size, _lanczos()))
    ground = (
        _blurred(inset, frame)
        if picture.fit == "blur"
        else np.full((frame.height, frame.width, 3), Color.parse(picture.ground).rgb, np.uint8)
    )
    left = (frame.width - size[0]) // 2
    top = round((frame.height - size[1]) * picture.middle)
    if picture.fit == "blur":
        _cast_shadow(ground, left, top, size)
    ground[top : top + size[1], left : left + size[0]] = inset
    return ground


def _lanczos() -> int:
    from PIL import Image

    return Image.Resampling.LANCZOS


def _blurred(inset: Pixels, frame: Size) -> Pixels:
    """A copy that covers the frame, softly blurred (worked out small, where blur is cheap) and dimmed."""
    small = Size(frame.width // 8, frame.height // 8)
    scale = max(small.width / inset.shape[1], small.height / inset.shape[0])
    covering = cv2.resize(
        inset,
        (max(round(inset.shape[1] * scale), small.width), max(round(inset.shape[0] * scale), small.height)),
        interpolation=cv2.INTER_AREA,
    )
    x, y = (covering.shape[1] - small.width) // 2, (covering.shape[0] - small.height) // 2
    part = covering[y : y + small.height, x : x + small.width]
    soft = cv2.GaussianBlur(part, (0, 0), sigmaX=small.width / 18, borderType=cv2.BORDER_REPLICATE).astype(np.float32)
    grey = soft @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    vivid = grey[:, :, None] + (soft - grey[:, :, None]) * GROUND_SATURATION
    large = cv2.resize(vivid * GROUND_DIMMED, (frame.width, frame.height), interpolation=cv2.INTER_CUBIC)
    return dithered(np.asarray(large, np.float32))


def shadow(frame: Size, left: int, top: int, inset: Size) -> npt.NDArray[np.float32]:
    """Opacity (0-1) of the soft shadow that a picture casts on its frame: height × width, worked out small."""
    mask = np.zeros((frame.height, frame.width), np.uint8)
    mask[max(top, 0) : top + inset.height, max(left, 0) : left + inset.width] = 255
    small = (max(frame.width // _SHADOW_PART, 1), max(frame.height // _SHADOW_PART, 1))
    part = cv2.resize(mask, small, interpolation=cv2.INTER_AREA).astype(np.float32) * (SHADOW / 255)
    soft = cv2.GaussianBlur(part, (0, 0), sigmaX=small[0] / 48)
    return np.asarray(cv2.resize(soft, (frame.width, frame.height), interpolation=cv2.INTER_LINEAR), np.float32)


def _cast_shadow(ground: Pixels, left: int, top: int, size: tuple[int, int]) -> None:
    """A soft shadow of the inset photo on its ground, in place."""
    height, width = ground.shape[:2]
    soft = shadow(Size(width, height), left, top, Size(*size))
    ground[...] = dithered_rows(height, width, lambda first, last: ground[first:last] * (1 - soft[first:last, :, None]))


def _veiled(pixels: Pixels, scrim: Scrim) -> Pixels:
    """A colour laid over a picture, its opacity running smoothly from top over middle to bottom."""
    height, width = pixels.shape[:2]
    places = np.linspace(0, 1, height)
    opacity = np.interp(places, [0, 0.4, 1], [scrim.top, scrim.middle, scrim.bottom])[:, None, None]
    color = np.array(Color.parse(scrim.color).rgb, np.float32)

    def rows(first: int, last: int) -> npt.NDArray[np.floating]:
        veil = opacity[first:last]
        return np.asarray(pixels[first:last] * (1 - veil) + color * veil)

    return dithered_rows(height, width, rows)
