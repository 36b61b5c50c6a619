"""YAML text to plain data, with the line and column of everything; only what a shooting list needs is allowed.

The parser's events are taken, not its objects: scalars keep their written text (`0:06.5` stays a time, `2012` a
year), and anchors, tags and merges are refused where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml import events as ev

from videopipe.storyboard.faults import Fault
from videopipe.storyboard.syntax import explain, explain_escape
from videopipe.storyboard.written import BEGINNING, Path, Place, Plain, Source

DEEPEST = 20
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d\u2026\u2014\U00020000-\U0003ffff]"
_FOLDED_SPACE = re.compile(f"(?<={_WIDE}) (?={_WIDE})")


def read(text: str) -> tuple[Source, tuple[Fault, ...]]:
    """The data of `text` and what is wrong with how it is written; after a syntax error there is no data (None)."""
    reading = _Reading()
    try:
        data = reading.file(_events(text))
    except _StopError as stop:
        return Source(None, {}, {}), (*reading.faults, stop.fault)
    except yaml.YAMLError as error:
        return Source(None, {}, {}), (*reading.faults, explain(error, text))
    except (ValueError, OverflowError):  # a character number beyond Unicode in "\U…"
        return Source(None, {}, {}), (*reading.faults, explain_escape(text))
    return Source(data, reading.keys, reading.values), tuple(reading.faults)


def _events(text: str) -> Iterator[ev.Event]:
    yield from yaml.parse(text, Loader=yaml.SafeLoader)


class _StopError(Exception):
    """Reading further makes no sense."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.rule)
        self.fault = fault


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def file(self, events: Iterator[ev.Event]) -> object:
        """The data of the first document; a second one is a fault."""
        data: object = None
        documents = 0
        for event in events:
            if isinstance(event, ev.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault((), "several-documents", event)
                    return data
            elif not isinstance(event, ev.StreamStartEvent | ev.StreamEndEvent | ev.DocumentEndEvent):
                data = self._value(event, events, ())
        return data

    def _value(self, event: ev.Event, events: Iterator[ev.Event], path: Path) -> object:
        self.values[path] = _place(event)
        self._refuse_machinery(event, path)
        match event:
            case ev.ScalarEvent():
                return _scalar(event)
            case ev.MappingStartEvent():
                return self._mapping(events, path, event)
            case ev.SequenceStartEvent():
                return self._sequence(events, path, event)
        return None

    def _mapping(self, events: Iterator[ev.Event], path: Path, start: ev.Event) -> dict[str, object]:
        self._refuse_depth(path, start)
        data: dict[str, object] = {}
        while not isinstance(key_event := next(events), ev.MappingEndEvent):
            key = self._key(key_event, events, path)
            inside = (*path, key)
            if key in data:
                first = self.keys[inside].line
                self._fault(inside, "duplicate-key", key_event, key=key, first=first)
                _Reading()._value(next(events), events, inside)
                continue
            self.keys[inside] = _place(key_event)
            data[key] = self._value(next(events), events, inside)
        return data

    def _key(self, event: ev.Event, events: Iterator[ev.Event], path: Path) -> str:
        self._refuse_machinery(event, path)
        if not isinstance(event, ev.ScalarEvent):
            raise _StopError(Fault(path, "yaml-key", at=_place(event)))
        if event.value == "<<" and event.style is None:
            self._fault(path, "yaml-merge", event)
        return str(event.value).strip(" \t\n")

    def _sequence(self, events: Iterator[ev.Event], path: Path, start: ev.Event) -> list[object]:
        self._refuse_depth(path, start)
        data: list[object] = []
        while not isinstance(event := next(events), ev.SequenceEndEvent):
            data.append(self._value(event, events, (*path, len(data))))
        return data

    def _refuse_depth(self, path: Path, event: ev.Event) -> None:
        if len(path) >= DEEPEST:
            raise _StopError(Fault(path[:3], "too-deep", {"limit": DEEPEST}, at=_place(event)))

    def _refuse_machinery(self, event: ev.Event, path: Path) -> None:
        if isinstance(event, ev.AliasEvent):
            self._fault(path, "yaml-alias", event)
        elif getattr(event, "anchor", None) is not None:
            self._fault(path, "yaml-anchor", event)
        elif getattr(event, "tag", None) is not None:
            self._fault(path, "yaml-tag", event)

    def _fault(self, path: Path, rule: str, event: ev.Event, **values: object) -> None:
        self.faults.append(Fault(path, rule, values, at=_place(event)))


def _scalar(event: ev.ScalarEvent) -> str | None:
    text = str(event.value)
    start, end = event.start_mark, event.end_mark
    if event.style != "|" and start and end and start.line != end.line:
        text = _FOLDED_SPACE.sub("", text)  # a line break inside a Chinese sentence is not a space
    if event.style is not None:
        return text
    return None if text in _EMPTY else Plain(text)


def _place(event: ev.Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark else BEGINNING
