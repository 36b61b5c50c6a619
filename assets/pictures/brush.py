"""The drawing tools every picture shares: a sheet, fills, perspective and paper."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import skia
from numpy.typing import NDArray
from PIL import Image

Point = tuple[float, float]
Fill = str | skia.Shader
Pixels = NDArray[np.uint8]

MAXIMUM_BYTES = 880_000
BLENDS = {
    "over": skia.BlendMode.kSrcOver,
    "multiply": skia.BlendMode.kMultiply,
    "screen": skia.BlendMode.kScreen,
    "soft": skia.BlendMode.kSoftLight,
    "overlay": skia.BlendMode.kOverlay,
    "add": skia.BlendMode.kPlus,
    "atop": skia.BlendMode.kSrcATop,
}


def rgba(colour: str, alpha: float = 1.0) -> tuple[int, int, int, int]:
    """Read "#rrggbb" or "#rrggbbaa"."""
    digits = colour.lstrip("#")
    red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    own = int(digits[6:8], 16) if len(digits) == 8 else 255
    return red, green, blue, round(own * alpha)


def mix(first: str, second: str, share: float) -> str:
    """Blend two colours; a share of 0 gives the first, 1 the second."""
    share = min(1.0, max(0.0, share))
    pairs = zip(rgba(first), rgba(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def clear(colour: str, alpha: float = 0.0) -> str:
    """The same colour, more transparent."""
    red, green, blue, opacity = rgba(colour, alpha)
    return f"#{red:02x}{green:02x}{blue:02x}{opacity:02x}"


def _skia_colour(colour: str) -> int:
    red, green, blue, alpha = rgba(colour)
    return int(skia.Color(red, green, blue, alpha))


def _stops(colours: Sequence[str], positions: Sequence[float] | None) -> dict[str, list[float]]:
    stops: dict[str, list[float]] = {"colors": [_skia_colour(each) for each in colours]}
    if positions is not None:
        stops["positions"] = list(positions)
    return stops


def linear(start: Point, end: Point, *colours: str, positions: Sequence[float] | None = None) -> skia.Shader:
    """A gradient along a line."""
    return skia.GradientShader.MakeLinear(points=[start, end], **_stops(colours, positions))


def vertical(top: float, bottom: float, *colours: str, positions: Sequence[float] | None = None) -> skia.Shader:
    """A gradient from top to bottom."""
    return linear((0, top), (0, bottom), *colours, positions=positions)


def radial(centre: Point, radius: float, *colours: str, positions: Sequence[float] | None = None) -> skia.Shader:
    """A gradient outwards from a point."""
    return skia.GradientShader.MakeRadial(center=centre, radius=radius, **_stops(colours, positions))


def outline(points: Sequence[Point]) -> skia.Path:
    """A closed polygon."""
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    return path


def oval(x: float, y: float, rx: float, ry: float) -> skia.Path:
    """An ellipse as a path."""
    path = skia.Path()
    path.addOval(skia.Rect.MakeXYWH(x - rx, y - ry, 2 * rx, 2 * ry))
    return path


def curve(start: Point, *segments: tuple[float, ...]) -> skia.Path:
    """A closed shape of lines (2 numbers), quadratic (4) and cubic (6) segments."""
    path = skia.Path()
    path.moveTo(*start)
    for segment in segments:
        {2: path.lineTo, 4: path.quadTo, 6: path.cubicTo}[len(segment)](*segment)
    path.close()
    return path


class Sheet:
    """One sheet of paper to paint on, in pixels of the finished picture."""

    def __init__(self, width: int, height: int, seed: int = 1) -> None:
        self.width = width
        self.height = height
        self.random = random.Random(seed)
        self.surface = skia.Surface(width, height)
        self.canvas = self.surface.getCanvas()

    def shape(self, path: skia.Path, fill: Fill, *, blur: float = 0, blend: str = "over", alpha: float = 1) -> None:
        """Fill any path."""
        self.canvas.drawPath(path, self._paint(fill, blur, blend, alpha))

    def polygon(
        self,
        points: Sequence[Point],
        fill: Fill,
        *,
        blur: float = 0,
        blend: str = "over",
        alpha: float = 1,
    ) -> None:
        self.shape(outline(points), fill, blur=blur, blend=blend, alpha=alpha)

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Fill,
        *,
        radius: float = 0,
        blur: float = 0,
        blend: str = "over",
        alpha: float = 1,
    ) -> None:
        area = skia.Rect.MakeXYWH(x, y, width, height)
        self.canvas.drawRoundRect(area, radius, radius, self._paint(fill, blur, blend, alpha))

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        fill: Fill,
        *,
        blur: float = 0,
        blend: str = "over",
        alpha: float = 1,
    ) -> None:
        area = skia.Rect.MakeXYWH(x - rx, y - ry, 2 * rx, 2 * ry)
        self.canvas.drawOval(area, self._paint(fill, blur, blend, alpha))

    def line(
        self,
        points: Sequence[Point],
        fill: Fill,
        width: float,
        *,
        blur: float = 0,
        blend: str = "over",
        alpha: float = 1,
    ) -> None:
        """A round-ended stroke through the points."""
        path = skia.Path()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        self.stroke(path, fill, width, blur=blur, blend=blend, alpha=alpha)

    def stroke(
        self,
        path: skia.Path,
        fill: Fill,
        width: float,
        *,
        blur: float = 0,
        blend: str = "over",
        alpha: float = 1,
    ) -> None:
        paint = self._paint(fill, blur, blend, alpha)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        self.canvas.drawPath(path, paint)

    def wash(self, fill: Fill, *, blend: str = "over", alpha: float = 1) -> None:
        """Cover the whole sheet."""
        self.rect(0, 0, self.width, self.height, fill, blend=blend, alpha=alpha)

    def paste(self, pixels: Pixels, x: float, y: float) -> None:
        """Lay down an RGBA picture."""
        image = skia.Image.fromarray(np.ascontiguousarray(pixels), colorType=skia.kRGBA_8888_ColorType)
        self.canvas.drawImage(image, x, y)

    @contextmanager
    def layer(self, *, blend: str = "over", alpha: float = 1, blur: float = 0) -> Iterator[None]:
        """Paint on a layer of its own, merged afterwards."""
        paint = skia.Paint(Alphaf=alpha, BlendMode=BLENDS[blend])
        if blur:
            paint.setImageFilter(skia.ImageFilters.Blur(blur, blur))
        self.canvas.saveLayer(paint=paint)
        yield
        self.canvas.restore()

    @contextmanager
    def inside(self, path: skia.Path) -> Iterator[None]:
        """Paint only within a path."""
        self.canvas.save()
        self.canvas.clipPath(path, True)
        yield
        self.canvas.restore()

    @contextmanager
    def placed(self, x: float, y: float, scale: float = 1, *, mirror: bool = False, turn: float = 0) -> Iterator[None]:
        """Paint in coordinates moved to a point and scaled."""
        self.canvas.save()
        self.canvas.translate(x, y)
        self.canvas.rotate(turn)
        self.canvas.scale(-scale if mirror else scale, scale)
        yield
        self.canvas.restore()

    @contextmanager
    def plane(self, width: float, height: float, corners: Sequence[Point]) -> Iterator[None]:
        """Paint on a flat board of that size seen in perspective at four corners."""
        flat = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)]
        matrix = skia.Matrix()
        matrix.setPolyToPoly([skia.Point(*p) for p in flat], [skia.Point(*p) for p in corners])
        self.canvas.save()
        self.canvas.concat(matrix)
        yield
        self.canvas.restore()

    def save(self, path: Path, *, vignette: float = 0.16, grain: float = 2.2) -> None:
        """Finish with paper and light, and write a JPEG without metadata."""
        self._mottle()
        self._darken_corners(vignette)
        rows = self.surface.toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3]
        picture = Image.fromarray(_with_grain(rows, grain))
        path.parent.mkdir(parents=True, exist_ok=True)
        for quality in range(88, 60, -2):
            picture.save(path, quality=quality, subsampling="4:2:0", optimize=True)
            if path.stat().st_size <= MAXIMUM_BYTES:
                return

    def _mottle(self) -> None:
        """The uneven coverage of gouache: wide, faint variations of tone."""
        noise = skia.PerlinNoiseShader.MakeFractalNoise(0.004, 0.006, 3, 7.0)
        grey = skia.ColorFilters.Matrix([0.2, 0, 0, 0, 0.41] * 3 + [0, 0, 0, 0, 1])
        paint = skia.Paint(Shader=noise, ColorFilter=grey, BlendMode=skia.BlendMode.kSoftLight)
        self.canvas.drawPaint(paint)

    def _darken_corners(self, strength: float) -> None:
        centre = (self.width / 2, self.height / 2)
        radius = 0.72 * (self.width**2 + self.height**2) ** 0.5
        shade = clear("#2a2436", strength)
        fill = radial(centre, radius, "#2a243600", "#2a243600", shade, positions=(0, 0.5, 1))
        self.wash(fill, blend="multiply")

    @staticmethod
    def _paint(fill: Fill, blur: float, blend: str, alpha: float) -> skia.Paint:
        paint = skia.Paint(AntiAlias=True, BlendMode=BLENDS[blend], Dither=True)
        if isinstance(fill, str):
            paint.setColor(_skia_colour(fill))
            paint.setAlphaf(paint.getAlphaf() * alpha)
        else:
            paint.setShader(fill)
            paint.setAlphaf(alpha)
        if blur:
            paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
        return paint


def _with_grain(rows: Pixels, strength: float) -> Pixels:
    height, width = rows.shape[:2]
    noise = np.random.default_rng(20).normal(size=(height // 2 + 2, width // 2 + 2))
    soft = noise[:-1, :-1] + noise[1:, :-1] + noise[:-1, 1:] + noise[1:, 1:]
    wide = np.repeat(np.repeat(soft, 2, axis=0), 2, axis=1)[:height, :width]
    painted = rows.astype(np.float32) + (wide * strength / 2).astype(np.float32)[:, :, None]
    return np.asarray(np.clip(painted, 0, 255).round(), dtype=np.uint8)


@dataclass(frozen=True)
class View:
    """A one-point perspective: metres (right, up, away) become pixels."""

    centre: float
    horizon: float
    focal: float
    eye: float = 1.5

    def at(self, x: float, y: float, z: float) -> Point:
        scale = self.focal / z
        return self.centre + x * scale, self.horizon - (y - self.eye) * scale

    def pixels(self, metres: float, z: float) -> float:
        """How long a length is at a distance."""
        return metres * self.focal / z

    def floor(self, x0: float, x1: float, z0: float, z1: float, y: float = 0) -> list[Point]:
        """Corners of a level rectangle, far edge first."""
        return [self.at(x, y, z) for x, z in ((x0, z1), (x1, z1), (x1, z0), (x0, z0))]

    def front(self, x0: float, x1: float, y0: float, y1: float, z: float) -> list[Point]:
        """Corners of a rectangle facing us, from its upper left."""
        return [self.at(x, y, z) for x, y in ((x0, y1), (x1, y1), (x1, y0), (x0, y0))]

    def side(self, x: float, y0: float, y1: float, z0: float, z1: float) -> list[Point]:
        """Corners of a wall running away from z0 to z1, from its upper corner at z0."""
        return [self.at(x, y, z) for y, z in ((y1, z0), (y1, z1), (y0, z1), (y0, z0))]

    def box(
        self,
        sheet: Sheet,
        x: tuple[float, float],
        y: tuple[float, float],
        z: tuple[float, float],
        colours: tuple[Fill, Fill, Fill],
    ) -> None:
        """A block: front, side and top colours; hidden faces are left out."""
        front, side, top = colours
        if x[0] * x[1] > 0:
            near = x[0] if x[0] > 0 else x[1]
            sheet.polygon(self.side(near, y[0], y[1], z[0], z[1]), side)
        if y[1] < self.eye:
            sheet.polygon(self.floor(x[0], x[1], z[0], z[1], y[1]), top)
        elif y[0] > self.eye:
            sheet.polygon(self.floor(x[0], x[1], z[0], z[1], y[0]), side)
        sheet.polygon(self.front(x[0], x[1], y[0], y[1], z[0]), front)
