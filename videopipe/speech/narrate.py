"""Sentences to speech, each spoken once and remembered by content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from videopipe.events import Made, Remembered, StageAdvanced, StageBegun, Tell
from videopipe.speech import kept
from videopipe.speech.engine import Engine, spoken_by
from videopipe.speech.engines import Engines
from videopipe.speech.kept import Kept
from videopipe.speech.request import SpeechRequest
from videopipe.store import Store
from videopipe.store.alone import alone
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
    bounds the model's threads; hand in `engines` to share a loaded model between calls. Engines that can are asked
    for several sentences at once. Two processes that want one sentence wait for each other. Raises SpeechError when
    a sentence cannot be spoken, WorldError when the disk refuses; what has been spoken by then is kept.
    """
    engines = engines or Engines(store, threads)
    tell(StageBegun(film, STAGE, len(requests)))
    keys = [kept.key_of(request, engines.named(request.voice.engine).recipe) for request in requests]
    known: dict[str, Kept] = {}
    missing: dict[str, SpeechRequest] = {}
    for request, key in zip(requests, keys, strict=True):
        if key in known or key in missing:
            continue
        if found := kept.find(store, key):
            known[key] = found
            tell(Remembered(film, kept.KIND, request.text))
        else:
            missing[key] = request

    def done() -> None:
        tell(StageAdvanced(film, STAGE, sum(key in known for key in keys)))

    if known:
        done()
    for key, spoken, event in _spoken(missing, engines, store):
        known[key] = spoken
        tell(event(film, kept.KIND, missing[key].text))
        done()
    return tuple(known[key].sentence(request.text, key) for request, key in zip(requests, keys, strict=True))


def _spoken(
    missing: dict[str, SpeechRequest], engines: Engines, store: Store
) -> Iterator[tuple[str, Kept, type[Made] | type[Remembered]]]:
    """Every missing sentence as it is spoken, in no order; after a failure nothing new is begun."""
    by_engine: dict[str, dict[str, SpeechRequest]] = {}
    for key, request in missing.items():
        by_engine.setdefault(request.voice.engine, {})[key] = request
    for name, requests in by_engine.items():
        engine = engines.named(name)
        if engine.at_once == 1:
            for key, request in requests.items():
                yield key, *_remembered(request, key, engine, store)
        else:
            yield from _at_once(requests, engine, store)


def _at_once(
    requests: dict[str, SpeechRequest], engine: Engine, store: Store
) -> Iterator[tuple[str, Kept, type[Made] | type[Remembered]]]:
    with ThreadPoolExecutor(engine.at_once, thread_name_prefix="speak") as pool:
        futures = {pool.submit(_remembered, request, key, engine, store): key for key, request in requests.items()}
        try:
            for future in as_completed(futures):
                yield futures[future], *future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _remembered(
    request: SpeechRequest, key: str, engine: Engine, store: Store
) -> tuple[Kept, type[Made] | type[Remembered]]:
    """The sentence from the store, or spoken now while other processes that want it wait; and which it was."""
    if found := kept.find(store, key):
        return found, Remembered
    with alone(store.path_of(kept.KIND, key, "")):
        if found := kept.find(store, key):
            return found, Remembered
        return kept.keep(store, key, spoken_by(engine, request)), Made
