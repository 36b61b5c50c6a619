"""`videopipe export`: a film as a project for an editing program, or its captions for one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command, platform_option
from videopipe.cli.door import Door, shown
from videopipe.cli.files import known_platforms
from videopipe.cli.progress import listening
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from videopipe.export.writing import Target

TARGETS = ("jianying", "otio", "fcpxml", "xmeml", "srt", "ass")


def export_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("export", cls=Command, words=words, help=words.help("export"))
    @click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @click.option("--to", required=True, type=click.Choice(TARGETS), help=words.help("export.to"))
    @click.option("-o", "--into", type=click.Path(file_okay=False, path_type=Path), help=words.help("export.into"))
    @click.option("--media-root", metavar="FOLDER", help=words.help("export.media-root"))
    @platform_option(words)
    @click.pass_obj
    def export(
        door: Door, file: Path, to: Target, into: Path | None, media_root: str | None, platform: str | None
    ) -> None:
        from videopipe.pipeline.exporting import export as write_export

        names = known_platforms((platform,) if platform else (), (file,), words)
        settings = replace(door.settings(), platforms=names, into=into)
        with listening(words) as tell:
            made = write_export(file, to, settings, tell, where=media_root)
        if made.clips:
            door.say(words("exported", tracks=made.tracks, clips=made.clips))
        door.say(words("wrote", path=shown(made.file)))

    return export
