"""What went wrong with the YAML itself, in plain words: the usual slips are looked for around the parser's mark."""

from __future__ import annotations

import re

import yaml

from videopipe.storyboard.decode import place_at
from videopipe.storyboard.faults import Fault
from videopipe.storyboard.written import BEGINNING, Place

_WIDE_COLON = re.compile(r"\s*(?:-\s+)?([^\s:：#\"'\[{-][^\s:：]{0,19})(：)")
_TIGHT_COLON = re.compile(r"\s*(?:-\s+)?([A-Za-z_]{2,20}|[\u4e00-\u9fff]{1,8})(:)(?=[^\s/:])")
_WIDE_DASH = re.compile(r"\s*([－—–−‐‑‒•·●])\s*(?=\S+?\s*[:：])")
_WIDE_BLANK = re.compile(r"[ ]*([\u3000\u00a0\u2000-\u200a\u202f]+)")
_WIDE_HASH = re.compile(r"\s*(＃)")
_TAB = re.compile(r"[ ]*(?:- *)?(\t)")
_FORMS = (
    (_TAB, "yaml-tab"),
    (_WIDE_BLANK, "yaml-wide-blank"),
    (_WIDE_HASH, "yaml-wide-hash"),
    (_WIDE_DASH, "yaml-wide-dash"),
    (_WIDE_COLON, "yaml-wide-colon"),
    (_TIGHT_COLON, "yaml-tight-colon"),
)
_CHARACTER = re.compile(r"found character '(.+)' that cannot start any token")
_BIG_ESCAPE = re.compile(r"\\U([0-9A-Fa-f]{8})")

# What PyYAML says (in its context or problem) and the rule that explains it; the first that fits is taken.
_SIGNS = (
    ("while scanning an alias", "yaml-alias"),
    ("while scanning an anchor", "yaml-anchor"),
    ("tag", "yaml-tag"),
    ("while scanning a quoted scalar", "yaml-quote"),
    ("unknown escape character", "yaml-escape"),
    ("while scanning a double-quoted scalar", "yaml-escape"),
    ("while scanning a block scalar", "yaml-block"),
    ("while parsing a flow", "yaml-bracket"),
    ("mapping values are not allowed", "yaml-colon"),
    ("sequence entries are not allowed", "yaml-dash"),
    ("but found '<scalar>'", "yaml-after-quote"),
    ("expected <block end>", "yaml-indent"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("expected '<document start>'", "yaml-indent"),
    ("while scanning a directive", "yaml-percent"),
)
_AT_CONTEXT = frozenset({"yaml-quote", "yaml-bracket", "yaml-no-colon", "yaml-alias", "yaml-anchor", "yaml-tag"})


def explain(error: yaml.YAMLError, text: str) -> Fault:
    """The fault that `error` stands for, at the place an editor should look at."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Fault((), "yaml-syntax", at=BEGINNING)
    mark, context = error.problem_mark, error.context_mark
    problem_line = mark.line if mark else 0
    slip = _slip(text, context.line if context else problem_line, problem_line)
    if slip:
        return slip
    said = f"{error.context or ''} {error.problem or ''}"
    place = Place(mark.line + 1, mark.column + 1) if mark else BEGINNING
    if found := _CHARACTER.search(said):
        return Fault((), "yaml-character", {"character": found.group(1)}, at=place)
    rule = next((rule for sign, rule in _SIGNS if sign in said), "yaml-syntax")
    if rule == "yaml-colon":
        return _colon(text.splitlines(), place)
    if rule in _AT_CONTEXT and context:
        place = Place(context.line + 1, context.column + 1)
    return Fault((), rule, at=place)


def explain_escape(text: str) -> Fault:
    """The fault of a character number that does not exist."""
    for found in _BIG_ESCAPE.finditer(text):
        if int(found.group(1), 16) > 0x10FFFF:
            return Fault((), "yaml-escape", at=place_at(text, found.start()))
    return Fault((), "yaml-syntax", at=BEGINNING)


def colon_slip(text: str) -> tuple[str, str] | None:
    """The rule and key when `text` looks like a key whose colon is full-width or has no space after it."""
    if found := _WIDE_COLON.match(text):
        return "yaml-wide-colon", found.group(1)
    if found := _TIGHT_COLON.match(text):
        return "yaml-tight-colon", found.group(1)
    return None


def mark_slip(key: str) -> tuple[str, str] | None:
    """The rule and mark when `key` begins with a dash, a blank or a # that is not the plain one."""
    for form, rule in ((_WIDE_BLANK, "yaml-wide-blank"), (_WIDE_HASH, "yaml-wide-hash")):
        if found := form.match(key):
            return rule, found.group(1)
    found = _WIDE_DASH.match(f"{key}:")
    return ("yaml-wide-dash", found.group(1)) if found else None


def _colon(lines: list[str], place: Place) -> Fault:
    """A colon where none may be: in a text, after a line that lost its own, or on a line indented wrongly."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    start = len(line) - len(line.lstrip()) + 1
    if re.search(r":\s", line[: place.column - 1]):
        return Fault((), "yaml-colon", at=place)
    for number in range(place.line - 2, -1, -1):
        before = lines[number].strip()
        if before and not before.startswith("#"):
            if ":" not in before and not before.endswith((",", "|", ">")):
                return Fault((), "yaml-no-colon", at=Place(number + 1, lines[number].index(before) + 1))
            break
    return Fault((), "yaml-indent", at=Place(place.line, start))


def _slip(text: str, first: int, last: int) -> Fault | None:
    lines = text.splitlines()
    for number in dict.fromkeys((last, *range(last - 1, max(first - 2, last - 50, -1), -1))):
        if 0 <= number < len(lines) and (fault := _slip_in(lines[number], number + 1)):
            return fault
    return None


def _slip_in(line: str, number: int) -> Fault | None:
    for form, rule in _FORMS:
        if found := form.match(line):
            column = found.start(found.lastindex or 1) + 1
            return Fault((), rule, {"key": found.group(1), "mark": found.group(1)}, at=Place(number, column))
    return None
