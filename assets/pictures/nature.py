"""Skies, clouds, trees and grass."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pictures.brush import Sheet, clear, linear, mix, radial, vertical


@dataclass(frozen=True)
class Leaves:
    """The tones of a crown, from shade to light, and the trunk."""

    shade: str
    middle: str
    light: str
    trunk: str = "#8d7663"


SUMMER = Leaves("#3f6b55", "#6f9a5e", "#bccf7c")
GOLDEN = Leaves("#a8702c", "#d9a23e", "#f6d97c")
DUSTY = Leaves("#77704f", "#98906a", "#bdb285", "#7d6c5a")
EVENING = Leaves("#1f2a52", "#2c3a63", "#4b5682", "#232746")


def sky(sheet: Sheet, bottom: float, *colours: str) -> None:
    """An even sky down to a height."""
    sheet.rect(0, 0, sheet.width, bottom, vertical(0, bottom, *colours))


def glow(sheet: Sheet, x: float, y: float, radius: float, colour: str, alpha: float = 1) -> None:
    """Light that spreads from a point."""
    fill = radial((x, y), radius, clear(colour, 1), clear(colour, 0.35), clear(colour))
    sheet.ellipse(x, y, radius, radius, fill, blend="screen", alpha=alpha)


def cloud(sheet: Sheet, x: float, y: float, width: float, light: str, shade: str, alpha: float = 0.9) -> None:
    """A long, flat-bottomed fair-weather cloud."""
    with sheet.layer(alpha=alpha, blur=width * 0.006):
        phase = sheet.random.uniform(0, 6.28)
        for _ in range(60):
            across = sheet.random.uniform(-1, 1)
            billow = 0.5 + 0.32 * math.sin(across * 4.2 + phase) + 0.18 * math.sin(across * 11 + phase)
            swell = (1 - across * across) * width * 0.15 * billow
            size = sheet.random.uniform(0.25, 0.6) * swell + width * 0.012
            lift = sheet.random.uniform(0, 1) * swell
            sheet.ellipse(x + across * width / 2, y - lift, size * 1.5, size, light)
        base = vertical(y - width * 0.09, y + width * 0.07, clear(shade), clear(shade, 1))
        area = (x - width * 0.7, y - width * 0.3, width * 1.4, width * 0.5)
        sheet.rect(*area, base, blend="atop", alpha=0.75)


def ridge(sheet: Sheet, base: float, height: float, top: str, bottom: str, phase: float) -> None:
    """One far, hazy line of hills across the sheet."""
    points = [(0.0, base + height)]
    for step in range(81):
        share = step / 80 * 6.28
        swell = math.sin(share * 1.3 + phase) + 0.5 * math.sin(share * 3.1 + 2 * phase)
        swell += 0.22 * math.sin(share * 7.7 + phase) + 0.1 * math.sin(share * 17 + phase)
        points.append((sheet.width * step / 80, base - height * (0.5 + 0.27 * swell)))
    points.append((sheet.width, base + height))
    sheet.polygon(points, vertical(base - height, base + height, top, bottom))


def streaks(sheet: Sheet, top: float, bottom: float, colour: str, count: int = 9) -> None:
    """Thin high clouds, drawn out by the wind."""
    for _ in range(count):
        x = sheet.random.uniform(-0.1, 0.9) * sheet.width
        y = sheet.random.uniform(top, bottom)
        length = sheet.random.uniform(0.25, 0.7) * sheet.width
        thickness = sheet.random.uniform(0.006, 0.018) * sheet.width
        fill = linear((x, y), (x + length, y), clear(colour), clear(colour, 0.6), clear(colour))
        sheet.ellipse(x + length / 2, y, length / 2, thickness, fill, blur=thickness * 0.6)


def _dabs(sheet: Sheet, x: float, y: float, rx: float, ry: float, leaves: Leaves, count: int, size: float) -> None:
    """Fill an oval crown with strokes that catch the light from the upper left."""
    marks = []
    for _ in range(count):
        angle = sheet.random.uniform(0, 2 * math.pi)
        radius = math.sqrt(sheet.random.random())
        marks.append((radius * math.cos(angle), radius * math.sin(angle), sheet.random.gauss(0, 0.2)))
    marks.sort(key=lambda mark: -0.65 * mark[0] - 0.75 * mark[1] + mark[2])
    for order, (dx, dy, change) in enumerate(marks):
        tone = order / count + change * 0.5
        low, high = (leaves.shade, leaves.middle) if tone < 0.55 else (leaves.middle, leaves.light)
        colour = mix(low, high, tone / 0.55 if tone < 0.55 else (tone - 0.55) / 0.5)
        length = size * sheet.random.uniform(0.6, 1.25)
        with sheet.placed(x + dx * rx, y + dy * ry, turn=sheet.random.uniform(-60, 60)):
            sheet.ellipse(0, 0, length * 0.55, length, colour, alpha=0.92)


def poplar(sheet: Sheet, x: float, base: float, height: float, leaves: Leaves = SUMMER) -> None:
    """A tall, narrow tree with its foot at (x, base)."""
    width = height * 0.012
    trunk = [(x - width, base), (x - width * 0.4, base - height * 0.5)]
    trunk += [(x + width * 0.4, base - height * 0.5), (x + width, base)]
    sheet.polygon(trunk, linear((x - width, 0), (x + width, 0), leaves.trunk, "#4d4344"))
    for part in range(7):
        share = part / 6
        spread = 0.03 + 0.062 * math.sin(math.pi * (0.16 + 0.78 * share)) ** 0.8
        middle = base - height * (0.2 + 0.73 * share)
        lean = sheet.random.uniform(-0.008, 0.008) * height
        size = height * 0.0115
        _dabs(sheet, x + lean, middle, height * spread, height * 0.105, leaves, 190, size)


def tree(sheet: Sheet, x: float, base: float, height: float, leaves: Leaves = SUMMER) -> None:
    """A round-headed tree with its foot at (x, base)."""
    width = height * 0.026
    trunk = [(x - width, base), (x - width * 0.55, base - height * 0.55)]
    trunk += [(x + width * 0.55, base - height * 0.55), (x + width * 1.1, base)]
    sheet.polygon(trunk, linear((x - width, 0), (x + width, 0), leaves.trunk, "#493d40"))
    for side in (-1, 1):
        fork = [(x, base - height * 0.36), (x + side * height * 0.13, base - height * 0.56)]
        sheet.line(fork, mix(leaves.trunk, "#493d40", 0.5), width * 0.7)
    blobs = [(-0.2, 0.52, 0.19), (0.2, 0.54, 0.19), (0, 0.5, 0.2), (-0.11, 0.7, 0.2)]
    blobs += [(0.13, 0.72, 0.19), (0.0, 0.84, 0.15)]
    for dx, dy, radius in blobs:
        middle = (x + dx * height, base - dy * height)
        _dabs(sheet, *middle, radius * height, radius * height * 0.8, leaves, 300, height * 0.0155)


def crown(sheet: Sheet, x: float, y: float, rx: float, ry: float, leaves: Leaves = SUMMER, size: float = 24) -> None:
    """Foliage without a trunk: a bush, or a branch reaching into the picture."""
    count = min(1400, int(rx * ry / (size * size) * 3.2) + 30)
    _dabs(sheet, x, y, rx, ry, leaves, count, size)


def hedge(sheet: Sheet, x0: float, x1: float, base: float, height: float, leaves: Leaves) -> None:
    """A clipped row of shrubs."""
    step = height * 0.8
    for number in range(int((x1 - x0) / step) + 1):
        x = x0 + number * step
        crown(sheet, x, base - height * 0.5, height * 0.62, height * 0.55, leaves, height * 0.13)


def grass(sheet: Sheet, top: float, bottom: float, light: str, shade: str, count: int) -> None:
    """Short strokes that grow larger towards us."""
    for number in range(count):
        near = (number / count) ** 1.2
        y = top + (bottom - top) * near
        x = sheet.random.uniform(0, sheet.width)
        length = 6 + 26 * near
        tip = (x + sheet.random.uniform(-0.4, 0.4) * length, y - length)
        colour = mix(shade, light, sheet.random.random())
        sheet.line([(x, y), tip], colour, 1.5 + 3 * near, alpha=0.55)
