"""The embedded neural voice: needs no network, speaks Mandarin with Latin words between, tells character times."""

from __future__ import annotations

import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from videopipe.errors import SpeechError
from videopipe.speech.cutting import joined, levelled, segment_of, trimmed
from videopipe.speech.engine import READING, Sound
from videopipe.speech.model import MODEL_SHA256, SAMPLE_RATE, SAMPLES_IN_A_UNIT, Model, load
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.speech.tables import digest_of_tables, shipped
from videopipe.speech.voices import find_voice
from videopipe.store import Store
from videopipe.timeline.inputs import TimedText
from videopipe.units import Milliseconds

if TYPE_CHECKING:
    import numpy as np

    from videopipe.speech.phonemes import Script, Tokens
    from videopipe.speech.reading import Piece

_RECIPE = 5
_NEWS_SPEED = 0.92
"""The model's own speed is brisk; a little slower suits news."""
_SOUND_LEADS_MS = 80
"""The sound of a character comes this much before the model's own account of it, measured at clause starts."""
_UNIT_MS = SAMPLES_IN_A_UNIT * 1000 // SAMPLE_RATE


@dataclass(slots=True)
class OfflineEngine:
    """The embedded voice. One session, loaded when first needed, serves every sentence and thread.

    `store` keeps the joined model; `threads` bounds the session's threads.
    """

    store: Store
    threads: int = 2
    _model: Model | None = field(default=None, repr=False)
    _styles: dict[str, Any] = field(default_factory=dict, repr=False)
    _loading: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def recipe(self) -> tuple[str | int, ...]:
        """The model, the tables and the code's own number."""
        return ("offline", _RECIPE, READING, MODEL_SHA256, digest_of_tables())

    @property
    def at_once(self) -> int:
        """One sentence at a time."""
        return 1

    def speak(self, request: SpeechRequest) -> Sound:
        """The sentence as sound with the times of its characters.

        Raises SpeechError when there is nothing to say, the voice is unknown, a character cannot be read, or a pitch
        is asked for: this voice keeps its own.
        """
        from videopipe.speech.phonemes import script

        offered = find_voice(request.voice.name)
        speed = _speed(request.voice) * offered.tempo
        spoken = script(request.text, request.pronounce)
        told = [self._breath(breath, offered.style, speed) for breath in spoken.breaths]
        waves = levelled([wave for wave, _ in told], request.voice.volume_percent)
        cut = [trimmed(segment_of(wave)) for wave in waves]
        whole, starts = joined([segment for segment, _ in cut], spoken.marks)
        offsets = [start - lead for start, (_, lead) in zip(starts, cut, strict=True)]
        duration = round(whole.frame_count() * 1000 / SAMPLE_RATE)
        times = _times(spoken, [durations for _, durations in told], offsets, duration)
        return Sound(bytes(whole.raw_data), times, Milliseconds(duration))

    def _breath(self, tokens: Tokens, style: str, speed: float) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """The wave of one breath and the units each token lasts."""
        with self._loading:
            if self._model is None:
                self._model = load(self.store, self.threads)
            if style not in self._styles:
                self._styles[style] = _style(style)
        return self._model.sound(tokens.ids, self._styles[style][len(tokens.ids) - 1], speed)


def _speed(voice: VoiceChoice) -> float:
    """The model's speed for a rate in per cent. Raises SpeechError for what the voice cannot do."""
    if voice.pitch_hz:
        message = "the embedded voice keeps its own pitch; leave pitch out, or choose the engine edge"
        raise SpeechError(message, "offline-pitch")
    return _NEWS_SPEED * voice.pace


def _style(name: str) -> Any:
    """The style vectors of a voice: row n−1 serves n tokens."""
    import numpy as np

    with np.load(io.BytesIO(shipped("kokoro-voices.npz"))) as styles:
        return styles[name]


def _times(
    spoken: Script, durations: Sequence[np.ndarray[Any, Any]], offsets: Sequence[int], duration: int
) -> tuple[TimedText, ...]:
    """When each piece sounds: the sums of its tokens' durations, moved to where its breath lies in the sound."""
    spans: dict[int, tuple[int, int]] = {}
    for tokens, units, offset in zip(spoken.breaths, durations, offsets, strict=True):
        at = int(units[0]) * _UNIT_MS + offset - _SOUND_LEADS_MS
        for piece, unit in zip(tokens.pieces, units[1:-1], strict=True):
            until = at + int(unit) * _UNIT_MS
            if piece >= 0:
                spans[piece] = (spans.get(piece, (at, until))[0], until)
            at = until
    return _inside(spoken.pieces, spans, duration)


def _inside(pieces: Sequence[Piece], spans: dict[int, tuple[int, int]], duration: int) -> tuple[TimedText, ...]:
    """The spans in order, inside the sound and apart from each other."""
    times: list[TimedText] = []
    reached = 0
    for place, (start, end) in sorted(spans.items()):
        start_ms = min(max(start, reached), duration)
        reached = max(start_ms, min(end, duration))
        piece = pieces[place]
        times.append(TimedText(piece.start, piece.end, Milliseconds(start_ms), Milliseconds(reached)))
    return tuple(times)
