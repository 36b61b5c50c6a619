"""What a person can be told stands in the catalogues, and so in the golden file: nothing is said past them."""

from __future__ import annotations

import ast
import re

import pytest

from tests.said import ERRORS, calls, is_said, trees
from videopipe.cli.helping import HELP
from videopipe.cli.wording import MESSAGES
from videopipe.cli.wording_faults import FAULTS
from videopipe.examine.phrases import CHECKS
from videopipe.examine.phrases import PHRASES as FOUND
from videopipe.storyboard.sentences import PHRASES, SENTENCES

# Which catalogue each way of saying takes its sentence from.
SAID: dict[str, frozenset[str]] = {
    "words": frozenset(MESSAGES),
    "help": frozenset(HELP),
    "phrase": frozenset(FOUND),
    "Check": frozenset(CHECKS),
    "Phrase": frozenset(PHRASES),
    "MachineError": frozenset(name.removeprefix("fault-") for name in FAULTS),
    "VoiceServiceError": frozenset(
        name.removeprefix("voice-") for name in SENTENCES if name.startswith("voice-") and name != "voice-damaged"
    ),
}
# `say` is also what the gate calls its own phrases by; `say` and `failed` of a door take text.
ANY = frozenset(SENTENCES) | frozenset(FOUND)


def test_whatever_is_said_by_name_is_in_a_catalogue() -> None:
    unknown = [
        f"{one.place}: {one.said_by} {one.name.pattern.pattern}"
        for one in calls()
        if one.name is not None
        and not (one.said_by == "Finding" and one.place.startswith("findings.py"))
        and " " not in (one.name.constant or "")
        and not any(map(one.name.can_be, SAID.get(one.said_by, ANY)))
    ]
    assert unknown == []


@pytest.mark.parametrize(
    ("catalogue", "before"),
    [(SENTENCES, ""), (PHRASES, ""), (FAULTS, "fault-"), (MESSAGES, ""), (HELP, ""), (FOUND, ""), (CHECKS, "")],
)
def test_every_sentence_is_said_somewhere(catalogue: dict[str, object], before: str) -> None:
    assert [name for name in catalogue if not is_said(name) and not is_said(name.removeprefix(before))] == []


def test_every_error_has_a_sentence_in_both_languages() -> None:
    """An error without a rule speaks English to everybody."""
    bare = [one.place for one in calls() if one.said_by in ERRORS and not _has_sentence(one.call)]
    assert bare == []


def _has_sentence(call: ast.Call) -> bool:
    said = call.args and isinstance(call.args[0], ast.Call)
    return bool(said) or len(call.args) > 1 or any(keyword.arg == "rule" for keyword in call.keywords)


def test_nothing_is_printed_that_is_no_message() -> None:
    """What is printed, or blamed on a call, is a message or a value, never a text of its own."""
    own = []
    for path, tree in trees():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            if node.func.attr in ("say", "complain", "echo", "UsageError", "ClickException", "BadParameter", "secho"):
                text = ast.unparse(node.args[0]) if isinstance(node.args[0], ast.Constant | ast.JoinedStr) else ""
                words = re.sub(r"\{[^{}]*\}|^f?['\"]|videopipe", "", text)
                own += [f"{path.name}:{node.lineno} {text}"] if re.search(r"\w{2,}", words) else []
    assert own == []


def test_a_message_that_no_catalogue_has_is_seen() -> None:
    assert "no-such-sentence" not in ANY
    assert not is_said("no-such-sentence")
