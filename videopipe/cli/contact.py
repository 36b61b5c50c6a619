"""The contact sheet of a planned film: one frame a scene, when it is seen, and what is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.cli.door import clock
from videopipe.cli.frames import picture
from videopipe.cli.page import Cell, Sheet, draw_pages
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from PIL import Image

    from videopipe.pipeline import PlannedFilm
    from videopipe.render.sources import Sources
    from videopipe.timeline.pacing import PacedScene


def contact_sheet(film: PlannedFilm, words: Words) -> list[Image.Image]:
    """The sheet's pages."""
    from videopipe.render.sources import Sources

    plan, storyboard = film.plan, film.loaded.storyboard
    sources = Sources(film.survey.files)
    cells = [_cell(film, scene, sources, words) for scene in plan.scenes]
    length = clock(float(plan.timeline.rate.seconds(plan.timeline.frames)))
    sheet = Sheet(
        title=storyboard.title,
        subtitle=storyboard.subtitle or "",
        told=words("sheet-length", scenes=len(cells), length=length),
        foot=Path(film.loaded.file).name,
    )
    return draw_pages(sheet, cells, lambda page, pages: words("sheet-page", page=page, pages=pages))


def telling_frame(scene: PacedScene) -> int:
    """The frame that shows a scene best: its middle, when it has come in and everything on it has arrived."""
    return (scene.span.start + scene.span.end) // 2


def _cell(film: PlannedFilm, scene: PacedScene, sources: Sources, words: Words) -> Cell:
    rate = film.plan.timeline.rate
    start, end = (float(rate.seconds(frame)) for frame in (scene.span.start, scene.span.end))
    said = tuple(sentence.spoken.text for sentence in scene.sentences)
    return Cell(
        picture=picture(film, telling_frame(scene), sources),
        number=str(scene.index + 1),
        name=scene.id,
        times=f"{clock(start)} – {clock(end)}",
        words=said or (words("sheet-silent"),),
        note=scene.scene.note or "",
    )
