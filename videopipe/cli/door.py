"""What every command is handed: the words to say things in, the store, and where to say them."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.wording import Words
from videopipe.errors import Problem

if TYPE_CHECKING:
    from rich.console import Console

    from videopipe.pipeline import Settings
    from videopipe.store import Store

WIDE = 200


@dataclass(frozen=True, slots=True)
class Door:
    """One call of the command line."""

    words: Words
    store_folder: Path

    @property
    def store(self) -> Store:
        """Where finished work is remembered."""
        from videopipe.store import Store

        return Store(self.store_folder)

    def settings(self) -> Settings:
        """How to plan films from this door."""
        from videopipe.pipeline import Settings

        return Settings(store=self.store, language=self.words.language, jobs=cores())

    def say(self, text: str) -> None:
        """A result, on standard output."""
        click.echo(text)

    def complain(self, text: str) -> None:
        """What is wrong, on standard error."""
        click.echo(text, err=True)

    def complain_of(self, problem: Problem) -> None:
        """A problem of a storyboard, on standard error."""
        self.complain(self.line_of(problem))

    def line_of(self, problem: Problem) -> str:
        """A problem as a line; warnings are marked."""
        return self.words("warning", line=problem) if problem.warning else str(problem)


def say_json(document: object) -> None:
    """One JSON document on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def console(*, stderr: bool = False) -> Console:
    """A console for tables and progress, wide when nobody watches, so that a file or a pipe gets whole lines."""
    from rich.console import Console

    watched = (sys.stderr if stderr else sys.stdout).isatty()
    return Console(stderr=stderr, highlight=False, width=None if watched else WIDE)


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shown(path: Path) -> str:
    """A path as a person at the prompt would write it."""
    here, whole = Path.cwd(), path.absolute()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)


def clock(seconds: float) -> str:
    """A place in a film or its length: `0:07.4`, `1:02.0`."""
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths // 10 % 60:02}.{tenths % 10}"


def size_text(size: int) -> str:
    """Bytes for people: `12.3 MB`."""
    amount = float(size)
    for unit in ("B", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"
