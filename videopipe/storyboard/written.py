"""What was written and where: plain data of a YAML file, and the line and column of everything in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

_BARE = re.compile(r"[\w-]+\Z")


class Plain(str):
    """A scalar written without quotes; `true` is then a yes, and `"true"` a text."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; both count from 1, columns in characters."""

    line: int
    column: int


BEGINNING = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data and the place of every key and value in it.

    Mappings are `dict` with text keys, sequences are `list`, scalars are text (`Plain` without quotes), and what was
    left empty is None.
    """

    data: object
    keys: Mapping[Path, Place]
    values: Mapping[Path, Place]

    def known(self, path: Path) -> Path:
        """The longest beginning of `path` that was written."""
        while path and path not in self.values:
            path = path[:-1]
        return path

    def place(self, path: Path, *, on_key: bool = False) -> Place:
        """Where the value (or the key) at `path` was written; what was not written is where its owner is."""
        known = self.known(path)
        if on_key and known in self.keys:
            return self.keys[known]
        return self.values.get(known, BEGINNING)


NOTHING = Source({}, {}, {})


def path_text(path: Path) -> str:
    """`path` as an editor reads it, e.g. `scenes[1].photo`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            name = step if _BARE.match(step) else f'"{_short(step)}"'
            text += f".{name}" if text else name
    return text


def _short(text: str) -> str:
    shown = "".join(character if character.isprintable() else "�" for character in text)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
