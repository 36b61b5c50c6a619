"""Surveying: every photo and the music of a storyboard are opened once and described, every fault at its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from videopipe.assets.photo import open_photo, photo_facts
from videopipe.digest import digest_of_file
from videopipe.errors import PhotoError, Problem
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.model import PhotoScene, PhotosScene, Scene, TitleScene
from videopipe.timeline.inputs import PhotoFacts


@dataclass(frozen=True, slots=True)
class Survey:
    """Facts of every photo by its path as written, the real file of every photo's digest, and the music's digest."""

    photos: dict[str, PhotoFacts]
    files: dict[str, Path]
    music: str | None
    music_file: Path | None


def survey(loaded: LoadedStoryboard) -> tuple[Survey, tuple[Problem, ...]]:
    """The survey, and a problem for every photo that cannot be read."""
    photos: dict[str, PhotoFacts] = {}
    problems: list[Problem] = []
    for place, written in photo_places(loaded):
        if written in photos:
            continue
        try:
            photos[written] = photo_facts(loaded.files[written])
        except PhotoError as error:
            reason = str(error).split(": ", 1)[-1]
            problems.append(loaded.problem(place, "photo-unreadable", name=written, reason=reason))
    files = {facts.digest: loaded.files[written] for written, facts in photos.items()}
    music = loaded.storyboard.music
    music_file = loaded.files[music.file] if music else None
    return Survey(photos, files, digest_of_file(music_file) if music_file else None, music_file), tuple(problems)


def decode_all(loaded: LoadedStoryboard) -> tuple[Problem, ...]:
    """Decode every photo wholly, as drawing will: a problem for each that breaks on the way."""
    problems: list[Problem] = []
    for written, place in {written: place for place, written in photo_places(loaded)}.items():
        try:
            open_photo(loaded.files[written])
        except PhotoError as error:
            reason = str(error).split(": ", 1)[-1]
            problems.append(loaded.problem(place, "photo-unreadable", name=written, reason=reason))
    return tuple(problems)


def photo_places(loaded: LoadedStoryboard) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every photo's place in the storyboard and its path as written."""
    cover = loaded.storyboard.cover
    if cover and cover.photo:
        yield ("cover", "photo"), cover.photo
    for index, scene in enumerate(loaded.storyboard.scenes):
        yield from ((("scenes", index, *place), written) for place, written in _of_scene(scene))


def _of_scene(scene: Scene) -> Iterator[tuple[tuple[str | int, ...], str]]:
    match scene:
        case PhotoScene():
            yield ("photo",), scene.photo
        case PhotosScene():
            yield from ((("photos", index), written) for index, written in enumerate(scene.photos))
        case TitleScene() if scene.title.photo:
            yield ("title", "photo"), scene.title.photo
