"""What an examination comes to: checks, each with what was wanted and what was found, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `name` is stable, for programs; `wanted` and `found` are for people."""

    name: str
    passed: bool
    wanted: str
    found: str

    def document(self) -> dict[str, Any]:
        """It, for a program."""
        return {"check": self.name, "passed": self.passed, "wanted": self.wanted, "found": self.found}


@dataclass(frozen=True, slots=True)
class Examined:
    """A file and its checks."""

    file: str
    checks: tuple[Check, ...]

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that it did not pass."""
        return tuple(check for check in self.checks if not check.passed)

    def document(self) -> dict[str, Any]:
        """It, for a program."""
        return {"file": self.file, "passed": not self.failed, "checks": [check.document() for check in self.checks]}


def all_passed(files: Iterable[Examined]) -> bool:
    """Whether no file failed a check."""
    return not any(file.failed for file in files)


def read_examined(entry: Mapping[str, Any]) -> Examined:
    """What `Examined.document` wrote. Raises KeyError or TypeError for anything else."""
    checks = (
        Check(str(one["check"]), one["passed"] is True, str(one["wanted"]), str(one["found"]))
        for one in entry["checks"]
    )
    return Examined(str(entry["file"]), tuple(checks))
