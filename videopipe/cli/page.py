"""Pages to print: A4 upright at 200 dots an inch, six scenes a page, each a picture with its words beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from videopipe.fonts.fonts import text_width
from videopipe.fonts.typeset import write
from videopipe.timeline.linebreak import atoms

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

DPI = 200
WIDTH, HEIGHT = 1654, 2339
_MARGIN = 96
_TOP = 296
_FOOT = HEIGHT - 84
_COLUMNS, _ROWS = 2, 3
_GUTTER = 56
_BETWEEN = 26
_CELL_WIDTH = (WIDTH - 2 * _MARGIN - _GUTTER * (_COLUMNS - 1)) // _COLUMNS
_CELL_HEIGHT = (_FOOT - 40 - _TOP) // _ROWS
_PICTURE = (348, _CELL_HEIGHT - 40)
_INK, _GREY, _LINE, _ACCENT = "#1c2422", "#66706d", "#c9d0cd", "#1f6f5c"
_BOLD, _PLAIN, _TITLE = "NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Black"
_SIZES = (30, 27, 24, 21, 18)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on every page: title, subtitle, what is told at the upper right, the foot, and colours explained."""

    title: str
    subtitle: str
    told: str
    foot: str
    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One scene on a page; `words` are paragraphs, `note` stands below them for those who review."""

    picture: Image.Image
    number: str
    name: str
    times: str
    words: tuple[str, ...]
    note: str = ""


def draw_pages(sheet: Sheet, cells: Sequence[Cell], numbering: Callable[[int, int], str]) -> list[Image.Image]:
    """The pages of a sheet; `numbering(page, pages)` is written at the foot."""
    each = _COLUMNS * _ROWS
    parts = [cells[start : start + each] for start in range(0, len(cells), each)]
    return [_page(sheet, part, numbering(number, len(parts))) for number, part in enumerate(parts, 1)]


def _page(sheet: Sheet, cells: Sequence[Cell], number: str) -> Image.Image:
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(page)
    _head(draw, sheet)
    for place, cell in enumerate(cells):
        left = _MARGIN + place % _COLUMNS * (_CELL_WIDTH + _GUTTER)
        top = _TOP + place // _COLUMNS * _CELL_HEIGHT
        _cell(page, draw, cell, left, top)
    write(draw, (_MARGIN, _FOOT), sheet.foot, _GREY, _PLAIN, 24)
    write(draw, (WIDTH - _MARGIN - text_width(number, _PLAIN, 24), _FOOT), number, _GREY, _PLAIN, 24)
    x = _MARGIN + text_width(sheet.foot, _PLAIN, 24) + 40
    for color, meaning in sheet.keys:
        draw.rectangle((x, _FOOT - 20, x + 20, _FOOT), color)
        write(draw, (x + 32, _FOOT), meaning, _GREY, _PLAIN, 24)
        x += 32 + text_width(meaning, _PLAIN, 24) + 36
    return page


def _head(draw: ImageDraw.ImageDraw, sheet: Sheet) -> None:
    right = WIDTH - _MARGIN
    room = right - _MARGIN - text_width(sheet.told, _PLAIN, 28) - 40
    size = next((size for size in (62, 54, 46, 38, 30) if text_width(sheet.title, _TITLE, size) <= room), 24)
    write(draw, (_MARGIN, 168), sheet.title, _INK, _TITLE, size)
    write(draw, (right - text_width(sheet.told, _PLAIN, 28), 168), sheet.told, _GREY, _PLAIN, 28)
    if sheet.subtitle:
        write(draw, (_MARGIN, 222), sheet.subtitle, _ACCENT, _PLAIN, 30)
    draw.line((_MARGIN, 252, right, 252), _INK, 2)


def _cell(page: Image.Image, draw: ImageDraw.ImageDraw, cell: Cell, left: int, top: int) -> None:
    picture = _fitted(cell.picture)
    page.paste(picture, (left, top))
    x = left + picture.width + _BETWEEN
    write(draw, (x, top + 36), cell.number, _ACCENT, _TITLE, 46)
    room = left + _CELL_WIDTH - x
    name_x = x + text_width(cell.number, _TITLE, 46) + 14
    name = _shortened(cell.name, room - (name_x - x), 26)
    write(draw, (name_x, top + 36), name, _GREY, _BOLD, 26)
    write(draw, (x, top + 82), cell.times, _GREY, _PLAIN, 26)
    draw.line((x, top + 104, left + _CELL_WIDTH, top + 104), _LINE, 2)
    _paragraphs(draw, cell, (x, top + 118), room, top + picture.height)


def _fitted(picture: Image.Image) -> Image.Image:
    from PIL import Image

    scale = min(_PICTURE[0] / picture.width, _PICTURE[1] / picture.height)
    size = (round(picture.width * scale), round(picture.height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _paragraphs(draw: ImageDraw.ImageDraw, cell: Cell, place: tuple[float, float], room: float, end: float) -> None:
    """The words in the largest size in which all of them fit; what still does not fit ends in “…”."""
    x, y = place
    for size in _SIZES:
        lines = _set(cell, room, size)
        if y + sum(height for _, _, height in lines) <= end:
            break
    for order, (text, color, height) in enumerate(lines):
        last = order + 1 < len(lines) and y + height + lines[order + 1][2] > end
        write(draw, (x, y + size), f"{text[:-1]}…" if last else text, color, _PLAIN, size)
        y += height
        if last:
            return


def _set(cell: Cell, room: float, size: int) -> list[tuple[str, str, float]]:
    """Lines with their colours and heights; a little more height ends a paragraph."""
    lines: list[tuple[str, str, float]] = []
    texts = [(text, _INK) for text in cell.words] + ([(cell.note, _ACCENT)] if cell.note else [])
    for text, color in texts:
        broken = wrapped(text, room, size)
        lines += [(line, color, size * 1.42) for line in broken[:-1]]
        lines.append((broken[-1], color, size * 1.42 + size * 0.5))
    return lines


def wrapped(text: str, room: float, size: int) -> list[str]:
    """`text` in lines no wider than `room` pixels at `size` pixels an em; marks stay with their words."""
    lines = [""]
    for atom in atoms(" ".join(text.split())):
        if lines[-1] and text_width((lines[-1] + atom).rstrip(), _PLAIN, size) > room:
            lines.append("")
        lines[-1] += atom if lines[-1] else atom.lstrip()
    return lines


def _shortened(text: str, room: float, size: int) -> str:
    if text_width(text, _BOLD, size) <= room:
        return text
    while text and text_width(f"{text}…", _BOLD, size) > room:
        text = text[:-1]
    return f"{text}…"
