"""One classroom then and now, and a lesson."""

from __future__ import annotations

from pictures import nature, people
from pictures.brush import Sheet, View, curve, linear, mix, outline, vertical
from pictures.rooms import Room, beams, chair, desk, ground_shade, lamp_panel, planks, sunbeams, tiles, window

VIEW = View(1600, 1060, 1900, 1.62)
ROWS = (6.6, 5.2, 3.9, 2.75)


def old_classroom() -> Sheet:
    """2012: a coal stove, worn desks, a small window and a blackboard."""
    sheet = Sheet(3200, 2400, seed=31)
    room = Room(
        VIEW,
        3.6,
        3.3,
        8.6,
        vertical(680, 1430, "#cbbd9f", "#bfae8f"),
        linear((0, 0), (1000, 0), "#9c8d74", "#b8a888"),
        linear((2200, 0), (3200, 0), "#cdbc98", "#b39f7d"),
        vertical(1400, 2400, "#8f7c66", "#6e5c4c"),
        vertical(0, 700, "#5d4b3d", "#75624f"),
    )
    room.paint(sheet)
    _brick_floor(sheet, room)
    _beams_overhead(sheet)
    _dado(sheet, room)
    with sheet.plane(8.6 - 1.0, 3.3, room.wall(1.0, 8.6)):
        for z in (2.3, 5.1):
            with sheet.placed(z - 1.0, 0.95):
                window(sheet, 1.25, 1.15, "#8a765c")
                sheet.rect(0, 0, 1.25, 1.15, "#d9c79d", alpha=0.4)
    _blackboard(sheet, room)
    spans = [(2.3, 3.55), (5.1, 6.35)]
    sunbeams(sheet, room, spans, "#ffe3a6", 0.65)
    for row, z in enumerate(ROWS):
        if row == 1:
            _stove(sheet)
        for x in (-2.75, 1.15):
            tone = ("#a37a50", "#97704b", "#ad845a", "#8f6a48")[(row + (x > 0)) % 4]
            desk(sheet, VIEW, (x, x + 1.3), z, tone, "#6b4d36")
            _bench(sheet, x, z - 0.42)
    _bulb(sheet)
    beams(sheet, room, spans, 2.3, "#ffe2a8", 0.3)
    sheet.wash(linear((0, 300), (2600, 2200), "#ffdf9c55", "#2a1e2800"), blend="screen")
    sheet.wash("#9a7f5c", blend="soft", alpha=0.3)
    return sheet


def _brick_floor(sheet: Sheet, room: Room) -> None:
    z, row = room.depth, 0
    while z > 1.7:
        for number in range(-11, 12):
            if sheet.random.random() < 0.35:
                x = number * 0.34 + (row % 2) * 0.17
                tone = sheet.random.choice(("#a18b70", "#7a6653", "#8f7759", "#b09a7d"))
                sheet.polygon(VIEW.floor(max(-3.6, x), min(3.6, x + 0.32), z - 0.16, z), tone, alpha=0.5)
        z, row = z - 0.18, row + 1
    tiles(sheet, room, 0.34, "#4c3d33", 0.22)


def _beams_overhead(sheet: Sheet) -> None:
    for z in (8.0, 6.6, 5.2, 3.8, 2.6):
        VIEW.box(sheet, (-3.6, 3.6), (3.06, 3.3), (z, z + 0.24), ("#6a5140", "#46362c", "#46362c"))
    for x in (-2.6, -1.3, 0.0, 1.3, 2.6):
        sheet.line([VIEW.at(x, 3.3, 1.6), VIEW.at(x, 3.3, 8.6)], "#4a3a30", 10, alpha=0.35)


def _dado(sheet: Sheet, room: Room) -> None:
    for corners in (
        VIEW.side(-3.6, 0, 1.05, 1, 8.6),
        VIEW.side(3.6, 0, 1.05, 1, 8.6),
        VIEW.front(-3.6, 3.6, 0, 1.05, 8.6),
    ):
        sheet.polygon(corners, vertical(1100, 1900, "#7f917f", "#65766a"), alpha=0.88)
    line = [VIEW.at(-3.6, 1.05, 1), VIEW.at(-3.6, 1.05, 8.6), VIEW.at(3.6, 1.05, 8.6), VIEW.at(3.6, 1.05, 1)]
    sheet.line(line, "#55655a", 6)
    with sheet.plane(7.2, 3.3, room.back_wall()):
        for x, y, size in ((0.5, 0.5, 0.5), (6.3, 0.8, 0.6), (6.7, 2.6, 0.4), (0.3, 2.4, 0.4)):
            sheet.ellipse(x, y, size, size * 0.5, "#94815f", blur=0.12, alpha=0.45)


def _blackboard(sheet: Sheet, room: Room) -> None:
    with sheet.plane(7.2, 3.3, room.back_wall()):
        sheet.rect(1.66, 0.86, 3.98, 1.44, "#3a2c28", blur=0.06, alpha=0.5)
        sheet.rect(1.6, 0.78, 4.0, 1.44, "#7a593e")
        sheet.rect(1.68, 0.86, 3.84, 1.28, linear((1.7, 0.9), (5.5, 2.1), "#4a4f4c", "#333836", "#2b302f"))
        for _ in range(16):
            x, y = sheet.random.uniform(1.9, 5.0), sheet.random.uniform(1.0, 2.0)
            sheet.ellipse(x, y, 0.4, 0.1, "#c9cbc2", blur=0.09, alpha=0.12)
        sheet.line([(2.2, 1.86), (3.0, 1.86), (2.6, 1.2), (2.2, 1.86)], "#e6e4d8", 0.025, alpha=0.8)
        sheet.ellipse(3.9, 1.55, 0.32, 0.32, "#e6e4d8", alpha=0.14)
        for row in range(3):
            sheet.line([(4.5, 1.25 + row * 0.22), (5.2 - row * 0.12, 1.25 + row * 0.22)], "#e6e4d8", 0.02, alpha=0.5)
        sheet.rect(1.6, 2.2, 4.0, 0.07, "#8f6c4c")
        sheet.rect(2.4, 2.16, 0.2, 0.06, "#e9dfc8")
    VIEW.box(sheet, (-0.65, 0.65), (0, 0.98), (7.7, 8.2), ("#8a6546", "#5f4431", "#b08a62"))


def _stove(sheet: Sheet) -> None:
    z, x = 5.6, 0.15
    ground_shade(sheet, VIEW, (x - 0.4, x + 0.45), (z - 0.3, z + 0.4), 0.55)
    px, py = VIEW.at(x, 0, z)
    scale = VIEW.pixels(1, z)
    with sheet.placed(px, py, scale):
        metal = linear((-0.3, 0), (0.3, 0), "#6b6460", "#423d40", "#252328", "#3a3538")
        sheet.line([(0, -0.8), (0, -2.72)], linear((-0.07, 0), (0.07, 0), "#8d8782", "#4d484a", "#302d33"), 0.13)
        for y in (-1.3, -1.9, -2.5):
            sheet.rect(-0.075, y, 0.15, 0.05, "#7c756f")
        for side in (-1, 1):
            sheet.line([(side * 0.2, -0.2), (side * 0.26, 0)], "#2c292d", 0.05)
        body = curve(
            (-0.3, -0.78), (-0.34, -0.5, -0.3, -0.2, -0.25, -0.12), (0.25, -0.12), (0.3, -0.2, 0.34, -0.5, 0.3, -0.78)
        )
        sheet.shape(body, metal)
        sheet.ellipse(0, -0.78, 0.36, 0.075, "#5d5754")
        sheet.ellipse(0, -0.785, 0.27, 0.05, "#2e2a2d")
        sheet.rect(-0.1, -0.46, 0.2, 0.17, "#1e1a1c", radius=0.02)
        sheet.rect(-0.075, -0.43, 0.15, 0.11, vertical(-0.43, -0.32, "#ffb257", "#d9532b"), radius=0.02)
        sheet.ellipse(0, -0.38, 0.5, 0.5, "#ff9a4a", blur=0.2, blend="screen", alpha=0.3)
        kettle = curve((-0.17, -0.8), (-0.2, -0.95, -0.12, -1.02, 0.03, -1.02), (0.18, -1.02, 0.24, -0.95, 0.21, -0.8))
        with sheet.placed(-0.02, 0.0):
            sheet.shape(kettle, linear((-0.2, -1), (0.2, -0.8), "#c9c3b8", "#8b857f", "#5c575a"))
    bend, end = VIEW.at(x, 2.72, z), VIEW.at(-3.6, 2.86, z)
    sheet.ellipse(end[0], end[1], 16, 34, "#3f3b3f")
    sheet.line([bend, end], vertical(bend[1] - 22, bend[1] + 22, "#8d8782", "#3f3b3f"), VIEW.pixels(0.13, z))


def _bench(sheet: Sheet, x: float, z: float) -> None:
    for edge in (x + 0.12, x + 1.12):
        VIEW.box(sheet, (edge, edge + 0.06), (0, 0.4), (z, z + 0.22), ("#5e4431", "#45321f", "#5e4431"))
    VIEW.box(sheet, (x + 0.02, x + 1.28), (0.4, 0.44), (z, z + 0.24), ("#7c5a3d", "#5a402b", "#a17a52"))


def _bulb(sheet: Sheet) -> None:
    z = 4.6
    top, low = VIEW.at(0.9, 3.06, z), VIEW.at(0.9, 2.5, z)
    sheet.line([top, low], "#2f2824", 4)
    sheet.rect(low[0] - 9, low[1] - 20, 18, 26, "#2f2824", radius=5)
    sheet.ellipse(
        low[0], low[1] + 24, 19, 24, linear((low[0] - 18, 0), (low[0] + 18, 0), "#fff4d6", "#d9c79f"), alpha=0.9
    )


def new_classroom() -> Sheet:
    """2022: daylight, a smart screen, light desks."""
    sheet = Sheet(3200, 2400, seed=31)
    room = Room(
        VIEW,
        3.6,
        3.3,
        8.6,
        vertical(680, 1430, "#f7f3ea", "#ece6da"),
        linear((0, 0), (1000, 0), "#dcd9d3", "#eeebe4"),
        linear((2200, 0), (3200, 0), "#faf5ea", "#efe6d6"),
        vertical(1400, 2400, "#dccdb6", "#c6b196"),
        vertical(0, 700, "#f1efe9", "#fbfaf6"),
    )
    room.paint(sheet)
    planks(sheet, room, 0.3, "#a98f70", 0.28)
    sheet.polygon(VIEW.floor(-1.6, 1.6, 7.0, 8.55), "#ffffff", blur=40, alpha=0.25)
    for x in (-2.2, 0.9):
        for z in (2.3, 4.4, 6.5):
            lamp_panel(sheet, VIEW, (x, x + 1.3), (z, z + 0.45), 3.29)
    _wide_windows(sheet, room)
    _skirting(sheet, room)
    _front(sheet, room)
    spans = [(1.7, 3.6), (4.1, 6.0), (6.4, 8.1)]
    sunbeams(sheet, room, spans, "#fff2cc", 0.6)
    for z in ROWS:
        for x in (-2.9, -0.62, 1.66):
            desk(sheet, VIEW, (x, x + 1.24), z, "#e6d3b1", "#8fa3b5")
            _desk_things(sheet, x, z)
            for seat in (x + 0.33, x + 0.92):
                chair(sheet, VIEW, seat, z - 0.34, "#4d8fb8", "#9aa8b3")
    beams(sheet, room, spans, 2.7, "#fff3d2", 0.2)
    sheet.wash(linear((0, 200), (2400, 2000), "#fff2cc44", "#fff2cc00"), blend="screen")
    return sheet


def _wide_windows(sheet: Sheet, room: Room) -> None:
    with sheet.plane(7.6, 3.3, room.wall(1.0, 8.6)):
        for z in (1.7, 4.1, 6.4):
            with sheet.placed(z - 1.0, 0.42):
                window(sheet, 1.8, 1.95, "#fbfaf7", 3)
            for x in (z - 1.24, z + 0.72):
                drape = linear((x, 0), (x + 0.34, 0), "#cfdde0", "#eef4f3", "#b9ccd2", "#e6efef", "#bccfd5")
                sheet.rect(x, 0.28, 0.34, 2.3, drape, alpha=0.96)
        sheet.rect(0, 0.2, 7.6, 0.09, "#b9b4aa")


def _skirting(sheet: Sheet, room: Room) -> None:
    for corners in (VIEW.side(3.6, 0, 0.95, 1, 8.6), VIEW.front(-3.6, 3.6, 0, 0.95, 8.6)):
        sheet.polygon(corners, "#b9d3cf", alpha=0.75)
    with sheet.plane(7.6, 3.3, room.wall(1.0, 8.6, right=True)):
        sheet.rect(2.2, 0.75, 3.2, 1.35, "#4a4256", blur=0.05, alpha=0.25)
        sheet.rect(2.2, 0.72, 3.2, 1.35, "#dfe8dc")
        tones = ("#e8b96a", "#7fb0a8", "#d98670", "#8ca8cf", "#b9c98c", "#f0dfae")
        for number in range(10):
            x, y = 2.34 + (number % 5) * 0.61, 0.82 + (number // 5) * 0.62
            sheet.rect(x, y, 0.48, 0.5, "#fffdf6")
            tone = tones[number % 6]
            sheet.rect(x + 0.04, y + 0.04, 0.4, 0.42, vertical(y, y + 0.45, mix(tone, "#ffffff", 0.6), tone))
            sheet.polygon(
                [
                    (x + 0.04, y + 0.46),
                    (x + 0.18, y + 0.2),
                    (x + 0.27, y + 0.34),
                    (x + 0.34, y + 0.25),
                    (x + 0.44, y + 0.46),
                ],
                mix(tone, "#3b4a66", 0.45),
            )


def _front(sheet: Sheet, room: Room) -> None:
    with sheet.plane(7.2, 3.3, room.back_wall()):
        sheet.rect(1.14, 0.78, 4.92, 1.5, "#4a4256", blur=0.08, alpha=0.35)
        sheet.rect(1.1, 0.72, 5.0, 1.5, "#c3c9cc")
        for x in (1.15, 4.73):
            sheet.rect(x, 0.77, 1.32, 1.4, linear((x, 0.8), (x + 1.3, 2.1), "#3f7468", "#2f5c54"))
        smart_screen(sheet, 2.5, 0.72, 2.2, 1.5)
        sheet.rect(1.1, 2.22, 5.0, 0.06, "#9aa2a8")
        sheet.line([(1.4, 1.8), (1.75, 1.2), (2.1, 1.8), (1.4, 1.8)], "#eef3ea", 0.025, alpha=0.8)
        sheet.stroke(outline([(5.0, 1.2), (5.6, 1.2), (5.6, 1.75), (5.0, 1.75)]), "#eef3ea", 0.02, alpha=0.7)
    VIEW.box(sheet, (1.5, 2.5), (0, 1.0), (7.7, 8.1), ("#dfe4e6", "#b9c2c8", "#f6f7f5"))
    sheet.polygon(VIEW.front(1.6, 2.4, 0.25, 0.9, 7.7), "#4d8fb8", alpha=0.85)
    _plant(sheet, -3.1, 8.1)


def smart_screen(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """A teaching screen that shows a landscape drawn in flat shapes."""
    sheet.rect(x, y, width, height, "#23272e", radius=0.03)
    inner = (x + 0.05, y + 0.05, width - 0.1, height - 0.14)
    left, top, wide, tall = inner
    sheet.rect(*inner, vertical(top, top + tall, "#5fb0dd", "#d7eef3"))
    sheet.ellipse(left + wide * 0.76, top + tall * 0.28, tall * 0.11, tall * 0.11, "#fff0b8")
    base = top + tall
    far = [
        (left, base),
        (left, top + tall * 0.62),
        (left + wide * 0.22, top + tall * 0.3),
        (left + wide * 0.4, top + tall * 0.56),
        (left + wide * 0.6, top + tall * 0.24),
        (left + wide, top + tall * 0.66),
        (left + wide, base),
    ]
    sheet.polygon(far, vertical(top + tall * 0.24, base, "#f8fbff", "#8fb0d2"))
    hill = curve(
        (left, base),
        (left, top + tall * 0.76),
        (left + wide * 0.3, top + tall * 0.56, left + wide * 0.62, top + tall * 0.95, left + wide, top + tall * 0.7),
        (left + wide, base),
    )
    sheet.shape(hill, linear((left, 0), (left + wide, 0), "#82bd78", "#559a69"))
    sheet.rect(*inner, linear((left, top), (left + wide, base), "#ffffff66", "#ffffff00", "#ffffff11"))
    sheet.rect(x, y, width, height, "#cfeaff", blur=0.14, blend="screen", alpha=0.25)


def _plant(sheet: Sheet, x: float, z: float) -> None:
    px, py = VIEW.at(x, 0, z)
    scale = VIEW.pixels(1, z)
    sheet.polygon(
        [
            (px - 0.18 * scale, py - 0.4 * scale),
            (px + 0.18 * scale, py - 0.4 * scale),
            (px + 0.13 * scale, py),
            (px - 0.13 * scale, py),
        ],
        linear((px - 40, 0), (px + 40, 0), "#f2ece2", "#b9aea2"),
    )
    nature.crown(
        sheet, px, py - 0.78 * scale, 0.3 * scale, 0.42 * scale, nature.Leaves("#2f6650", "#5a9a62", "#a5cf7c"), 13
    )


def _desk_things(sheet: Sheet, x: float, z: float) -> None:
    for offset in (0.16, 0.76):
        if sheet.random.random() < 0.72:
            tone = sheet.random.choice(("#d9725a", "#5f9fb5", "#e7b04f", "#7aa874"))
            sheet.polygon(VIEW.floor(x + offset, x + offset + 0.26, z + 0.13, z + 0.34, 0.765), "#fffdf6")
            sheet.polygon(VIEW.floor(x + offset + 0.02, x + offset + 0.24, z + 0.15, z + 0.32, 0.77), tone, alpha=0.85)


def teacher() -> Sheet:
    """A lesson, seen from the back row."""
    sheet = Sheet(2400, 3200, seed=41)
    view = View(1200, 1420, 2050, 1.5)
    room = Room(
        view,
        3.4,
        3.4,
        5.0,
        vertical(720, 1960, "#f4eddf", "#e3d8c6"),
        linear((0, 0), (700, 0), "#cfc8bd", "#e7e0d4"),
        linear((1700, 0), (2400, 0), "#f3e9d8", "#dccfbb"),
        vertical(1950, 3200, "#c8b08f", "#8f7658"),
        vertical(0, 760, "#e6e0d6", "#f7f3ea"),
    )
    room.paint(sheet)
    with sheet.plane(4.0, 3.4, room.wall(1.0, 5.0)), sheet.placed(1.2, 0.5):
        window(sheet, 2.5, 1.9, "#fbf8f1", 3)
    for x in (-1.7, 0.5):
        lamp_panel(sheet, view, (x, x + 1.2), (3.0, 3.4), 3.39)
    with sheet.plane(6.8, 3.4, room.back_wall()):
        sheet.rect(1.0, 0.84, 4.9, 1.62, "#4a4256", blur=0.1, alpha=0.4)
        sheet.rect(0.94, 0.76, 4.92, 1.6, "#b98d5d")
        sheet.rect(1.02, 0.84, 4.76, 1.44, linear((1, 0.8), (5.7, 2.3), "#41776a", "#2f5d55", "#27504a"))
        _chalk_drawing(sheet)
        sheet.rect(0.94, 2.34, 4.92, 0.08, "#cda271")
    view.box(sheet, (-3.4, 3.4), (0, 0.2), (3.95, 5.0), ("#a3815c", "#8a6a48", "#cfb289"))
    people.teacher(sheet, *view.at(0.1, 0.2, 4.25), view.pixels(1.68, 4.25))
    view.box(sheet, (-1.9, -0.8), (0.2, 1.12), (4.0, 4.4), ("#c79a66", "#9c7449", "#e0ba86"))
    sheet.polygon(view.floor(-1.6, -1.2, 4.1, 4.3, 1.13), "#fffaf0")
    _class(sheet, view)
    sheet.wash(linear((0, 500), (2000, 2300), "#fff0c466", "#fff0c400"), blend="screen")
    sheet.wash(vertical(2300, 3200, "#2a204000", "#2a204077"), blend="multiply")
    return sheet


def _chalk_drawing(sheet: Sheet) -> None:
    ridge = [(1.3, 1.95), (1.75, 1.4), (2.0, 1.66), (2.4, 1.15), (2.85, 1.75), (3.1, 1.55), (3.4, 1.95)]
    sheet.line(ridge, "#f3f1e2", 0.028, alpha=0.9)
    for x0, y0, x1, y1 in ((1.75, 1.4, 1.68, 1.62), (2.4, 1.15, 2.3, 1.42), (2.4, 1.15, 2.52, 1.45)):
        sheet.line([(x0, y0), (x1, y1)], "#f3f1e2", 0.018, alpha=0.6)
    sheet.line([(4.2, 2.0), (4.2, 1.2), (5.3, 2.0), (4.2, 2.0)], "#f6d98a", 0.028, alpha=0.95)
    sheet.line([(4.2, 1.88), (4.32, 1.88), (4.32, 2.0)], "#f6d98a", 0.018, alpha=0.9)
    sheet.line([(4.75, 1.6), (4.2, 2.0)], "#f3b3a0", 0.022, alpha=0.9)
    for x in (1.6, 2.3, 4.6, 5.2):
        sheet.ellipse(x, 1.5, 0.5, 0.2, "#dfeadf", blur=0.12, alpha=0.1)


def _class(sheet: Sheet, view: View) -> None:
    hairs = ("short", "ponytail", "short", "bob", "braids", "short", "ponytail")
    number = 0
    for z, places in ((3.1, (-1.25, -0.45, 0.45, 1.25)), (2.4, (-0.95, 0.0, 0.95)), (1.75, (-0.5, 0.5))):
        for x in places:
            desk(sheet, view, (x - 0.42, x + 0.42), z + 0.22, "#dcbd8e", "#8d99a3")
        for x in places:
            chair(sheet, view, x, z, "#5f93ad", "#93a0a8")
            px, py = view.at(x, 0.43, z)
            people.seated(sheet, px, py, view.pixels(0.78, z), people.Look(hairs[number % 7]))
            back = view.front(x - 0.2, x + 0.2, 0.5, 0.74, z)
            sheet.polygon(back, linear(back[0], back[2], "#8fb8ca", "#5f93ad", "#426f8a"))
            number += 1


PICTURES = {"old-classroom": old_classroom, "new-classroom": new_classroom, "teacher": teacher}
