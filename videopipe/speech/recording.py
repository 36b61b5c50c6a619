"""The editor's own recordings: one take of a whole scene, cut into its sentences without cutting a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videopipe.errors import MachineError, SpeechError, WorldError
from videopipe.ffmpeg import reading, run_ffmpeg
from videopipe.speech.cutting import FADE_MS, held_down, speech_gain
from videopipe.speech.engine import READING, Sound
from videopipe.speech.model import SAMPLE_RATE
from videopipe.speech.phrasing import Phrase, phrase
from videopipe.speech.request import SpeechRequest, Take, VoiceChoice
from videopipe.speech.stretches import Spoken, Stretch, spoken_in
from videopipe.speech.take_times import Part, parts_of
from videopipe.units import Milliseconds

if TYPE_CHECKING:
    import numpy as np

_RECIPE = 4
LONGEST_S = 1800
_HEAD_MS, _TAIL_MS = 80, 140
"""What is kept before the first and after the last sound: a soft beginning and the end of the last syllable."""
_LONG_REST_MS = 1500
"""A longer rest becomes true silence between two sounds, so that music may rise in it."""
_INAUDIBLE = 1e-3
"""Two channels of one microphone wired against each other cancel to less than this; each alone is whole."""
_SAMPLES_A_MS = SAMPLE_RATE // 1000


@dataclass(slots=True)
class RecordingEngine:
    """Recordings as they were made: trimmed, levelled, at most faster or slower. The last take read is remembered."""

    _read: tuple[tuple[object, ...], tuple[Sound, ...]] | None = field(default=None, repr=False)

    @property
    def recipe(self) -> tuple[str | int, ...]:
        """The code's own number and that of the reading; what is in the recording is part of the request."""
        return ("recording", _RECIPE, READING)

    @property
    def at_once(self) -> int:
        """One sentence at a time."""
        return 1

    def speak(self, request: SpeechRequest) -> Sound:
        """The sentence as it was recorded, with the times of its characters.

        Raises SpeechError when there is nothing to say, no recording, or nothing to hear in it.
        """
        take = request.take
        if take is None:
            raise SpeechError(f"there is no recording of “{request.text}”", "speech-no-recording")
        wanted = (take.digest, take.texts, request.voice, request.pronounce)
        if self._read is None or self._read[0] != wanted:
            self._read = (wanted, _sounds(take, request.voice, request.pronounce))
        return self._read[1][take.place]


def _sounds(take: Take, voice: VoiceChoice, pronounce: tuple[tuple[str, str], ...]) -> tuple[Sound, ...]:
    """Every sentence of a take."""
    phrases = tuple(phrase(text, pronounce) for text in take.texts)
    wave = decoded(take.file, voice.pace)
    spoken = spoken_in(wave)
    if not spoken.stretches:
        message = f"nothing is heard in the recording {take.file.name}, where “{take.texts[0]}” should be"
        raise SpeechError(message, "recording-silent", name=take.file.name)
    return tuple(
        _sound(part, one, samples)
        for part, one, samples in _cut(wave, spoken, phrases, _levelled(wave, spoken, voice.volume_percent))
    )


def _cut(
    wave: np.ndarray[Any, Any], spoken: Spoken, phrases: Sequence[Phrase], samples: np.ndarray[Any, Any]
) -> list[tuple[_Slice, Part, np.ndarray[Any, Any]]]:
    """Each sentence's slice, its times, and its samples."""
    length = len(wave) // _SAMPLES_A_MS
    parts = parts_of(phrases, spoken, wave)
    slices = _slices(parts, length)
    return [
        (cut, part, samples[cut.start_ms * _SAMPLES_A_MS : cut.end_ms * _SAMPLES_A_MS])
        for cut, part in zip(slices, parts, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Slice:
    """A sentence's share of the take, whether silence is to come before and after it, and the rest that follows."""

    start_ms: int
    end_ms: int
    fades_in: bool
    fades_out: bool
    rest_ms: int


def _slices(parts: Sequence[Part], length_ms: int) -> list[_Slice]:
    """The take from its first sound to its last, cut in the middle of the rests between sentences.

    What was recorded in a rest stays, so that the room does not fall silent; only long rests are emptied.
    """
    slices: list[_Slice] = []
    start, fades_in = max(0, parts[0].start_ms - _HEAD_MS), True
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        end = min(length_ms, part.end_ms + _TAIL_MS)
        if following is None:
            slices.append(_Slice(start, end, fades_in, fades_out=True, rest_ms=0))
            break
        rest = Stretch(part.end_ms, following.start_ms)
        if rest.ms > _LONG_REST_MS:
            begin = following.start_ms - _HEAD_MS
            slices.append(_Slice(start, end, fades_in, fades_out=True, rest_ms=begin - end))
            start, fades_in = begin, True
        else:
            middle = (rest.start_ms + rest.end_ms) // 2
            slices.append(_Slice(start, middle, fades_in, fades_out=False, rest_ms=0))
            start, fades_in = middle, False
    return slices


def _sound(cut: _Slice, part: Part, samples: np.ndarray[Any, Any]) -> Sound:
    import numpy as np

    faded = _faded(samples, fades_in=cut.fades_in, fades_out=cut.fades_out)
    duration = cut.end_ms - cut.start_ms
    content = np.rint(faded * 32767).clip(-32768, 32767).astype("<i2").tobytes()
    times = part.times_from(cut.start_ms, duration)
    return Sound(content, times, Milliseconds(duration), Milliseconds(cut.rest_ms))


def _faded(samples: np.ndarray[Any, Any], *, fades_in: bool, fades_out: bool) -> np.ndarray[Any, Any]:
    import numpy as np

    count = min(FADE_MS * _SAMPLES_A_MS, len(samples) // 2)
    ramp = np.linspace(0, 1, count)
    faded = samples.copy()
    if fades_in:
        faded[:count] *= ramp
    if fades_out and count:
        faded[-count:] *= ramp[::-1]
    return faded


def _levelled(wave: np.ndarray[Any, Any], spoken: Spoken, volume_percent: int) -> np.ndarray[Any, Any]:
    """The take with one gain, to where every voice lies; a thump or a shout is held down, and nothing else is.

    The gain is measured where somebody speaks: the noise of a room before and after makes nobody louder.
    """
    import numpy as np

    said = (wave[one.start_ms * _SAMPLES_A_MS : one.end_ms * _SAMPLES_A_MS] for one in spoken.stretches)
    return held_down(wave * speech_gain(np.concatenate(tuple(said)), volume_percent))


def decoded(file: Path, pace: float = 1.0) -> np.ndarray[Any, Any]:
    """A sound file of any kind as samples (−1 to 1) at `SAMPLE_RATE`, without rumble, `pace` times as fast.

    Raises SpeechError for what cannot be read as sound.
    """
    filters = "highpass=f=60" + (f",atempo={pace:.4f}" if pace != 1 else "")
    wave = _samples(file, filters)
    if len(wave) and abs(wave).max() < _INAUDIBLE:
        return _samples(file, f"pan=mono|c0=c0,{filters}")
    return wave


def _samples(file: Path, filters: str) -> np.ndarray[Any, Any]:
    import numpy as np

    arguments = ["-hide_banner", "-loglevel", "error", "-t", str(LONGEST_S), *reading(file), "-vn"]
    form = ["-af", filters, "-f", "f32le", "-ac", "1", "-ar", str(SAMPLE_RATE), "pipe:1"]
    try:
        raw = run_ffmpeg([*arguments, *form]).stdout
    except WorldError as error:
        if isinstance(error, MachineError):
            raise
        raise SpeechError(f"{file.name} is not a recording that can be read ({error})", "sound-unknown") from error
    return np.frombuffer(raw, "<f4").astype(np.float64)


def is_heard(file: Path) -> bool:
    """Whether anything is heard in a recording. Raises SpeechError for what cannot be read as sound."""
    return bool(spoken_in(decoded(file)).stretches)
