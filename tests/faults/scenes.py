"""Faults at random moments, for as many as one has patience for; each says what it saw and raises when it is wrong."""

from __future__ import annotations

import contextlib
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.marked import STAGES
from tests.faults.renders import Project, all_of, content, kill, temporary_files

WORLD = 3
# Stages that want a film of their own: one that is really spoken, one that does not fit.
FILMS = {"narration": "spoken", "fitting": "fitted"}
# The stages that write into the store, and those that write the delivery.
WRITING = {
    "store": ("planning", "narration", "drawing", "mixing", "fitting"),
    "output": ("joining", "fitting", "examining", "writing", "exchanging"),
}
# How large the small disk is (bytes; the voice model takes most), and how long (s) a render may take to a moment.
SMALL, PATIENCE_S = 800_000_000, 300
Say = Callable[[str], None]


class WrongError(AssertionError):
    """After a fault something was not as it should be."""


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """A film as it comes without a fault, and the seconds that each stage of it took."""

    name: str
    content: dict[str, str]
    lengths: dict[str, float]


def undisturbed(project: Project, name: str = "film") -> Undisturbed:
    """One of the project's films, rendered in peace; everything is forgotten afterwards."""
    code, said = project.finish(name)
    _expect(code == 0, f"the undisturbed render failed: {said}")
    found = Undisturbed(name, content(project.output / name), project.lengths())
    project.forget()
    return found


@dataclass(frozen=True, slots=True)
class Moment:
    """A random moment of a render: so many seconds into a stage of a film."""

    film: Undisturbed
    stage: str
    after_s: float

    def __str__(self) -> str:
        return f"{self.stage} {self.after_s:.4f}"


def moments_of(project: Project, count: int, seed: int, stages: Sequence[str]) -> Iterator[Moment]:
    """`count` random moments, one stage after another, each anywhere in its stage."""
    chance = random.Random(seed)
    wanted = stages[:count]
    films = {name: undisturbed(project, name) for name in sorted({FILMS.get(stage, "film") for stage in wanted})}
    for number in range(count):
        stage = stages[number % len(stages)]
        film = films[FILMS.get(stage, "film")]
        yield Moment(film, stage, chance.uniform(0, film.lengths[stage]))


def stopped(
    project: Project, moment: Moment, *, output: Path | None = None, store: Path | None = None
) -> subprocess.Popen[bytes]:
    """A render that has come to a moment and stopped there, in the midst of its stage."""
    (project.notes / "reached").unlink(missing_ok=True)
    process = project.begin(moment.film.name, output=output, store=store, moment=str(moment))
    ends = time.monotonic() + PATIENCE_S
    while project.reached() is None and process.poll() is None and time.monotonic() < ends:
        time.sleep(0.002)
    if project.reached() != moment.stage or process.poll() is not None:
        kill(process, whole_group=True)
        raise WrongError(f"{moment}: the render never came there")
    return process


def killed(project: Project, moments: int, seed: int, say: Say, *, stages: Sequence[str] = tuple(STAGES)) -> None:
    """Kill a render in every stage, all of it or the parent alone; each next render finishes the same film.

    In every third round over the stages, and whenever folders are exchanged, an older delivery lies there, and must
    lie there still, whole, after the kill.
    """
    for number, moment in enumerate(moments_of(project, moments, seed, stages)):
        film, whole_group = moment.film, number % 2 == 0
        place = project.output / film.name
        older = number // len(stages) % 3 == 2 or moment.stage == "exchanging"
        if older:
            _expect(project.finish(film.name)[0] == 0, "an older film could not be made")
            shutil.rmtree(project.store)
            (place / "report.json").write_text("{}", encoding="utf-8")
        kill(stopped(project, moment), whole_group=whole_group)
        if older:
            _expect(_is_whole_or_recoverable(place, film.content), f"{moment}: the older delivery is lost")
        code, said = project.finish(film.name)
        _expect(code == 0, f"{moment}: the next render failed: {said}")
        _expect(content(place) == film.content, f"{moment}: another film")
        left = temporary_files(project)
        _expect(not left, f"{moment}: left behind: {left}")
        share = moment.after_s / film.lengths[moment.stage]
        what = f"killed {'everything' if whole_group else 'the parent'}{', an older film there' if older else ''}"
        say(f"{number + 1:3}  {moment.stage:10} at {share:4.0%}  {what}: the same film")
        project.forget()


def _is_whole_or_recoverable(place: Path, wanted: dict[str, str]) -> bool:
    """Whether a whole delivery lies in its place, or, between two renames, beside it."""
    places = [place, *place.parent.glob(f".{place.name}.old-*")]
    return any(place.is_dir() and content(place) == wanted for place in places)


@contextmanager
def small_disk(place: Path, size: int) -> Iterator[Path]:
    """A disk of `size` bytes at `place` (Linux, root). Raises OSError when it cannot be had."""
    place.mkdir(parents=True, exist_ok=True)
    if sys.platform != "linux":
        raise OSError("small disks are made on Linux only")
    mount = [shutil.which("mount") or "mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except subprocess.CalledProcessError as error:
        raise OSError(error.stderr.decode("utf-8", "replace").strip()) from error
    try:
        yield place
    finally:
        subprocess.run([shutil.which("umount") or "umount", "--lazy", str(place)], check=False, capture_output=True)


def filled(project: Project, moments: int, seed: int, say: Say, *, where: str) -> None:
    """Fill the disk of the store or of the output (`where`) in every stage that writes there; with room it goes on.

    An older film on the disk of the output stays whole.
    """
    chance = random.Random(seed)
    with small_disk(project.root / "small", SMALL) as disk:
        store = disk / "store" if where == "store" else None
        output = disk / "output" if where == "output" else None
        for number, moment in enumerate(moments_of(project, moments, seed, WRITING[where])):
            film = moment.film
            place = (output or project.output) / film.name
            if number % 2 and where == "output":
                _expect(project.finish(film.name, output=output)[0] == 0, "an older film could not be made")
                (place / "report.json").write_text("{}", encoding="utf-8")
            shutil.rmtree(project.store, ignore_errors=True)
            older, room = place.is_dir(), chance.choice((0, 10_000, 200_000, 1_000_000))
            process = stopped(project, moment, store=store, output=output)
            _fill(disk, room)
            process.send_signal(signal.SIGCONT)
            said = process.communicate(timeout=600)[1].decode("utf-8", "replace")
            _expect(process.returncode in (0, WORLD), f"{moment}: exit {process.returncode}: {said}")
            full = process.returncode == WORLD
            _expect(not full or "the disk is full" in said, f"{moment}: not said clearly: {said}")
            if older or not full:
                _expect(content(place) == film.content, f"{moment}: what lies there is not whole")
            else:
                _expect(not place.exists(), f"{moment}: half a delivery")
            (disk / "filler").unlink()
            code, said = project.finish(film.name, store=store, output=output)
            _expect(code == 0, f"{moment}: the next render failed: {said}")
            _expect(content(place) == film.content, f"{moment}: another film")
            left = temporary_files(project)
            _expect(not left, f"{moment}: left behind: {left}")
            share, end = moment.after_s / film.lengths[moment.stage], "refused and said so" if full else "made"
            say(f"{number + 1:3}  {moment.stage:10} at {share:4.0%}  {room} bytes left: {end}")
            for folder in disk.iterdir():
                shutil.rmtree(folder, ignore_errors=True)
            project.forget()


def _fill(disk: Path, room: int) -> None:
    """Take all of a disk but `room` bytes."""
    with (disk / "filler").open("wb", buffering=0) as file:
        with contextlib.suppress(OSError):
            while True:
                file.write(bytes(1_000_000))
        with contextlib.suppress(OSError):
            while True:
                file.write(bytes(4096))
        file.truncate(max(file.tell() - room, 0))


def at_once(project: Project, say: Say) -> None:
    """Three renders of one storyboard at once: none fails, the film is the same, each segment is drawn once."""
    wanted = undisturbed(project).content
    ended = all_of([project.begin() for _ in range(3)])
    _expect([code for code, _ in ended] == [0, 0, 0], f"three at once: {ended}")
    _expect(content(project.output / "film") == wanted, "three at once: another film")
    _expect_drawn_once(project)
    _expect(not temporary_files(project), f"left behind: {temporary_files(project)}")
    say(f"three of one storyboard: the same film, its {len(project.drawn())} segments drawn once")
    project.forget()


def sharing(project: Project, say: Say) -> None:
    """Two storyboards that share scenes, rendered at once."""
    wanted = undisturbed(project).content
    code, said = project.finish("other")
    _expect(code == 0, f"the other film failed: {said}")
    other = content(project.output / "other")
    project.forget()
    ended = all_of([project.begin("film"), project.begin("other")])
    _expect([code for code, _ in ended] == [0, 0], f"two storyboards at once: {ended}")
    _expect(content(project.output / "film") == wanted, "two storyboards: another film")
    _expect(content(project.output / "other") == other, "two storyboards: another other film")
    _expect_drawn_once(project)
    _expect(not temporary_files(project), f"left behind: {temporary_files(project)}")
    say(f"two storyboards that share scenes: the same films, their {len(project.drawn())} segments drawn once")
    project.forget()


def _expect_drawn_once(project: Project) -> None:
    drawn = project.drawn()
    _expect(len(drawn) == len(set(drawn)), f"{len(drawn) - len(set(drawn))} segments were drawn twice")


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise WrongError(otherwise)
