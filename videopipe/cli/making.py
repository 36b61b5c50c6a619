"""Making many films: one that fails never stops the others, and what became of each is a value."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from videopipe.cli.door import Door
from videopipe.cli.exits import MADE, PROBLEMS, WORLD, code_of, message_of
from videopipe.cli.progress import Remembering, listening
from videopipe.errors import PhotoError, Problem, StoryboardError

if TYPE_CHECKING:
    from videopipe.examine.checks import Examined
    from videopipe.pipeline import MadeFilm, PlannedFilm, Rendition, Settings, Surveyed
    from videopipe.speech.engines import Engines

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one storyboard: a film, or problems of the storyboard, or the error of the world or of ours.

    `took` is in seconds; `whole` says that not even the delivery had to be written again.
    """

    file: Path
    film: MadeFilm | None = None
    problems: tuple[Problem, ...] = ()
    error: str | None = None
    code: int = MADE
    took: float = 0.0
    whole: bool = field(default=False, compare=False)

    def document(self) -> dict[str, object]:
        """It, for a program."""
        film = self.film
        return {
            "storyboard": str(self.file),
            "name": self.file.stem,
            "film": str(film.film) if film else None,
            "renditions": [_rendition(one) for one in film.renditions] if film else [],
            "seconds": round(film.seconds, 3) if film else None,
            "frames": film.frames if film else None,
            "frames_drawn": film.frames_drawn if film else None,
            "remembered": film.remembered if film else False,
            "passed": not film.failed if film else False,
            "failed_checks": [one.document() for one in _failures(film)] if film else [],
            "took": round(self.took, 3),
            "problems": [asdict(problem) for problem in self.problems],
            "error": self.error,
        }


def _failures(film: MadeFilm) -> tuple[Examined, ...]:
    """The files that did not pass the gate, with the checks they failed alone."""
    return tuple(replace(one, checks=one.failed) for one in film.failed)


def _rendition(one: Rendition) -> dict[str, object]:
    return {
        "platform": one.platform,
        "file": str(one.file),
        "size": [one.size.width, one.size.height],
        "bytes": one.bytes,
        "kbits": one.kbits,
        "same_as": one.same_as,
        "ssim": one.ssim,
    }


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes films for one call. `into` gives the folder of a storyboard's deliveries; `report` hears each outcome."""

    door: Door
    settings: Settings
    into: Mapping[Path, Path]
    quiet: bool
    report: Callable[[Outcome], None]

    def make(self, files: Sequence[Path]) -> tuple[Outcome, ...]:
        """Every film: first all problems that can be seen at once, then narration and plan of all, then the films."""
        self._begin_early(files)
        failed: dict[Path, Outcome] = {}
        surveyed: dict[Path, Surveyed] = {}
        for file in files:
            match self._tried(file, self._surveyed):
                case Outcome() as outcome:
                    failed[file] = outcome
                case seen:
                    surveyed[file] = seen
        planned = self._all_planned(surveyed, failed)
        made: dict[Path, Outcome] = {}
        for folder in dict.fromkeys(self.into[file] for file in planned):
            made |= self._delivered(folder, {file: film for file, film in planned.items() if self.into[file] == folder})
        return tuple((failed | made)[file] for file in files)

    def _all_planned(self, surveyed: Mapping[Path, Surveyed], failed: dict[Path, Outcome]) -> dict[Path, PlannedFilm]:
        """Every film with its narration; the voice is loaded once, and let go before anything is drawn."""
        from videopipe.speech.engines import Engines

        engines = Engines(self.settings.store, self.settings.jobs)
        planned: dict[Path, PlannedFilm] = {}
        for file, seen in surveyed.items():
            match self._tried(file, partial(self._planned, engines=engines, surveyed=seen)):
                case Outcome() as outcome:
                    failed[file] = outcome
                case film:
                    planned[file] = film
        return planned

    def _begin_early(self, files: Sequence[Path]) -> None:
        """Begin what workers need where some will surely be wanted: for a film that is not there yet, or made anew."""
        from videopipe.workers import begin_early

        new = self.settings.force or any(not Path(self.into[file], file.stem).is_dir() for file in files)
        if new and self.settings.jobs > 1:
            begin_early()

    def _surveyed(self, file: Path) -> Surveyed:
        """Raises StoryboardError with what can be seen without speaking, MachineError where no film can be put."""
        from videopipe.assemble.bundle import refuse_unfit
        from videopipe.pipeline import survey_film

        surveyed = survey_film(file, self.settings)
        refuse_unfit(self.into[file] / file.stem)
        return surveyed

    def _planned(self, file: Path, engines: Engines, surveyed: Surveyed) -> PlannedFilm:
        from videopipe.pipeline import plan_film

        with listening(self.door.words, quiet=self.quiet) as tell:
            jobs = self.settings.jobs
            return plan_film(file, self.settings, tell, engines=engines, lookers=jobs, surveyed=surveyed)

    def _delivered(self, folder: Path, planned: Mapping[Path, PlannedFilm]) -> dict[Path, Outcome]:
        """Deliver films into one folder, drawn by one pool of workers."""
        from videopipe.pipeline import deliver_all

        waiting = list(planned)
        done: dict[Path, Outcome] = {}
        begun = time.monotonic()
        try:
            with listening(self.door.words, quiet=self.quiet) as tell:
                listener = Remembering(tell)
                for made in deliver_all(tuple(planned.values()), replace(self.settings, into=folder), listener):
                    file = waiting.pop(0)
                    took, begun = time.monotonic() - begun, time.monotonic()
                    if isinstance(made, Exception):
                        done[file] = self._failed(file, made)
                    else:
                        whole = made.name in listener.whole_films
                        done[file] = Outcome(file, made, code=WORLD if made.failed else MADE, took=took, whole=whole)
                        self.report(done[file])
        except Exception as error:
            done |= {file: self._failed(file, error) for file in waiting}
        return done

    def _tried(self, file: Path, action: Callable[[Path], T]) -> T | Outcome:
        """What `action` gives, or the outcome that its error means."""
        try:
            return action(file)
        except Exception as error:
            return self._failed(file, error)

    def _failed(self, file: Path, error: Exception) -> Outcome:
        """The outcome that an error means, reported at once."""
        if problems := _problems(error, file, self.settings):
            failed = Outcome(file, problems=problems, code=PROBLEMS)
        else:
            message = message_of(error, self.door.words, self.door.store_folder)
            failed = Outcome(file, error=message, code=code_of(error))
        self.report(failed)
        return failed


def _problems(error: Exception, file: Path, settings: Settings) -> tuple[Problem, ...]:
    """The storyboard's problems behind an error; a photo that breaks while drawing is traced back to its line."""
    from videopipe.pipeline import check

    match error:
        case StoryboardError():
            return error.problems
        case PhotoError():
            return tuple(problem for problem in check(file, settings.language) if not problem.warning)
    return ()
