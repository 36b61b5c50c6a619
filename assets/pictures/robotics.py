"""The maker room: a small robot, a laptop, tools."""

from __future__ import annotations

import math

from pictures import people
from pictures.brush import Sheet, View, curve, linear, mix, oval, vertical
from pictures.rooms import (
    Room,
    lamp_panel,
    window,
)


def robotics() -> Sheet:
    """A maker room: a small robot on the bench, a laptop, the mountains outside."""
    sheet = Sheet(2400, 3200, seed=61)
    view = View(1200, 1330, 2200, 1.42)
    room = Room(
        view,
        2.9,
        3.3,
        4.6,
        vertical(500, 1900, "#e6ecec", "#d6dedc"),
        linear((0, 0), (400, 0), "#bcc8ca", "#d3dcdb"),
        linear((2000, 0), (2400, 0), "#e4e6e0", "#cdd0c9"),
        vertical(1900, 3200, "#b9b2a5", "#8f887d"),
        vertical(0, 500, "#eef0ed", "#f8f8f4"),
    )
    room.paint(sheet)
    for x in (-1.6, 0.4):
        lamp_panel(sheet, view, (x, x + 1.2), (2.6, 3.0), 3.29)
    with sheet.plane(5.8, 3.3, room.back_wall()):
        with sheet.placed(1.7, 0.62):
            window(sheet, 2.5, 1.55, "#f6f5f0", 3)
        _pegboard(sheet, 0.25, 0.7)
        _shelf(sheet, 4.45, 0.75)
        sheet.rect(0, 2.42, 5.8, 0.88, "#9fb6b8", alpha=0.55)
    for x0, x1 in ((-2.6, -0.9), (0.9, 2.6)):
        view.box(sheet, (x0, x1), (0, 0.82), (4.0, 4.5), ("#e7e2d6", "#bdb7aa", "#f4efe4"))
        for number in range(3):
            left = x0 + 0.08 + number * 0.55
            sheet.polygon(
                view.front(left, left + 0.48, 0.1, 0.72, 4.0), ("#5f97ad", "#e0a04a", "#7aa584")[number], alpha=0.8
            )
    _workbench(sheet, view)
    for x, hair, mirror in ((-0.54, "short", False), (0.54, "ponytail", True)):
        z = 1.45
        px, py = view.at(x, 0.13, z)
        people.seated(sheet, px, py, view.pixels(0.98, z), people.Look(hair, jacket="#2f5f9e" if mirror else "#35689f"))
    sheet.wash(linear((300, 300), (1900, 2500), "#fff1cc55", "#fff1cc00"), blend="screen")
    sheet.wash(vertical(2500, 3200, "#2a204000", "#2a204066"), blend="multiply")
    return sheet


def _pegboard(sheet: Sheet, x: float, y: float) -> None:
    sheet.rect(x, y + 0.04, 1.2, 1.4, "#3a3048", blur=0.05, alpha=0.3)
    sheet.rect(x, y, 1.2, 1.4, "#d8b988")
    for row in range(13):
        for column in range(11):
            sheet.ellipse(x + 0.1 + column * 0.1, y + 0.1 + row * 0.1, 0.009, 0.009, "#8f6f48")
    for number, tone in enumerate(("#c9543f", "#3f6f94", "#e0a03f", "#4f8a70")):
        left = x + 0.18 + number * 0.25
        sheet.rect(left - 0.03, y + 0.18, 0.06, 0.26, tone, radius=0.025)
        sheet.rect(left - 0.012, y + 0.42, 0.024, 0.24, "#8d969c")
    for number in range(3):
        sheet.stroke(
            oval(x + 0.28 + number * 0.32, y + 1.0, 0.11, 0.11), ("#c9543f", "#3d4450", "#e0a03f")[number], 0.035
        )


def _shelf(sheet: Sheet, x: float, y: float) -> None:
    for number in range(3):
        base = y + 0.45 + number * 0.48
        sheet.rect(x, base, 1.15, 0.05, "#c9a271")
        sheet.rect(x, base + 0.05, 1.15, 0.06, "#3a3048", alpha=0.2)
        for box in range(3):
            tone = ("#5f97ad", "#e7c27a", "#d9785a", "#8fb08a")[(box + number) % 4]
            left = x + 0.05 + box * 0.37
            sheet.rect(
                left,
                base - 0.27,
                0.32,
                0.27,
                linear((left, base - 0.3), (left + 0.3, base), mix(tone, "#ffffff", 0.3), tone),
                radius=0.02,
            )
            sheet.rect(left + 0.09, base - 0.17, 0.14, 0.07, "#fffaf0", radius=0.01, alpha=0.9)


def _workbench(sheet: Sheet, view: View) -> None:
    view.box(sheet, (-1.5, 1.5), (0.0, 0.74), (1.9, 3.1), ("#8c6a48", "#6f5238", "#caa06c"))
    for x in (-1.5, -0.5, 0.5):
        sheet.polygon(view.front(x + 0.05, x + 0.95, 0.1, 0.68, 1.9), "#a07a52")
    top = view.floor(-1.6, 1.6, 1.85, 3.15, 0.8)
    view.box(sheet, (-1.6, 1.6), (0.74, 0.8), (1.85, 3.15), ("#a87c4c", "#8f6a43", "#dcb984"))
    sheet.polygon(top, vertical(top[0][1], top[2][1], "#f3dfb8", "#d6ae77"))
    for number in range(9):
        start = view.at(-1.6 + number * 0.4, 0.8, 3.15)
        sheet.line([start, view.at(-1.6 + number * 0.4, 0.8, 1.85)], "#a97f4e", 3, alpha=0.25)
    sheet.polygon(view.floor(-0.62, 0.5, 2.05, 2.75, 0.802), "#4f7f74")
    _course(sheet, view)
    _laptop(sheet, view, 0.6, 2.78)
    _bench_things(sheet, view)
    px, py = view.at(-0.1, 0.805, 2.36)
    sheet.ellipse(px + 40, py + 6, 250, 44, "#2a3a3a", blur=22, blend="multiply", alpha=0.6)
    with sheet.placed(px, py, view.pixels(1, 2.36)):
        _robot(sheet)


def _course(sheet: Sheet, view: View) -> None:
    track = []
    for step in range(33):
        angle = step / 32 * 2 * math.pi
        track.append(
            view.at(-0.06 + 0.46 * math.cos(angle), 0.803, 2.4 + 0.25 * math.sin(angle) + 0.03 * math.sin(2 * angle))
        )
    sheet.line(track, "#f4f1e6", 13)


def _laptop(sheet: Sheet, view: View, x: float, z: float) -> None:
    ground = view.floor(x - 0.3, x + 0.32, z - 0.3, z + 0.05, 0.8)
    sheet.polygon(ground, "#3a2c2c", blur=14, blend="multiply", alpha=0.4)
    base = view.floor(x - 0.27, x + 0.27, z - 0.28, z, 0.815)
    sheet.polygon(base, linear(base[0], base[2], "#d7dce0", "#a9b1b8"))
    sheet.polygon(view.floor(x - 0.22, x + 0.22, z - 0.16, z - 0.03, 0.817), "#4d565f")
    lid = [
        view.at(x - 0.27, 1.16, z + 0.08),
        view.at(x + 0.27, 1.16, z + 0.08),
        view.at(x + 0.27, 0.82, z),
        view.at(x - 0.27, 0.82, z),
    ]
    sheet.polygon(lid, "#2a3038")
    with sheet.plane(0.54, 0.34, lid):
        sheet.rect(0.02, 0.02, 0.5, 0.29, vertical(0.02, 0.31, "#f4f8fa", "#dcebf2"))
        sheet.rect(0.02, 0.02, 0.12, 0.29, "#c9dce8")
        for number, tone in enumerate(("#4f93c9", "#e3a03f", "#5fa878", "#d9694f", "#8a74bd")):
            indent = (0, 0.02, 0.02, 0.04, 0)[number]
            sheet.rect(0.18 + indent, 0.045 + number * 0.05, 0.2 - indent * 1.4, 0.04, tone, radius=0.012)
            sheet.rect(0.04, 0.045 + number * 0.05, 0.08, 0.03, tone, radius=0.01, alpha=0.7)
        sheet.polygon([(0.3, 0.02), (0.52, 0.02), (0.52, 0.25)], "#ffffff", alpha=0.25)


def _bench_things(sheet: Sheet, view: View) -> None:
    view.box(sheet, (-1.35, -0.95), (0.8, 0.98), (2.55, 2.85), ("#e0a04a", "#b5782e", "#8a5a24"))
    for x, tone in ((-1.28, "#5f97ad"), (-1.18, "#d9694f"), (-1.06, "#f1ead8")):
        view.box(
            sheet,
            (x, x + 0.07),
            (0.9, 1.05),
            (2.65, 2.72),
            (tone, mix(tone, "#20182a", 0.4), mix(tone, "#ffffff", 0.3)),
        )
    for x, z, tone in ((-0.85, 2.15, "#3d4450"), (0.72, 2.12, "#3d4450")):
        px, py = view.at(x, 0.82, z)
        sheet.ellipse(px + 10, py + 14, 48, 18, "#3a2c2c", blur=8, alpha=0.4)
        sheet.ellipse(px, py, 44, 26, tone)
        sheet.ellipse(px, py - 4, 22, 12, "#e0a04a")
    pencil = [view.at(-1.1, 0.81, 2.1), view.at(-0.95, 0.81, 2.32)]
    sheet.line(pencil, "#c9543f", 13)


def _robot(sheet: Sheet) -> None:
    """A rover on two wheels, 30 cm tall, standing at (0, 0)."""
    for x in (-0.17, 0.17):
        sheet.ellipse(x, -0.075, 0.062, 0.078, "#20242b")
        sheet.ellipse(x - 0.008, -0.078, 0.038, 0.05, linear((x, -0.13), (x, -0.03), "#8d98a3", "#4a535d"))
        sheet.ellipse(x - 0.01, -0.078, 0.013, 0.017, "#e7b45a")
    sheet.rect(
        -0.15, -0.17, 0.3, 0.12, linear((-0.15, -0.17), (0.15, -0.05), "#f7f5ee", "#d5d6d2", "#a3a8ab"), radius=0.03
    )
    sheet.rect(-0.15, -0.1, 0.3, 0.022, "#2f7fb5")
    sheet.ellipse(0, -0.065, 0.02, 0.014, "#3d4450")
    sheet.rect(-0.12, -0.205, 0.24, 0.045, "#3f8f72", radius=0.008)
    for number in range(5):
        sheet.rect(-0.1 + number * 0.043, -0.2, 0.026, 0.02, ("#20242b", "#e7b45a")[number % 2])
    sheet.rect(-0.03, -0.25, 0.06, 0.06, "#7f8a94")
    sheet.rect(
        -0.135, -0.4, 0.27, 0.165, linear((-0.14, -0.4), (0.14, -0.24), "#ffffff", "#e3e5e2", "#b4b9bc"), radius=0.05
    )
    sheet.rect(-0.108, -0.372, 0.216, 0.108, linear((0, -0.37), (0, -0.26), "#26323f", "#3d5266"), radius=0.035)
    for x in (-0.052, 0.052):
        sheet.ellipse(x, -0.318, 0.034, 0.034, "#79dcf0", blur=0.02, blend="screen", alpha=0.7)
        sheet.ellipse(x, -0.318, 0.024, 0.027, "#a9f0fa")
        sheet.ellipse(x - 0.007, -0.326, 0.008, 0.008, "#ffffff")
    sheet.line([(0.07, -0.4), (0.085, -0.47)], "#7f8a94", 0.008)
    sheet.ellipse(0.086, -0.476, 0.016, 0.016, "#d9483b")
    for side in (-1, 1):
        arm = curve(
            (side * 0.15, -0.16),
            (side * 0.24, -0.18, side * 0.25, -0.26, side * 0.235, -0.28),
            (side * 0.215, -0.27),
            (side * 0.225, -0.22, side * 0.2, -0.19, side * 0.15, -0.19),
        )
        sheet.shape(arm, "#e09a3f")
    sheet.stroke(
        curve((-0.1, -0.19), (-0.16, -0.22, -0.15, -0.25, -0.1, -0.26), (-0.15, -0.25, -0.16, -0.22, -0.1, -0.19)),
        "#c9543f",
        0.008,
    )
