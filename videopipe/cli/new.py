"""`videopipe new`: a storyboard to begin with, never over another one."""

from __future__ import annotations

import os
from pathlib import Path

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, shown
from videopipe.cli.wording import Words

_PHOTOS = Path("assets/photos")
_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".heic")
_SCHEMA = "storyboard.schema.json"
_PROJECT = (
    "# The project: paths in storyboards below this folder are relative to it, and keys here hold for all of them.\n"
    "# 项目文件：本文件夹下的分镜都以此为根目录；写在这里的设置对所有分镜生效。\n"
    "platforms: [douyin]\n"
    "# Faces in photos are made unknowable. Where they may be shown, the scene says why:  consent: 理由\n"
    "# 照片里的人脸一律模糊，无法还原。可以露脸的场景写明理由，如：consent: 家长已签授权书\n"
    "faces: blur\n"
)


def new_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("new", cls=Command, words=words, help=words.help("new"))
    @click.argument("name", metavar="NAME")
    @click.option("--photo", metavar="PATH", help=words.help("new.photo"))
    @click.option("--title", metavar="TEXT", help=words.help("new.title"))
    @click.pass_obj
    def new(door: Door, name: str, photo: str | None, title: str | None) -> None:
        from videopipe.storyboard.template import new_storyboard

        stem = _stem(name, words)
        title = (stem if title is None else title).strip()
        if not 1 <= len(title) <= 40:
            raise click.UsageError(words("title-form"))
        file = _place(stem)
        _refuse_existing(file, words)
        root = _root(file, door)
        first = _within(photo, root, words) if photo else _first_photo(root)
        settings = {"photo": first} if first else {}
        schema = Path(os.path.relpath(_schema(root), file.parent.resolve())).as_posix()
        _write_new(file, new_storyboard(title, language=words.language, schema=schema, **settings), words)
        door.say(words("wrote", path=shown(file)))
        door.say(words("next", path=shown(file)))

    return new


def _stem(name: str, words: Words) -> str:
    stem = name.removesuffix(".yaml").removesuffix(".yml")
    forbidden = set('/\\:*?"<>|')
    if not stem.strip(". ") or stem.startswith((".", "-")) or stem == "videopipe" or forbidden & set(stem):
        raise click.UsageError(words("name-form", name=name))
    return stem


def _place(stem: str) -> Path:
    folder = Path("storyboards")
    return (folder if folder.is_dir() else Path()) / f"{stem}.yaml"


def _refuse_existing(file: Path, words: Words) -> None:
    for path in (file, file.with_suffix(".yml")):
        if path.exists() or path.is_symlink():
            raise click.UsageError(words("exists", path=shown(path)))


def _root(file: Path, door: Door) -> Path:
    """The project's root. A folder `storyboards` without a project file above it gets one, so that paths begin here."""
    from videopipe.storyboard.paths import PROJECT_FILE, folders_of

    root = folders_of(file).root
    if file.parent.name == "storyboards" and not (root / PROJECT_FILE).exists():
        project = Path(PROJECT_FILE)
        _write_new(project, _PROJECT, door.words)
        door.say(door.words("wrote", path=shown(project)))
        return Path.cwd().resolve()
    return root


def _within(photo: str, root: Path, words: Words) -> str:
    """The photo's path from the root; a path that is not there yet is kept as it was written."""
    path = Path(photo)
    if not path.exists():
        return path.as_posix()
    real = path.resolve()
    if not real.is_relative_to(root):
        raise click.UsageError(words("photo-outside", photo=photo, root=root))
    return real.relative_to(root).as_posix()


def _first_photo(root: Path) -> str | None:
    folder = root / _PHOTOS
    found = sorted(path.name for path in folder.glob("*") if path.suffix.casefold() in _ENDINGS)
    return (_PHOTOS / found[0]).as_posix() if found else None


def _schema(root: Path) -> Path:
    """The schema's file in the project; a copy is written where the project has none of its own."""
    from videopipe.store import written_whole
    from videopipe.storyboard.jsonschema import schema_text

    own = root / "schema" / _SCHEMA
    if own.is_file():
        return own
    copy = root / ".videopipe" / _SCHEMA
    with written_whole(copy) as partial:
        partial.write_text(schema_text(), encoding="utf-8")
    return copy


def _write_new(file: Path, text: str, words: Words) -> None:
    """Write a file that must not be there yet: the system refuses when it appeared meanwhile."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError as error:
        raise click.UsageError(words("exists", path=shown(file))) from error
