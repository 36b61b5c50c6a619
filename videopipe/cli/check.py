"""`videopipe check`: every problem of storyboards, without making anything."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, say_json
from videopipe.cli.exits import MADE, PROBLEMS
from videopipe.cli.files import storyboards
from videopipe.cli.wording import Words
from videopipe.errors import Problem


def check_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("check", cls=Command, words=words, help=words.help("check"))
    @click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
    @click.option("--json", "as_json", is_flag=True, help=words.help("json"))
    @click.pass_context
    def check(ctx: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
        from videopipe import pipeline

        door: Door = ctx.obj
        found = {file: pipeline.check(file, words.language) for file in storyboards(files, words)}
        if as_json:
            say_json({"storyboards": [_entry(file, problems) for file, problems in found.items()]})
        else:
            _report(door, [problem for problems in found.values() for problem in problems], len(found))
        serious = any(not problem.warning for problems in found.values() for problem in problems)
        ctx.exit(PROBLEMS if serious else MADE)

    return check


def _entry(file: Path, problems: tuple[Problem, ...]) -> dict[str, object]:
    return {"storyboard": str(file), "problems": [asdict(problem) for problem in problems]}


def _report(door: Door, problems: list[Problem], files: int) -> None:
    """The problems are what was asked for, so they are results: on standard output."""
    for problem in problems:
        door.say(door.line_of(problem))
    errors = sum(not problem.warning for problem in problems)
    if errors:
        door.complain(door.words("problems-found", problems=errors))
    elif problems:
        door.say(door.words("with-warnings", warnings=len(problems)))
    else:
        door.say(door.words("all-good", count=files))
