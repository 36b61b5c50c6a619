"""Lunch at the serving counter."""

from __future__ import annotations

import math

from pictures import people
from pictures.brush import Sheet, View, curve, linear, mix, vertical
from pictures.rooms import (
    Room,
    lamp_panel,
    tiles,
)


def canteen() -> Sheet:
    """Lunch at the serving counter, steam over the bowls."""
    sheet = Sheet(3200, 2400, seed=71)
    view = View(1600, 1080, 2100, 1.5)
    room = Room(
        view,
        5.2,
        3.4,
        5.4,
        vertical(340, 1660, "#f5efe2", "#eee4d1"),
        "#e2d9c8",
        "#f2e9d9",
        vertical(1600, 2400, "#d8cbb6", "#b5a58d"),
        vertical(0, 350, "#efeae0", "#faf7f0"),
    )
    room.paint(sheet)
    tiles(sheet, room, 0.6, "#9c8b73", 0.3)
    for x in (-3.2, -0.7, 1.8):
        lamp_panel(sheet, view, (x, x + 1.4), (3.4, 3.8), 3.39)
    with sheet.plane(10.4, 3.4, room.back_wall()):
        _kitchen_wall(sheet)
    _counter(sheet, view)
    hairs = (
        ("short", -1.95, 1.44),
        ("ponytail", -0.6, 1.34),
        ("short", 0.36, 1.46),
        ("bob", 0.86, 1.3),
        ("braids", 2.25, 1.4),
    )
    for number, (hair, x, tall) in enumerate(hairs):
        px, py = view.at(x, 0, 3.35)
        look = people.Look(hair, bag="")
        people.walker(sheet, px, py, view.pixels(tall, 3.35), look, mirror=number % 2 == 1, shadow=0.2)
    sheet.wash(linear((0, 0), (2600, 2000), "#fff0c855", "#fff0c800"), blend="screen")
    return sheet


def _kitchen_wall(sheet: Sheet) -> None:
    sheet.rect(0, 1.95, 10.4, 0.7, vertical(1.95, 2.6, "#cdb893", "#e4d5b8"))
    for row in range(9):
        for column in range(44):
            if sheet.random.random() < 0.5:
                tone = sheet.random.choice(("#ffffff", "#dfe9e4", "#e9e2d2"))
                sheet.rect(column * 0.24, 1.24 + row * 0.24, 0.23, 0.23, tone, alpha=0.5)
    sheet.rect(1.0, 0.74, 8.4, 1.3, "#4a4256", blur=0.08, alpha=0.35)
    sheet.rect(1.0, 0.7, 8.4, 1.3, "#b98d5d")
    sheet.rect(1.1, 0.8, 8.2, 1.2, vertical(0.8, 2.0, "#54757d", "#7f9da0", "#a9b9b2"))
    sheet.rect(1.1, 0.95, 8.2, 0.05, "#6f8488")
    for x in (1.7, 3.1, 6.2, 8.0):
        sheet.line([(x, 1.0), (x, 1.25)], "#5f7478", 0.025)
        pan = curve((x - 0.2, 1.25), (x - 0.2, 1.45, x + 0.2, 1.45, x + 0.2, 1.25))
        sheet.shape(pan, linear((x - 0.2, 0), (x + 0.2, 0), "#dfe4e4", "#8b9799"))
    hood = [(4.1, 0.8), (5.9, 0.8), (5.6, 1.2), (4.4, 1.2)]
    sheet.polygon(hood, linear((4, 0), (6, 0), "#eef1f0", "#a8b3b4"))
    for x, wide in ((2.0, 0.5), (4.5, 0.6), (5.3, 0.45), (7.4, 0.6)):
        sheet.rect(x, 1.62, wide, 0.38, linear((x, 0), (x + wide, 0), "#f0f2f0", "#9eaaab", "#c9d0cf"), radius=0.03)
    for number in range(1, 4):
        sheet.rect(1.1 + 8.2 * number / 4 - 0.04, 0.8, 0.08, 1.2, "#cfa675")
    awning = [(0.9, 0.45), (9.5, 0.45), (9.6, 0.74), (0.8, 0.74)]
    sheet.polygon(awning, vertical(0.45, 0.75, "#c8694c", "#a94f3a"))
    for number in range(22):
        sheet.polygon(
            [
                (0.9 + number * 0.39, 0.45),
                (1.09 + number * 0.39, 0.45),
                (1.0 + number * 0.4, 0.74),
                (0.8 + number * 0.4, 0.74),
            ],
            "#f3e2c6",
            alpha=0.9,
        )


def _counter(sheet: Sheet, view: View) -> None:
    view.box(sheet, (-4.4, 4.4), (0, 0.92), (4.5, 5.3), ("#e9e4d8", "#bdb6a6", "#d7dbd9"))
    for number in range(11):
        x = -4.4 + number * 0.8
        tone = ("#8fb9a8", "#a8c9b6")[number % 2]
        sheet.polygon(view.front(x + 0.04, x + 0.76, 0.12, 0.78, 4.5), tone)
    top = view.floor(-4.4, 4.4, 4.4, 5.3, 0.95)
    sheet.polygon(top, vertical(top[0][1], top[2][1], "#c2cbcc", "#f2f5f4"))
    sheet.polygon(view.front(-4.4, 4.4, 0.88, 0.95, 4.4), vertical(1300, 1380, "#ffffff", "#9aa5a7"))
    stews = ("#c9582f", "#e3b34f", "#6f9a4a", "#d98a4a", "#f0e0b4", "#a8502f", "#84ad55", "#e0a040")
    for number, tone in enumerate(stews):
        x = -3.5 + number * 1.0
        px, py = view.at(x, 0.98, 4.75)
        sheet.ellipse(px, py + 8, 182, 50, "#5f6c70", alpha=0.5)
        sheet.ellipse(px, py, 178, 48, linear((px - 170, 0), (px + 170, 0), "#f6f8f8", "#aab4b6"))
        sheet.ellipse(
            px,
            py + 3,
            156,
            38,
            linear((px - 150, py), (px + 150, py), mix(tone, "#fff0c8", 0.35), tone, mix(tone, "#3a1c1c", 0.25)),
        )
        for _ in range(14):
            angle, reach = sheet.random.uniform(0, 6.28), sheet.random.random() ** 0.5
            spot = (px + math.cos(angle) * reach * 130, py + 2 + math.sin(angle) * reach * 28)
            garnish = sheet.random.choice(("#7fa04a", "#f4e6bf", "#d9694f", mix(tone, "#ffffff", 0.5)))
            sheet.ellipse(*spot, 13, 6, garnish, alpha=0.85)
        _steam(sheet, px, py - 20)
    sheet.polygon(view.front(-4.3, 4.3, 1.25, 1.55, 4.62), "#ffffff", alpha=0.14)
    sheet.line([view.at(-4.3, 1.55, 4.62), view.at(4.3, 1.55, 4.62)], "#eef2f2", 9)
    for x in (-4.2, -1.4, 1.4, 4.2):
        sheet.line([view.at(x, 0.95, 4.62), view.at(x, 1.55, 4.62)], "#dfe5e6", 9)


def _steam(sheet: Sheet, x: float, y: float) -> None:
    for shift in (-60, 10, 70):
        height = sheet.random.uniform(300, 540)
        sway = sheet.random.uniform(-50, 50)
        left, right = x + shift - 12, x + shift + 16
        wisp = curve(
            (left, y),
            (left - 40, y - height * 0.4, left + sway + 40, y - height * 0.6, left + sway, y - height),
            (right + sway + 50, y - height * 0.6, right - 20, y - height * 0.35, right, y),
        )
        sheet.shape(wisp, vertical(y - height, y, "#ffffff00", "#ffffffaa"), blur=13, alpha=0.75)
