"""`videopipe doctor`: whether films can be made here."""

from __future__ import annotations

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, console
from videopipe.cli.exits import MADE, WORLD
from videopipe.cli.wording import Words


def doctor_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("doctor", cls=Command, words=words, help=words.help("doctor"))
    @click.option("--clean", is_flag=True, help=words.help("doctor.clean"))
    @click.pass_context
    def doctor(ctx: click.Context, clean: bool) -> None:
        from rich.table import Table

        from videopipe.cli.findings import examine

        door: Door = ctx.obj
        findings = examine(door, clean=clean)
        table = Table(box=None, pad_edge=False, show_header=False)
        for finding in findings:
            mark = "[green]✓[/green]" if finding.well else "[red]✗[/red]"
            table.add_row(mark, finding.what, _plain(finding.told))
        console().print(table)
        ill = sum(not finding.well for finding in findings)
        if ill:
            door.complain(words("unwell", count=ill))
        else:
            door.say(words("well"))
        ctx.exit(WORLD if ill else MADE)

    return doctor


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text)
