"""Paths of a storyboard: relative to the project's root, never out of it, and a near name for one that is not there."""

from __future__ import annotations

import os.path
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.naming import unusable_in_path
from videopipe.storyboard.nearest import nearest
from videopipe.storyboard.wording import Phrase

PROJECT_FILE = "videopipe.yaml"
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://|(?:data|file|https?):", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")
_MOST_SHOWN = 2000


@dataclass(frozen=True, slots=True)
class Folders:
    """Where paths are looked for: the project's root, then beside the storyboard. Both are real, absolute paths."""

    root: Path
    beside: Path

    def find(self, text: str) -> Path:
        """The real file that `text` names; raises WritingError when it is refused or not there."""
        _refuse_foreign(text)
        for base in dict.fromkeys((self.root, self.beside)):
            found = self._inside(base, text)
            if found and found.is_file():
                return found
        for base in dict.fromkeys((self.root, self.beside)):
            found = self._inside(base, text)
            if found and found.is_dir():
                raise WritingError("path-folder", path=text, near=self._first_in(found, text))
        raise self._missing("path-missing", text)

    def find_place(self, text: str) -> Path:
        """The real file or folder that `text` names; raises WritingError when it is refused or not there."""
        _refuse_foreign(text)
        for base in dict.fromkeys((self.root, self.beside)):
            found = self._inside(base, text)
            if found and (found.is_file() or found.is_dir()):
                return found
        raise self._missing("place-missing", text)

    def _missing(self, rule: str, text: str) -> WritingError:
        near = self.near(text)
        return WritingError(rule, path=text, near=near, hint=None if near else Phrase("path-hint"))

    def near(self, text: str) -> str | None:
        """The path of an existing file that `text` most likely stands for."""
        for base in dict.fromkeys((self.root, self.beside)):
            parts = _nearest_parts(base, PurePosixPath(text).parts)
            if parts and self._stays(base.joinpath(*parts)):
                return "/".join(parts)
        return None

    def _inside(self, base: Path, text: str) -> Path | None:
        """The real path of what `text` names, None when nothing is there."""
        for form in dict.fromkeys((text, *(unicodedata.normalize(name, text) for name in ("NFC", "NFD")))):
            try:
                real = Path(os.path.normpath(base / form)).resolve()
                if not self._stays(real):
                    raise WritingError("path-leaves", path=text)
                if real.exists():
                    return real
            except (OSError, RuntimeError) as error:
                reason = error if isinstance(error, OSError) else Phrase("disk-loop")
                raise WritingError("path-unreadable", path=text, reason=reason) from error
        return None

    def _stays(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self.root)

    def _first_in(self, folder: Path, text: str) -> str | None:
        names = [name for name in _names(folder) if (folder / name).is_file()]
        return f"{text.rstrip('/')}/{names[0]}" if names else None


def folders_of(storyboard: Path) -> Folders:
    """The folders in which the paths of the file `storyboard` are looked for."""
    beside = storyboard.absolute().parent.resolve()
    root = next((folder for folder in (beside, *beside.parents) if (folder / PROJECT_FILE).is_file()), beside)
    return Folders(root, beside)


def _refuse_foreign(text: str) -> None:
    if "\0" in text:
        raise WritingError("control-character", code="U+0000")
    if (_DRIVE.match(text) and not _URL.match(text)) or text.startswith(("/", "~", "\\")):
        raise WritingError("path-absolute", path=text)
    if _URL.match(text):
        raise WritingError("path-url", path=text)
    if "\\" in text:
        raise WritingError("path-backslash", near=text.replace("\\", "/"))
    for part in PurePosixPath(text).parts:
        if part != ".." and (reason := unusable_in_path(part)):
            raise WritingError("path-name", part=part, reason=Phrase(reason))


def _nearest_parts(base: Path, parts: tuple[str, ...]) -> tuple[str, ...] | None:
    """The names of an existing file below `base`, each equal or near to the one of `parts`."""
    if ".." in parts or not parts:
        return None
    chosen: tuple[str, ...] = ()
    for number, part in enumerate(parts):
        folder, last = base.joinpath(*chosen), number == len(parts) - 1
        names = [name for name in _names(folder) if (folder / name).is_file() == last]
        found = part if part in names else (_nearest_file(part, names) if last else nearest(part, names))
        if found is None:
            return None
        chosen = (*chosen, found)
    return chosen


def _nearest_file(name: str, names: list[str]) -> str | None:
    """The file name nearest by its stem, the same ending preferred."""
    written = PurePosixPath(unicodedata.normalize("NFC", name))
    same = [other for other in names if PurePosixPath(other).suffix.casefold() == written.suffix.casefold()]
    for group in (same, names):
        stems = {PurePosixPath(other).stem: other for other in reversed(group)}
        if found := nearest(written.stem, stems):
            return stems[found]
    return None


def _names(folder: Path) -> list[str]:
    try:
        return sorted(name for name in (entry.name for entry in folder.iterdir()) if not name.startswith("."))[
            :_MOST_SHOWN
        ]
    except OSError:
        return []
