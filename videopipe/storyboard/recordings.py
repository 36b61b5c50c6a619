"""Which recording belongs to which scene: the file a scene names, or the one in the film's folder that bears its id."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from videopipe.errors import Problem
from videopipe.storyboard.faults import Fault, WritingError
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.nearest import nearest
from videopipe.storyboard.paths import Folders, folders_of
from videopipe.storyboard.sound import Voice

SOUNDS = (
    ".wav", ".mp3", ".m4a", ".aac", ".flac", ".ogg", ".oga", ".opus", ".wma", ".amr", ".3gp", ".aif", ".aiff", ".caf",
    ".mka", ".mp4", ".mov", ".m4v", ".webm", ".mkv",
)  # fmt: skip
"""Endings of files that may be recordings; ffmpeg looks into the file itself."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A scene's recording: its path as it could be written in the storyboard, and its real file."""

    written: str
    file: FilePath


def recordings(loaded: LoadedStoryboard, ids: tuple[str, ...]) -> tuple[dict[int, Recording], tuple[Problem, ...]]:
    """The recording of every scene that is spoken by one, by its number, and a problem for every scene without.

    `ids` are the scenes' ids, written or derived.
    """
    finder = _Finder(loaded, folders_of(loaded.file), ids)
    found: dict[int, Recording] = {}
    problems: list[Problem] = []
    users: dict[FilePath, int] = {}
    for number, scene in enumerate(loaded.storyboard.scenes):
        voice = scene.voice or loaded.storyboard.voice
        if voice.engine != "recording" or not any(letter.isalnum() for text in scene.say for letter in text):
            continue
        recording = finder.find(number, voice)
        if isinstance(recording, Problem):
            problems.append(recording)
        elif recording.file in users:
            first = loaded.places.line(("scenes", users[recording.file]))
            problems.append(loaded.problem(("scenes", number), "recording-shared", file=recording.written, first=first))
        else:
            found[number] = recording
            users[recording.file] = number
    return found, tuple(dict.fromkeys(problems))


@dataclass(frozen=True, slots=True)
class _Finder:
    loaded: LoadedStoryboard
    folders: Folders
    ids: tuple[str, ...]

    def find(self, number: int, voice: Voice) -> Recording | Problem:
        """The scene's recording, or why there is none."""
        place = ("scenes", number)
        if voice.files is None:
            at = (*place, "voice") if self.loaded.storyboard.scenes[number].voice else ("voice",)
            return self.loaded.problem(at, "recording-no-files", example="{engine: recording, files: narration/}")
        where = self.folders.find_place(voice.files)
        if where.is_file():
            return Recording(voice.files, where)
        folder, name = voice.files.rstrip("/"), self.ids[number]
        names = [path.name for path in sorted(where.iterdir()) if path.suffix.casefold() in SOUNDS]
        own = [one for one in names if _stem(one) == unicodedata.normalize("NFC", name)]
        if len(own) > 1:
            example = f"{{files: {folder}/{own[0]}}}"
            return self.loaded.problem(place, "recording-twice", files=tuple(own), example=example)
        if own:
            return self._inside(number, f"{folder}/{own[0]}")
        derived = None if self.loaded.storyboard.scenes[number].id else name
        return self.loaded.problem(
            place,
            "recording-missing",
            expected=f"{folder}/{name}.wav",
            near=self._near(folder, name, names),
            id=derived,
            example=f"{{files: {folder}/{number + 1:02}.wav}}",
        )

    def _inside(self, number: int, written: str) -> Recording | Problem:
        """A file found in the folder, unless it is a way out of the project."""
        try:
            return Recording(written, self.folders.find(written))
        except WritingError as wrong:
            return self.loaded.places.problem(Fault(("scenes", number), wrong.rule, wrong.values))

    def _near(self, folder: str, name: str, names: list[str]) -> str | None:
        taken = set(self.ids)
        free = {_stem(one): one for one in names if _stem(one) not in taken}
        close = nearest(name, free)
        return f"{folder}/{free[close]}" if close else None


def _stem(name: str) -> str:
    return unicodedata.normalize("NFC", PurePosixPath(name).stem)
