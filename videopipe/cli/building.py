"""Commands and groups whose help is in the chosen language; `--lang` is understood before and after the command."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from videopipe.cli.wording import LANGUAGES, Words

_HEADINGS = {"Options": "选项", "Commands": "命令", "Usage": "用法", "Usage: ": "用法："}


def lang_option(words: Words) -> click.Option:
    """`--lang`. Its value was read before the commands were built; here it is only checked."""
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=words.help("lang"))


def store_option(words: Words) -> click.Option:
    """`--store` after the command, for those who think of it late."""

    def move(ctx: click.Context, _: click.Parameter, folder: Path | None) -> None:
        if folder is not None:
            ctx.obj = type(ctx.obj)(ctx.obj.words, folder)

    kind = click.Path(file_okay=False, path_type=Path)
    return click.Option(
        ["--store"], type=kind, expose_value=False, callback=move, hidden=True, help=words.help("store")
    )


def platform_option(words: Words, *, several: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--platform`: the film for another platform than the storyboard's, or for several."""
    return click.option("--platform", multiple=several, metavar="NAME", help=words.help("platform"))


# What click adds to the help of an option, and what we write instead.
_EXTRA = (
    (re.compile(r"\[required\]"), "[必填]"),
    (re.compile(r"\[default: ([^\]]*)\]"), r"[默认：\1]"),
    (re.compile(r"\[env var: ([^\]]*)\]"), r"[环境变量：\1]"),
)
_BOUND = re.compile(r" *\[x>=[^\]]*\]")


class _Formatter(click.HelpFormatter):
    """Help as click writes it, but for bounds, which are a programmer's."""

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(term, self.said(_BOUND.sub("", text))) for term, text in rows], col_max, col_spacing)

    def said(self, text: str) -> str:
        """An option's help in the language."""
        return text


class _ChineseFormatter(_Formatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _HEADINGS["Usage: "])

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}：\n")

    def said(self, text: str) -> str:
        for theirs, ours in _EXTRA:
            text = theirs.sub(ours, text)
        return text


class _Context(click.Context):
    formatter_class = _Formatter


class _ChineseContext(click.Context):
    formatter_class = _ChineseFormatter


def _spoken(command: click.Command, words: Words) -> None:
    command.context_class = _Context
    if words.language == "zh":
        command.context_class = _ChineseContext
        command.options_metavar = "[选项]"


def _help_option(words: Words) -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), color=ctx.color)
            ctx.exit()

    return click.Option(
        ["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=words.help("help")
    )


def _first_line(text: str | None) -> str:
    """What the list of commands says: the first line of the help, whole."""
    return (text or "").partition("\n")[0]


class Command(click.Command):
    """A command in the chosen language."""

    def __init__(self, *, words: Words, params: list[click.Parameter] | None = None, **settings: Any) -> None:
        own = [lang_option(words), store_option(words), _help_option(words)]
        super().__init__(params=[*(params or ()), *own], add_help_option=False, **settings)
        self.short_help = _first_line(self.help)
        _spoken(self, words)


class Group(click.Group):
    """A group in the chosen language, which suggests the nearest command."""

    def __init__(self, words: Words, *, params: list[click.Parameter] | None = None, **settings: Any) -> None:
        super().__init__(params=[*(params or ()), _help_option(words)], add_help_option=False, **settings)
        self.words = words
        self.short_help = _first_line(self.help)
        _spoken(self, words)
        if words.language == "zh":
            self.subcommand_metavar = "命令 [参数]…"

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a usage error that names the nearest when there is none."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            close = difflib.get_close_matches(name, self.list_commands(ctx), n=1)
            near = self.words("mean", near=close[0]) if close else ""
            raise click.UsageError(self.words("no-command", command=name) + near, ctx)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a film is made."""
        return list(self.commands)
