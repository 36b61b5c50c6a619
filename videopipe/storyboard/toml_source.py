"""A TOML file's data and where every key of it was written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from videopipe.storyboard.faults import Fault
from videopipe.storyboard.written import BEGINNING, NOTHING, Path, Place, Source

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_TABLE = re.compile(rf"[ \t]*\[\[?[ \t]*({_NAME})[ \t]*\]\]?")
_KEY = re.compile(rf"[ \t]*({_NAME})[ \t]*=[ \t]*")
_INNER = re.compile(rf"[{{,][ \t]*({_NAME})[ \t]*=[ \t]*")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_toml(text: str) -> tuple[Source, tuple[Fault, ...]]:
    """What `text` says and where, or the fault that keeps it from being TOML."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _PLACE.search(str(error))
        last = Place(max(text.rstrip("\n").count("\n") + 1, 1), 1)
        place = Place(int(found.group(1)), int(found.group(2))) if found else last
        lines = text.split("\n")
        line = lines[place.line - 1].strip() if place.line <= len(lines) else ""
        return NOTHING, (Fault((), "toml-syntax", {"line": line}, at=place),)
    keys: dict[Path, Place] = {}
    values: dict[Path, Place] = {(): BEGINNING}
    for path, key, value in _written(text):
        for end in range(1, len(path)):
            keys.setdefault(path[:end], key)
            values.setdefault(path[:end], key)
        keys[path], values[path] = key, value
    return Source(data, keys, values), ()


def _written(text: str) -> Iterator[tuple[Path, Place, Place]]:
    """Every key and table with its place and the place of its value.

    Lines inside texts of several lines may be taken for keys; nobody asks for those.
    """
    table: Path = ()
    for number, line in enumerate(text.split("\n"), 1):
        if found := _TABLE.match(line):
            table = _path(found.group(1))
            place = Place(number, found.start(1) + 1)
            yield table, place, place
        elif found := _KEY.match(line):
            path = (*table, *_path(found.group(1)))
            yield path, Place(number, found.start(1) + 1), Place(number, found.end() + 1)
            if line[found.end() :].startswith("{"):
                for inner in _INNER.finditer(line, found.end()):
                    yield (
                        (*path, *_path(inner.group(1))),
                        Place(number, inner.start(1) + 1),
                        Place(number, inner.end() + 1),
                    )


def _path(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))
