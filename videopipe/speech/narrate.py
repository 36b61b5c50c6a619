"""Sentences to speech, each spoken once and remembered by content."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from videopipe.events import Made, Remembered, StageAdvanced, StageBegun, Tell
from videopipe.speech import kept
from videopipe.speech.engine import Engine
from videopipe.speech.engines import Engines
from videopipe.speech.kept import Kept
from videopipe.speech.request import SpeechRequest
from videopipe.store import Store
from videopipe.timeline.inputs import SpokenSentence

STAGE = "speak"


def narrate(
    requests: Sequence[SpeechRequest],
    *,
    store: Store,
    threads: int,
    film: str,
    tell: Tell,
    engines: Engines | None = None,
) -> tuple[SpokenSentence, ...]:
    """The requests as spoken sentences, in order; their sounds lie in `store` (kind `sentence`, `.wav`, 24 kHz mono).

    What the store holds is not spoken again, and the model is loaded only when something is missing. `threads`
    bounds the model's threads; hand in `engines` to share a loaded model between calls. Two processes that want one
    sentence wait for each other. Raises SpeechError when a sentence cannot be spoken, WorldError when the disk refuses.
    """
    engines = engines or Engines(store, threads)
    tell(StageBegun(film, STAGE, len(requests)))
    known: dict[str, Kept] = {}
    spoken: list[SpokenSentence] = []
    for done, request in enumerate(requests, 1):
        engine = engines.named(request.voice.engine)
        key = kept.key_of(request, engine.recipe)
        if key not in known:
            known[key], event = _remembered(request, key, engine, store)
            tell(event(film, kept.KIND, request.text))
        spoken.append(known[key].sentence(request.text, key))
        tell(StageAdvanced(film, STAGE, done))
    return tuple(spoken)


def _remembered(
    request: SpeechRequest, key: str, engine: Engine, store: Store
) -> tuple[Kept, type[Made] | type[Remembered]]:
    """The sentence from the store, or spoken now while other processes that want it wait; and which it was."""
    if found := kept.find(store, key):
        return found, Remembered
    with _alone(store, key):
        if found := kept.find(store, key):
            return found, Remembered
        return kept.keep(store, key, engine.speak(request)), Made


@contextlib.contextmanager
def _alone(store: Store, key: str) -> Iterator[None]:
    """While this runs, no other process speaks this sentence."""
    from filelock import FileLock

    path = store.path_of(kept.KIND, key, ".lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path):
        yield
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
