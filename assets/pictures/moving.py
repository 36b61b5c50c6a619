"""Moving pictures: a flag and poplars in the wind, before the school under the range. Each repeats without a jump."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import skia

from pictures import buildings, mountains, nature
from pictures.brush import Pixels, Sheet, linear, mix, vertical

WIDTH, HEIGHT = 720, 1280
RATE, SECONDS = 25, 6
HORIZON = 980


@dataclass(frozen=True)
class Tree:
    """A poplar cut out, its upper left corner, and where in the gust it stands (turns)."""

    pixels: Pixels
    x: int
    y: int
    phase: float
    sway: float


def flag() -> Iterator[Pixels]:
    """The frames, one after another, as rows of RGB."""
    ground, clouds = _ground(), _clouds()
    trees = [_tree(*place) for place in ((70, 1010, 470, 0.1), (150, 1030, 560, 0.22), (640, 1040, 620, 0.55))]
    front = _front()
    for number in range(RATE * SECONDS):
        turn = number / (RATE * SECONDS)
        sheet = Sheet(WIDTH, HEIGHT)
        sheet.paste(ground, 0, 0)
        sheet.paste(clouds, -60 + 14 * math.sin(2 * math.pi * turn), 0)
        for tree in trees:
            sheet.paste(_bent(tree, turn), tree.x, tree.y)
        sheet.paste(front, 0, 0)
        _cloth(sheet, 262, 300, turn)
        sheet.wash(linear((0, 0), (WIDTH, HEIGHT * 0.8), "#ffd9a038", "#ffd9a000"), blend="screen")
        yield _rows(sheet)[:, :, :3]


def _rows(sheet: Sheet) -> Pixels:
    return sheet.surface.toarray(colorType=skia.kRGBA_8888_ColorType)


def _ground() -> Pixels:
    """Sky, the range and the school: what stands still."""
    sheet = Sheet(WIDTH, HEIGHT, seed=5)
    nature.sky(sheet, HORIZON, "#5f9ad0", "#9cc6e4", "#e3e8e4", "#fbe8cf")
    nature.glow(sheet, 90, 420, 520, "#ffdca6", 0.6)
    sheet.paste(mountains.qilian(WIDTH, 420, mountains.MORNING), 0, 590)
    sheet.rect(0, 860, WIDTH, 140, vertical(860, 1000, "#f3ead800", "#f0e6d2ff"))
    with sheet.placed(400, 1000, 15):
        buildings.school(sheet, buildings.DAY)
    sheet.rect(0, 998, WIDTH, HEIGHT - 998, vertical(998, HEIGHT, "#a9b877", "#7f9a5c", "#557a4c"))
    return _rows(sheet)


def _clouds() -> Pixels:
    sheet = Sheet(WIDTH + 120, 560, seed=9)
    nature.cloud(sheet, 600, 210, 330, "#fffaf0", "#b9cbe0")
    nature.cloud(sheet, 160, 430, 230, "#fffaf0", "#c4d2e2", 0.8)
    return _rows(sheet)


def _front() -> Pixels:
    """Hedges, the grass before them, the path and the pole."""
    sheet = Sheet(WIDTH, HEIGHT, seed=3)
    nature.hedge(sheet, 0, 250, 1052, 34, nature.SUMMER)
    nature.hedge(sheet, 540, WIDTH, 1052, 34, nature.SUMMER)
    nature.grass(sheet, 1090, HEIGHT + 10, "#b9c77f", "#4f7a4a", 260)
    sheet.polygon(
        [(330, 1000), (470, 1000), (640, HEIGHT), (120, HEIGHT)], vertical(1000, HEIGHT, "#d6cbb6", "#c2b59c")
    )
    sheet.rect(206, 1130, 112, 26, "#d9d2c8")
    sheet.rect(228, 1106, 68, 26, "#efe9e0")
    sheet.rect(256, 250, 12, 860, linear((256, 0), (268, 0), "#f7f7f4", "#8f929b"))
    sheet.ellipse(262, 244, 13, 13, "#e7c46a")
    return _rows(sheet)


def _tree(x: int, base: int, height: int, phase: float) -> Tree:
    wide, tall = round(height * 0.34), round(height * 1.12)
    sheet = Sheet(wide, tall, seed=x)
    nature.poplar(sheet, wide / 2, tall, height)
    return Tree(_rows(sheet), x - wide // 2, base - tall, phase, height * 0.022)


def _bent(tree: Tree, turn: float) -> Pixels:
    """The tree leaning in the wind: more the higher, each crown a little later than its foot, leaves trembling."""
    height, width = tree.pixels.shape[:2]
    rows = np.arange(height)
    high = 1 - rows / height
    gust = np.sin(2 * math.pi * (3 * turn - tree.phase - 0.12 * high)) + 0.4 * np.sin(2 * math.pi * (7 * turn + high))
    leaning = tree.sway * high**1.6 * (0.7 + 0.6 * gust)
    leaning += 0.5 * high * np.sin(2 * math.pi * (17 * turn + rows / 23))
    places = np.clip(np.arange(width)[None, :] - leaning[:, None], 0, width - 1.001)
    first = places.astype(np.intp)
    share = (places - first)[:, :, None]
    solid = tree.pixels.astype(np.float64)
    solid[:, :, :3] *= solid[:, :, 3:] / 255
    left = np.take_along_axis(solid, first[:, :, None], axis=1)
    right = np.take_along_axis(solid, first[:, :, None] + 1, axis=1)
    mixed = left * (1 - share) + right * share
    mixed[:, :, :3] *= 255 / np.maximum(mixed[:, :, 3:], 1)
    return np.clip(np.rint(mixed), 0, 255).astype(np.uint8)


def _cloth(sheet: Sheet, x: float, y: float, turn: float) -> None:
    """A plain red flag: strips of cloth, each lit by how it is turned to the sun."""
    wide, tall, strips = 330.0, 214.0, 110
    edges = []
    for number in range(strips + 1):
        along = number / strips
        swing = 2 * math.pi * (1.45 * along - 6 * turn)
        wave = along**0.8 * (17 * math.sin(swing) + 6 * math.sin(2 * swing + 1.3))
        edges.append((x + 6 + wide * along - 10 * along * math.cos(swing) ** 2, y + 20 * along + wave, swing))
    for (x0, y0, swing), (x1, y1, _) in pairwise(edges):
        light = 0.5 + 0.5 * math.cos(swing + 0.6)
        tone = mix("#a81c1c", "#ec4a3c", light)
        sheet.polygon([(x0, y0), (x1 + 0.7, y1), (x1 + 0.7, y1 + tall), (x0, y0 + tall)], tone)
