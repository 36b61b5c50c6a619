"""What the wording check reads and what it finds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from videopipe.storyboard.written import Path

_AROUND = 8
_ACCOUNT = re.compile(r"\d{11,}")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that reaches people: where it is written (in the film's own counting of scenes), and what it says.

    `key` is the last key on the way to it, e.g. `say`.
    """

    path: Path
    text: str

    @property
    def key(self) -> str:
        """What kind of text it is: `say`, `heading`, `hashtags` …"""
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))

    @property
    def scene(self) -> int | None:
        """The number of the scene it stands in, from 0; None for the film's own texts."""
        return scene_of(self.path)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a careful editor would mark.

    `rule` is its name, `path` the text and `at` the character it begins with; `values` fill the sentence, which is the
    rule's own unless `sentence` names another. What is `forbidden` stops a render.
    """

    rule: str
    path: Path
    values: Mapping[str, object] = field(default_factory=dict)
    text: str = ""
    at: int | None = None
    forbidden: bool = False
    sentence: str | None = None

    @property
    def scene(self) -> int | None:
        """The number of the scene it was found in, from 0; None for the film's own texts."""
        return scene_of(self.path)


def scene_of(path: Path) -> int | None:
    """The number of the scene that `path` leads into; None where it leads into none."""
    return path[1] if len(path) > 1 and path[0] == "scenes" and isinstance(path[1], int) else None


def around(text: str, start: int, end: int) -> str:
    """`text` from `start` to `end` with a few characters on both sides, to find it again.

    Figures as long as those of a telephone are hidden.
    """
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    shown = _ACCOUNT.sub(lambda match: "*" * len(match.group()), text)
    return ("…" if first else "") + shown[first:last] + ("…" if last < len(text) else "")
