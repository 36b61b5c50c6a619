"""The school library: high, bright, with a round window."""

from __future__ import annotations

import math

from pictures import mountains, people
from pictures.brush import Sheet, View, curve, linear, mix, oval, radial, vertical
from pictures.rooms import (
    Room,
    books,
    chair,
    ground_shade,
    outlook,
    planks,
)


def library() -> Sheet:
    """A high, bright library with a round window on the mountains."""
    sheet = Sheet(2400, 3200, seed=51)
    view = View(1200, 1640, 2150, 1.5)
    room = Room(
        view,
        3.6,
        5.6,
        8.4,
        vertical(600, 2030, "#f6efe1", "#efe3cd"),
        linear((0, 0), (300, 0), "#d9cdb8", "#eadfca"),
        linear((2100, 0), (2400, 0), "#f1e6d2", "#dccdb4"),
        vertical(2000, 3200, "#d9b98c", "#b08a5e"),
        vertical(0, 600, "#efe6d8", "#faf5ec"),
    )
    room.paint(sheet)
    planks(sheet, room, 0.24, "#8f6a43", 0.35)
    _slats(sheet, room)
    with sheet.plane(7.2, 5.6, room.back_wall()):
        _round_window(sheet, 3.6, 1.95, 1.42)
        with sheet.placed(0.35, 3.72):
            books(sheet, 6.5, 1.88, "#c39a68", 5)
    for right in (False, True):
        with sheet.plane(7.4, 5.6, room.wall(1.0, 8.4, right=right)), sheet.placed(0.3, 2.2):
            books(sheet, 6.9, 3.4, "#c39a68", 9)
        side = view.side(3.6 if right else -3.6, 0, 3.4, 1, 8.4)
        sheet.polygon(side, "#3a2c4a" if right else "#fff0cc", blend="soft", alpha=0.3)
    carpet = view.floor(-1.9, 1.9, 2.0, 7.2)
    sheet.polygon(carpet, vertical(2100, 3200, "#8fb3ab", "#5f8f8a"))
    sheet.polygon(view.floor(-1.7, 1.7, 2.15, 7.0), "#e9efe2", alpha=0.14)
    for x0, x1, z in ((-1.78, -1.72, 2.0), (1.72, 1.78, 2.0)):
        sheet.polygon(view.floor(x0, x1, z, 7.1), "#eef3e6", alpha=0.5)
    sheet.polygon(view.floor(-1.78, 1.78, 2.32, 2.38), "#eef3e6", alpha=0.5)
    for x, z, tone in ((-1.15, 2.75, "#e0a55a"), (1.2, 2.72, "#cf7458")):
        _cushion(sheet, view, x, z, tone)
    sheet.ellipse(1290, 2790, 560, 150, "#fff3c4", blur=26, blend="soft", alpha=0.75)
    _reading_table(sheet, view)
    for x, z in ((-0.95, 4.9), (0.95, 4.9), (0.0, 6.3)):
        _pendant(sheet, view, x, 3.6, z)
    glow = radial((1200, 1180), 1500, "#fff4d6cc", "#fff4d600")
    sheet.wash(glow, blend="screen", alpha=0.4)
    shaft = [(1000, 1000), (1420, 1000), (1900, 3000), (700, 3000)]
    sheet.polygon(shaft, vertical(900, 2900, "#fff3cf66", "#fff3cf00"), blur=60, blend="screen", alpha=0.55)
    return sheet


def _slats(sheet: Sheet, room: Room) -> None:
    for x in (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0):
        room.view.box(sheet, (x - 0.09, x + 0.09), (5.3, 5.6), (2.2, 8.4), ("#c9a371", "#a98152", "#d9b685"))


def _round_window(sheet: Sheet, x: float, y: float, radius: float) -> None:
    sheet.ellipse(x + 0.05, y + 0.08, radius + 0.2, radius + 0.2, "#5a4a4a", blur=0.12, alpha=0.4)
    sheet.ellipse(x, y, radius + 0.17, radius + 0.17, linear((x - 1, y - 1), (x + 1, y + 1), "#d9b586", "#a67c4e"))
    with sheet.inside(oval(x, y, radius, radius)), sheet.placed(x - radius, y - radius):
        outlook(sheet, 2 * radius, 2 * radius, mountains.MORNING)
    for shift in (-0.5, 0.5):
        reach = math.sqrt(1 - shift * shift) * radius
        sheet.line([(x + shift * radius, y - reach), (x + shift * radius, y + reach)], "#f4ead8", 0.06)
    sheet.line([(x - radius, y + 0.2), (x + radius, y + 0.2)], "#f4ead8", 0.06)
    sheet.stroke(oval(x, y, radius, radius), "#f4ead8", 0.08)


def _pendant(sheet: Sheet, view: View, x: float, y: float, z: float) -> None:
    px, py = view.at(x, y, z)
    size = view.pixels(0.34, z)
    sheet.line([view.at(x, 5.3, z), (px, py)], "#6b5644", 4)
    shade = curve(
        (px - size * 0.25, py),
        (px - size * 0.5, py + size * 0.1, px - size * 0.95, py + size * 0.35, px - size, py + size * 0.6),
        (px + size, py + size * 0.6),
        (px + size * 0.95, py + size * 0.35, px + size * 0.5, py + size * 0.1, px + size * 0.25, py),
    )
    sheet.shape(shade, linear((px - size, 0), (px + size, 0), "#fbf4e6", "#e2d2b6", "#b9a27e"))
    sheet.ellipse(px, py + size * 0.6, size, size * 0.14, "#fff2c4")
    sheet.ellipse(px, py + size * 0.8, size * 2, size * 1.4, "#ffdf9a", blur=size * 0.5, blend="screen", alpha=0.45)


def _reading_table(sheet: Sheet, view: View) -> None:
    ground_shade(sheet, view, (-1.3, 1.3), (3.5, 6.0), 0.45)
    for z in (5.8, 3.75):
        for x in (-1.15, 1.05):
            view.box(sheet, (x, x + 0.1), (0, 0.7), (z, z + 0.1), ("#b08656", "#8a653d", "#c39a68"))
    view.box(sheet, (-1.3, 1.3), (0.68, 0.75), (3.6, 6.0), ("#b48a58", "#8f6a43", "#dfbf90"))
    top = view.floor(-1.3, 1.3, 3.6, 6.0, 0.75)
    sheet.polygon(top, vertical(top[0][1], top[2][1], "#f4e2bf", "#d9b581"))
    for x, z, tone in (
        (-0.75, 4.0, "#5f8fa5"),
        (0.02, 4.15, "#c9694e"),
        (0.75, 4.0, "#7aa06c"),
        (-0.5, 5.2, "#d9a44e"),
        (0.6, 5.3, "#47708a"),
    ):
        _open_book(sheet, view, x, z, tone)
    hairs = (("braids", "#2f5f9e"), ("short", "#2f5f9e"), ("ponytail", "#2f5f9e"))
    for x, (hair, jacket) in zip((-0.78, 0.0, 0.8), hairs, strict=True):
        z = 3.15
        chair(sheet, view, x, z, "#d6a96c", "#a67c4e")
        px, py = view.at(x, 0.43, z + 0.1)
        people.seated(sheet, px, py, view.pixels(0.8, z + 0.1), people.Look(hair, jacket=jacket))
        back = view.front(x - 0.2, x + 0.2, 0.5, 0.74, z)
        sheet.polygon(back, linear(back[0], back[2], "#ecc88f", "#d0a062", "#a67c4e"))


def _cushion(sheet: Sheet, view: View, x: float, z: float, tone: str) -> None:
    px, py = view.at(x, 0, z)
    size = view.pixels(0.27, z)
    sheet.ellipse(
        px + size * 0.15,
        py + size * 0.05,
        size * 1.25,
        size * 0.32,
        "#2a2c40",
        blur=size * 0.12,
        blend="multiply",
        alpha=0.5,
    )
    body = curve(
        (px - size, py - size * 0.12),
        (px - size * 1.05, py - size * 0.62, px - size * 0.5, py - size * 0.75, px, py - size * 0.75),
        (px + size * 0.5, py - size * 0.75, px + size * 1.05, py - size * 0.62, px + size, py - size * 0.12),
        (px + size * 0.6, py + size * 0.16, px - size * 0.6, py + size * 0.16, px - size, py - size * 0.12),
    )
    sheet.shape(
        body,
        linear((px - size, py - size), (px + size, py), mix(tone, "#fff4d8", 0.4), tone, mix(tone, "#2a2038", 0.35)),
    )
    sheet.ellipse(
        px - size * 0.1,
        py - size * 0.55,
        size * 0.62,
        size * 0.13,
        mix(tone, "#fff4d8", 0.45),
        blur=size * 0.05,
        alpha=0.7,
    )


def _open_book(sheet: Sheet, view: View, x: float, z: float, tone: str) -> None:
    sheet.polygon(view.floor(x - 0.2, x + 0.2, z - 0.02, z + 0.26, 0.76), tone)
    for side in (-1, 1):
        page = [
            view.at(x, 0.77, z),
            view.at(x, 0.77, z + 0.24),
            view.at(x + side * 0.18, 0.78, z + 0.25),
            view.at(x + side * 0.18, 0.78, z),
        ]
        sheet.polygon(page, linear(page[0], page[3], "#d9cdb6", "#fffaf0"))
