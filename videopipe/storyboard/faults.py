"""Faults before they have a language: a place in the data, the rule that was broken, and what the sentence needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from videopipe.storyboard.wording import say
from videopipe.storyboard.written import Path, Place


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `at` overrides the place of `path`; `on_key` points to the key instead of the value.

    `warning` marks what is only to be known.
    """

    path: Path
    rule: str
    values: Mapping[str, object] = field(default_factory=dict)
    at: Place | None = None
    on_key: bool = False
    warning: bool = False


class WritingError(ValueError):
    """A written value that cannot be understood: the rule it breaks, and `within`, the way to the part at fault."""

    def __init__(self, rule: str, within: Path = (), **values: object) -> None:
        super().__init__(rule)
        self.rule = rule
        self.within = within
        self.values = values

    def __str__(self) -> str:
        return say(self.rule, "en", **self.values)

    def __reduce__(self) -> tuple[object, ...]:
        return (_wrong, (self.rule, self.within, self.values))


def _wrong(rule: str, within: Path, values: dict[str, object]) -> WritingError:
    return WritingError(rule, within, **values)
