"""`videopipe voices`: who can speak, and a sentence to hear."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, console, cores, shown
from videopipe.cli.progress import listening
from videopipe.cli.wording import Words


def voices_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("voices", cls=Command, words=words, help=words.help("voices"))
    @click.option("--say", metavar="TEXT", help=words.help("voices.say"))
    @click.option("-o", "--into", type=click.Path(dir_okay=False, path_type=Path), help=words.help("voices.into"))
    @click.option("--voice", default="xiaoxiao", metavar="NAME", show_default=True, help=words.help("voices.voice"))
    @click.option("--engine", default="offline", hidden=True)
    @click.pass_obj
    def voices(door: Door, say: str | None, into: Path | None, voice: str, engine: str) -> None:
        if say is None and into is None:
            _table(words)
        elif say is None:
            raise click.UsageError(words("output-needs-say"))
        elif into is None:
            raise click.UsageError(words("say-needs-output"))
        else:
            _speak(door, say, voice, engine, into)

    return voices


def _table(words: Words) -> None:
    from rich.table import Table

    from videopipe.speech.voices import VOICES

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(words("voice-name"))
    table.add_column(words("voice-is"))
    for voice in VOICES:
        table.add_row(voice.name, voice.zh if words.language == "zh" else voice.en)
    console().print(table)


def _speak(door: Door, text: str, name: str, engine: str, into: Path) -> None:
    from videopipe.errors import SpeechError
    from videopipe.speech.kept import KIND
    from videopipe.speech.narrate import narrate
    from videopipe.speech.request import SpeechRequest, VoiceChoice
    from videopipe.speech.voices import find_voice
    from videopipe.store import written_whole
    from videopipe.storyboard.wording import told

    try:
        choice = VoiceChoice(engine, find_voice(name).name)
    except SpeechError as error:
        raise click.UsageError(told(error, door.words.language)) from error
    with listening(door.words) as tell:
        request = SpeechRequest(text, choice)
        (spoken,) = narrate([request], store=door.store, threads=cores(), film=into.stem, tell=tell)
    if spoken.sound is None:
        raise click.UsageError(door.words("no-sound", engine=engine))
    with written_whole(into) as partial:
        shutil.copyfile(door.store.path_of(KIND, spoken.sound, ".wav"), partial)
    door.say(door.words("wrote", path=shown(into)))
