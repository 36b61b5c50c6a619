"""What other packages add: caption styles, transitions, scene kinds and looks, found by their entry points.

A package names what it adds in its `pyproject.toml`, under one of the groups:

    [project.entry-points."videopipe.transitions"]
    curtain = "my_package.curtain:blend"

Nothing of a package is imported before its plugin is asked for. What cannot be used is a value that says why, never an
exception: a package that somebody else installed must not keep a film from being made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from types import MappingProxyType
from typing import Any, Generic, Literal, TypeAlias, TypeVar, get_args

from videopipe.errors import PluginError

T = TypeVar("T")

Group: TypeAlias = Literal["captions", "transitions", "scenes", "styles"]
GROUPS: tuple[Group, ...] = get_args(Group)
Why: TypeAlias = Literal["import", "shape", "taken", "twice", "name"]

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}\Z")
_PREFIX = "videopipe."
_FILE = "entry_points.txt"


class WrongShapeError(Exception):
    """What a check raises when an entry point leads to something else than its group promises; says what is wrong."""


@dataclass(frozen=True, slots=True)
class Plugin(Generic[T]):
    """Something that `package` adds under `name`."""

    group: Group
    name: str
    package: str
    version: str
    value: T

    def failed(self, what: str, detail: str) -> PluginError:
        """The error that says that `what` it does failed, and how."""
        values = {"name": self.name, "package": self.package, "version": self.version, "detail": detail}
        return PluginError(f"{what}: {detail}", "plugin-failed", **values)


@dataclass(frozen=True, slots=True)
class BrokenPlugin:
    """Something that `package` meant to add under `name`, and why it cannot be used.

    `why` is `import` (it raised, as `detail` says), `shape` (it is something else than it should be), `taken` (the name
    is the product's own), `twice` (`detail` names the packages that add it) or `name` (no name can be written so).
    """

    group: Group
    name: str
    package: str
    version: str
    why: Why
    detail: str = ""

    @property
    def rule(self) -> str:
        """The name of the sentence that tells a person; its values are `values`."""
        return f"plugin-{self.why}"

    @property
    def values(self) -> dict[str, Any]:
        """What that sentence needs."""
        return {"name": self.name, "package": self.package, "version": self.version, "detail": self.detail}


Check: TypeAlias = Callable[[str, object], T]
"""Takes a plugin's name and what its entry point leads to; gives what is used, or raises WrongShapeError."""


@dataclass(frozen=True, slots=True)
class Gallery(Generic[T]):
    """One group: the names that are `taken` by the product itself, and the `check` that a plugin's value must pass."""

    group: Group
    taken: frozenset[str]
    check: Check[T]

    def find(self, name: str) -> Plugin[T] | BrokenPlugin | None:
        """What packages add under `name`, or None; asked again, it is the same."""
        return _find(self, name)

    def usable(self) -> Mapping[str, T]:
        """All that can be used, by name."""
        found = {name: self.find(name) for name in names(self.group)}
        return {name: plugin.value for name, plugin in found.items() if isinstance(plugin, Plugin)}


def names(group: Group) -> tuple[str, ...]:
    """What packages add to a group, sorted: also what turns out to be broken. Nothing is imported."""
    return tuple(sorted(_installed()[group]))


def origin(group: Group, name: str) -> str | None:
    """The package and version that add `name`, `my-package 1.2`; None where no package does. Nothing is imported."""
    found = _installed()[group].get(name, ())
    return ", ".join(f"{entry.package} {entry.version}" for entry in found) or None


def look_again() -> None:
    """Forget which packages are installed, for a process in which that changes."""
    _installed.cache_clear()
    _find.cache_clear()


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry point and the package that has it."""

    point: metadata.EntryPoint
    package: str
    version: str


@lru_cache(maxsize=1)
def _installed() -> Mapping[Group, Mapping[str, tuple[_Entry, ...]]]:
    found: dict[Group, dict[str, tuple[_Entry, ...]]] = {group: {} for group in GROUPS}
    for entry in _entries():
        group = next((group for group in GROUPS if entry.point.group == _PREFIX + group), None)
        if group is not None:
            name = entry.point.name
            found[group][name] = (*found[group].get(name, ()), entry)
    return MappingProxyType(found)


def _entries() -> Iterator[_Entry]:
    """The entry points of every package that speaks of the product, the first of two packages of one name."""
    seen: set[str] = set()
    for package in metadata.distributions():
        if _PREFIX not in (package.read_text(_FILE) or ""):
            continue
        name = package.name
        if (same := re.sub(r"[-_.]+", "-", name).casefold()) in seen:
            continue
        seen.add(same)
        for point in package.entry_points:
            yield _Entry(point, name, package.version)


@lru_cache(maxsize=256)
def _find(gallery: Gallery[T], name: str) -> Plugin[T] | BrokenPlugin | None:
    found = _installed()[gallery.group].get(name, ())
    if not found:
        return None
    first = found[0]

    def broken(why: Why, detail: str = "") -> BrokenPlugin:
        return BrokenPlugin(gallery.group, name, first.package, first.version, why, detail)

    if len(found) > 1:
        return broken("twice", ", ".join(entry.package for entry in found))
    if name in gallery.taken:
        return broken("taken")
    if not _NAME.match(name):
        return broken("name")
    try:
        loaded = first.point.load()
    except (Exception, SystemExit) as error:
        return broken("import", told(error))
    try:
        return Plugin(gallery.group, name, first.package, first.version, gallery.check(name, loaded))
    except WrongShapeError as wrong:
        return broken("shape", str(wrong))


def told(error: BaseException) -> str:
    """An exception in one line."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
