"""Packages that are installed for one test, without a network: their code and a dist-info on the path."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from videopipe import plugins

SAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "videopipe-sample"

Install: TypeAlias = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a package with these entry points on the path: `install("name", {group: {name: "module:value"}})`."""

    def put(
        package: str,
        added: Mapping[str, Mapping[str, str]],
        *,
        version: str = "1.0",
        code: str = "",
        where: Path | None = None,
    ) -> None:
        site = tmp_path / f"site-{package}-{version}"
        folder = site / f"{package.replace('-', '_')}-{version}.dist-info"
        folder.mkdir(parents=True)
        metadata = f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n"
        (folder / "METADATA").write_text(metadata, encoding="utf-8")
        lines = [
            line for group, named in added.items() for line in (f"[videopipe.{group}]", *map(" = ".join, named.items()))
        ]
        (folder / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        if code:
            (site / f"{package.replace('-', '_')}.py").write_text(code, encoding="utf-8")
        for path in (site, where):
            if path is not None:
                monkeypatch.syspath_prepend(path)
        plugins.look_again()

    yield put
    monkeypatch.undo()
    plugins.look_again()


@pytest.fixture
def sample(install: Install) -> str:
    """The sample package, installed; its version."""
    install_sample(install)
    return "1.0"


def install_sample(install: Install, version: str = "1.0") -> None:
    """Install the sample package under a version."""
    project = tomllib.loads((SAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    added = {group.removeprefix("videopipe."): named for group, named in project["entry-points"].items()}
    install(project["name"], added, version=version, where=SAMPLE / "src")
