"""Spoken sentences in the store: the sound as WAV, and beside it, written last, the times as JSON."""

from __future__ import annotations

import json
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from videopipe.digest import digest
from videopipe.speech.engine import Sound
from videopipe.speech.model import SAMPLE_RATE
from videopipe.speech.request import SpeechRequest
from videopipe.store import Store
from videopipe.timeline.inputs import SpokenSentence, TimedText
from videopipe.units import Milliseconds

KIND = "sentence"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store holds of a sentence: its times, its length, and whether there is sound."""

    times: tuple[TimedText, ...]
    duration_ms: Milliseconds
    has_sound: bool
    rest_ms: Milliseconds | None = None

    def sentence(self, text: str, key: str) -> SpokenSentence:
        """It, as the planner wants it."""
        return SpokenSentence(text, self.times, self.duration_ms, key if self.has_sound else None, self.rest_ms)


def key_of(request: SpeechRequest, recipe: Sequence[str | int]) -> str:
    """The name of a sentence in the store: its text, voice, the pronunciations that touch it, the engine's recipe.

    Of a recording, also its content and what else is said in it.
    """
    take = request.take
    recorded = [take.digest, list(take.texts), take.place] if take else []
    return digest([request.text, request.voice, request.touching, list(recipe), *recorded])


def find(store: Store, key: str) -> Kept | None:
    """The whole sentence kept under `key`; None when it is missing or damaged."""
    path = store.find_whole(KIND, key, ".json")
    kept = _read(path) if path else None
    if kept is None or not kept.has_sound:
        return kept
    return kept if store.find_whole(KIND, key, ".wav") else None


def keep(store: Store, key: str, sound: Sound) -> Kept:
    """Keep `sound` under `key` in place of anything damaged there. Raises WorldError when the disk refuses."""
    for suffix in (".json", ".wav"):
        store.forget(KIND, key, suffix)
    samples = sound.samples
    if samples is not None:
        store.keep(KIND, key, ".wav", lambda path: _write_wav(path, samples))
    store.keep(KIND, key, ".json", lambda path: _write_times(path, sound))
    return Kept(sound.times, sound.duration_ms, samples is not None, sound.rest_ms)


def _write_wav(path: Path, samples: bytes) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(samples)


def _write_times(path: Path, sound: Sound) -> None:
    times = [[time.start, time.end, time.start_ms, time.end_ms] for time in sound.times]
    content = {"duration_ms": sound.duration_ms, "sound": sound.samples is not None, "times": times}
    content |= {} if sound.rest_ms is None else {"rest_ms": sound.rest_ms}
    path.write_text(json.dumps(content), encoding="utf-8")


def _read(path: Path) -> Kept | None:
    """A file of times; None when it is not one."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        times = tuple(TimedText(a, b, Milliseconds(c), Milliseconds(d)) for a, b, c, d in content["times"])
        rest = None if content.get("rest_ms") is None else Milliseconds(int(content["rest_ms"]))
        return Kept(times, Milliseconds(int(content["duration_ms"])), bool(content["sound"]), rest)
    except (OSError, ValueError, KeyError, TypeError):
        return None
