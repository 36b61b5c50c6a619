"""The sheet of a look: real frames of one short film that has every kind of scene, on the pages of a document."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.cli.door import Door
from videopipe.cli.frames import picture
from videopipe.cli.page import HEIGHT, WIDTH
from videopipe.cli.specimens import SPECIMENS, write_specimen
from videopipe.fonts.fonts import text_width
from videopipe.fonts.typeset import write

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

    from videopipe.pipeline import PlannedFilm
    from videopipe.styles.look import Look
    from videopipe.timeline.pacing import PacedScene

_MARGIN = 96
_TOP = 300
_COLUMNS, _ROWS, _GUTTER, _LABEL = 4, 3, 26, 46
_FOOT = HEIGHT - 84
_CELL = (WIDTH - 2 * _MARGIN - _GUTTER * (_COLUMNS - 1)) // _COLUMNS
_INK, _GREY, _LINE = "#1c2422", "#66706d", "#c9d0cd"
_PLAIN = "NotoSansSC-Regular"
_SWATCH = 54


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A frame of the sample film and the id of its scene."""

    picture: Image.Image
    scene: str


def sample_frames(door: Door, style: str, photos: Sequence[Path] = ()) -> tuple[Frame, ...]:
    """Every scene of the sample film in a look: a built-in name, or the path of a style file.

    `photos` are up to three of the editor's own; a drawn picture stands in for those that are not given. Raises
    StoryboardError with the problems of a style file.
    """
    from videopipe.render.sources import Sources

    with tempfile.TemporaryDirectory() as folder:
        film = _sample_film(door, style, photos, Path(folder))
        sources = Sources(film.survey.files, door.store)
        return tuple(Frame(picture(film, _frame_to_show(film, scene), sources), scene.id) for scene in film.plan.scenes)


def _frame_to_show(film: PlannedFilm, scene: PacedScene) -> int:
    """A late frame, when everything has arrived, with a caption on it if the scene has any."""
    shown = [cue.span for cue in film.plan.timeline.cues if cue.span.start in scene.span]
    last = shown[-1] if shown else scene.span
    return last.end - 1 - last.frames // 5


def _sample_film(door: Door, style: str, photos: Sequence[Path], folder: Path) -> PlannedFilm:
    from videopipe.events import silent
    from videopipe.pipeline import plan_film

    look = find_look(style, door)
    if style.endswith(".toml"):
        shutil.copyfile(style, folder / "look.toml")
        style = "look.toml"
    text = resources.files("videopipe.cli").joinpath("sample.yaml").read_text("utf-8")
    for name, photo in zip(SPECIMENS, (*photos, *(None for _ in SPECIMENS)), strict=False):
        file = folder / (f"{name}{photo.suffix}" if photo else f"{name}.jpg")
        if photo:
            shutil.copyfile(photo, file)
        else:
            write_specimen(name, file)
        text = text.replace(name.upper(), file.name)
    text = text.replace("STYLE", style).replace("GROUND", f'"{look.colors.ground}"')
    storyboard = folder / "sample.yaml"
    storyboard.write_text(text, encoding="utf-8")
    return plan_film(storyboard, door.settings(), silent)


def find_look(style: str, door: Door) -> Look:
    """The look of a built-in name or of a style file's path."""
    from videopipe.styles.look import built_in_look, read_look

    return read_look(Path(style), door.words.language) if style.endswith(".toml") else built_in_look(style)


def look_pages(look: Look, frames: Sequence[Frame], *, chinese: bool) -> list[Image.Image]:
    """The pages of one look."""
    each = _COLUMNS * _ROWS
    return [_page(look, frames[start : start + each], chinese) for start in range(0, len(frames), each)]


def _page(look: Look, frames: Sequence[Frame], chinese: bool) -> Image.Image:
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(page)
    _head(draw, look, chinese)
    for order, frame in enumerate(frames):
        shown = _fitted(frame.picture)
        left = _MARGIN + order % _COLUMNS * (_CELL + _GUTTER)
        top = _TOP + order // _COLUMNS * (round(_CELL * 16 / 9) + _LABEL + 16)
        page.paste(shown, (left, top))
        write(draw, (left, top + shown.height + 34), frame.scene, _GREY, _PLAIN, 24)
    write(draw, (_MARGIN, _FOOT), f"style: {look.name}", _GREY, _PLAIN, 24)
    return page


def _head(draw: ImageDraw.ImageDraw, look: Look, chinese: bool) -> None:
    """The look's names in its own letters, what it is for, and its colours."""
    first, second, about = (look.zh, look.en, look.about_zh) if chinese else (look.en, look.zh, look.about_en)
    font = look.card.title_font
    write(draw, (_MARGIN, 168), first, _INK, font, 64)
    x = _MARGIN + text_width(first, font, 64) + 22
    write(draw, (x, 168), second, _GREY, _PLAIN, 34)
    size = next((size for size in (28, 26, 24, 22) if text_width(about, _PLAIN, size) <= WIDTH - 2 * _MARGIN), 20)
    write(draw, (_MARGIN, 222), about, _INK, _PLAIN, size)
    draw.line((_MARGIN, 252, WIDTH - _MARGIN, 252), _INK, 2)
    colors = list(dict.fromkeys((*look.card.colors, look.card.accent, look.card.title_color, *look.chart.colors)))
    for order, color in enumerate(reversed(colors[:8])):
        right = WIDTH - _MARGIN - order * (_SWATCH + 10)
        draw.rectangle((right - _SWATCH, 116, right, 116 + _SWATCH), color[:7], _LINE)


def _fitted(shown: Image.Image) -> Image.Image:
    from PIL import Image

    scale = min(_CELL / shown.width, round(_CELL * 16 / 9) / shown.height)
    return shown.resize((round(shown.width * scale), round(shown.height * scale)), Image.Resampling.LANCZOS)
