"""Making pictures ready: a photo, a card or a plain colour becomes a canvas that windows travel over."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.assets.photo import open_photo
from videopipe.raster.planar import Pixels, blank, from_rgb
from videopipe.raster.window import Canvas, canvas
from videopipe.timeline.model import CardPicture, GroundPicture, PhotoPicture, Picture, Scrim
from videopipe.units import Color, Size

# The whole photo stands a little above the middle, where captions leave it free.
_WHOLE_PHOTO_MIDDLE = 0.40
_GROUND_DIMMED = 0.68
_GROUND_SATURATION = 1.3


def prepare(picture: Picture, photo: Path | None) -> Canvas:
    """The canvas of a picture; `photo` is the file of a `PhotoPicture`. Raises PhotoError when it cannot be read."""
    match picture:
        case PhotoPicture():
            if photo is None:
                raise ValueError("a photo's picture needs its file")
            pixels = _photo(picture, photo)
        case CardPicture():
            pixels = _card(picture)
        case GroundPicture():
            even = Size(
                picture.pixels.width + picture.pixels.width % 2, picture.pixels.height + picture.pixels.height % 2
            )
            return canvas(blank(even, Color.parse(picture.color)), picture.pixels)
        case _:
            assert_never(picture)
    return canvas(from_rgb(pixels), picture.pixels)


def _photo(picture: PhotoPicture, path: Path) -> Pixels:
    pixels = _covering(picture, path) if picture.fit == "cover" else _whole(picture, path)
    return _veiled(pixels, picture.scrim) if picture.scrim else pixels


def _covering(picture: PhotoPicture, path: Path) -> Pixels:
    x, y, width, height = picture.region
    wanted = Size(round(picture.pixels.width / width), round(picture.pixels.height / height))
    photo = open_photo(path, least=wanted)
    box = (x * photo.width, y * photo.height, (x + width) * photo.width, (y + height) * photo.height)
    box = (box[0], box[1], min(box[2], photo.width), min(box[3], photo.height))
    return np.asarray(photo.resize((picture.pixels.width, picture.pixels.height), _lanczos(), box=box))


def _whole(picture: PhotoPicture, path: Path) -> Pixels:
    """The whole photo on a blurred and dimmed copy of itself, or on the look's ground."""
    frame = picture.pixels
    photo = open_photo(path, least=frame)
    scale = min(frame.width / photo.width, frame.height / photo.height)
    size = (max(round(photo.width * scale), 1), max(round(photo.height * scale), 1))
    inset = np.asarray(photo.resize(size, _lanczos()))
    ground = (
        _blurred(inset, frame)
        if picture.fit == "blur"
        else np.full((frame.height, frame.width, 3), Color.parse(picture.ground).rgb, np.uint8)
    )
    left = (frame.width - size[0]) // 2
    top = round((frame.height - size[1]) * _WHOLE_PHOTO_MIDDLE)
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
    large = cv2.resize(soft, (frame.width, frame.height), interpolation=cv2.INTER_CUBIC)
    grey = large @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    vivid = grey[:, :, None] + (large - grey[:, :, None]) * _GROUND_SATURATION
    return _dithered(vivid * _GROUND_DIMMED)


def _cast_shadow(ground: Pixels, left: int, top: int, size: tuple[int, int]) -> None:
    """A soft shadow of the inset photo on its ground, in place."""
    height, width = ground.shape[:2]
    mask = np.zeros((height, width), np.float32)
    mask[max(top, 0) : top + size[1], max(left, 0) : left + size[0]] = 0.55
    soft = cv2.GaussianBlur(mask, (0, 0), sigmaX=width / 48)
    ground[...] = _dithered(ground * (1 - soft[:, :, None]))


def _veiled(pixels: Pixels, scrim: Scrim) -> Pixels:
    """A colour laid over a picture, its opacity running smoothly from top over middle to bottom."""
    height = pixels.shape[0]
    places = np.linspace(0, 1, height)
    opacity = np.interp(places, [0, 0.4, 1], [scrim.top, scrim.middle, scrim.bottom])[:, None, None]
    color = np.array(Color.parse(scrim.color).rgb, np.float32)
    return _dithered(pixels * (1 - opacity) + color * opacity)


def _card(picture: CardPicture) -> Pixels:
    size = picture.pixels
    stops = np.array([Color.parse(color).rgb for color in picture.colors], np.float32)
    rows = np.linspace(0, len(stops) - 1, size.height)
    column = np.stack([np.interp(rows, range(len(stops)), stops[:, channel]) for channel in range(3)], axis=1)
    pixels = np.repeat(column[:, None, :], size.width, axis=1).astype(np.float32)
    if picture.ornament == "hills":
        _draw_hills(pixels, Color.parse(picture.accent), Color.parse(picture.colors[0]))
    elif picture.ornament == "rule":
        _draw_rule(pixels, Color.parse(picture.accent))
    return _dithered(pixels)


def _draw_hills(pixels: npt.NDArray[np.float32], accent: Color, deep: Color) -> None:
    """A low sun and four ranges of hills, each nearer one darker, as in an ink landscape."""
    height, width = pixels.shape[:2]
    across = np.linspace(0, 1, width)
    rows = np.arange(height)[:, None]
    centre, radius = (0.74 * width, 0.665 * height), 0.085 * width
    distance = np.hypot(np.arange(width)[None, :] - centre[0], rows - centre[1])
    _lay_color(pixels, accent, np.clip(radius - distance + 0.5, 0, 1) * 0.80)
    _lay_color(pixels, accent, np.exp(-np.clip(distance - radius, 0, None) / (0.16 * width)) * 0.20)
    for order, (base, rise, waves, phase) in enumerate(
        ((0.705, 0.055, 2.3, 0.4), (0.760, 0.050, 1.7, 2.1), (0.830, 0.045, 2.1, 4.0), (0.905, 0.035, 1.4, 5.2))
    ):
        ridge = base - rise * (
            np.sin(across * waves * np.pi + phase)
            + 0.45 * np.sin(across * waves * 2.7 * np.pi + phase * 1.7)
            + 0.12 * np.sin(across * waves * 7.1 * np.pi + phase * 2.9)
        )
        below = rows - ridge[None, :] * height
        mist = 1 - 0.45 * np.clip(below / (0.16 * height), 0, 1)
        _lay_color(pixels, deep, np.clip(below + 0.5, 0, 1) * (0.30 + 0.14 * order) * mist)
        _lay_color(pixels, accent, np.exp(-np.square(below / 1.6)) * (0.30 - 0.05 * order))


def _draw_rule(pixels: npt.NDArray[np.float32], accent: Color) -> None:
    """A band of colour along the lower edge and a fine line above it."""
    height, width = pixels.shape[:2]
    rows = np.arange(height)[:, None] / height
    band = np.broadcast_to((rows >= 0.945).astype(float), (height, width))
    _lay_color(pixels, accent, band)
    line = np.zeros((height, width))
    line[round(0.925 * height) : round(0.925 * height) + 3] = 0.5
    _lay_color(pixels, accent, line)


def _lay_color(pixels: npt.NDArray[np.float32], color: Color, opacity: npt.NDArray[np.float64]) -> None:
    share = opacity[:, :, None].astype(np.float32)
    pixels *= 1 - share
    pixels += np.array(color.rgb, np.float32) * share


def _dithered(pixels: npt.NDArray[np.floating]) -> Pixels:
    """8-bit, with noise of less than one step, so that soft gradients show no bands; the same on every run."""
    noise = np.random.default_rng(20).uniform(-0.5, 0.5, pixels.shape[:2]).astype(np.float32)
    return np.clip(np.rint(pixels + noise[:, :, None]), 0, 255).astype(np.uint8)
