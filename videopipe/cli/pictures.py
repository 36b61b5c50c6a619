"""`videopipe still` and `videopipe sheet`: pictures of a film, through the one function that draws it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command, platform_option
from videopipe.cli.door import Door, clock, shown
from videopipe.cli.files import known_platforms
from videopipe.cli.frames import picture
from videopipe.cli.progress import listening
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from PIL import Image

    from videopipe.pipeline import PlannedFilm

_PICTURES = (".png", ".jpg", ".jpeg")
PAGES = (*_PICTURES, ".pdf")
_FILE = click.Path(dir_okay=False, path_type=Path)


def still_command(words: Words) -> click.Command:
    """`still` in its language."""

    @click.command("still", cls=Command, words=words, help=words.help("still"))
    @click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @click.option("--at", required=True, metavar="TIME", help=words.help("still.at"))
    @click.option("-o", "--into", required=True, type=_FILE, help=words.help("still.into"))
    @platform_option(words)
    @click.pass_obj
    def still(door: Door, file: Path, at: str, into: Path, platform: str | None) -> None:
        from videopipe.render.sources import Sources

        known_ending(into, _PICTURES, words)
        ms = _milliseconds(at, words)
        film = _planned(door, file, platform, wording=False)
        timeline = film.plan.timeline
        n = timeline.rate.frame_at(ms)
        if n >= timeline.frames:
            length = clock(float(timeline.rate.seconds(timeline.frames)))
            raise click.UsageError(words("beyond-end", at=at, length=length))
        save_pages([picture(film, n, Sources(film.survey.files, door.store))], into)
        door.say(words("wrote", path=shown(into)))

    return still


def sheet_command(words: Words) -> click.Command:
    """`sheet` in its language."""

    @click.command("sheet", cls=Command, words=words, help=words.help("sheet"))
    @click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @click.option("-o", "--into", required=True, type=_FILE, help=words.help("sheet.into"))
    @platform_option(words)
    @click.option("--safe", is_flag=True, help=words.help("sheet.safe"))
    @click.option("--faces", is_flag=True, help=words.help("sheet.faces"))
    @click.pass_obj
    def sheet(door: Door, file: Path, into: Path, platform: str | None, safe: bool, faces: bool) -> None:
        from videopipe.cli.contact import contact_sheet
        from videopipe.cli.faces_sheet import faces_sheet
        from videopipe.cli.page import DPI

        known_ending(into, PAGES, words)
        film = _planned(door, file, platform)
        pages = faces_sheet(film, words) if faces else contact_sheet(film, words, door.store, safe=safe)
        for path in save_pages(pages, into, dpi=DPI):
            door.say(words("wrote", path=shown(path)))

    return sheet


def _planned(door: Door, file: Path, platform: str | None, *, wording: bool = True) -> PlannedFilm:
    """The film for one platform: the one that is named, or the storyboard's first; its `wording` checked, or not."""
    from videopipe.pipeline import plan_film

    names = known_platforms((platform,) if platform else (), (file,), door.words)
    settings = replace(door.settings(), platforms=names)
    with listening(door.words) as tell:
        return plan_film(file, settings, tell, lookers=settings.jobs, wording=wording)


def _milliseconds(text: str, words: Words) -> int:
    from videopipe.storyboard.times import parse_time

    try:
        return parse_time(text)
    except ValueError as error:
        raise click.UsageError(words("time-form", text=text)) from error


def known_ending(path: Path, known: tuple[str, ...], words: Words) -> None:
    """A usage error when a picture cannot be written under this name."""
    if path.suffix.casefold() not in known:
        raise click.UsageError(words("picture-form", suffix=path.suffix or path.name, known=" ".join(known)))


def save_pages(pages: list[Image.Image], into: Path, dpi: int = 72) -> tuple[Path, ...]:
    """Write the pages: one PDF, or `into` and then `into` with -2, -3 … in the name."""
    from videopipe.cli.png import write_png
    from videopipe.store import written_whole

    first, *rest = pages
    if into.suffix.casefold() == ".pdf":
        with written_whole(into) as partial:
            first.save(partial, save_all=True, append_images=rest, resolution=dpi)
        return (into,)
    numbered = tuple(into.with_stem(f"{into.stem}-{number}") for number in range(2, len(pages) + 1))
    for page, path in zip(pages, (into, *numbered), strict=True):
        with written_whole(path) as partial:
            if path.suffix.casefold() == ".png":
                write_png(page, partial, dpi)
            else:
                page.save(partial, dpi=(dpi, dpi), quality=92)
    return (into, *numbered)
