"""Renders as processes of their own, to kill: a small film, and what must be the same however it came about."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.builders import natural, saved
from videopipe.ffmpeg import run_ffmpeg
from videopipe.units import Size

FILM = """\
title: 十年
voice: {engine: silent}
platforms: [douyin]
scenes:
  - title: 十年
    duration: 0.6s
  - photo: a.jpg
    duration: 0.6s
  - photo: b.jpg
    say: 再出发！
    transition: push
"""
OTHER = f"{FILM}  - color: '#204060'\n    duration: 0.5s\n"
# On one of these platforms the film never fits, see `marked`.
FITTED = FILM.replace("[douyin]", "[douyin, wecom]")
# Speaking in earnest takes long enough to be broken off.
SPOKEN = """\
title: 十年
platforms: [douyin]
scenes:
  - title: 十年
    say: [十年奋进。, 再出发！]
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a storyboard, its photos, a store and a place for temporary files, all its own."""

    root: Path

    @property
    def store(self) -> Path:
        """What its renders remember."""
        return self.root / "store"

    @property
    def temporary(self) -> Path:
        """Where its renders put temporary files."""
        return self.root / "temporary"

    @property
    def output(self) -> Path:
        """Where its films are delivered."""
        return self.root / "output"

    @property
    def notes(self) -> Path:
        """What its renders note of themselves, see `marked`."""
        return self.root / "notes"

    def begin(
        self, *names: str, output: Path | None = None, store: Path | None = None, moment: str = ""
    ) -> subprocess.Popen[bytes]:
        """Begin to render in a process group of its own, which stops itself at `moment` (see `marked`)."""
        files = [str(self.root / f"{name}.yaml") for name in names or ("film",)]
        told = ["--lang", "en", "--store", str(store or self.store), "render", *files, "--jobs", "2"]
        code = str(Path(__file__).parents[2])
        place = {name: str(self.temporary) for name in ("TMPDIR", "TEMP", "TMP")}
        return subprocess.Popen(
            [sys.executable, "-m", "tests.faults.marked", *told, "-o", str(output or self.output)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=os.environ | place | {"PYTHONPATH": code, "FAULTS_NOTES": str(self.notes), "FAULTS_MOMENT": moment},
            start_new_session=True,
        )

    def finish(self, *names: str, output: Path | None = None, store: Path | None = None) -> tuple[int, str]:
        """Render to the end: the exit code and what was said."""
        process = self.begin(*names, output=output, store=store)
        said = process.communicate(timeout=600)[1]
        return process.returncode, said.decode("utf-8", "replace")

    def forget(self) -> None:
        """As if nothing had ever been rendered."""
        for folder in (self.store, self.output, self.temporary, self.notes):
            shutil.rmtree(folder, ignore_errors=True)
        self.temporary.mkdir()
        self.notes.mkdir()

    def drawn(self) -> list[str]:
        """The keys of the segments that were drawn since, each as often as it was begun."""
        return [line[0] for line in self._noted("drawn")]

    def lengths(self) -> dict[str, float]:
        """How many seconds each stage took when it was last run."""
        return {line[0]: float(line[1]) for line in self._noted("lengths")}

    def reached(self) -> str | None:
        """The stage in which a render stopped itself."""
        return next((line[0] for line in self._noted("reached") if len(line) == 2), None)

    def _noted(self, name: str) -> list[list[str]]:
        path = self.notes / name
        return [line.split() for line in path.read_text(encoding="ascii").splitlines()] if path.exists() else []


def new_project(root: Path) -> Project:
    """A project with two storyboards that share scenes."""
    root.mkdir(parents=True, exist_ok=True)
    for seed, name in enumerate("ab"):
        saved(natural(Size(480, 640), seed=seed), root / f"{name}.jpg")
    (root / "videopipe.yaml").write_text("", encoding="utf-8")
    (root / "film.yaml").write_text(FILM, encoding="utf-8")
    (root / "other.yaml").write_text(OTHER, encoding="utf-8")
    (root / "fitted.yaml").write_text(FITTED, encoding="utf-8")
    (root / "spoken.yaml").write_text(SPOKEN, encoding="utf-8")
    project = Project(root)
    project.forget()
    return project


def kill(process: subprocess.Popen[bytes], *, whole_group: bool) -> None:
    """A power cut (the whole group), or the loss of the parent alone; then wait until nobody of them runs."""
    family = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
    if whole_group:
        for one in (psutil.Process(process.pid), *family) if process.poll() is None else ():
            _kill(one)
    else:
        process.kill()
    process.communicate()
    psutil.wait_procs(family, timeout=60)


def _kill(process: psutil.Process) -> None:
    try:
        process.send_signal(signal.SIGKILL) if sys.platform != "win32" else process.kill()
    except psutil.Error:
        return


def content(folder: Path) -> dict[str, str]:
    """A delivery by name: of films every decoded frame and sample, of the rest every byte, of the reports nothing.

    Only the reports may name the machine; the films' digests in them follow from their bytes.
    """
    return {
        path.name: _decoded(path) if path.suffix == ".mp4" else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.stem != "report"
    }


def _decoded(film: Path) -> str:
    form = ["-map", "0:v", "-map", "0:a", "-c:v", "rawvideo", "-c:a", "pcm_s16le", "-f", "framemd5", "pipe:1"]
    return run_ffmpeg(["-loglevel", "error", "-i", f"file:{film}", *form]).stdout.decode()


def temporary_files(project: Project, *more: Path) -> list[Path]:
    """Everything that should not lie there after a render."""
    return sorted(path for place in (project.root, *more) for path in _temporary_in(place))


def _temporary_in(place: Path) -> Iterator[Path]:
    for path in place.rglob("*"):
        if path.suffix == ".lock":
            # The lock of a delivery's folder stays for the next who wants it; the doctor removes it.
            if path.parent.name != "temporary":
                yield path
        elif ".partial-" in path.name or ".old-" in path.name or path.name.startswith("videopipe-"):
            yield path


def all_of(processes: Sequence[subprocess.Popen[bytes]]) -> list[tuple[int, str]]:
    """How renders that run at once end: exit codes and what they said."""
    said = [process.communicate(timeout=600)[1] for process in processes]
    return [
        (process.returncode, text.decode("utf-8", "replace")) for process, text in zip(processes, said, strict=True)
    ]
