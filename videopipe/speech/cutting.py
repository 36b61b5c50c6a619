"""Raw speech made ready: an even loudness, silence cut off, soft ends, breaths joined with a rest."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from videopipe.ffmpeg import run_ffmpeg
from videopipe.speech.model import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np

SPEECH_DBFS = -20.0
"""The RMS level of what is spoken, rests not counted."""
PEAK_DBFS = -3.0
"""No sample goes beyond; headroom for music and encoders."""
MOST_HELD_DB = 8.0
"""How far the peaks of a voice may be held down: what the film's own limiter would do to the peakiest voice."""
MARGIN_MS = 50
"""Silence left before the first and after the last sound."""
REST_MS = {"，": 200, "：": 250, "；": 300}
LONG_REST_MS = 350
"""What a voice rests between two breaths at a mark, beside the margins; at a full stop and the like the long one."""
_QUIET_DBFS = -46.0
FADE_MS = 12
_WINDOW = SAMPLE_RATE // 50


def levelled(waves: Sequence[np.ndarray[Any, Any]], volume_percent: int) -> list[np.ndarray[Any, Any]]:
    """The waves of one sentence (−1 to 1) with one gain for all: to `SPEECH_DBFS`, then the volume asked for.

    Peaks that would pass `PEAK_DBFS` are held down, by at most `MOST_HELD_DB`: beyond that the gain is held back.
    """
    import numpy as np

    whole = np.concatenate(waves)
    peak = max(float(np.abs(whole).max()), 1e-6)
    most = 10 ** ((PEAK_DBFS + MOST_HELD_DB) / 20) / peak
    louder = whole * min(speech_gain(whole, volume_percent), most)
    held = held_down(louder) if float(np.abs(louder).max()) > 10 ** (PEAK_DBFS / 20) else louder
    return np.split(held, np.cumsum([len(wave) for wave in waves])[:-1])


def held_down(wave: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The wave with its peaks held below `PEAK_DBFS`, and as it was elsewhere."""
    import numpy as np

    form = ["-ar", str(SAMPLE_RATE), "-ac", "1", "-f", "f32le"]
    limit = f"alimiter=limit={10 ** (PEAK_DBFS / 20):.4f}:attack=5:release=60:level=disabled:latency=1"
    raw = np.ascontiguousarray(wave, "<f4").tobytes()
    held = run_ffmpeg(["-loglevel", "error", *form, "-i", "pipe:0", "-af", limit, *form, "pipe:1"], given=raw).stdout
    return np.frombuffer(held, "<f4")[: len(wave)].astype(np.float64)


def speech_gain(wave: np.ndarray[Any, Any], volume_percent: int) -> float:
    """The factor that brings speech to `SPEECH_DBFS`, and then to the volume asked for."""
    return float(10 ** (SPEECH_DBFS / 20) / max(_speech_rms(wave), 1e-6) * max(0.0, 1 + volume_percent / 100))


def _speech_rms(wave: np.ndarray[Any, Any]) -> float:
    """RMS over the windows of 20 ms that are within 30 dB of the loudest."""
    import numpy as np

    windows = wave[: len(wave) // _WINDOW * _WINDOW].reshape(-1, _WINDOW).astype(np.float64)
    power = (windows**2).mean(axis=1)
    return float(np.sqrt(power[power >= power.max() / 1000].mean()))


def segment_of(wave: np.ndarray[Any, Any]) -> Any:
    """A wave (−1 to 1) as a pydub segment of 16 bits."""
    import numpy as np

    samples = np.rint(wave * 32767).clip(-32768, 32767).astype("<i2").tobytes()
    return _pydub().AudioSegment(samples, sample_width=2, frame_rate=SAMPLE_RATE, channels=1)


def trimmed(segment: Any, quiet_dbfs: float = _QUIET_DBFS) -> tuple[Any, int]:
    """The segment with `MARGIN_MS` of silence at its ends, faded in and out, and the milliseconds cut in front."""
    lead = max(0, _quiet_ms(segment, quiet_dbfs) - MARGIN_MS)
    tail = max(0, _quiet_ms(segment.reverse(), quiet_dbfs) - MARGIN_MS)
    kept = segment[lead : max(lead + 1, len(segment) - tail)]
    return kept.fade_in(FADE_MS).fade_out(FADE_MS), lead


def joined(segments: Sequence[Any], marks: Sequence[str]) -> tuple[Any, tuple[int, ...]]:
    """Breaths one after another with the rest each mark asks for, and where each begins (ms)."""
    segment_type = _pydub().AudioSegment
    whole = segment_type.empty().set_frame_rate(SAMPLE_RATE)
    starts: list[int] = []
    for segment, rest in zip(segments, [0, *(REST_MS.get(mark, LONG_REST_MS) for mark in marks[:-1])], strict=True):
        silence = segment_type.silent(rest, frame_rate=SAMPLE_RATE)
        whole = segment if not starts else whole.append(silence, crossfade=0).append(segment, crossfade=0)
        starts.append(len(whole) - len(segment))
    return whole, tuple(starts)


def _quiet_ms(segment: Any, quiet_dbfs: float) -> int:
    """How long it is quiet at the beginning."""
    _pydub()
    from pydub.silence import detect_leading_silence

    return int(detect_leading_silence(segment, silence_threshold=quiet_dbfs, chunk_size=5))


def _pydub() -> Any:
    """pydub, imported without its remarks on a missing ffmpeg, which nothing here needs."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Couldn't find ffmpeg or avconv", RuntimeWarning)
        warnings.filterwarnings("ignore", category=SyntaxWarning)
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        import pydub

    return pydub
