"""Faults at random moments, for as many as one has patience for; each says what it saw and raises when it is wrong."""

from __future__ import annotations

import contextlib
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.renders import Project, all_of, content, kill, temporary_files

WORLD = 3
Say = Callable[[str], None]


class WrongError(AssertionError):
    """After a fault something was not as it should be."""


def undisturbed(project: Project) -> tuple[dict[str, str], float]:
    """The film as it comes without a fault, and the seconds it took; everything is forgotten afterwards."""
    begun = time.monotonic()
    code, said = project.finish()
    took = time.monotonic() - begun
    _expect(code == 0, f"the undisturbed render failed: {said}")
    found = content(project.output / "film")
    project.forget()
    return found, took


def killed(project: Project, moments: int, seed: int, say: Say) -> None:
    """Kill a render at random moments, all of it or the parent alone; each next render finishes the same film.

    Every third time an older delivery lies there, and must lie there still, whole, after the kill.
    """
    chance = random.Random(seed)
    wanted, took = undisturbed(project)
    for number in range(moments):
        older = number % 3 == 2
        if older:
            _expect(project.finish("film")[0] == 0, "an older film could not be made")
            shutil.rmtree(project.store)
            (project.output / "film" / "report.json").write_text("{}", encoding="utf-8")
        moment, whole_group = chance.uniform(0, took), number % 2 == 0
        process = project.begin()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=moment)
        in_time = process.poll() is None
        # A machine with less to do is quicker than it was at first: most moments shall fall into the work.
        took = took if in_time else min(took, moment)
        kill(process, whole_group=whole_group)
        if older:
            _expect(_is_whole_or_recoverable(project, wanted), f"moment {moment:.2f}: the older delivery is lost")
        code, said = project.finish()
        _expect(code == 0, f"moment {moment:.2f}: the next render failed: {said}")
        _expect(content(project.output / "film") == wanted, f"moment {moment:.2f}: another film")
        left = temporary_files(project)
        _expect(not left, f"moment {moment:.2f}: left behind: {left}")
        what = ("everything" if whole_group else "the parent") if in_time else "nothing, it had ended"
        say(f"{number + 1:3}  {moment:6.2f} s  killed {what}{', an older film there' if older else ''}: the same film")
        project.forget()


def _is_whole_or_recoverable(project: Project, wanted: dict[str, str]) -> bool:
    """Whether a whole delivery lies in its place, or, between two renames, beside it."""
    places = [project.output / "film", *project.output.glob(".film.old-*")]
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
    """Fill the disk of the store or of the output (`where`) at random moments; with room the next render goes on.

    An older film on the disk of the output stays whole.
    """
    chance = random.Random(seed)
    wanted, took = undisturbed(project)
    with small_disk(project.root / "small", 64_000_000) as disk:
        store = disk / "store" if where == "store" else None
        output = disk / "output" if where == "output" else None
        place = output or project.output
        for number in range(moments):
            if number % 2 and where == "output":
                _expect(project.finish(output=output)[0] == 0, "an older film could not be made")
                (place / "film" / "report.json").write_text("{}", encoding="utf-8")
            shutil.rmtree(project.store, ignore_errors=True)
            older = (place / "film").is_dir()
            moment, room = chance.uniform(0, took), chance.choice((0, 10_000, 200_000, 1_000_000))
            process = project.begin(store=store, output=output)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=moment)
            _fill(disk, room)
            said = process.communicate(timeout=600)[1].decode("utf-8", "replace")
            _expect(process.returncode in (0, WORLD), f"moment {moment:.2f}: exit {process.returncode}: {said}")
            full = process.returncode == WORLD
            _expect(not full or "the disk is full" in said, f"moment {moment:.2f}: not said clearly: {said}")
            if older or not full:
                _expect(content(place / "film") == wanted, f"moment {moment:.2f}: what lies there is not whole")
            else:
                _expect(not (place / "film").exists(), f"moment {moment:.2f}: half a delivery")
            (disk / "filler").unlink()
            _expect(project.finish(store=store, output=output)[0] == 0, "the next render failed")
            _expect(content(place / "film") == wanted, f"moment {moment:.2f}: another film")
            left = temporary_files(project)
            _expect(not left, f"moment {moment:.2f}: left behind: {left}")
            say(f"{number + 1:3}  {moment:6.2f} s  {room} bytes left: {'refused and said so' if full else 'made'}")
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
    wanted, _ = undisturbed(project)
    ended = all_of([project.begin() for _ in range(3)])
    _expect([code for code, _ in ended] == [0, 0, 0], f"three at once: {ended}")
    _expect(content(project.output / "film") == wanted, "three at once: another film")
    _expect_drawn_once(project)
    _expect(not temporary_files(project), f"left behind: {temporary_files(project)}")
    say(f"three of one storyboard: the same film, its {len(project.drawn())} segments drawn once")
    project.forget()


def sharing(project: Project, say: Say) -> None:
    """Two storyboards that share scenes, rendered at once."""
    wanted, _ = undisturbed(project)
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
