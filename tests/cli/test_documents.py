"""The documents at the front say what is true: their storyboard is right, their links lead somewhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Call, commands
from videopipe.cli.app import app

ROOT = Path(__file__).resolve().parents[2]
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def storyboard_in(readme: Path) -> str:
    found = re.search(r"```yaml\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found.group(1)


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_storyboard_of_the_readme_is_right(call: Call, project: Path, readme: Path) -> None:
    (project / "assets/photos").mkdir(parents=True)
    shutil.copy(ROOT / "assets/photos/new-playground.jpg", project / "assets/photos")
    (project / "assets/music").mkdir()
    shutil.copy(ROOT / "assets/music/spring.ogg", project / "assets/music")
    (project / "readme.yaml").write_text(storyboard_in(readme), encoding="utf-8")
    assert call("check", "readme.yaml").out == "1 storyboard(s) checked: all good\n"


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_readme_names_every_command(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    assert not [name for name, *_ in commands(app("en")) if f"`videopipe {name}" not in text]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    assert not [link for link in links if "://" not in link and not (document.parent / link).exists()]


def test_the_records_of_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs/decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
