"""Films are made by the rules of Windows, and its consoles are written to without a stumble."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import photo_project
from tests.other_system import as_on_windows
from videopipe.cli import main
from videopipe.cli.door import cores
from videopipe.events import silent
from videopipe.pipeline import Settings, make
from videopipe.render.encoding import Encoding
from videopipe.store import Store

FILM = """\
title: 十年
voice: {engine: silent}
platforms: [douyin, channels]
scenes:
  - title: 十年
    duration: 0.5s
  - photo: a.png
    duration: 0.5s
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="the rules are watched through /proc")


@linux
def test_films_are_made_by_the_rules_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "project").mkdir()
    project = photo_project(tmp_path / "project", "a", FILM)
    settings = Settings(Store(project / "store"), encoding=Encoding(preset="ultrafast", shrink=4), jobs=1)
    with monkeypatch.context() as patch:
        broken = as_on_windows(patch, tmp_path)
        first = make(project / "film.yaml", settings, silent)
        (project / "output/film/note.txt").write_text("mine", encoding="utf-8")
        (project / "film.yaml").write_text(FILM.replace("title: 十年\nv", "title: 十年路\nv"), encoding="utf-8")
        second = make(project / "film.yaml", settings, silent)
        assert cores() >= 1
    assert broken == []
    assert first.film.stat().st_nlink == 1
    assert (second.folder / "note.txt").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in (project / "output").iterdir()] == ["film"]


@linux
def test_what_breaks_the_rules_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (tmp_path / name).touch()
    with monkeypatch.context() as patch:
        broken = as_on_windows(patch, tmp_path)
        with (tmp_path / "a").open("rb"):
            (tmp_path / "a").rename(tmp_path / "b")
        with pytest.raises(OSError, match="denied"):
            os.open(tmp_path, os.O_RDONLY)
    assert len(broken) == 2


@pytest.mark.parametrize("encoding", ["cp936", "cp437", "ascii"])
def test_a_console_that_lacks_characters_shows_stand_ins(encoding: str) -> None:
    raw = io.BytesIO()
    console = io.TextIOWrapper(raw, encoding=encoding)
    main._bear_everything(console)
    console.write("✓ 张掖 ‹🎉›\n")
    console.flush()
    assert raw.getvalue().endswith(b"\n")


def test_the_command_line_speaks_chinese_where_the_system_encodes_otherwise(tmp_path: Path) -> None:
    """Windows gives a pipe the encoding of its code page, and files that are opened without one too."""
    (tmp_path / "film.yaml").write_text("title: 早\nscenes:\n  - title: 开始\n", encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("title：早\n", encoding="utf-8")
    around = os.environ | {
        "PYTHONIOENCODING": "cp936",
        "PYTHONUTF8": "0",
        "LC_ALL": "C",
        "PYTHONWARNDEFAULTENCODING": "1",
    }
    command = [
        sys.executable,
        "-W",
        "error::EncodingWarning:videopipe",
        "-m",
        "videopipe.cli.main",
        "--lang",
        "zh",
        "check",
    ]
    done = subprocess.run(
        [*command, str(tmp_path / "film.yaml"), str(tmp_path / "broken.yaml")],
        capture_output=True,
        env=around | {"PYTHONPATH": str(Path(__file__).parents[1])},
        check=False,
    )
    said = (done.stdout + done.stderr).decode("cp936")
    assert done.returncode == 1, said
    assert "全角冒号" in said
