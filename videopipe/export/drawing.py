"""Writing a montage's pictures: stills as JPEG, what lies over them as PNG with an opacity of its own."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

import cv2
import numpy as np
from PIL import Image

from videopipe.captions import caption_style
from videopipe.export.montage import Media, Overlay, Shade, Stem, Still, Stretch, Written
from videopipe.raster.planar import Pixels, Plane, Planes, to_rgb
from videopipe.raster.tile import Tile, lay
from videopipe.raster.window import PADDING
from videopipe.render.sources import Sources
from videopipe.timeline.model import Cue, Layer, Picture
from videopipe.units import Color, Size

_QUALITY = 95


def write_picture(media: Media, sources: Sources, path: Path) -> None:
    """Write a still, an overlay, a shade or a caption. Raises PhotoError when a photo cannot be read.

    Nothing of a photo's own notes (place, camera, time) is in the file.
    """
    match media.source:
        case Still(picture):
            Image.fromarray(_still(picture, sources)).save(path, quality=_QUALITY)
        case Overlay(layers):
            Image.fromarray(_overlay(layers, _sized(media), sources)).save(path, compress_level=3)
        case Written(cue):
            Image.fromarray(_caption(cue, _sized(media), sources)).save(path, compress_level=3)
        case Shade() as shade:
            Image.fromarray(_shade(shade, _sized(media))).save(path, compress_level=3)
        case Stretch() | Stem():
            raise ValueError(f"{media.file} is no picture")
        case _:
            assert_never(media.source)


def _sized(media: Media) -> Size:
    if media.size is None:
        raise ValueError(f"{media.file} has no size")
    return media.size


def _still(picture: Picture, sources: Sources) -> Pixels:
    """The whole picture made ready, upright, with what is to be hidden hidden."""
    canvas = sources.canvas(picture)
    whole, half = canvas.padded, PADDING // 2
    planes = Planes(
        whole.y[PADDING:-PADDING, PADDING:-PADDING],
        whole.u[half:-half, half:-half],
        whole.v[half:-half, half:-half],
    )
    return np.ascontiguousarray(to_rgb(planes)[: canvas.size.height, : canvas.size.width])


def _overlay(layers: tuple[Layer, ...], size: Size, sources: Sources) -> Pixels:
    glass = _Glass(size)
    for layer in layers:
        for tile in sources.tiles(layer.art, 1):
            glass.lay(tile, 1.0, 0.0)
    return glass.pixels()


def _caption(cue: Cue, size: Size, sources: Sources) -> Pixels:
    glass = _Glass(size)
    for part in caption_style(cue.style).parts(cue, max(cue.frames - cue.leave - 1, 0)):
        glass.lay(sources.tile(part.art), part.opacity, part.lower)
    return glass.pixels()


def _shade(shade: Shade, size: Size) -> Pixels:
    places = np.linspace(0, 1, size.height)
    opacity = np.interp(places, [0, 0.4, 1], [shade.top, shade.middle, shade.bottom])
    pixels = np.empty((size.height, size.width, 4), np.uint8)
    pixels[:, :, :3] = Color.parse(shade.color).rgb
    pixels[:, :, 3] = np.rint(opacity * 255)[:, None]
    return pixels


class _Glass:
    """A transparent frame on which tiles are laid, as on a black and on a white one: the two differ where one sees."""

    def __init__(self, size: Size) -> None:
        self._dark, self._light = _filled(size, 0), _filled(size, 255)

    def lay(self, tile: Tile, opacity: float, lower: float) -> None:
        """Lay a tile as on a frame of the film."""
        for ground in (self._dark, self._light):
            lay(ground, tile, opacity=opacity, lower=lower)

    def pixels(self) -> Pixels:
        """The frame as RGBA with straight opacity."""
        opaque = _opacity(self._dark.y, self._light.y)
        straight = Planes(
            _straight(self._dark.y, opaque, 16),
            _straight(self._dark.u, _opacity(self._dark.u, self._light.u), 128),
            _straight(self._dark.v, _opacity(self._dark.v, self._light.v), 128),
        )
        return np.dstack((to_rgb(straight), opaque))


def _filled(size: Size, value: int) -> Planes:
    half = (size.height // 2, size.width // 2)
    return Planes(
        np.full((size.height, size.width), value, np.uint8),
        np.full(half, value, np.uint8),
        np.full(half, value, np.uint8),
    )


def _opacity(dark: Plane, light: Plane) -> Plane:
    return cv2.bitwise_not(cv2.subtract(light, dark))


def _straight(dark: Plane, opacity: Plane, empty: int) -> Plane:
    """Samples as they are where they are seen whole; `empty` where nothing is seen."""
    return np.where(opacity > 0, cv2.divide(dark, opacity, scale=255), np.uint8(empty)).astype(np.uint8)
