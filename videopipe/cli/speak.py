"""`videopipe speak`: a storyboard's sentences to listen to, with the text as it was read."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, clock, shown
from videopipe.cli.progress import listening
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from videopipe.pipeline.listening import Listened

TABLE = "as-read.txt"


def speak_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("speak", cls=Command, words=words, help=words.help("speak"))
    @click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @click.option("--scene", metavar="ID", help=words.help("speak.scene"))
    @click.option(
        "-o", "--into", required=True, type=click.Path(file_okay=False, path_type=Path), help=words.help("speak.into")
    )
    @click.pass_obj
    def speak(door: Door, file: Path, scene: str | None, into: Path) -> None:
        from videopipe.pipeline.listening import NoSuchSceneError, listen

        try:
            with listening(door.words) as tell:
                heard = listen(file, door.settings(), tell, scene=scene)
        except NoSuchSceneError as error:
            raise click.UsageError(words("no-scene", scene=error.scene, known=" ".join(error.ids))) from error
        if not heard:
            door.say(words("nothing-said"))
            return
        _write(heard, into, words)
        for one in heard:
            door.say(f"{one.name}  {clock(one.seconds)}  {one.read.text}")
        door.say(words("wrote", path=shown(into / TABLE)))

    return speak


def _write(heard: tuple[Listened, ...], into: Path, words: Words) -> None:
    """The sounds, and then the table, each whole or not at all."""
    from videopipe.store import written_whole

    for one in heard:
        if one.sound is not None:
            with written_whole(into / f"{one.name}.wav") as partial:
                shutil.copyfile(one.sound, partial)
    with written_whole(into / TABLE) as partial:
        partial.write_text("\n".join(_entry(one, words) for one in heard), encoding="utf-8")


def _entry(one: Listened, words: Words) -> str:
    """A sentence of the table."""
    sound = f"{one.name}.wav" if one.sound else words("no-sound-here")
    lines = [f"{sound}  {clock(one.seconds)}  {one.voice}", words("as-written", text=one.written)]
    if one.read.text != one.written:
        lines.append(words("as-read", text=one.read.text))
    if one.read.pinyin:
        lines.append(words("as-pinyin", text=one.read.pinyin))
    return "\n".join(lines) + "\n"
