"""The store may be deleted or damaged while a film is made: what is gone before it is joined is made again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from videopipe.events import Event, Made, Noticed
from videopipe.ffmpeg import run_ffmpeg
from videopipe.pipeline import MadeFilm, Settings, make
from videopipe.render.encoding import Encoding
from videopipe.store import Store

FILM = """\
title: 十年
voice: {engine: silent}
scenes:
  - title: 十年
    duration: 0.5s
  - color: "#204060"
    say: 早
"""


def made(root: Path, disturb: Callable[[], object]) -> tuple[MadeFilm, list[str]]:
    """A film, disturbed when its segments are drawn and not yet joined; and what was told of it."""
    root.mkdir()
    (root / "film.yaml").write_text(FILM, encoding="utf-8")
    told: list[str] = []

    def tell(event: Event) -> None:
        if isinstance(event, Made) and event.kind == "segment" and not told:
            told.append("disturbed")
            disturb()
        if isinstance(event, Noticed):
            told.append(event.message)

    settings = Settings(Store(root / "store"), encoding=Encoding(preset="ultrafast", shrink=4), jobs=1)
    return make(root / "film.yaml", settings, tell), told


def frames(film: Path) -> bytes:
    return run_ffmpeg(
        ["-i", f"file:{film}", "-c:v", "rawvideo", "-c:a", "pcm_s16le", "-f", "framemd5", "pipe:1"]
    ).stdout


def damage(root: Path) -> None:
    for segment in (root / "store/segment").rglob("*.mp4"):
        content = bytearray(segment.read_bytes())
        content[len(content) // 2] ^= 255
        segment.write_bytes(content)


def delete(root: Path) -> None:
    """All of the store, though others write into it meanwhile."""
    while (root / "store").exists():
        shutil.rmtree(root / "store", ignore_errors=True)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return frames(made(tmp_path_factory.mktemp("undisturbed") / "project", lambda: None)[0].film)


@pytest.mark.parametrize("disturb", [damage, delete], ids=["damaged", "deleted"])
def test_what_is_gone_before_it_is_joined_is_made_again(
    tmp_path: Path, undisturbed: bytes, disturb: Callable[[Path], None]
) -> None:
    film, told = made(tmp_path / "project", lambda: disturb(tmp_path / "project"))
    assert frames(film.film) == undisturbed
    assert sum("damaged or deleted" in message for message in told) == 2
