"""Listeners that show how far the work is: a bar on a terminal, plain lines elsewhere, nothing for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from videopipe.cli.door import console
from videopipe.cli.wording import Words
from videopipe.events import Event, Made, Noticed, Remembered, StageAdvanced, StageBegun, Tell, silent

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_STAGES = ("look", "watch", "speak", "draw", "mix", "join", "fit", "examine")
_COUNTED = ("look", "watch", "speak", "draw")
_STEPS = 4


@contextmanager
def listening(words: Words, *, quiet: bool = False) -> Iterator[Tell]:
    """A listener for the time of the block; everything goes to standard error."""
    if quiet:
        yield silent
    elif sys.stderr.isatty():
        with _bar(words) as tell:
            yield tell
    else:
        yield _Lines(words)


@contextmanager
def _bar(words: Words) -> Iterator[Tell]:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    # Results go to standard output: on the same terminal they are written above the bar, into a file as they are.
    with Progress(
        *columns, console=console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()
    ) as progress:
        yield _Bars(words, progress)


class _Bars:
    """A bar for each stage under way, over all films together: how much is done, and how long it will take."""

    def __init__(self, words: Words, progress: Progress) -> None:
        self._words, self._progress = words, progress
        self._rows: dict[str, TaskID] = {}
        self._totals: dict[tuple[str, str], int] = {}
        self._done: dict[tuple[str, str], int] = {}
        self._finished: set[str] = set()

    def __call__(self, event: Event) -> None:
        match event:
            case StageBegun(film, stage, total) if stage in _STAGES:
                self._totals[stage, film] = total
                self._done[stage, film] = 0
                self._show(stage)
            case StageAdvanced(film, stage, done) if (stage, film) in self._totals:
                self._done[stage, film] = done
                self._show(stage)
            case Made(film, "film", _) | Remembered(film, "film", _):
                self._finished.add(film)
                for stage in _STAGES:
                    if (stage, film) in self._totals:
                        self._done[stage, film] = self._totals[stage, film]
                        self._show(stage)
            case Noticed(film, message):
                line = self._words("stage-line", film=film, stage=message)
                self._progress.console.print(line, markup=False)

    def _show(self, stage: str) -> None:
        """The stage's bar as it stands; gone when every film has passed it."""
        films = [film for of, film in self._totals if of == stage]
        total = sum(self._totals[stage, film] for film in films)
        done = sum(self._done[stage, film] for film in films)
        waiting = [film for film in films if self._done[stage, film] < self._totals[stage, film]]
        if not waiting and stage in self._rows:
            self._progress.remove_task(self._rows.pop(stage))
        elif waiting and stage not in self._rows:
            self._rows[stage] = self._progress.add_task(self._title(stage, films), total=total)
        if stage in self._rows:
            self._progress.update(self._rows[stage], description=self._title(stage, films), total=total, completed=done)

    def _title(self, stage: str, films: list[str]) -> str:
        if len(films) == 1:
            title = self._words("stage-line", film=films[0], stage=self._words(stage))
        else:
            done = sum(film in self._finished for film in films)
            title = self._words("stage-films", stage=self._words(stage), done=done, films=len(films))
        return title.replace("[", "\\[")


class _Lines:
    """A line when a stage begins, and one for every quarter of a long one."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._frames: dict[str, int] = {}
        self._quarters: dict[str, int] = {}

    def __call__(self, event: Event) -> None:
        match event:
            case StageBegun(film, stage, total) if stage in _COUNTED:
                if stage == "draw":
                    self._frames[film] = total
                self._say("stage-total", film, stage, total=total, unit=self._words(f"unit-{stage}"))
            case StageBegun(film, stage, _) if stage in _STAGES:
                self._say("stage-line", film, stage)
            case StageAdvanced(film, "draw", done) if film in self._frames:
                quarter = done * _STEPS // self._frames[film]
                if quarter > self._quarters.get(film, 0):
                    self._quarters[film] = quarter
                    self._say("stage-share", film, "draw", share=quarter * 100 // _STEPS)
            case Noticed(film, message):
                click.echo(self._words("stage-line", film=film, stage=message), err=True)

    def _say(self, name: str, film: str, stage: str, **values: object) -> None:
        click.echo(self._words(name, film=film, stage=self._words(stage), **values), err=True)


class Remembering:
    """Passes events on and notes which films were found finished."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self.whole_films: set[str] = set()

    def __call__(self, event: Event) -> None:
        if isinstance(event, Remembered) and event.kind == "film":
            self.whole_films.add(event.film)
        self._tell(event)
