"""A small project to write storyboards in."""

from __future__ import annotations

from pathlib import Path

from videopipe.errors import Problem, StoryboardError
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.validate import load
from videopipe.storyboard.wording import Language

PHOTOS = ("gate.jpg", "school.jpg", "a.jpg", "b.jpg")


def project(root: Path, settings: str = "") -> Path:
    """A project folder with photos, music and a folder for storyboards; the files' content does not matter here."""
    (root / "assets/photos").mkdir(parents=True)
    (root / "assets/music").mkdir()
    (root / "assets/clips").mkdir()
    (root / "storyboards").mkdir()
    for name in PHOTOS:
        (root / "assets/photos" / name).write_bytes(b"photo")
    (root / "assets/clips/flag.mp4").write_bytes(b"clip")
    (root / "assets/music/spring.ogg").write_bytes(b"music")
    (root / "videopipe.yaml").write_text(settings, encoding="utf-8")
    return root


def written(root: Path, text: str) -> Path:
    """A storyboard of the project in `root`."""
    file = root / "storyboards/film.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def loaded(file: Path, language: Language = "en") -> LoadedStoryboard:
    """The storyboard in `file`, in a world with two of each."""
    return load(
        file,
        language=language,
        styles=("jade", "plain"),
        platforms=("douyin", "channels"),
        voices=("xiaoxiao", "yunxi"),
    )


def problems_of(file: Path, language: Language = "en") -> tuple[Problem, ...]:
    """The problems of the storyboard in `file`; none when it is right."""
    try:
        loaded(file, language)
    except StoryboardError as error:
        return error.problems
    return ()
