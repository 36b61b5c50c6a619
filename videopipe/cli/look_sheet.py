"""The sheet of a look: real frames of one short film that has every kind of scene, on the pages of a document."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.cli.door import Door
from videopipe.cli.frames import picture
from videopipe.cli.page import HEIGHT, WIDTH
from videopipe.cli.specimens import SPECIMENS, write_specimen
from videopipe.disk import working_folder
from videopipe.fonts.fonts import text_width
from videopipe.fonts.typeset import write
from videopipe.storyboard.model import CompareScene
from videopipe.styles.look import look_text

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

    from videopipe.pipeline import PlannedFilm
    from videopipe.styles.look import Look
    from videopipe.timeline.pacing import PacedScene

_MARGIN = 96
_TOP = 292
_COLUMNS, _ROWS, _LABEL = 4, 3, 54
_FOOT = HEIGHT - 84
_TALL = (_FOOT - 40 - _TOP) // _ROWS - _LABEL
_CELL = round(_TALL * 9 / 16)
_GUTTER = (WIDTH - 2 * _MARGIN - _CELL * _COLUMNS) // (_COLUMNS - 1)
_INK, _GREY, _LINE = "#1c2422", "#66706d", "#c9d0cd"
_PLAIN = "NotoSansSC-Regular"
_SWATCH = 54
_CAPTION_SCENE, _CLIP_SCENE = "caption-mixed", "video"


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A frame of the sample film and the id of its scene."""

    picture: Image.Image
    scene: str


def sample_frames(door: Door, style: str, photos: Sequence[Path] = (), clip: Path | None = None) -> tuple[Frame, ...]:
    """Every scene of the sample film in a look, and a caption in each of the other caption styles.

    `style` is a built-in name or the path of a style file. `photos` are up to three of the editor's own, for the
    bright, the dark and the busy picture; a drawn one stands in for each that is not given. Only a `clip` that is given
    is shown. Raises StoryboardError with the problems of a style file.
    """
    from videopipe.captions import all_captions

    with working_folder() as folder:
        film = sample_film(door, style, Path(folder), photos=photos, clip=clip)
        frames = _drawn(film, door)
        for name in all_captions():
            if name != film.look.caption.style:
                other = sample_film(door, style, Path(folder), photos=photos, caption=name, only=(_CAPTION_SCENE,))
                frames += [Frame(frame.picture, name) for frame in _drawn(other, door)]
    return tuple(frames)


def _drawn(film: PlannedFilm, door: Door) -> list[Frame]:
    from videopipe.render.sources import Sources

    with closing(Sources(film.survey.files, door.store)) as sources:
        return [Frame(picture(film, frame_to_show(film, scene), sources), scene.id) for scene in film.plan.scenes]


def frame_to_show(film: PlannedFilm, scene: PacedScene) -> int:
    """A late frame, when everything has arrived, with a caption on it if the scene has any; of a change, its middle."""
    if isinstance(scene.scene, CompareScene):
        return (scene.span.start + scene.span.end) // 2
    shown = [cue.span for cue in film.plan.timeline.cues if cue.span.start in scene.span]
    last = shown[-1] if shown else scene.span
    return last.end - 1 - last.frames // 5


def sample_film(
    door: Door,
    style: str,
    folder: Path,
    *,
    photos: Sequence[Path] = (),
    caption: str | None = None,
    only: Collection[str] = (),
    clip: Path | None = None,
) -> PlannedFilm:
    """The sample film in a look, its project in `folder`; captions in the style `caption`, `only` these scenes.

    The scene that plays a clip is among them where a `clip` is given.
    """
    from videopipe.events import silent
    from videopipe.pipeline import plan_film

    look = find_look(style, door)
    written = Path(style).read_text("utf-8") if style.endswith(".toml") else look_text(style)
    (folder / "look.toml").write_text(written, encoding="utf-8")
    text = resources.files("videopipe.cli").joinpath("sample.yaml").read_text("utf-8")
    for name, photo in zip(SPECIMENS, (*photos, *(None for _ in SPECIMENS)), strict=False):
        file = folder / (f"{name}{photo.suffix}" if photo else f"{name}.jpg")
        if not file.exists():
            shutil.copyfile(photo, file) if photo else write_specimen(name, file)
        text = text.replace(name.upper(), file.name)
    if clip:
        shutil.copyfile(clip, folder / clip.name)
        text = text.replace("CLIP", clip.name)
    named = f"look.toml\ncaption_style: {caption}" if caption else "look.toml"
    text = text.replace("STYLE", named).replace("GROUND", f'"{look.colors.ground}"')
    head, *scenes = text.split("  - id: ")
    shown = [scene for scene in scenes if _is_shown(scene.partition("\n")[0], only, clip)]
    text = head + "".join(f"  - id: {scene}" for scene in shown)
    storyboard = folder / "sample.yaml"
    storyboard.write_text(text, encoding="utf-8")
    return plan_film(storyboard, door.settings(), silent)


def _is_shown(scene: str, only: Collection[str], clip: Path | None) -> bool:
    """Whether a scene of the sample film is wanted; the one that plays a clip needs one."""
    return (not only or scene in only) and (scene != _CLIP_SCENE or clip is not None)


def find_look(style: str, door: Door) -> Look:
    """The look of a built-in name or of a style file's path."""
    from videopipe.styles.look import named_look, read_look

    return read_look(Path(style), door.words.language) if style.endswith(".toml") else named_look(style)


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
        top = _TOP + order // _COLUMNS * (_TALL + _LABEL)
        page.paste(shown, (left, top))
        write(draw, (left, top + shown.height + 32), frame.scene, _GREY, _PLAIN, 24)
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

    scale = min(_CELL / shown.width, _TALL / shown.height)
    return shown.resize((round(shown.width * scale), round(shown.height * scale)), Image.Resampling.LANCZOS)
