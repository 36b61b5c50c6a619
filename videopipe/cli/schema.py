"""`videopipe schema`: the JSON Schema of storyboards."""

from __future__ import annotations

import click

from videopipe.cli.building import Command
from videopipe.cli.wording import Words


def schema_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("schema", cls=Command, words=words, help=words.help("schema"))
    def schema() -> None:
        from videopipe.storyboard.jsonschema import installed_schema_text

        click.echo(installed_schema_text(), nl=False)

    return schema
