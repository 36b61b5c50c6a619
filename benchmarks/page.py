"""docs/benchmarks.md: one page of sections, each written by the benchmark that measures it."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_HEAD = "# Benchmarks\n\nEvery figure here was printed by a script of `benchmarks/`, which says how it is measured.\n"
_LIBRARIES = ("moviepy", "opencv-python-headless", "numpy", "pillow")


def write_section(name: str, lines: Sequence[str], *, page: Path = PAGE) -> None:
    """Put the section `name` in its place, or at the end of the page; other sections stay as they are."""
    text = page.read_text(encoding="utf-8") if page.is_file() else _HEAD
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    section = "\n".join((begin, *lines, end))
    place = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    whole = place.sub(lambda _: section, text) if place.search(text) else f"{text.rstrip()}\n\n{section}\n"
    page.write_text(whole, encoding="utf-8")
    print("\n".join(lines))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A Markdown table."""
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]


def machine() -> str:
    """What it was measured on."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, {libraries}."
