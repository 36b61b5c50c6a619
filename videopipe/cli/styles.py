"""`videopipe styles`: the looks there are, a sheet of each, and the beginning of one's own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, console, say_json, shown
from videopipe.cli.pictures import PAGES, known_ending, save_pages
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from videopipe.styles.look import Look

_PHOTO = click.Path(exists=True, dir_okay=False, path_type=Path)
_PHOTOS = 3


def styles_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("styles", cls=Command, words=words, help=words.help("styles"))
    @click.option("--sheet", is_flag=True, help=words.help("styles.sheet"))
    @click.option("-o", "--into", type=click.Path(dir_okay=False, path_type=Path), help=words.help("styles.into"))
    @click.option("--style", "styles", multiple=True, metavar="NAME|PATH", help=words.help("styles.style"))
    @click.option("--photo", "photos", multiple=True, type=_PHOTO, metavar="PATH", help=words.help("styles.photo"))
    @click.option("--copy", nargs=2, metavar="NAME PATH", help=words.help("styles.copy"))
    @click.option("--json", "as_json", is_flag=True, help=words.help("json"))
    @click.pass_obj
    def command(
        door: Door,
        sheet: bool,
        into: Path | None,
        styles: tuple[str, ...],
        photos: tuple[Path, ...],
        copy: tuple[str, str] | None,
        as_json: bool,
    ) -> None:
        if copy:
            _copy(door, _known(copy[0], words), Path(copy[1]))
        elif sheet:
            if into is None:
                raise click.UsageError(words("missing", what="-o"))
            known_ending(into, PAGES, words)
            _sheet(door, [_known(style, words, files=True) for style in styles], photos[:_PHOTOS], into)
        elif into is not None:
            raise click.UsageError(words("output-needs-sheet"))
        else:
            _list(door, as_json=as_json)

    return command


def _known(style: str, words: Words, *, files: bool = False) -> str:
    """`style` when there is such a look; a usage error with the nearest otherwise."""
    from videopipe.storyboard.nearest import nearest
    from videopipe.styles.look import looks

    known = looks()
    if (files and style.endswith(".toml")) or style in known:
        return style
    near = nearest(style, known)
    raise click.UsageError(
        words("no-style", name=style, known=", ".join(known)) + (words("mean", near=near) if near else "")
    )


def _list(door: Door, *, as_json: bool) -> None:
    from rich.table import Table

    from videopipe.styles.look import looks, named_look

    known = [named_look(name) for name in looks()]
    if as_json:
        told = {"name", "zh", "en", "about_zh", "about_en", "transition"}
        say_json({"styles": [one.model_dump(include=told) for one in known]})
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("style-name", "style-called", "style-transition", "style-about"):
        table.add_column(door.words(heading))
    for look in known:
        named = (f"{look.zh} {look.en}", look.about_zh) if door.words.language == "zh" else (look.en, look.about_en)
        table.add_row(look.name, named[0], _transition(look), named[1])
    console().print(table)


def _transition(look: Look) -> str:
    """How scenes come in, and what is heard of it."""
    change = look.transition
    return change.kind if change.sound == "off" else f"{change.kind} + {change.sound}"


def _sheet(door: Door, styles: Sequence[str], photos: Sequence[Path], into: Path) -> None:
    from videopipe.cli.look_sheet import find_look, look_pages, sample_frames
    from videopipe.cli.page import DPI
    from videopipe.styles.look import looks

    chinese = door.words.language == "zh"
    pages = []
    for style in styles or looks():
        look = find_look(style, door)
        pages += look_pages(look, sample_frames(door, style, photos), chinese=chinese)
        door.complain(door.words("style-drawn", name=look.zh if chinese else look.en))
    for path in save_pages(pages, into, dpi=DPI):
        door.say(door.words("wrote", path=shown(path)))


def _copy(door: Door, style: str, path: Path) -> None:
    """Write a built-in look's file under a new name; what is there already is never overwritten."""
    from videopipe.storyboard.paths import folders_of
    from videopipe.styles.look import look_text

    words = door.words
    if path.suffix != ".toml":
        raise click.UsageError(words("style-ending", path=path))
    name = json.dumps(path.stem, ensure_ascii=False)
    text = re.sub(r'^name = ".*"$', lambda _: f"name = {name}", look_text(style), count=1, flags=re.MULTILINE)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise click.UsageError(words("exists", path=shown(path))) from error
    root, whole = folders_of(Path("storyboard.yaml")).root, path.resolve()
    written = whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path.as_posix()
    door.say(words("wrote", path=shown(path)))
    door.say(words("style-next", path=written))
