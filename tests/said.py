"""What the product can say, as its own source tells: names of sentences, and where they are said."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import videopipe

PACKAGE = Path(videopipe.__file__).parent
# Where sentences are kept; everything else only says them.
CATALOGUES = frozenset({"wording_faults.py", "helping.py", "phrases.py", "sentences.py"})
# The place of the sentence's name among what these are called with.
_NAMED = {
    "say": 0, "WritingError": 0, "phrase": 0, "words": 0, "help": 0, "Fault": 1, "Finding": 1, "problem": 1,
    "Phrase": 0, "PhotoError": 1, "ClipError": 1, "WorldError": 1, "SpeechError": 1, "PluginError": 1, "FontError": 1,
    "FilmError": 1, "MachineError": 0, "VoiceServiceError": 0, "_error": 2, "Check": 0,
}  # fmt: skip
ERRORS = frozenset(
    {"PhotoError", "ClipError", "WorldError", "SpeechError", "PluginError", "FontError", "VideopipeError"}
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the source writes it: a constant, or a pattern of what may be put together."""

    constant: str | None
    pattern: re.Pattern[str]

    def can_be(self, name: str) -> bool:
        """Whether this is the sentence's name, or may come to be."""
        return name == self.constant if self.constant is not None else bool(self.pattern.fullmatch(name))


@dataclass(frozen=True, slots=True)
class Saying:
    """A call of `said_by` at a place of the source, and the text that names the sentence, where it stands there."""

    place: str
    said_by: str
    call: ast.Call
    name: Text | None


@lru_cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    """Every module of the package, read."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def is_catalogue(path: Path) -> bool:
    """Whether a module keeps sentences."""
    own = path == PACKAGE / "cli" / "wording.py"
    return own or path.name in CATALOGUES or path.name.startswith("sentences_")


def calls() -> Iterator[Saying]:
    """Every call that says something by the name of a sentence."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (called := _called(node)) in _NAMED:
                place = _NAMED[called]
                given = node.args[place] if place < len(node.args) else None
                yield Saying(f"{path.name}:{node.lineno}", called, node, written(given) if given else None)


def written(node: ast.expr) -> Text | None:
    """What a text in the source can be: a constant, or one put together; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return Text(node.value, re.compile(re.escape(node.value)))
    if isinstance(node, ast.JoinedStr):
        return Text(None, re.compile("".join(_part(part) for part in node.values)))
    return None


@lru_cache
def texts() -> tuple[frozenset[str], tuple[Text, ...]]:
    """Every text outside the catalogues that can be the name of a sentence: constants, and what is put together."""
    constants: set[str] = set()
    patterns: list[Text] = []
    for path, tree in trees():
        for node in ast.walk(tree) if not is_catalogue(path) else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
            elif isinstance(node, ast.JoinedStr) and any(_names(part) for part in node.values):
                patterns += [text for text in (written(node),) if text]
    return frozenset(constants), tuple(patterns)


def is_said(name: str) -> bool:
    """Whether the source outside the catalogues names a sentence."""
    constants, patterns = texts()
    return name in constants or any(text.can_be(name) for text in patterns)


def _names(part: ast.expr) -> bool:
    """Whether a part of a text put together looks like part of a name: `voice-`, `-pitch`."""
    return (
        isinstance(part, ast.Constant) and bool(re.fullmatch(r"[a-z-]*-[a-z-]*", str(part.value))) and part.value != "-"
    )


def _part(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(name):
            return name
        case ast.Attribute(ast.Name("door"), _):
            return ""  # it says what it is given
        case ast.Attribute(_, name):
            return name
    return ""
