"""Pictures in the open air: the school at morning and dusk, the hills, the way to school."""

from __future__ import annotations

from itertools import pairwise

import skia

from pictures import buildings, mountains, nature, people
from pictures.brush import Point, Sheet, View, curve, linear, mix, vertical


def qilian_school() -> Sheet:
    """A modern school under the snowy range, in morning light."""
    sheet = Sheet(2400, 3200, seed=7)
    nature.sky(sheet, 1900, "#6fa3d0", "#a8cbe4", "#e3e8e4", "#fbe8cf")
    nature.glow(sheet, 300, 1150, 1500, "#ffdca6", 0.7)
    nature.streaks(sheet, 260, 800, "#ffffff", 10)
    nature.cloud(sheet, 1750, 640, 900, "#fffaf0", "#b9cbe0")
    nature.cloud(sheet, 380, 900, 620, "#fffaf0", "#c4d2e2", 0.75)
    sheet.paste(mountains.qilian(2400, 1180, mountains.MORNING), 0, 830)
    sheet.rect(0, 1640, 2400, 420, vertical(1640, 2040, "#f3ead800", "#f0e6d2ff"))
    _far_trees(sheet, 2020, nature.Leaves("#7d9a86", "#9db08a", "#cfcf9c"))
    for x, height in ((90, 760), (230, 900), (2180, 920), (2330, 780)):
        nature.poplar(sheet, x, 2330, height)
    with sheet.placed(1200, 2330, 46):
        buildings.school(sheet, buildings.DAY)
    nature.hedge(sheet, 0, 880, 2360, 90, nature.SUMMER)
    nature.hedge(sheet, 1540, 2400, 2360, 90, nature.SUMMER)
    _forecourt(sheet)
    with sheet.placed(1640, 2560, 60):
        buildings.flag(sheet, 0, 21)
    for x, base, height in ((150, 2800, 1500), (2290, 2830, 1600)):
        _soft_shadow(sheet, x, base, 900)
        nature.poplar(sheet, x, base, height)
    looks = (people.Look("ponytail", bag="#d9654b"), people.Look("short", bag="#e0a43e"))
    for (x, y, height), look in zip(((1085, 2790, 300), (1240, 2800, 310)), looks, strict=True):
        people.walker(sheet, x, y, height, look)
    sheet.wash(linear((0, 0), (2400, 2600), "#ffd9a055", "#ffd9a000"), blend="screen")
    return sheet


def _far_trees(sheet: Sheet, base: float, leaves: nature.Leaves) -> None:
    for number in range(34):
        x = number * sheet.width / 33 + sheet.random.uniform(-30, 30)
        height = sheet.random.uniform(60, 150)
        nature.crown(sheet, x, base - height * 0.4, 46, height * 0.6, leaves, 15)


def _soft_shadow(sheet: Sheet, x: float, base: float, length: float) -> None:
    points = [(x - 26, base - 6), (x + length, base - 120), (x + length, base - 40), (x + 26, base + 14)]
    sheet.polygon(points, "#3b4a66", blur=22, blend="multiply", alpha=0.4)


def _forecourt(sheet: Sheet) -> None:
    view = View(1200, 2130, 1500, 2.6)
    sheet.rect(0, 2360, 2400, 840, vertical(2360, 3200, "#c9bfae", "#dccfb9", "#b8a998"))
    for side in (-1, 1):
        lawn = [
            view.at(side * 5.2, 0, 17),
            view.at(side * 60, 0, 17),
            view.at(side * 60, 0, 3.2),
            view.at(side * 5.2, 0, 3.2),
        ]
        sheet.polygon(lawn, vertical(2360, 3300, "#a9b877", "#7f9a5c", "#5f804f"))
    for x in range(-4, 5):
        sheet.line([view.at(x * 1.3, 0, 17), view.at(x * 1.3, 0, 3)], "#8d8070", 3, alpha=0.35)
    z = 3.4
    while z < 17:
        sheet.line([view.at(-5.2, 0, z), view.at(5.2, 0, z)], "#8d8070", 8 / z + 1, alpha=0.35)
        z *= 1.11
    for side in (-1, 1):
        kerb = [
            view.at(side * 5.2, 0, 17),
            view.at(side * 5.2, 0, 3),
            view.at(side * 5.45, 0, 3),
            view.at(side * 5.45, 0, 17),
        ]
        sheet.polygon(kerb, "#f1e9da")
    sheet.rect(0, 2345, 2400, 130, vertical(2345, 2475, "#4b4a6688", "#4b4a6600"), blend="multiply")


def night_school() -> Sheet:
    """The same school at dusk, windows lit, the first stars out."""
    sheet = Sheet(2400, 3200, seed=7)
    nature.sky(sheet, 1950, "#141b47", "#28306e", "#56519a", "#b6799f", "#f0a988")
    _stars(sheet, 1150)
    nature.glow(sheet, 1500, 1750, 1300, "#f2a47c", 0.55)
    moon = curve(
        (650, 490), (560, 520, 570, 660, 680, 650), (720, 646, 740, 620, 746, 590), (700, 630, 610, 590, 650, 490)
    )
    sheet.shape(moon, "#fdf1cf")
    nature.glow(sheet, 676, 566, 330, "#8f92d8", 0.5)
    nature.streaks(sheet, 1050, 1300, "#d58fb0", 6)
    sheet.paste(mountains.qilian(2400, 1180, mountains.DUSK), 0, 830)
    sheet.rect(0, 1640, 2400, 420, vertical(1640, 2040, "#4d4a8c00", "#4a4785ff"))
    _far_trees(sheet, 2020, nature.EVENING)
    for x, height in ((90, 760), (230, 900), (2180, 920), (2330, 780)):
        nature.poplar(sheet, x, 2330, height, nature.EVENING)
    with sheet.placed(1200, 2330, 46):
        buildings.school(sheet, buildings.EVENING)
    nature.glow(sheet, 1200, 2160, 700, "#ffb45e", 0.45)
    for x in (520, 1880):
        nature.glow(sheet, x, 2020, 620, "#ff9e5a", 0.28)
    nature.hedge(sheet, 0, 880, 2360, 90, nature.EVENING)
    nature.hedge(sheet, 1540, 2400, 2360, 90, nature.EVENING)
    _evening_court(sheet)
    with sheet.placed(1640, 2560, 60):
        buildings.flag(sheet, 0, 21, dark=True)
    for x, base, height in ((150, 2800, 1500), (2290, 2830, 1600)):
        nature.poplar(sheet, x, base, height, nature.EVENING)
    return sheet


def _stars(sheet: Sheet, lowest: float) -> None:
    for _ in range(420):
        y = sheet.random.random() ** 1.5 * lowest
        size = sheet.random.uniform(1.2, 3.6)
        light = (1 - y / lowest) * sheet.random.uniform(0.4, 1)
        sheet.ellipse(sheet.random.uniform(0, 2400), y, size, size, "#fffbe8", alpha=light)


def _evening_court(sheet: Sheet) -> None:
    _forecourt(sheet)
    sheet.rect(0, 2362, 2400, 840, "#3a3f7c", blend="multiply", alpha=0.92)
    sheet.rect(0, 2362, 2400, 840, vertical(2362, 3200, "#22265a55", "#181b4488"))
    with sheet.layer(blend="screen", alpha=0.75, blur=18):
        sheet.polygon(
            [(1060, 2366), (1340, 2366), (1640, 3060), (760, 3060)], vertical(2366, 3060, "#ffbf6e", "#ffbf6e00")
        )
        for x in (420, 700, 1720, 1980):
            lean = (x - 1200) * 0.25
            pool = [(x - 100, 2366), (x + 100, 2366), (x + lean + 150, 2700), (x + lean - 150, 2700)]
            sheet.polygon(pool, vertical(2366, 2700, "#ff9d5366", "#ff9d5300"))


def danxia() -> Sheet:
    """Striped hills in the last light."""
    sheet = Sheet(3200, 2400, seed=3)
    nature.sky(sheet, 760, "#6d82b5", "#b69db8", "#efb695", "#fbd6a2")
    nature.glow(sheet, 2350, 640, 1300, "#ffd08a", 0.95)
    sheet.ellipse(2350, 610, 92, 92, "#fff3d2")
    nature.streaks(sheet, 120, 480, "#ffd9b5", 12)
    nature.streaks(sheet, 300, 560, "#ffb98f", 7)
    nature.ridge(sheet, 640, 150, "#b99bb4", "#e9b79c", 0.4)
    nature.ridge(sheet, 720, 110, "#cf9f9c", "#f0bd94", 2.1)
    sheet.paste(mountains.danxia(3200, 1830), 0, 570)
    sheet.rect(0, 640, 3200, 420, vertical(640, 1060, "#f6c59a00", "#f6c59a77", "#f6c59a00"))
    nature.glow(sheet, 2400, 760, 1500, "#ffb765", 0.35)
    sheet.wash(vertical(1700, 2400, "#3a1f3c00", "#3a1f3c66"), blend="multiply")
    return sheet


def children_behind() -> Sheet:
    """Pupils on their way to the school gate under the trees."""
    sheet = Sheet(2400, 3200, seed=15)
    view = View(1200, 1720, 2050, 1.5)
    nature.sky(sheet, 1900, "#8fbbd8", "#cfe2e6", "#fdf0d6")
    nature.glow(sheet, 700, 1300, 1500, "#ffe3ae", 0.9)
    sheet.paste(mountains.qilian(2400, 560, mountains.MORNING, 57), 0, 1080)
    sheet.rect(0, 1400, 2400, 330, vertical(1400, 1720, "#f8efda00", "#f8efdaff"))
    with sheet.placed(1200, 1790, 19):
        buildings.school(sheet, buildings.DAY)
    sheet.rect(0, 1200, 2400, 620, vertical(1200, 1820, "#fff3dc33", "#fff3dcaa"))
    _gate_and_road(sheet, view)
    _avenue(sheet, view)
    _pupils(sheet, view)
    _branches(sheet)
    beam = linear((0, 300), (1900, 2300), "#ffe2a044", "#ffe2a000")
    sheet.wash(beam, blend="screen")
    return sheet


def _gate_and_road(sheet: Sheet, view: View) -> None:
    sheet.rect(0, 1790, 2400, 1410, vertical(1790, 3200, "#b7bd80", "#7f9659", "#5c7a4b"))
    road = view.floor(-2.6, 2.6, 1.6, 44)
    sheet.polygon(road, vertical(1790, 3200, "#e9dcc4", "#cdbda6", "#a39385"))
    for side in (-1, 1):
        edge = [
            view.at(side * 2.6, 0, 1.6),
            view.at(side * 2.6, 0, 44),
            view.at(side * 2.8, 0, 44),
            view.at(side * 2.8, 0, 1.6),
        ]
        sheet.polygon(edge, "#f3e9d6")
    z = 2.1
    while z < 40:
        sheet.line([view.at(-2.6, 0, z), view.at(2.6, 0, z)], "#8f8072", 10 / z + 1, alpha=0.3)
        z *= 1.13
    for side in (-1, 1):
        x = (side * 4.4, side * 5.4)
        post = (min(x), max(x))
        view.box(sheet, post, (0, 4.4), (26, 27), ("#efe5d4", "#bfae9d", "#ffffff"))
        sheet.polygon(view.front(post[0] - 0.15, post[1] + 0.15, 4.4, 4.75, 26), "#b35f46")
        outer = (5.4, 14) if side > 0 else (-14, -5.4)
        view.box(sheet, outer, (0, 2.1), (26.4, 26.8), ("#e9dcc8", "#c4b29e", "#fff5e4"))
        sheet.polygon(view.front(outer[0], outer[1], 2.1, 2.3, 26.4), "#c46a4b")
    sheet.polygon(view.front(-5.8, 5.8, 4.75, 5.5, 26), vertical(1400, 1480, "#64788f", "#4a5d75"))
    sheet.polygon(view.front(-6.1, 6.1, 5.5, 5.68, 26), "#f8efdf")
    sheet.polygon(view.front(-5.8, 5.8, 4.62, 4.75, 26), "#5b3340", alpha=0.6)


def _avenue(sheet: Sheet, view: View) -> None:
    for z in (24, 19, 15, 11.5, 8.8, 6.8):
        for side in (-1, 1):
            x, base = view.at(side * 4.4, 0, z)
            tone = nature.Leaves(
                *(mix(c, "#f3ead0", min(0.55, z / 46)) for c in ("#2f6348", "#6a9c48", "#d3dd6c", "#8d7663"))
            )
            nature.tree(sheet, x, base, view.pixels(7.4, z), tone)
    _dapples(sheet, view)


def _dapples(sheet: Sheet, view: View) -> None:
    """The shade of leaves on the road."""
    with sheet.layer(blend="multiply", alpha=0.26, blur=9):
        for patch in range(64):
            z = 2.2 * 1.04 ** (patch + sheet.random.random())
            middle = sheet.random.choice((-2.6, -1.9, -0.9, 0.8, 2.0, 2.7)) + sheet.random.gauss(0, 0.7)
            for _ in range(46):
                depth = z * max(0.8, 1 + sheet.random.gauss(0, 0.06))
                x, y = view.at(middle + sheet.random.gauss(0, 0.38), 0, depth)
                size = view.pixels(sheet.random.uniform(0.02, 0.11), depth)
                sheet.ellipse(x, y, size, size * 0.32, "#707a90")


def _pupils(sheet: Sheet, view: View) -> None:
    rows = (
        (12, (-0.9, 0.7), ("bob", "short")),
        (7.6, (-1.5, 0.1, 1.5), ("short", "braids", "short")),
        (5.0, (-0.95, 0.02, 0.98), ("ponytail", "short", "bob")),
    )
    bags = ["#d9654b", "#e3a63f", "#5f9c86", "#7c6bb0", "#4f86b8", "#d9849a", "#dd7d3c", "#4c9aa0"]
    number = 0
    for z, places, hairs in rows:
        for x, hair in zip(places, hairs, strict=True):
            px, py = view.at(x, 0, z + 0.15 * (number % 2))
            look = people.Look(hair, bag=bags[number % len(bags)])
            people.walker(sheet, px, py, view.pixels(1.38, z), look, mirror=number % 2 == 1)
            number += 1


def _branches(sheet: Sheet) -> None:
    deep = nature.Leaves("#2f5a45", "#55864c", "#aecb66")
    for x, y, rx, ry in (
        (120, 120, 620, 330),
        (2260, 90, 700, 360),
        (1180, -60, 800, 230),
        (-40, 620, 300, 330),
        (2440, 600, 290, 330),
    ):
        nature.crown(sheet, x, y, rx, ry, deep, 44)


def grassland() -> Sheet:
    """A wide valley: the range, fields in bloom, a river and a village school."""
    sheet = Sheet(3600, 2000, seed=23)
    nature.sky(sheet, 1150, "#4f8fc9", "#9cc8e6", "#eaf1ea")
    nature.glow(sheet, 600, 500, 1300, "#fff0cc", 0.5)
    for x, y, width in ((820, 330, 900), (2350, 250, 1200), (3150, 470, 600)):
        nature.cloud(sheet, x, y, width, "#ffffff", "#c3d6e6", 0.85)
    sheet.paste(mountains.qilian(3600, 980, mountains.NOON), 0, 290)
    sheet.rect(0, 900, 3600, 300, vertical(940, 1200, "#cfe0c800", "#c8dab0ff", "#bfd29cff"))
    sheet.rect(0, 1200, 3600, 800, vertical(1200, 2000, "#bfd29c", "#93b86c", "#628f4c"))
    view = View(1800, 1190, 2400, 9)
    _fields(sheet, view)
    nature.grass(sheet, 1640, 2030, "#c9d98a", "#5f8a4a", 1300)
    _river(sheet, view)
    for number in range(26):
        x, base = view.at(-74 + number * 5.8 + sheet.random.uniform(-1, 1), 0, 92)
        nature.poplar(sheet, x, base, view.pixels(sheet.random.uniform(10, 15), 92))
    with sheet.placed(*view.at(0, 0, 84), view.pixels(1, 84)):
        buildings.school(sheet, buildings.DAY)
    with sheet.placed(*view.at(9, 0, 74), view.pixels(1, 74)):
        buildings.flag(sheet, 0, 16)
    nature.hedge(sheet, 1000, 2600, view.at(0, 0, 80)[1] + 4, 34, nature.SUMMER)
    for x, z in ((-30, 52), (-34, 48), (36, 50), (41, 46)):
        px, base = view.at(x, 0, z)
        nature.poplar(sheet, px, base, view.pixels(13, z))
    sheet.wash(linear((0, 0), (2600, 1900), "#fff2c844", "#fff2c800"), blend="screen")
    return sheet


def _fields(sheet: Sheet, view: View) -> None:
    tones = ("#e8cf5a", "#a9c873", "#d9c46a", "#86b065", "#f0dc78", "#9cc06c")
    for row, (z0, z1) in enumerate(((26, 36), (38, 50), (53, 72))):
        for column in range(-4, 4):
            x0, x1 = column * 24 + row * 5, column * 24 + row * 5 + 22
            tone = tones[(column + 2 * row) % 6]
            corners = view.floor(x0, x1, z0, z1)
            sheet.polygon(corners, vertical(corners[0][1], corners[2][1], mix(tone, "#dce6c0", 0.35), tone), alpha=0.85)
            for furrow in range(1, 8):
                x = x0 + furrow * 22 / 8
                sheet.line([view.at(x, 0, z0), view.at(x, 0, z1)], "#6d8a46", 2.5, alpha=0.25)


def _river(sheet: Sheet, view: View) -> None:
    course = ((-70, 78, 5), (-40, 58, 5), (-8, 44, 4.5), (6, 34, 4.2), (2, 26, 3.8), (-4, 20, 3.4), (-3, 15, 3.2))
    left = [view.at(x - width, 0, z) for x, z, width in course]
    right = [view.at(x + width, 0, z) for x, z, width in course]
    for grow, fill in ((14, "#e6dcb8"), (0, "#8fc0dc")):
        path = _ribbon(left, right, grow)
        shade: str | skia.Shader = fill if grow else vertical(1300, 2000, "#cfe6ee", fill, "#5f9fc6")
        sheet.shape(path, shade)


def _ribbon(left: list[Point], right: list[Point], grow: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(left[0][0] - grow, left[0][1])
    for side, sign in ((left, -1), (right[::-1], 1)):
        path.lineTo(side[0][0] + sign * grow, side[0][1])
        for first, second in pairwise(side):
            middle = (first[1] + second[1]) / 2
            path.cubicTo(
                first[0] + sign * grow, middle, second[0] + sign * grow, middle, second[0] + sign * grow, second[1]
            )
    path.close()
    return path


PICTURES = {
    "grassland": grassland,
    "qilian-school": qilian_school,
    "danxia": danxia,
    "children-behind": children_behind,
    "night-school": night_school,
}
