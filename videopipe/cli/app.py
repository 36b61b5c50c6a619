"""The commands together, built in one language, and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

import videopipe
from videopipe.cli.building import Group, lang_option
from videopipe.cli.check import check_command
from videopipe.cli.doctor import doctor_command
from videopipe.cli.door import Door
from videopipe.cli.examine import examine_command
from videopipe.cli.exits import INTERRUPTED, MADE, USAGE, code_of, message_of, usage_text
from videopipe.cli.explain import explain_command
from videopipe.cli.export import export_command
from videopipe.cli.new import new_command
from videopipe.cli.pictures import sheet_command, still_command
from videopipe.cli.platforms import platforms_command
from videopipe.cli.render import render_command
from videopipe.cli.schema import schema_command
from videopipe.cli.speak import speak_command
from videopipe.cli.store import store_commands
from videopipe.cli.styles import styles_command
from videopipe.cli.voices import voices_command
from videopipe.cli.wording import Language, Words
from videopipe.cli.wording_rules import wording_command


def app(language: Language) -> click.Group:
    """The whole command line in `language`."""
    words = Words(language)
    commands = (
        new_command(words),
        check_command(words),
        speak_command(words),
        still_command(words),
        sheet_command(words),
        render_command(words),
        examine_command(words),
        explain_command(words),
        export_command(words),
        wording_command(words),
        platforms_command(words),
        styles_command(words),
        voices_command(words),
        schema_command(words),
        doctor_command(words),
        store_commands(words),
    )
    group = _Front(words, name="videopipe", help=words.help("app"), callback=_enter(words), params=_options(words))
    for command in commands:
        group.add_command(command)
    return group


def _options(words: Words) -> list[click.Parameter]:
    def show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            click.echo(f"videopipe {videopipe.__version__}")
            ctx.exit()

    version = click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show_version,
        help=words.help("version"),
    )
    store = click.Option(
        ["--store", "store_folder"],
        type=click.Path(file_okay=False, path_type=Path),
        envvar="VIDEOPIPE_STORE",
        show_envvar=True,
        help=words.help("store"),
    )
    return [lang_option(words), store, version]


def _enter(words: Words) -> Any:
    @click.pass_context
    def enter(ctx: click.Context, store_folder: Path | None) -> None:
        ctx.obj = Door(words, store_folder or default_store())

    return enter


def default_store() -> Path:
    """Where finished work is remembered when nobody says otherwise: VIDEOPIPE_STORE, else the user's cache folder."""
    import platformdirs

    told = os.environ.get("VIDEOPIPE_STORE")
    return Path(told) if told else Path(platformdirs.user_cache_dir("videopipe", appauthor=False))


class _Front(Group):
    """The outermost group: every error ends here, as a sentence on standard error and an exit code."""

    def __init__(self, words: Words, **settings: Any) -> None:
        super().__init__(words, **settings)
        self._door: Door | None = None

    def main(self, *args: Any, **settings: Any) -> NoReturn:
        sys.exit(self._ended(*args, **settings))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        finally:
            self._door = ctx.obj

    def _ended(self, *args: Any, **settings: Any) -> int:
        words = self.words
        try:
            code = super().main(*args, **{**settings, "standalone_mode": False})
        except click.UsageError as error:
            click.echo(usage_text(error, words), err=True)
            return USAGE
        except click.ClickException as error:
            click.echo(words("failed", message=error.format_message()), err=True)
            return USAGE
        except (click.Abort, KeyboardInterrupt):
            click.echo(words("stopped"), err=True)
            return INTERRUPTED
        except Exception as error:
            folder = self._door.store_folder if self._door else default_store()
            click.echo(message_of(error, words, folder), err=True)
            return code_of(error)
        return code if isinstance(code, int) else MADE
