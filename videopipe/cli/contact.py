"""The contact sheet of a planned film: one frame a scene, when it is seen, and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.cli.covering import Cover, covered
from videopipe.cli.door import clock
from videopipe.cli.frames import picture
from videopipe.cli.page import Cell, Sheet, draw_pages
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from PIL import Image

    from videopipe.pipeline import PlannedFilm
    from videopipe.render.sources import Sources
    from videopipe.store import Store
    from videopipe.timeline.pacing import PacedScene


def contact_sheet(film: PlannedFilm, words: Words, store: Store, *, safe: bool = False) -> list[Image.Image]:
    """The sheet's pages; with `safe` the frames show what the film's platforms cover."""
    from videopipe.cli.covering import covers_of
    from videopipe.render.sources import Sources

    plan, storyboard = film.plan, film.loaded.storyboard
    sources = Sources(film.survey.files, store)
    covers = covers_of(film, chinese=words.language == "zh") if safe else ()
    cells = [_cell(film, scene, sources, words, covers) for scene in plan.scenes]
    length = clock(float(plan.timeline.rate.seconds(plan.timeline.frames)))
    sheet = Sheet(
        title=storyboard.title,
        subtitle=storyboard.subtitle or "",
        told=words("sheet-length", scenes=len(cells), length=length),
        foot=Path(film.loaded.file).name,
        keys=tuple((cover.color, words("sheet-covered", names=cover.names)) for cover in covers),
    )
    return draw_pages(sheet, cells, lambda page, pages: words("sheet-page", page=page, pages=pages))


def telling_frame(scene: PacedScene) -> int:
    """The frame that shows a scene best: its middle, when it has come in and everything on it has arrived."""
    return (scene.span.start + scene.span.end) // 2


def _cell(film: PlannedFilm, scene: PacedScene, sources: Sources, words: Words, covers: Sequence[Cover]) -> Cell:
    rate = film.plan.timeline.rate
    start, end = (float(rate.seconds(frame)) for frame in (scene.span.start, scene.span.end))
    said = tuple(sentence.spoken.text for sentence in scene.sentences)
    return Cell(
        picture=covered(picture(film, telling_frame(scene), sources), covers),
        number=str(scene.index + 1),
        name=scene.id,
        times=f"{clock(start)} – {clock(end)}",
        words=said or (words("sheet-silent"),),
        note=scene.scene.note or "",
    )
