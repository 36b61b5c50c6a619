"""The engines by name, each built when it is first asked for and then shared."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from videopipe.errors import SpeechError
from videopipe.speech.engine import Engine
from videopipe.store import Store

Build: TypeAlias = Callable[[Store, int], Engine]
"""How an engine is built: from the store and the number of threads it may use."""


def _offline(store: Store, threads: int) -> Engine:
    from videopipe.speech.offline import OfflineEngine

    return OfflineEngine(store, threads)


def _edge(store: Store, threads: int) -> Engine:
    from videopipe.speech.edge import EdgeEngine

    return EdgeEngine()


def _recording(store: Store, threads: int) -> Engine:
    from videopipe.speech.recording import RecordingEngine

    return RecordingEngine()


def _silent(store: Store, threads: int) -> Engine:
    from videopipe.speech.silent import SilentEngine

    return SilentEngine()


ENGINES: Mapping[str, Build] = MappingProxyType(
    {"offline": _offline, "edge": _edge, "recording": _recording, "silent": _silent}
)


@dataclass(slots=True)
class Engines:
    """Engines over one store. Keep one for a whole run, so that the model is loaded once.

    `offered` is how each is built, by name; hand in more to have more.
    """

    store: Store
    threads: int = 2
    offered: Mapping[str, Build] = field(default_factory=lambda: ENGINES)
    _built: dict[str, Engine] = field(default_factory=dict, repr=False)

    def named(self, name: str) -> Engine:
        """The engine called `name`; raises SpeechError that suggests the nearest."""
        if name not in self.offered:
            close = difflib.get_close_matches(name, self.offered, n=1)
            advice = f"did you mean {close[0]}?" if close else f"there are {', '.join(self.offered)}"
            message, near = f"there is no voice engine called “{name}”; {advice}", close[0] if close else None
            raise SpeechError(message, "unknown-choice", value=name, near=near, known=tuple(self.offered))
        if name not in self._built:
            self._built[name] = self.offered[name](self.store, self.threads)
        return self._built[name]
