"""Writing an export: the project's file, its media, and a list of both by which a later look knows what was changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, assert_never, get_args

from videopipe.digest import digest_of_file
from videopipe.export.montage import Media, Montage, Stem, Stretch
from videopipe.render.sources import Sources

Target: TypeAlias = Literal["jianying", "otio", "fcpxml", "xmeml", "srt", "ass"]
TARGETS: tuple[Target, ...] = get_args(Target)
MANIFEST = "export.json"


@dataclass(frozen=True, slots=True)
class Made:
    """What was made before writing: the stretches' files by their media, and the stems by name."""

    stretches: Mapping[Media, Path]
    stems: Mapping[str, Path]


def needs_media(target: Target) -> bool:
    """Whether a target is a project with pictures and sounds, and not words alone."""
    return target not in ("srt", "ass")


def library_of(target: Target) -> str | None:
    """The module that writes a target, None where none is needed."""
    match target:
        case "jianying":
            return "pyJianYingDraft"
        case "otio":
            return "opentimelineio"
        case "xmeml":
            return "otio_fcp_adapter"
        case "fcpxml" | "srt" | "ass":
            return None
        case _:
            assert_never(target)


def write_media(montage: Montage, target: Target, folder: Path, made: Made, sources: Sources) -> None:
    """Write every file that the project shows into `folder`. Raises PhotoError when a photo cannot be read."""
    from videopipe.export.drawing import write_picture

    for media in shown(montage, target):
        path = folder / media.file
        path.parent.mkdir(exist_ok=True)
        match media.source:
            case Stretch():
                shutil.copyfile(made.stretches[media], path)
            case Stem(name):
                shutil.copyfile(made.stems[name], path)
            case _:
                write_picture(media, sources, path)


def shown(montage: Montage, target: Target) -> tuple[Media, ...]:
    """The media of a target: 剪映 writes captions in words."""
    words = {"captions"} if target == "jianying" else set()
    tracks = (track for track in montage.tracks if track.role not in words)
    return tuple(dict.fromkeys(item.media for track in tracks for item in track.items))


def write_project(montage: Montage, target: Target, folder: Path, where: str | None) -> Path:
    """Write the file that the editing program opens, and give its place."""
    match target:
        case "jianying":
            from videopipe.export.jianying import DRAFT, write_draft

            write_draft(montage, folder, where)
            return folder / DRAFT
        case "otio":
            from videopipe.export.otio import otio_text

            return _written(folder / f"{montage.name}.otio", otio_text(montage, where))
        case "fcpxml":
            from videopipe.export.fcpxml import fcpxml_text

            return _written(folder / f"{montage.name}.fcpxml", fcpxml_text(montage, where))
        case "xmeml":
            from videopipe.export.otio import xml_text

            return _written(folder / f"{montage.name}.xml", xml_text(montage, where))
        case "srt" | "ass":
            raise ValueError(f"{target} is words alone")
        case _:
            assert_never(target)


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def write_manifest(folder: Path) -> None:
    """List every file of the export with its digest."""
    files = {path.relative_to(folder).as_posix(): digest_of_file(path) for path in _files(folder)}
    text = json.dumps({"files": files}, ensure_ascii=False, indent=2)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def is_untouched(folder: Path) -> bool:
    """Whether nothing was added to an export, changed in it or taken away since it was written."""
    try:
        listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
        found = {path.relative_to(folder).as_posix(): digest_of_file(path) for path in _files(folder)}
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return bool(listed == found)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MANIFEST)
