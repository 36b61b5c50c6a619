"""Which storyboards a call means: files as they are, folders for all storyboards in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from videopipe.cli.wording import Words

ENDINGS = (".yaml", ".yml")
_PROJECT = "videopipe.yaml"


def storyboards(paths: Sequence[Path], words: Words) -> tuple[Path, ...]:
    """The storyboards that `paths` name, each once, in order. A usage error for a folder without any."""
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _in_folder(path, words) if path.is_dir() else (path,):
            found.setdefault(file.resolve(), file)
    return tuple(found.values())


def _in_folder(folder: Path, words: Words) -> tuple[Path, ...]:
    files = tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.suffix.casefold() in ENDINGS and path.name != _PROJECT and not path.name.startswith(".")
        )
    )
    if not files:
        raise click.UsageError(words("no-storyboards", folder=folder))
    return files


def refuse_same_films(films: Mapping[Path, Path], words: Words) -> None:
    """A usage error when two storyboards would be delivered into one folder; `films` has each storyboard's folder."""
    seen: dict[str, Path] = {}
    for file, folder in films.items():
        other = seen.setdefault(str(folder).casefold(), file)
        if other is not file:
            raise click.UsageError(words("same-name", first=other, second=file, name=file.stem))


def known_platforms(names: Sequence[str], files: Sequence[Path], words: Words) -> tuple[str, ...]:
    """`names` when every storyboard's project knows them as platforms; a usage error for one that is unknown."""
    from videopipe.platforms.profile import platforms
    from videopipe.storyboard.paths import folders_of

    for root in {folders_of(file).root for file in files} if names else ():
        known = platforms(root)
        for name in names:
            if name not in known:
                raise click.UsageError(words("no-platform", name=name, known=", ".join(known)))
    return tuple(dict.fromkeys(names))


def delivery_folder(file: Path, *, draft: bool) -> Path:
    """Where the films of a storyboard's project go; drafts never take the place of a film.

    Raises MachineError when a link there leads out of the project.
    """
    from videopipe.pipeline.output import output_of
    from videopipe.storyboard.paths import folders_of

    return output_of(folders_of(file).root, *(("drafts",) if draft else ()))
