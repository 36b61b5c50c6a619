"""One input of the corpus and its expected outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from videopipe.pipeline.planning import check

FINE = "fine"
SCENE = "title: 张掖教育这十年\nscenes:\n  - {key}: {path}\n    say: 十年奋进。\n"


@dataclass(frozen=True, slots=True)
class Case:
    """A storyboard with the files beside it; `expected` is the rule of one of its problems, or `FINE` for none."""

    name: str
    expected: str
    storyboard: bytes
    files: Mapping[str, bytes] = field(default_factory=dict)
    file: str = "film.yaml"

    def outcome(self, folder: Path) -> str:
        """Write everything into `folder`, check it, and say what became of it."""
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        file = folder / self.file
        file.write_bytes(self.storyboard)
        problems = check(file, "zh")
        assert all(str(folder.parent) not in problem.message for problem in problems)
        rules = [problem.rule for problem in problems] or [FINE]
        return self.expected if self.expected in rules else ", ".join(dict.fromkeys(rules))


def showing(key: str, name: str, content: bytes, expected: str) -> Case:
    """A storyboard with one scene that shows this file."""
    text = SCENE.format(key=key, path=f"{key}/{name}")
    return Case(f"{key} {name}", expected, text.encode(), {f"{key}/{name}": content})
