"""From a storyboard to a project for an editing program: plan, draw what only the film can draw, mix, write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from videopipe.assemble.bundle import whole_folder
from videopipe.assemble.subtitles import srt
from videopipe.errors import WorldError
from videopipe.events import StageAdvanced, StageBegun, Tell
from videopipe.export.arranging import arranged
from videopipe.export.montage import Media, Montage, Stretch
from videopipe.export.notes import notes_text
from videopipe.export.writing import (
    Made,
    Target,
    is_untouched,
    library_of,
    needs_media,
    write_manifest,
    write_media,
    write_project,
)
from videopipe.pipeline.film import PlannedFilm, Settings
from videopipe.pipeline.orders import task_of
from videopipe.pipeline.output import output_of
from videopipe.pipeline.planning import plan_film
from videopipe.render.encoding import HIGH
from videopipe.render.pool import drawing
from videopipe.render.segment import KIND, SUFFIX, SegmentTask, segment_key
from videopipe.storyboard.wording import say

FOLDER = "exports"
NOTES = "notes.txt"


@dataclass(frozen=True, slots=True)
class Exported:
    """An export: its folder, the file to open, and how many clips lie on how many tracks (none for words alone)."""

    folder: Path
    file: Path
    tracks: int
    clips: int


def export(file: Path, target: Target, settings: Settings, tell: Tell, *, where: str | None = None) -> Exported:
    """Write a storyboard's film as a project for an editing program, whole or not at all.

    `where` is the folder of the editor's own computer in which the media will lie; None: beside the project. The export
    goes into a folder of its own in `settings.into` (None: `output/exports` of the storyboard's project) and takes the
    place of an older one, unless that was worked on. Raises StoryboardError with every problem of the storyboard, and
    WorldError where a library is missing, the older export was changed, or disk, ffmpeg or voice fail.
    """
    library = library_of(target)
    if library is not None and find_spec(library) is None:
        raise WorldError(say("export-library", settings.language, target=target))
    film = plan_film(file, settings, tell)
    folder = (settings.into or output_of(film.loaded.root, FOLDER)) / f"{film.name}-{target}"
    if folder.exists() and not is_untouched(folder):
        raise WorldError(say("export-changed", settings.language, folder=folder))
    montage = arranged(film.plan, film.name)
    made = _made(film, montage, settings, tell) if needs_media(target) else Made({}, {})
    with whole_folder(folder) as partial:
        opened = _write(film, montage, target, partial, made, settings, where)
        write_manifest(partial)
    tracks = montage.tracks if needs_media(target) else ()
    return Exported(folder, folder / opened.name, len(tracks), sum(len(track.items) for track in tracks))


def _write(
    film: PlannedFilm,
    montage: Montage,
    target: Target,
    folder: Path,
    made: Made,
    settings: Settings,
    where: str | None,
) -> Path:
    """Everything of the export; the file to open."""
    from videopipe.render.sources import Sources

    timeline, title = film.plan.timeline, film.loaded.storyboard.title
    if needs_media(target):
        with closing(Sources(film.survey.files, settings.store)) as sources:
            write_media(montage, target, folder, made, sources)
        (folder / NOTES).write_text(notes_text(montage, target, settings.language), encoding="utf-8")
        opened = write_project(montage, target, folder, where)
        if target == "jianying":
            return opened
        _write_words(film, folder)
        return opened
    text = srt(timeline) if target == "srt" else _ass(film, title)
    path = folder / f"{film.name}.{target}"
    path.write_text(text, encoding="utf-8")
    return path


def _write_words(film: PlannedFilm, folder: Path) -> None:
    """Captions as words beside their pictures."""
    (folder / f"{film.name}.srt").write_text(srt(film.plan.timeline), encoding="utf-8")


def _ass(film: PlannedFilm, title: str) -> str:
    from videopipe.export.ass import ass_text

    return ass_text(film.plan.timeline, title)


def _made(film: PlannedFilm, montage: Montage, settings: Settings, tell: Tell) -> Made:
    """The stretches drawn and the sound mixed, or remembered from the last time."""
    from videopipe.sound.finish import finish_stems

    stretches = dict(_drawn(film, montage, settings, tell))
    tell(StageBegun(film.name, "mix", 1))
    stems = finish_stems(film.plan.sound, settings.store, film.survey.music_file, film.survey.files)
    return Made(stretches, stems)


def _drawn(film: PlannedFilm, montage: Montage, settings: Settings, tell: Tell) -> Iterator[tuple[Media, Path]]:
    """The file of every stretch. Raises what stopped the first that could not be drawn."""
    store, finely = settings.store, replace(settings, encoding=HIGH)
    keys: dict[Media, str] = {}
    tasks: dict[str, SegmentTask] = {}
    for media in montage.media:
        if isinstance(media.source, Stretch):
            timeline = media.source.timeline
            key = keys[media] = segment_key(timeline, HIGH)
            if store.find_whole(KIND, key, SUFFIX) is None:
                tasks[key] = task_of(film, key, timeline, finely)
    if tasks:
        tell(StageBegun(film.name, "draw", sum(task.timeline.frames for task in tasks.values())))
    done = 0

    def drawn(_: str, frames: int) -> None:
        nonlocal done
        done += frames
        tell(StageAdvanced(film.name, "draw", done))

    with drawing(tuple(tasks.values()), store, settings.jobs, drawn) as outcomes:
        for outcome in outcomes:
            if outcome.error is not None:
                raise outcome.error
    yield from ((media, store.path_of(KIND, key, SUFFIX)) for media, key in keys.items())
