"""Drawing what grows: bars, lines and dots of a chart as tiles, drawn once and shown in part while they grow."""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from videopipe.raster.planar import Planes
from videopipe.raster.tile import Tile, shifted, tile
from videopipe.timeline.growth import ColumnArt, DotArt, GrowingArt, PolylineArt, edge_at, even
from videopipe.units import Color

_OVERSAMPLING = 4
_ROOM = 4
# The gap in a bar that does not begin at zero, in pixels: how far from the foot, how wide, how much it slants.
_BREAK = (14, 8, 10)


def draw_column(art: ColumnArt) -> Tile:
    """A bar, round at its far corners, cut open near its foot where its axis does not begin at zero."""
    mask = _mask(art.width, art.height)
    draw = ImageDraw.Draw(mask)
    corners = {
        "up": (True, True, False, False),
        "right": (False, True, True, False),
        "down": (False, False, True, True),
        "left": (True, False, False, True),
    }[art.far]
    right, bottom = mask.width - 1, mask.height - 1
    radius = min(art.radius, art.width / 2, art.height / 2) * _OVERSAMPLING
    draw.rounded_rectangle((0, 0, right, bottom), radius, fill=255, corners=corners)
    if art.broken:
        draw.polygon(_break(art), fill=0)
    opacity = np.zeros((art.height + 2 * _ROOM, art.width + 2 * _ROOM), np.float32)
    opacity[_ROOM:-_ROOM, _ROOM:-_ROOM] = _reduced(mask, art.width, art.height)
    return _colored(opacity, Color.parse(art.color), art.left - _ROOM, art.top - _ROOM)


def _break(art: ColumnArt) -> list[tuple[float, float]]:
    """The corners of the slanted gap, in oversampled pixels of the bar."""
    near, gap, slant = (length * _OVERSAMPLING for length in _BREAK)
    width, height = art.width * _OVERSAMPLING, art.height * _OVERSAMPLING
    if art.far in ("up", "down"):
        foot = height - near if art.far == "up" else near + gap + slant
        return [(-1, foot), (width, foot - slant), (width, foot - slant - gap), (-1, foot - gap)]
    foot = near if art.far == "right" else width - near - gap - slant
    return [(foot, height), (foot + slant, -1), (foot + slant + gap, -1), (foot + gap, height)]


def draw_polyline(art: PolylineArt) -> Tile:
    """The line over its fading fill."""
    room = math.ceil(art.width) + _ROOM
    left = (math.floor(min(x for x, _ in art.points)) - room) // 2 * 2
    top = (math.floor(min(y for _, y in art.points)) - room) // 2 * 2
    width = even(max(x for x, _ in art.points) + room - left)
    height = even(max(max(y for _, y in art.points) + room, art.floor) - top)
    inside = [((x - left) * _OVERSAMPLING, (y - top) * _OVERSAMPLING) for x, y in art.points]
    line, area = _mask(width, height), _mask(width, height)
    draw = ImageDraw.Draw(line)
    stroke = round(art.width * _OVERSAMPLING)
    draw.line(inside, fill=255, width=stroke, joint="curve")
    for x, y in (inside[0], inside[-1]):
        draw.ellipse((x - stroke / 2, y - stroke / 2, x + stroke / 2, y + stroke / 2), fill=255)
    floor = (art.floor - top) * _OVERSAMPLING
    ImageDraw.Draw(area).polygon([*inside, (inside[-1][0], floor), (inside[0][0], floor)], fill=255)
    fill, ink = Color.parse(art.fill), Color.parse(art.color)
    fade = np.linspace(1.0, 0.0, height, dtype=np.float32)[:, None]
    below = _reduced(area, width, height) * fade * (fill.alpha / 255)
    above = _reduced(line, width, height) * (ink.alpha / 255)
    alpha = above + below * (1 - above)
    safe = np.maximum(alpha, 1e-6)[:, :, None]
    colors = np.array(ink.rgb, np.float32) * above[:, :, None]
    colors += np.array(fill.rgb, np.float32) * (below * (1 - above))[:, :, None]
    rgba = np.dstack((colors / safe, alpha * 255))
    return tile(np.clip(np.rint(rgba), 0, 255).astype(np.uint8), left, top)


def draw_dot(art: DotArt) -> Tile:
    """A disc, and its ring around it."""
    reach = art.radius + art.ring
    left, top = (math.floor(art.x - reach) - _ROOM) // 2 * 2, (math.floor(art.y - reach) - _ROOM) // 2 * 2
    width, height = even(art.x + reach + _ROOM - left), even(art.y + reach + _ROOM - top)
    across = np.hypot(
        np.arange(width)[None, :] + 0.5 - (art.x - left), np.arange(height)[:, None] + 0.5 - (art.y - top)
    )
    disc = np.clip(art.radius - across + 0.5, 0, 1).astype(np.float32)
    whole = np.clip(reach - across + 0.5, 0, 1).astype(np.float32)
    ink, ring = Color.parse(art.color), Color.parse(art.ring_color)
    around = (whole - disc) * (ring.alpha / 255)
    alpha = disc * (ink.alpha / 255) + around
    safe = np.maximum(alpha, 1e-6)[:, :, None]
    colors = np.array(ink.rgb, np.float32) * disc[:, :, None] + np.array(ring.rgb, np.float32) * around[:, :, None]
    rgba = np.dstack((colors / safe, alpha * 255))
    return tile(np.clip(np.rint(rgba), 0, 255).astype(np.uint8), left, top)


def grown(whole: Tile, art: GrowingArt, passed: int) -> Tile | None:
    """What is seen of the whole tile `passed` frames after it began to grow; None before anything is."""
    edge = edge_at(art, passed)
    if edge == art.tip:
        return whole
    if not art.slides:
        return _between(whole, art, even(edge) if art.tip > art.foot else round(edge) // 2 * 2)
    away = edge - art.tip
    steps = round(away / 2) * 2
    level = art.toward in ("left", "right")
    moved = shifted(whole, right=away - steps, down=0.0) if level else shifted(whole, right=0.0, down=away - steps)
    across, down = (steps, 0) if level else (0, steps)
    far = Tile(moved.left + across, moved.top + down, moved.planes, moved.ground, moved.ground_half)
    return _beyond(far, art)


def _between(whole: Tile, art: GrowingArt, edge: int) -> Tile | None:
    """The part of the tile from before its foot up to an even column or row."""
    match art.toward:
        case "right":
            return _part(whole, 0, 0, edge - whole.left, whole.ground.shape[0])
        case "left":
            return _part(whole, edge - whole.left, 0, whole.ground.shape[1], whole.ground.shape[0])
        case "down":
            return _part(whole, 0, 0, whole.ground.shape[1], edge - whole.top)
        case "up":
            return _part(whole, 0, edge - whole.top, whole.ground.shape[1], whole.ground.shape[0])


def _beyond(far: Tile, art: GrowingArt) -> Tile | None:
    """The part of the tile on the growing side of its foot."""
    height, width = far.ground.shape
    match art.toward:
        case "right":
            return _part(far, art.foot - far.left, 0, width, height)
        case "left":
            return _part(far, 0, 0, art.foot - far.left, height)
        case "down":
            return _part(far, 0, art.foot - far.top, width, height)
        case "up":
            return _part(far, 0, 0, width, art.foot - far.top)


def _part(whole: Tile, x0: int, y0: int, x1: int, y1: int) -> Tile | None:
    """The tile's columns `x0` up to `x1` and rows `y0` up to `y1` (even, from its own corner); None when empty."""
    height, width = whole.ground.shape
    x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, width), min(y1, height)
    if x0 >= x1 or y0 >= y1:
        return None
    inside, half = (slice(y0, y1), slice(x0, x1)), (slice(y0 // 2, y1 // 2), slice(x0 // 2, x1 // 2))
    planes = Planes(whole.planes.y[inside], whole.planes.u[half], whole.planes.v[half])
    return Tile(whole.left + x0, whole.top + y0, planes, whole.ground[inside], whole.ground_half[half])


def _mask(width: int, height: int) -> Image.Image:
    return Image.new("L", (width * _OVERSAMPLING, height * _OVERSAMPLING))


def _reduced(mask: Image.Image, width: int, height: int) -> npt.NDArray[np.float32]:
    """An oversampled mask as opacities 0–1 at frame size."""
    small = cv2.resize(np.asarray(mask), (width, height), interpolation=cv2.INTER_AREA)
    return small.astype(np.float32) / 255


def _colored(opacity: npt.NDArray[np.float32], color: Color, left: int, top: int) -> Tile:
    """A tile of one colour."""
    rgba = np.empty((*opacity.shape, 4), np.uint8)
    rgba[:, :, :3] = color.rgb
    rgba[:, :, 3] = np.rint(opacity * color.alpha)
    return tile(rgba, left, top)
