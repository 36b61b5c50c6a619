"""School buildings, drawn flat in metres (ground at 0, up is negative)."""

from __future__ import annotations

from dataclasses import dataclass

from pictures.brush import Fill, Sheet, linear, mix, outline, vertical

FLOOR = 3.6


@dataclass(frozen=True)
class Walls:
    """The materials of a building at one time of day."""

    wall: str = "#f3e9d9"
    wall_shade: str = "#dccbb8"
    accent: str = "#bf6244"
    stone: str = "#9b8f8a"
    frame: str = "#f9f6ef"
    glass_top: str = "#5f88a8"
    glass_low: str = "#b9d5df"
    lamp: str = ""


DAY = Walls()
EVENING = Walls("#5a5a8c", "#45467a", "#6e4468", "#343761", "#6f70a0", "#2d3468", "#454d86", "#ffcf7a")


def window(sheet: Sheet, x: float, y: float, width: float, height: float, walls: Walls, lit: bool = False) -> None:
    """A window in its reveal; (x, y) is the upper left corner."""
    sheet.rect(x - 0.08, y - 0.08, width + 0.16, height + 0.16, mix(walls.wall_shade, "#40384a", 0.3))
    glass: Fill = linear((x, y), (x + width, y + height), walls.glass_top, walls.glass_low)
    if lit and walls.lamp:
        glass = vertical(y, y + height, "#fff0bd", walls.lamp, "#e79a4e")
    sheet.rect(x, y, width, height, glass)
    if not lit:
        shine = [(x + width * 0.1, y + height), (x + width * 0.5, y)]
        shine += [(x + width * 0.72, y), (x + width * 0.32, y + height)]
        sheet.polygon(shine, "#ffffff", alpha=0.16)
    sheet.rect(x, y, width, 0.22, "#2b2f4a", alpha=0.22)
    for share in (1 / 3, 2 / 3):
        sheet.rect(x + width * share - 0.04, y, 0.08, height, walls.frame)
    sheet.rect(x, y + height * 0.3, width, 0.07, walls.frame)
    sheet.rect(x - 0.15, y + height, width + 0.3, 0.14, walls.frame)
    sheet.rect(x - 0.1, y + height + 0.14, width + 0.2, 0.12, "#3a3450", alpha=0.25)


def block(sheet: Sheet, x: float, width: float, floors: int, bays: int, walls: Walls, *, solid: bool = False) -> None:
    """A wing of classrooms, its lower left corner at x on the ground."""
    top = -floors * FLOOR - 0.9
    face = walls.accent if solid else walls.wall
    shade = mix(face, "#4a3c50", 0.16) if solid else walls.wall_shade
    sheet.rect(x, top, width, -top, vertical(top, 0, face, mix(face, shade, 0.5), shade))
    sheet.rect(x, -0.9, width, 0.9, walls.stone)
    _bays(sheet, x, width, floors, bays, walls)
    sheet.rect(x - 0.25, top - 0.35, width + 0.5, 0.5, walls.frame)
    sheet.rect(x, top + 0.15, width, 0.5, "#3a3450", alpha=0.22)


def _bays(sheet: Sheet, x: float, width: float, floors: int, bays: int, walls: Walls) -> None:
    pitch = width / bays
    for floor in range(floors):
        level = -(floor + 1) * FLOOR + 0.35
        for bay in range(bays):
            left = x + bay * pitch + pitch * 0.16
            glowing = bool(walls.lamp) and sheet.random.random() < 0.72
            window(sheet, left, level, pitch * 0.68, 1.95, walls, glowing)
        if floor:
            band = -floor * FLOOR - 0.42
            sheet.rect(x, band, width, 0.22, walls.frame, alpha=0.85)
            sheet.rect(x, band + 0.22, width, 0.14, "#3a3450", alpha=0.18)


def entrance(sheet: Sheet, x: float, width: float, floors: int, walls: Walls) -> None:
    """The middle tower with a glass front, a canopy and steps."""
    top = -floors * FLOOR - 2.6
    sheet.rect(x, top, width, -top, vertical(top, 0, walls.accent, mix(walls.accent, "#40304a", 0.25)))
    inner, glass = x + width * 0.18, width * 0.64
    lamp = walls.lamp
    fill = vertical(top, 0, *(("#ffe9b0", lamp, "#e9a055") if lamp else (walls.glass_top, walls.glass_low)))
    sheet.rect(inner, top + 1.4, glass, -top - 1.4, fill)
    shine = [(inner, -3), (inner + glass * 0.7, top + 1.4), (inner + glass, top + 1.4), (inner + glass, top + 4)]
    sheet.polygon([*shine, (inner + glass * 0.3, -3), (inner, -3)], "#ffffff", alpha=0.14)
    for number in range(5):
        sheet.rect(inner + glass * number / 4 - 0.06, top + 1.4, 0.12, -top - 1.4, walls.frame)
    for number in range(1, int(-top / 1.8)):
        sheet.rect(inner, -number * 1.8 - 2.2, glass, 0.1, walls.frame, alpha=0.9)
    sheet.rect(x - 0.3, top - 0.35, width + 0.6, 0.5, walls.frame)
    _porch(sheet, x, width, walls)


def _porch(sheet: Sheet, x: float, width: float, walls: Walls) -> None:
    door = linear((x, 0), (x + width, 0), "#3c4a5e", "#5d7184") if not walls.lamp else "#ffdf9a"
    sheet.rect(x + width * 0.28, -3.1, width * 0.44, 3.1, door)
    for number in range(1, 4):
        sheet.rect(x + width * (0.28 + 0.11 * number) - 0.05, -3.1, 0.1, 3.1, walls.frame)
    sheet.rect(x - 0.8, -3.9, width + 1.6, 0.65, vertical(-3.9, -3.2, walls.frame, walls.wall_shade))
    sheet.rect(x - 0.4, -3.25, width + 0.8, 0.7, "#2b2740", alpha=0.28)
    for share in (0.02, 0.94):
        sheet.rect(
            x + width * share, -3.3, width * 0.05, 3.3, linear((x, 0), (x + width, 0), walls.frame, walls.wall_shade)
        )
    for step in range(4):
        grow = 0.5 * (step + 1)
        tone = mix("#e6ded2" if not walls.lamp else "#5c5c8e", walls.stone, step * 0.14)
        sheet.rect(x - grow, -0.72 + step * 0.24, width + 2 * grow, 0.24, tone)


def flag(sheet: Sheet, x: float, height: float, *, dark: bool = False) -> None:
    """A plain red flag on a white pole, the foot at (x, 0)."""
    pole = "#a9a9c6" if dark else "#f7f7f4"
    sheet.rect(x - 0.09, -height, 0.18, height, linear((x - 0.09, 0), (x + 0.09, 0), pole, "#8f929b"))
    sheet.ellipse(x, -height - 0.1, 0.2, 0.2, "#e7c46a")
    y = -height + 0.25
    cloth = outline([(x, y), (x, y)])
    cloth.reset()
    cloth.moveTo(x + 0.08, y)
    cloth.cubicTo(x + 1.0, y - 0.5, x + 1.7, y + 0.55, x + 2.9, y - 0.05)
    cloth.lineTo(x + 2.85, y + 1.8)
    cloth.cubicTo(x + 1.8, y + 2.5, x + 1.1, y + 1.35, x + 0.08, y + 1.9)
    cloth.close()
    tones = ("#9c2b45", "#7b2140", "#a2304a") if dark else ("#d8332c", "#b3201f", "#e2453a", "#b9241f")
    sheet.shape(cloth, linear((x, 0), (x + 2.9, 0), *tones))
    base = "#6a6b98" if dark else "#d9d2c8"
    sheet.rect(x - 1.1, -0.3, 2.2, 0.3, base)
    sheet.rect(x - 0.7, -0.6, 1.4, 0.3, mix(base, "#ffffff", 0.2))


def school(sheet: Sheet, walls: Walls) -> None:
    """A four-storey school, 46 m wide, centred on 0."""
    block(sheet, -23, 18.6, 4, 6, walls)
    block(sheet, 4.4, 18.6, 4, 6, walls)
    block(sheet, -6.6, 2.4, 4, 1, walls)
    block(sheet, 4.2, 2.4, 4, 1, walls)
    sheet.rect(-23, -16.6, 1.2, 16.6, "#fff0cc", alpha=0.25 if not walls.lamp else 0.05)
    entrance(sheet, -4.6, 9.2, 4, walls)
    cast = [(4.6, -16.4), (7.4, -14.6), (7.4, 0), (4.6, 0)]
    sheet.polygon(cast, "#2c2a4a", blend="multiply", alpha=0.35)
