"""Rooms and their furniture, in metres."""

from __future__ import annotations

from dataclasses import dataclass

import skia

from pictures import mountains
from pictures.brush import Fill, Point, Sheet, View, linear, mix, vertical


@dataclass(frozen=True)
class Room:
    """An oblong room with its camera, its size and its surfaces."""

    view: View
    half: float
    height: float
    depth: float
    back: Fill
    left: Fill
    right: Fill
    floor: Fill
    ceiling: Fill
    near: float = 1.0

    def paint(self, sheet: Sheet) -> None:
        view, half, height = self.view, self.half, self.height
        sheet.polygon(view.floor(-half, half, self.near, self.depth), self.floor)
        sheet.polygon(view.floor(-half, half, self.near, self.depth, height), self.ceiling)
        sheet.polygon(view.side(-half, 0, height, self.near, self.depth), self.left)
        sheet.polygon(view.side(half, 0, height, self.near, self.depth), self.right)
        sheet.polygon(view.front(-half, half, 0, height, self.depth), self.back)
        self._shade_edges(sheet)

    def _shade_edges(self, sheet: Sheet) -> None:
        corners = self.view.front(-self.half, self.half, 0, self.height, self.depth)
        for first, second in zip(corners, [*corners[1:], corners[0]], strict=True):
            sheet.line([first, second], "#4a4256", 46, blur=26, blend="multiply", alpha=0.22)

    def wall(self, z0: float, z1: float, *, right: bool = False) -> list[Point]:
        """Corners of a stretch of a side wall, from floor to ceiling, read from the left."""
        if right:
            return self.view.side(self.half, 0, self.height, z1, z0)
        return self.view.side(-self.half, 0, self.height, z0, z1)

    def back_wall(self) -> list[Point]:
        return self.view.front(-self.half, self.half, 0, self.height, self.depth)


def planks(sheet: Sheet, room: Room, width: float, colour: str, alpha: float = 0.35) -> None:
    """Floor boards running away from us."""
    x = -room.half
    while x < room.half:
        line = [room.view.at(x, 0, room.near), room.view.at(x, 0, room.depth)]
        sheet.line(line, colour, 3, alpha=alpha)
        start = room.near + sheet.random.uniform(0.3, 2)
        while start < room.depth:
            sheet.line([room.view.at(x, 0, start), room.view.at(x + width, 0, start)], colour, 2.5, alpha=alpha)
            start += sheet.random.uniform(1.4, 2.8)
        x += width


def tiles(sheet: Sheet, room: Room, size: float, colour: str, alpha: float = 0.3) -> None:
    """A square pattern on the floor."""
    x = -room.half
    while x <= room.half:
        sheet.line([room.view.at(x, 0, room.near), room.view.at(x, 0, room.depth)], colour, 2.5, alpha=alpha)
        x += size
    z = room.depth
    while z > room.near:
        sheet.line([room.view.at(-room.half, 0, z), room.view.at(room.half, 0, z)], colour, 2.5, alpha=alpha)
        z -= size


def outlook(sheet: Sheet, width: float, height: float, mood: mountains.Mood = mountains.NOON) -> None:
    """What a window shows: sky, the range and some green; from (0, 0), in metres."""
    sheet.rect(0, 0, width, height, vertical(0, height, "#8fc1e4", "#d9ecf2", "#f3f1e2"))
    pixels = mountains.qilian(720, 300, mood, 57)
    sheet.canvas.save()
    sheet.canvas.clipRect(skia.Rect.MakeXYWH(0, 0, width, height), True)
    scale = max(width / 720, height * 0.55 / 300)
    sheet.canvas.translate((width - 720 * scale) / 2, height * 0.8 - 300 * scale)
    sheet.canvas.scale(scale, scale)
    image = skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType)
    sheet.canvas.drawImage(image, 0, 0, skia.SamplingOptions(skia.FilterMode.kLinear))
    sheet.canvas.restore()
    sheet.rect(0, height * 0.76, width, height * 0.24, vertical(height * 0.76, height, "#a9c58c", "#6d9a62"))
    with sheet.inside(skia.Path.Rect(skia.Rect.MakeXYWH(0, 0, width, height))):
        for _ in range(int(26 * width / height) + 12):
            size = height * sheet.random.uniform(0.03, 0.075)
            x, y = sheet.random.uniform(0, width), height * sheet.random.uniform(0.74, 0.84)
            sheet.ellipse(x, y, size * 1.2, size, sheet.random.choice(("#7ba468", "#91b677", "#5f8d5c", "#a9c582")))


def window(sheet: Sheet, width: float, height: float, frame: str, panes: int = 2) -> None:
    """A framed window with a view; (0, 0) is its upper left corner, in metres."""
    sheet.rect(-0.1, -0.1, width + 0.2, height + 0.2, mix(frame, "#4a4256", 0.3))
    outlook(sheet, width, height)
    sheet.rect(0, 0, width, height, linear((0, 0), (width, height), "#ffffff55", "#ffffff00", "#ffffff33"))
    for number in range(panes + 1):
        sheet.rect(width * number / panes - 0.04, -0.04, 0.08, height + 0.08, frame)
    for y in (0.0, height * 0.3, height):
        sheet.rect(-0.04, y - 0.035, width + 0.08, 0.07, frame)
    sheet.rect(-0.18, height + 0.04, width + 0.36, 0.09, mix(frame, "#ffffff", 0.3))


def sunbeams(sheet: Sheet, room: Room, spans: list[tuple[float, float]], colour: str, strength: float) -> None:
    """Sun through windows on the left: patches on the floor and beams in the air."""
    view, wall = room.view, -room.half
    for z0, z1 in spans:
        patch = [view.at(wall + 0.9, 0, z1 - 0.5), view.at(wall + 3.3, 0, z1 - 1.2)]
        patch += [view.at(wall + 3.3, 0, z0 - 1.2), view.at(wall + 0.9, 0, z0 - 0.5)]
        sheet.polygon(patch, colour, blur=7, blend="soft", alpha=min(1.0, strength * 1.5))
        sheet.polygon(patch, colour, blur=7, blend="screen", alpha=strength * 0.45)


def beams(sheet: Sheet, room: Room, spans: list[tuple[float, float]], top: float, colour: str, strength: float) -> None:
    """The lit air between windows and floor."""
    view, wall = room.view, -room.half
    for z0, z1 in spans:
        shaft = [
            view.at(wall, top, z0),
            view.at(wall, top, z1),
            view.at(wall + 3.3, 0, z1 - 1.2),
            view.at(wall + 3.3, 0, z0 - 1.2),
        ]
        start, end = view.at(wall, top, z0), view.at(wall + 3.3, 0, z0 - 1.2)
        fill = linear(start, end, colour, mix(colour, colour, 0) + "22")
        sheet.polygon(shaft, fill, blur=22, blend="screen", alpha=strength)


def ground_shade(sheet: Sheet, view: View, x: tuple[float, float], z: tuple[float, float], alpha: float = 0.4) -> None:
    """The soft dark under a piece of furniture."""
    area = view.floor(x[0], x[1] + 0.15, z[0], z[1])
    sheet.polygon(area, "#3a3048", blur=view.pixels(0.05, z[0]), blend="multiply", alpha=alpha)


def desk(
    sheet: Sheet, view: View, x: tuple[float, float], z: float, top: str, leg: str, *, drawer: bool = True
) -> None:
    """A school desk whose near edge is at z."""
    far = z + 0.48
    ground_shade(sheet, view, x, (z, far))
    for dz in (0.44, 0.02):
        for edge in (x[0] + 0.04, x[1] - 0.08):
            tones = (leg, mix(leg, "#1c1830", 0.35), leg)
            view.box(sheet, (edge, edge + 0.045), (0, 0.7), (z + dz, z + dz + 0.04), tones)
    if drawer:
        inner = (x[0] + 0.05, x[1] - 0.05)
        shade = mix(leg, "#1c1830", 0.3)
        view.box(sheet, inner, (0.56, 0.71), (z + 0.02, far - 0.03), (mix(leg, "#1c1830", 0.15), shade, shade))
        sheet.polygon(view.front(inner[0] + 0.03, inner[1] - 0.03, 0.585, 0.69, z + 0.02), "#1c1830", alpha=0.35)
    light = mix(top, "#fff6df", 0.35)
    corners = view.floor(x[0], x[1], z, far, 0.75)
    view.box(sheet, x, (0.71, 0.75), (z, far), (mix(top, "#1c1830", 0.18), mix(top, "#1c1830", 0.3), top))
    sheet.polygon(corners, linear(corners[0], corners[2], light, top, mix(top, "#3a2c3c", 0.12)))


def chair(sheet: Sheet, view: View, x: float, z: float, colour: str, leg: str) -> None:
    """A chair seen from behind; z is its back."""
    left, right = x - 0.19, x + 0.19
    ground_shade(sheet, view, (left, right), (z, z + 0.4), 0.35)
    for dz in (0.36, 0.0):
        for edge in (left, right - 0.03):
            view.box(
                sheet,
                (edge, edge + 0.03),
                (0, 0.43 if dz else 0.8),
                (z + dz, z + dz + 0.03),
                (leg, mix(leg, "#1c1830", 0.3), leg),
            )
    view.box(
        sheet,
        (left, right),
        (0.42, 0.45),
        (z, z + 0.4),
        (mix(colour, "#1c1830", 0.3), mix(colour, "#1c1830", 0.35), mix(colour, "#ffffff", 0.12)),
    )
    back = view.front(left - 0.01, right + 0.01, 0.56, 0.82, z)
    sheet.polygon(back, linear(back[0], back[2], mix(colour, "#ffffff", 0.25), colour, mix(colour, "#1c1830", 0.2)))


def books(sheet: Sheet, width: float, height: float, wood: str, shelves: int) -> None:
    """A bookcase, drawn flat from (0, 0), in metres."""
    colours = (
        "#b5563f",
        "#d08a4a",
        "#e3c27d",
        "#6f8f7d",
        "#47708a",
        "#33506b",
        "#8c4a52",
        "#e9e0cd",
        "#a9b89a",
        "#c9a37c",
    )
    sheet.rect(0, 0, width, height, mix(wood, "#2a1c24", 0.55))
    pitch = height / shelves
    for shelf in range(shelves):
        floor = (shelf + 1) * pitch - 0.04
        x = 0.05
        while x < width - 0.08:
            thick = sheet.random.uniform(0.022, 0.06)
            tall = pitch * sheet.random.uniform(0.55, 0.82)
            if sheet.random.random() < 0.045:
                x += sheet.random.uniform(0.06, 0.2)
                continue
            tone = sheet.random.choice(colours)
            spine = linear((x, 0), (x + thick, 0), mix(tone, "#fff4dc", 0.22), tone, mix(tone, "#20182a", 0.3))
            sheet.rect(x, floor - tall, thick * 0.94, tall, spine)
            sheet.rect(x, floor - tall * 0.8, thick * 0.94, 0.014, "#fff4dc", alpha=0.5)
            x += thick
        sheet.rect(0, floor, width, 0.045, mix(wood, "#fff0d0", 0.2))
        sheet.rect(
            0,
            floor - pitch + 0.045,
            width,
            pitch * 0.22,
            vertical(floor - pitch + 0.045, floor - pitch * 0.74, "#1c1424aa", "#1c142400"),
        )
    posts = max(1, round(width / 1.1))
    for number in range(posts + 1):
        sheet.rect(number * width / posts - 0.03, -0.04, 0.06, height + 0.04, mix(wood, "#fff0d0", 0.1))
    sheet.rect(-0.04, -0.07, width + 0.08, 0.09, mix(wood, "#fff0d0", 0.28))


def lamp_panel(sheet: Sheet, view: View, x: tuple[float, float], z: tuple[float, float], y: float) -> None:
    """A flat light in the ceiling, with its glow."""
    corners = view.floor(x[0], x[1], z[0], z[1], y)
    sheet.polygon(corners, "#fff9e6", blur=26, blend="screen", alpha=0.7)
    sheet.polygon(corners, "#fffdf4")
