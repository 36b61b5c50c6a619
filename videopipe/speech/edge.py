"""The online voices: Microsoft Edge's reading service, through the edge-tts client."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from videopipe.errors import SpeechError, VoiceServiceError, WorldError
from videopipe.ffmpeg import run_ffmpeg
from videopipe.speech.cutting import joined, levelled, segment_of, trimmed
from videopipe.speech.edge_service import FINAL, Heard, Order, Patience, ask, offered_voices
from videopipe.speech.engine import READING, Sound
from videopipe.speech.homophones import homophones
from videopipe.speech.model import SAMPLE_RATE
from videopipe.speech.reading import PAUSES, Piece, read_aloud
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.speech.tables import digest_of_tables
from videopipe.speech.voices import find_voice
from videopipe.speech.word_times import Sent, inside, piece_times
from videopipe.timeline.inputs import TimedText
from videopipe.units import Milliseconds

if TYPE_CHECKING:
    import numpy as np

_RECIPE = 4
CALLS_AT_ONCE = 4
"""More calls at once are throttled."""
MOST_CHARACTERS = 1000
"""The client cuts a text at 4096 bytes wherever that falls; longer ones are cut at a mark before."""


@dataclass(slots=True)
class EdgeEngine:
    """The online voices. Keep one for a whole run: once the service has failed for good, it is not asked again."""

    patience: Patience = field(default_factory=Patience)
    _down: VoiceServiceError | None = field(default=None, repr=False)
    _offered: dict[str | None, frozenset[str]] = field(default_factory=dict, repr=False)
    _listing: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def recipe(self) -> tuple[str | int, ...]:
        """The code's own number and the tables by which numbers and words are read."""
        return ("edge", _RECIPE, READING, digest_of_tables())

    @property
    def at_once(self) -> int:
        """How many sentences may be asked for at a time."""
        return CALLS_AT_ONCE

    def speak(self, request: SpeechRequest) -> Sound:
        """The sentence as sound with the times of its characters.

        Raises SpeechError when there is nothing to say, and VoiceServiceError when the service does not say it.
        """
        if self._down is not None:
            raise self._down
        pieces = read_aloud(request.text, request.pronounce)
        sent = sendable(pieces)
        if not sent.audible:
            raise SpeechError(f"there is nothing to say in “{request.text}”", "speech-nothing")
        parts = cut_at_marks(sent, MOST_CHARACTERS)
        rate = f"{request.voice.rate_percent:+d}%" if request.voice.pace else ""
        voice = self._voice(request)
        orders = [Order(part.text, voice, rate, f"{request.voice.pitch_hz:+d}Hz", request.proxy) for part in parts]
        heard = [self._ask(order) for order in orders]
        return _sound(parts, heard, pieces, request.voice)

    def _voice(self, request: SpeechRequest) -> str:
        """The voice's full name. Raises VoiceServiceError when the service has it no longer."""
        name = find_voice(request.voice.name).online
        with self._listing:
            if request.proxy not in self._offered:
                self._offered[request.proxy] = self._list(request.proxy)
        offered = self._offered[request.proxy]
        if offered and name not in offered:
            raise VoiceServiceError("voice-gone", voice=name)
        return name

    def _list(self, proxy: str | None) -> frozenset[str]:
        """The voices on offer; none known when the list cannot be had, which speaking will explain better."""
        try:
            return offered_voices(proxy, self.patience.call_s)
        except VoiceServiceError:
            return frozenset()

    def _ask(self, order: Order) -> Heard:
        if self._down is not None:
            raise self._down
        try:
            return ask(order, self.patience)
        except VoiceServiceError as error:
            if error.fault not in FINAL:
                self._down = error
            raise


def sendable(pieces: Sequence[Piece]) -> Sent:
    """What the service is given: the text as it is read, homophones where pinyin is prescribed."""
    text: list[str] = []
    places: list[int] = []
    for place, piece in enumerate(pieces):
        read = homophones(piece.syllables, piece.read) if piece.syllables else piece.read
        text.append(read)
        places.extend([place] * len(read))
    return Sent("".join(text), tuple(places))


def cut_at_marks(sent: Sent, most: int) -> tuple[Sent, ...]:
    """Parts of at most `most` characters, each but the last ending at a mark where one is in reach."""
    parts = []
    start = 0
    while len(sent.text) - start > most:
        window = sent.text[start : start + most]
        end = start + 1 + max((window.rfind(mark) for mark in PAUSES), default=-1)
        parts.append(sent[start : end if end > start else start + most])
        start += len(parts[-1].text)
    parts.append(sent[start : len(sent.text)])
    return tuple(part for part in parts if part.audible)


def _sound(parts: Sequence[Sent], heard: Sequence[Heard], pieces: Sequence[Piece], voice: VoiceChoice) -> Sound:
    """The answers levelled, trimmed and joined as every voice is, with times that moved along."""
    decoded = [_decoded(one.mp3) for one in heard]
    waves = levelled(decoded, voice.volume_percent)
    cut = [trimmed(segment_of(wave)) for wave in waves]
    whole, starts = joined([segment for segment, _ in cut], [part.text[-1] for part in parts])
    duration = round(whole.frame_count() * 1000 / SAMPLE_RATE)
    times: list[TimedText] = []
    for part, one, wave, (_, lead), start in zip(parts, heard, decoded, cut, starts, strict=True):
        length = round(len(wave) * 1000 / SAMPLE_RATE)
        times.extend(piece_times(part, one.words, pieces, length_ms=length, shift_ms=start - lead))
    return Sound(bytes(whole.raw_data), inside(times, duration), Milliseconds(duration))


def _decoded(mp3: bytes) -> np.ndarray[Any, Any]:
    """Samples (−1 to 1) at `SAMPLE_RATE`. Raises VoiceServiceError for what is no sound."""
    import numpy as np

    arguments = ["-hide_banner", "-loglevel", "error", "-f", "mp3", "-i", "pipe:0"]
    form = ["-f", "s16le", "-ac", "1", "-ar", str(SAMPLE_RATE), "pipe:1"]
    try:
        raw = run_ffmpeg([*arguments, *form], given=mp3).stdout
    except WorldError as error:
        raise VoiceServiceError("garbage") from error
    wave = np.frombuffer(raw, "<i2").astype(np.float64) / 32768
    if not len(wave) or float(np.abs(wave).max()) < 1e-3:
        raise VoiceServiceError("no-audio")
    return wave
