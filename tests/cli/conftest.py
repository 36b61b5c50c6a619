"""Every test of this room stands in a project of its own, with a store of its own, and calls commands as a person."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from PIL import Image

from videopipe.cli.app import app
from videopipe.cli.wording import Language

STORYBOARD = """\
title: 山里的学校
voice: {engine: silent}
scenes:
  - id: opening
    color: "#3a4a5c"
    duration: 0.5s
  - id: yard
    photo: yard.jpg
    say: 早
    note: 等新照片
    transition: cut
    duration: 0.8s
"""


@dataclass(frozen=True)
class Answer:
    """What a call said on each stream, and how it ended."""

    out: str
    err: str
    code: int

    @property
    def document(self) -> Any:
        """Standard output as the one JSON document it has to be."""
        return json.loads(self.out)


Call = Callable[..., Answer]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project with a photo and a storyboard."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("VIDEOPIPE_LANG", "VIDEOPIPE_STORE", "VIDEOPIPE_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    Image.new("RGB", (810, 1440), "#3a7a5c").save(folder / "yard.jpg")
    (folder / "school.yaml").write_text(STORYBOARD, encoding="utf-8")
    return folder


@pytest.fixture
def call(project: Path, tmp_path: Path) -> Call:
    """Calls `videopipe` with these arguments; `lang` is the language found in the environment."""

    def calling(*arguments: object, lang: Language = "en", given: str | None = None) -> Answer:
        command = ["--store", str(tmp_path / "store"), *map(str, arguments)]
        done = CliRunner().invoke(app(lang), command, prog_name="videopipe", input=given)
        return Answer(done.stdout, done.stderr, done.exit_code)

    return calling


def broken(folder: Path, name: str = "broken") -> Path:
    """A storyboard with two faults."""
    file = folder / f"{name}.yaml"
    text = STORYBOARD.replace("yard.jpg", "yrd.jpg").replace("    note:", "    nota:")
    file.write_text(text, encoding="utf-8")
    return file


def places(text: str) -> list[str]:
    """The beginnings `file:line:column` of lines."""
    return re.findall(r"^\S+\.yaml:\d+:\d+", text, re.MULTILINE)


def commands(group: click.Group, before: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Every command below a group, by the words that call it."""
    found: list[tuple[str, ...]] = []
    for name, command in group.commands.items():
        found.append((*before, name))
        if isinstance(command, click.Group):
            found += commands(command, (*before, name))
    return found
