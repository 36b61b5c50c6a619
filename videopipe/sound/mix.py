"""The mix: the voice in the middle, music below it that gives way while someone speaks.

`volume` of the music is how far it lies below the voice while someone speaks (the voice counts as `VOICE_LUFS`);
where nobody speaks for a while it rises by `duck`. Everything is made block by block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from videopipe.digest import digest
from videopipe.ffmpeg import feed_ffmpeg, file_argument
from videopipe.sound.decode import SAMPLE_RATE, RawSound, Samples, as_input, decode_music, given, read_wave
from videopipe.sound.gains import ducking, fades
from videopipe.sound.loop import Loop
from videopipe.sound.loudness import integrated
from videopipe.store import Store
from videopipe.timeline.sound import MusicBed, PlacedSound, Soundtrack

VOICE_LUFS = -20.0
RAW_KIND, RAW_SUFFIX = "raw", ".s16"
# Raised by one whenever the same narration or music becomes other raw samples.
RAW_RECIPE = 1
LINE_RATE = 24_000
"""The rate at which sentences are kept."""
BLOCK = 10 * SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class Mix:
    """A film's sound, not yet at its final loudness. `voice` and `music` are None where there is none."""

    sound: Soundtrack
    length: int
    voice: RawSound | None
    voice_gain: float
    music: RawSound | None
    music_gain: float

    def blocks(self, *, voice: bool = True, music: bool = True) -> Iterator[Samples]:
        """Samples × 2 at 48 kHz, `length` in all; of the parts that are wanted."""
        for first in range(0, self.length, BLOCK):
            count = min(BLOCK, self.length - first)
            block = np.zeros((count, 2), np.float32)
            if voice and self.voice is not None:
                said = self.voice.read(first, count)
                block[: len(said)] += said * np.float32(self.voice_gain)
            if music and self.music is not None and self.sound.music is not None:
                block += self._bed(self.sound.music, first, count, Loop(self.music))
            yield block

    def _bed(self, bed: MusicBed, first: int, count: int, loop: Loop) -> Samples:
        """Music looped, levelled, ducked and faded."""
        gain = ducking(self.sound.narration, first, count, bed.duck_db)
        gain *= fades(self.length, bed.fade_in_ms, bed.fade_out_ms, first, count)
        return loop.read(first, count) * (gain * np.float32(self.music_gain))[:, None]


def mix(sound: Soundtrack, sentence: Callable[[str], Path], music: Path | None, store: Store) -> Mix:
    """The film's sound: its sentences at their places and its music, each at its level."""
    length = sound.rate.samples(sound.frames, SAMPLE_RATE)
    voice = _narration(sound.narration, sentence, store) if sound.narration else None
    voice_gain = _gain_to(VOICE_LUFS, voice, min(length, len(voice))) if voice else 1.0
    if sound.music is None or music is None:
        return Mix(sound, length, voice, voice_gain, None, 1.0)
    under = _music(sound.music, music, store)
    return Mix(sound, length, voice, voice_gain, under, _gain_to(VOICE_LUFS + sound.music.volume_db, under, len(under)))


def _gain_to(lufs: float, raw: RawSound, length: int) -> float:
    """The factor that brings a sound to an integrated loudness; 1 for silence."""
    measured = integrated((raw.read(first, BLOCK) for first in range(0, length, BLOCK)), raw.channels)
    return 1.0 if measured is None else float(10 ** ((lufs - measured) / 20))


def _music(bed: MusicBed, file: Path, store: Store) -> RawSound:
    """The music's samples, from the store or decoded now."""
    key = digest(["music", RAW_RECIPE, bed.digest, bed.start_ms])
    return RawSound(store.keep(RAW_KIND, key, RAW_SUFFIX, lambda path: decode_music(file, bed.start_ms, path)), 2)


def _narration(placed: tuple[PlacedSound, ...], sentence: Callable[[str], Path], store: Store) -> RawSound:
    """All sentences at their places, mono at 48 kHz, from the store or laid out now."""
    key = digest(["narration", RAW_RECIPE, list(placed)])

    def write(path: Path) -> None:
        resampled = ["-ar", str(SAMPLE_RATE), "-ac", "1", "-f", "s16le", file_argument(path)]
        blocks = (as_input(block) for block in line(placed, sentence))
        feed_ffmpeg(["-loglevel", "error", *given(1, LINE_RATE), *resampled], blocks)

    return RawSound(store.keep(RAW_KIND, key, RAW_SUFFIX, write), 1)


def line(placed: tuple[PlacedSound, ...], sentence: Callable[[str], Path]) -> Iterator[Samples]:
    """All sentences at their places (a whole millisecond is a whole sample), at `LINE_RATE`, block by block."""
    carried = np.zeros(0, np.float32)
    at = 0
    for item in sorted(placed, key=lambda item: item.start_ms):
        samples, rate = read_wave(sentence(item.sound))
        if rate != LINE_RATE:
            raise ValueError(f"a sentence of {rate} Hz among those of {LINE_RATE}")
        start = item.start_ms * LINE_RATE // 1000
        if start > at:
            yield carried[: start - at]
            yield np.zeros(max(start - at - len(carried), 0), np.float32)
            carried, at = carried[start - at :], start
        whole = np.zeros(max(len(samples), len(carried)), np.float32)
        whole[: len(carried)] += carried
        whole[: len(samples)] += samples
        carried = whole
    yield carried
