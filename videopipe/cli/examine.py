"""`videopipe examine`: a delivered film opened, played and checked again."""

from __future__ import annotations

from pathlib import Path

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, say_json
from videopipe.cli.exits import MADE, WORLD
from videopipe.cli.render import failures
from videopipe.cli.wording import Words


def examine_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("examine", cls=Command, words=words, help=words.help("examine"))
    @click.argument("path", metavar="FILE|FOLDER", type=click.Path(exists=True, path_type=Path))
    @click.option("--json", "as_json", is_flag=True, help=words.help("json"))
    @click.pass_context
    def examine(ctx: click.Context, path: Path, as_json: bool) -> None:
        from videopipe.examine.checks import all_passed
        from videopipe.pipeline.reexamining import examine_again

        door: Door = ctx.obj
        files = examine_again(path, words.language)
        if as_json:
            say_json({"passed": all_passed(files), "files": [one.document() for one in files]})
        else:
            for one in files:
                name = "file-failed" if one.failed else "file-passed"
                door.say(words(name, file=one.file, count=len(one.checks), failed=len(one.failed)))
                for line in failures(words, (one,)):
                    door.complain(line)
        ctx.exit(MADE if all_passed(files) else WORLD)

    return examine
