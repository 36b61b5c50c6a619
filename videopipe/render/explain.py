"""Why a segment would be drawn again: its ingredients now against those of the last delivery."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

Reason: TypeAlias = Literal[
    "new", "lost", "photo", "caption", "text", "length", "motion", "transition", "look", "encoding", "recipe", "plugin"
]

_FONTS_AND_COLORS = frozenset({"font", "size", "color", "outline", "outline_color", "shadow", "shadow_color", "ground"})


def changes(before: str, now: str) -> Iterator[tuple[str, Any, Any]]:
    """Every place where two canonical JSON texts differ, as `shots[0].picture.digest`, with both values."""
    yield from _differences("", json.loads(before), json.loads(now))


def _differences(place: str, before: Any, now: Any) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(before, dict) and isinstance(now, dict):
        for key in sorted(before.keys() | now.keys()):
            yield from _differences(f"{place}.{key}".lstrip("."), before.get(key), now.get(key))
    elif isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        for index, (old, new) in enumerate(zip(before, now, strict=True)):
            yield from _differences(f"{place}[{index}]", old, new)
    elif before != now:
        yield place, before, now


def reasons(before: str, now: str) -> tuple[Reason, ...]:
    """What has changed between two segments' ingredients, in a person's terms, each once; empty when nothing has."""
    return tuple(dict.fromkeys(_reason(place) for place, _, _ in changes(before, now)))


def _reason(place: str) -> Reason:
    parts = place.replace("]", "").replace("[", ".").split(".")
    names = [part for part in parts if not part.isdigit()]
    if names[0] == "plugins":
        return "plugin"
    if names[0] in ("recipe", "encoding"):
        return "recipe" if names[0] == "recipe" else "encoding"
    if names[0] == "fonts" or names[-1] in _FONTS_AND_COLORS:
        return "look"
    return _reason_in_timeline(names)


def _reason_in_timeline(names: list[str]) -> Reason:
    if "cues" in names:
        return "length" if "span" in names else "caption"
    if names[-1] == "frames" and "enter" not in names and "moves" not in names:
        return "length"
    if "span" in names:
        return "length"
    if "enter" in names:
        return "transition"
    if "layers" in names or "marks" in names:
        return "text"
    if "moves" in names or "pixels" in names or "region" in names:
        return "motion"
    return "photo"
