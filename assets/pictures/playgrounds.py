"""The same playground then and now: one viewpoint, two pictures."""

from __future__ import annotations

import math
from itertools import pairwise

from pictures import buildings, mountains, nature, people
from pictures.brush import Point, Sheet, View, linear, mix, outline, oval, vertical

VIEW = View(1600, 1130, 1900, 3.0)
POPLARS = ((-30, 58), (-25, 60), (27, 60), (32, 57), (22, 40), (-21, 38))
LANES = 6
LANE = 1.22
INNER = 16.0
CURVE_X = -18.2
CURVE_Z = 30.0


def old_playground() -> Sheet:
    """2012: bare earth, low classrooms, one hoop, dust in the light."""
    sheet = Sheet(3200, 2400, seed=21)
    nature.sky(sheet, 1240, "#a8b0ac", "#cfc7ae", "#e9d7b4")
    nature.glow(sheet, 700, 500, 1300, "#ffe6b0", 0.55)
    sheet.paste(mountains.qilian(3200, 800, mountains.DUSTY), 0, 440)
    sheet.rect(0, 900, 3200, 340, vertical(900, 1230, "#e6d3ae00", "#dcc69dff"))
    for x, z in POPLARS:
        px, base = VIEW.at(x, 0, z)
        nature.poplar(sheet, px, base, VIEW.pixels(9.5, z), nature.DUSTY)
    sheet.rect(0, 1205, 3200, 1195, vertical(1205, 2400, "#cdb48a", "#c2a276", "#9c7b55"))
    _earth_marks(sheet)
    _earth_wall(sheet)
    _low_classrooms(sheet)
    with sheet.placed(*VIEW.at(10.5, 0, 42), VIEW.pixels(1, 42)):
        sheet.rect(-0.07, -8, 0.14, 8, "#8d7a66")
        sheet.polygon(
            [(0.1, -7.9), (2.1, -7.7), (2.0, -6.5), (0.1, -6.6)], linear((0, -8), (2, -6), "#b5473a", "#96372f")
        )
    _hoop(sheet)
    _table(sheet)
    for x, z, hair in ((-1.3, 15.5, "short"), (-0.3, 16.4, "bob"), (-5.4, 22, "short")):
        look = people.Look(hair, jacket="#7d7f86", panel="#8a8c90", trousers="#5a5550", bag="")
        people.walker(sheet, *VIEW.at(x, 0, z), VIEW.pixels(1.36, z), look)
    x, y = VIEW.at(-0.75, 0.16, 15.2)
    sheet.ellipse(x, y, 17, 17, linear((x - 15, y - 15), (x + 15, y + 15), "#d98b52", "#8f5230"))
    for y, alpha in ((1230, 0.5), (1420, 0.25)):
        sheet.ellipse(1500, y, 2100, 120, "#ecd6a8", blur=60, alpha=alpha)
    sheet.wash(linear((0, 0), (2600, 2200), "#ffe2a866", "#ffe2a800"), blend="screen")
    sheet.wash("#b79a72", blend="soft", alpha=0.35)
    return sheet


def _earth_marks(sheet: Sheet) -> None:
    for _ in range(520):
        z = 4.4 / (1 - 0.88 * sheet.random.random())
        x = sheet.random.uniform(-1, 1) * z
        px, py = VIEW.at(x, 0, z)
        size = VIEW.pixels(sheet.random.uniform(0.05, 0.9), z)
        tone = sheet.random.choice(("#8a6b49", "#dcc598", "#a98a60", "#e8d4aa"))
        sheet.ellipse(px, py, size, size * 0.09, tone, blur=size * 0.05 + 1, alpha=0.3)
    for _ in range(150):
        z = 4.6 / (1 - 0.75 * sheet.random.random())
        px, py = VIEW.at(sheet.random.uniform(-1, 1) * z, 0, z)
        size = VIEW.pixels(sheet.random.uniform(0.02, 0.06), z)
        sheet.ellipse(px + size, py + size * 0.5, size * 1.6, size * 0.5, "#6b5138", alpha=0.5)
        sheet.ellipse(px, py, size, size * 0.7, sheet.random.choice(("#b39b79", "#cbb692", "#9b8467")))
    for offset in (0.0, 1.5):
        rut = [VIEW.at(-3 + offset + math.sin(z * 0.16) * 1.6, 0, z) for z in (4, 6, 9, 13, 18, 25, 34)]
        for (x0, y0), (x1, y1) in pairwise(rut):
            sheet.line([(x0, y0), (x1, y1)], "#86674a", 26 * (y0 - 1130) / 1200 + 3, blur=6, alpha=0.35)
    for x, z in ((14, 62), (40, 30)):
        px, py = VIEW.at(x, 0, z)
        nature.crown(sheet, px, py, 40, 16, nature.DUSTY, 10)


def _earth_wall(sheet: Sheet) -> None:
    for side, x in ((-1, -13.0), (1, 13.0)):
        tones = ("#c9a878", "#a98657") if side < 0 else ("#8b6d4b", "#a5855c")
        wall = VIEW.side(x, 0, 2.0, 9, 50)
        sheet.polygon(wall, linear(wall[0], wall[1], *tones))
        cap = [
            VIEW.at(x, 2.0, 9),
            VIEW.at(x, 2.0, 50),
            VIEW.at(x + side * 0.4, 2.0, 50),
            VIEW.at(x + side * 0.4, 2.0, 9),
        ]
        sheet.polygon(cap, "#dcc394")
        with sheet.plane(41, 2, wall):
            for _ in range(70):
                size = sheet.random.uniform(0.3, 1.6)
                sheet.rect(
                    sheet.random.uniform(0, 40), sheet.random.uniform(0.1, 1.8), size, 0.05, "#6e5338", alpha=0.35
                )
    shade = VIEW.floor(-13, -11.2, 9, 50)
    sheet.polygon(shade, "#5a4636", blur=6, blend="multiply", alpha=0.5)


def _low_classrooms(sheet: Sheet) -> None:
    z = 44.0
    scale = VIEW.pixels(1, z)
    with sheet.placed(*VIEW.at(-1.5, 0, z), scale):
        sheet.rect(-13.6, -0.3, 28, 0.9, "#4c3b31", blur=0.25, blend="multiply", alpha=0.55)
        sheet.rect(-13, -3.6, 26, 3.6, vertical(-3.6, 0, "#cfae80", "#b89063", "#94704c"))
        sheet.rect(-13, -0.8, 26, 0.8, "#8d6c56")
        for row in range(9):
            for brick in range(44):
                if sheet.random.random() < 0.28:
                    x = -13 + brick * 0.6 + (row % 2) * 0.3
                    sheet.rect(
                        x,
                        -3.5 + row * 0.3,
                        0.52,
                        0.2,
                        sheet.random.choice(("#a97f55", "#dcbf92", "#9a6f4d")),
                        alpha=0.5,
                    )
        for x in (-11.2, -7.2, 3.0, 7.0, 10.4):
            _wooden_window(sheet, x)
        for x in (-3.4, 0.4):
            sheet.rect(x - 0.1, -2.7, 1.3, 2.7, "#5f4a3b")
            sheet.rect(x, -2.6, 1.1, 2.6, vertical(-2.6, 0, "#5f7568", "#465a50"))
            sheet.rect(x + 0.53, -2.6, 0.04, 2.6, "#33433c")
        roof = [(-14, -3.45), (14, -3.45), (12.6, -5.3), (-12.6, -5.3)]
        sheet.polygon(roof, vertical(-5.3, -3.4, "#8b8078", "#6d6058"))
        for number in range(57):
            x = -13.9 + number * 0.495
            sheet.line([(x * 0.905, -5.25), (x, -3.5)], "#4e443f", 0.07, alpha=0.6)
        sheet.rect(-14, -3.5, 28, 0.14, "#9f927f")
        sheet.rect(-13, -3.36, 26, 0.5, "#3c2f2a", alpha=0.4)


def _wooden_window(sheet: Sheet, x: float) -> None:
    sheet.rect(x - 0.12, -2.62, 1.84, 1.54, "#6b5542")
    sheet.rect(x, -2.5, 1.6, 1.3, linear((x, -2.5), (x + 1.6, -1.2), "#58605f", "#98a09a"))
    for share in (0.0, 0.5, 0.97):
        sheet.rect(x + 1.6 * share - 0.02, -2.5, 0.08, 1.3, "#a5896a")
    sheet.rect(x, -1.9, 1.6, 0.06, "#a5896a")
    sheet.rect(x - 0.2, -1.1, 2.0, 0.12, "#cdb48c")


def _hoop(sheet: Sheet) -> None:
    z = 17.0
    with sheet.placed(*VIEW.at(1.6, 0, z), VIEW.pixels(1, z)):
        shade = [(-0.1, 0), (3.6, -0.42), (4.9, -0.62), (5.0, -0.46), (3.6, -0.34), (0.1, 0.04)]
        sheet.polygon(shade, "#5a4636", blur=0.06, blend="multiply", alpha=0.5)
        sheet.ellipse(0, 0.02, 0.5, 0.1, "#7d6043")
        sheet.polygon(
            [(-0.11, 0), (-0.08, -3.9), (0.08, -3.9), (0.11, 0)], linear((-0.1, 0), (0.1, 0), "#b59a78", "#6a5340")
        )
        sheet.line([(0, -2.5), (-0.3, -3.1)], "#6a5340", 0.07)
        sheet.polygon(
            [(-0.95, -4.15), (0.9, -4.2), (0.92, -3.02), (-0.93, -3.0)],
            linear((-1, -4.2), (1, -3), "#c3a884", "#93775a"),
        )
        for number in range(1, 5):
            y = -4.18 + number * 0.235
            sheet.line([(-0.94, y), (0.9, y - 0.02)], "#6a5340", 0.022, alpha=0.8)
        sheet.stroke(oval(0, -3.2, 0.27, 0.08), "#8d4a36", 0.05)


def _table(sheet: Sheet) -> None:
    """A table-tennis table of brick and cement."""
    shade = VIEW.floor(-6.2, -2.6, 10.2, 11.8)
    sheet.polygon(shade, "#5a4636", blur=14, blend="multiply", alpha=0.5)
    for x in (-6.2, -4.0):
        VIEW.box(sheet, (x, x + 0.5), (0, 0.68), (10.5, 11.6), ("#a5805c", "#7c5f45", "#c9ab80"))
    VIEW.box(sheet, (-6.5, -3.2), (0.68, 0.78), (10.3, 11.8), ("#9c917f", "#7d7466", "#cfc4ac"))
    net = [VIEW.at(-4.85, 0.8, 10.4), VIEW.at(-4.85, 0.8, 11.7), VIEW.at(-4.85, 0.92, 11.7), VIEW.at(-4.85, 0.92, 10.4)]
    sheet.polygon(net, "#8a5a44")


def new_playground() -> Sheet:
    """2022: the same place with a running track, a green field and a new building."""
    sheet = Sheet(3200, 2400, seed=21)
    nature.sky(sheet, 1240, "#4f94d2", "#9cc9ea", "#e4f1f4")
    nature.glow(sheet, 700, 400, 1300, "#fff3d0", 0.5)
    nature.cloud(sheet, 2350, 420, 1050, "#ffffff", "#c1d6ea")
    nature.cloud(sheet, 760, 300, 700, "#ffffff", "#c9dcec", 0.8)
    sheet.paste(mountains.qilian(3200, 800, mountains.NOON), 0, 440)
    sheet.rect(0, 980, 3200, 260, vertical(980, 1230, "#dcebf200", "#d5e6e4ff"))
    for x, z in POPLARS[:4]:
        px, base = VIEW.at(x, 0, z)
        nature.poplar(sheet, px, base, VIEW.pixels(15, z), nature.SUMMER)
    with sheet.placed(*VIEW.at(0, 0, 62), VIEW.pixels(1, 62)):
        buildings.school(sheet, buildings.DAY)
    nature.hedge(sheet, 0, 3200, 1226, 44, nature.SUMMER)
    sheet.rect(0, 1212, 3200, 1190, vertical(1212, 2400, "#b9cba0", "#8fb574", "#5f944f"))
    _field(sheet)
    _track(sheet)
    with sheet.placed(*VIEW.at(10.5, 0, 50), VIEW.pixels(1, 50)):
        buildings.flag(sheet, 0, 13)
    for x, z in POPLARS[4:]:
        px, base = VIEW.at(x, 0, z)
        nature.poplar(sheet, px, base, VIEW.pixels(13, z), nature.SUMMER)
    _stand(sheet)
    _runners(sheet)
    sheet.wash(linear((0, 0), (2200, 2000), "#fff4cc44", "#fff4cc00"), blend="screen")
    return sheet


def _loop(radius: float) -> list[Point]:
    """One line of the track, from our feet round the far bend and back."""
    points = [(CURVE_X + radius, z) for z in (1.4, 2.5, 5, 10, 20, CURVE_Z)]
    for step in range(1, 41):
        angle = math.pi * step / 40
        points.append((CURVE_X + radius * math.cos(angle), CURVE_Z + 0.92 * radius * math.sin(angle)))
    points += [(CURVE_X - radius, z) for z in (20.0, 10.0, 5.0, 1.4)]
    return [VIEW.at(x, 0, z) for x, z in points]


def _track(sheet: Sheet) -> None:
    outer = _loop(INNER + LANES * LANE)
    inner = _loop(INNER)
    red = vertical(1212, 2400, "#d9836a", "#c6553d", "#a83c2c")
    sheet.polygon([*outer, *reversed(inner)], red)
    for lane in range(LANES + 1):
        line, next_line = _loop(INNER + lane * LANE - 0.028), _loop(INNER + lane * LANE + 0.028)
        sheet.polygon([*line, *reversed(next_line)], "#fdf6ec", alpha=0.92)
    for lane in range(LANES):
        x0 = CURVE_X + INNER + lane * LANE
        z = 7.4 + lane * 0.55
        sheet.polygon(VIEW.floor(x0, x0 + LANE, z, z + 0.09), "#fdf6ec")
    edge = CURVE_X + INNER + LANES * LANE
    sheet.polygon(
        [VIEW.at(edge, 0, 1.4), VIEW.at(edge, 0, 60), VIEW.at(edge + 0.3, 0, 60), VIEW.at(edge + 0.3, 0, 1.4)],
        "#e9e4da",
    )
    sheet.polygon(VIEW.floor(edge + 0.3, 30, 1.4, 60), vertical(1212, 2400, "#cfd3cd", "#c2c4be", "#9fa4a2"))


def _field(sheet: Sheet) -> None:
    with sheet.inside(outline(_loop(INNER - 0.8))):
        for number in range(22):
            z0, z1 = 2.0 + number * 2.2, 4.2 + number * 2.2
            tone = ("#7fb862", "#6aa653")[number % 2]
            sheet.polygon(VIEW.floor(-60, 8, z0, z1), mix(tone, "#c3dcae", min(0.6, z0 / 70)))
    x0, x1, z0, z1 = -32.0, -4.4, 4.0, 38.0
    for a, b in (((x1, z0), (x1, z1)), ((x0, z1), (x1, z1)), ((x0, 21), (x1, 21))):
        width = 6 if a[0] != b[0] else 9
        sheet.line([VIEW.at(a[0], 0, a[1]), VIEW.at(b[0], 0, b[1])], "#f6fbf0", width * 0.6, alpha=0.9)
    circle = [
        VIEW.at(-18.2 + 5 * math.cos(t / 20 * math.pi), 0, 21 + 5 * math.sin(t / 20 * math.pi)) for t in range(41)
    ]
    sheet.line(circle, "#f6fbf0", 4, alpha=0.9)
    goal = [VIEW.at(-15, 0, 38), VIEW.at(-15, 2.4, 38), VIEW.at(-9.5, 2.4, 38), VIEW.at(-9.5, 0, 38)]
    sheet.polygon(goal, "#ffffff", alpha=0.18)
    sheet.line(goal, "#ffffff", 5)


def _stand(sheet: Sheet) -> None:
    near, far = 17.0, 46.0
    sheet.polygon(VIEW.floor(7.4, 13.6, near, far), "#4a5670", blur=18, blend="multiply", alpha=0.35)
    for x, z in ((14, near), (14, far)):
        sheet.polygon(VIEW.front(x - 0.1, x + 0.1, 0, 6.4, z), "#dfe3e6")
    sheet.polygon(VIEW.side(14.2, 0, 5.6, near, far), "#cfd6dc")
    for row in reversed(range(7)):
        x, y = 9.2 + row * 0.72, 0.42 * (row + 1)
        VIEW.box(sheet, (x, 14.2), (0, y), (near, far), ("#dcdad4", "#c9c7c2", "#f0eee9"))
        if row:
            seat = (("#3f7fb5", "#2f6596", "#6aa5d3"), ("#e3a03f", "#b87a2a", "#f0bd6c"))[row % 2]
            VIEW.box(sheet, (x + 0.15, x + 0.5), (y, y + 0.22), (near + 0.5, far), seat)
    for z in (near + 0.2, 24, 32, 40):
        sheet.line([VIEW.at(13.8, 2.8, z), VIEW.at(13.8, 6.3, z)], "#f2f4f5", VIEW.pixels(0.16, z))
    sheet.polygon(VIEW.side(14.1, 2.8, 6.3, near, far), "#3a4a66", blend="multiply", alpha=0.3)
    roof = [
        VIEW.at(8.6, 6.6, near - 0.5),
        VIEW.at(8.6, 6.6, far),
        VIEW.at(14.8, 6.1, far),
        VIEW.at(14.8, 6.1, near - 0.5),
    ]
    sheet.polygon(roof, linear(roof[0], roof[2], "#8fa5b8", "#5f7890"))
    sheet.line(roof[:2], "#f7fafb", 10)
    sheet.line([roof[0], roof[3]], "#f7fafb", 12)


def _runners(sheet: Sheet) -> None:
    kinds = (
        (-1.55, 12.5, "short", "#d9483b"),
        (-0.35, 14.2, "ponytail", "#2f6fb0"),
        (0.9, 12.9, "short", "#e39a34"),
        (2.2, 15.2, "bob", "#3f9077"),
    )
    for x, z, hair, jacket in sorted(kinds, key=lambda kind: -kind[1]):
        look = people.Look(hair, jacket=jacket, panel="#f7f5f0", bag="")
        people.walker(sheet, *VIEW.at(x, 0, z), VIEW.pixels(1.38, z), look, mirror=x > 0)


PICTURES = {"old-playground": old_playground, "new-playground": new_playground}
