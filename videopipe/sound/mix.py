"""The mix: the voice in the middle, music below it that gives way while someone speaks.

`volume` of the music is how far it lies below the voice while someone speaks (the voice counts as `VOICE_LUFS`);
where nobody speaks for a while it rises by `duck`. A clip's own sound lies `sound` against the voice, gives way while
someone narrates, and unless it is soft the music stays down for it as for a voice. The sounds of transitions lie in
between and change nothing else. Everything is made block by block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np

from videopipe.digest import digest
from videopipe.ffmpeg import feed_ffmpeg, file_argument
from videopipe.sound.decode import SAMPLE_RATE, RawSound, Samples, as_input, decode_clip, decode_music, given, read_wave
from videopipe.sound.gains import ducking, fades
from videopipe.sound.loop import Loop
from videopipe.sound.loudness import integrated
from videopipe.sound.passing import Passing, passing
from videopipe.store import Store
from videopipe.timeline.sound import ClipSound, MusicBed, PlacedSound, Soundtrack

VOICE_LUFS = -20.0
RAW_KIND, RAW_SUFFIX = "raw", ".s16"
# Raised by one whenever the same narration or music becomes other raw samples.
RAW_RECIPE = 1
LINE_RATE = 24_000
"""The rate at which sentences are kept."""
BLOCK = 10 * SAMPLE_RATE
_TWICE_LU = 3.01
"""How much louder one channel is when it is heard from both sides."""
CLIP_DUCK_DB = 14.0
"""How much a clip's own sound gives way while someone narrates."""
# Of a clip that is nearly still, only noise would be raised to the level of a voice.
_MOST_RAISED_DB = 12.0
# The music stays down for clips of this level against the voice and louder.
_HEARD_DB = -12.0


@dataclass(frozen=True, slots=True)
class Effect:
    """A clip's own sound: where it is heard, its samples, and the gain that brings it to its level."""

    heard: ClipSound
    raw: RawSound
    gain: float

    def read(self, first: int, count: int, sound: Soundtrack) -> Samples:
        """Its part of the film's samples `first` up to `first + count`, silence around it."""
        block = np.zeros((count, 2), np.float32)
        begin = self.heard.start_ms * SAMPLE_RATE // 1000
        start, end = max(begin, first), min(begin + len(self.raw), first + count)
        if start >= end:
            return block
        gain = ducking(sound.narration, start, end - start, CLIP_DUCK_DB) * np.float32(10 ** (-CLIP_DUCK_DB / 20))
        gain *= fades(len(self.raw), self.heard.fade_in_ms, self.heard.fade_out_ms, start - begin, end - start)
        block[start - first : end - first] = (
            self.raw.read(start - begin, end - start) * (gain * np.float32(self.gain))[:, None]
        )
        return block


@dataclass(frozen=True, slots=True)
class Mix:
    """A film's sound, not yet at its final loudness. `voice` and `music` are None where there is none."""

    sound: Soundtrack
    length: int
    voice: RawSound | None
    voice_gain: float
    music: RawSound | None
    music_gain: float
    effects: tuple[Effect, ...] = ()
    passing: tuple[Passing, ...] = ()

    def blocks(self, *, voice: bool = True, music: bool = True, effects: bool = True) -> Iterator[Samples]:
        """Samples × 2 at 48 kHz, `length` in all; of the parts that are wanted."""
        for first in range(0, self.length, BLOCK):
            count = min(BLOCK, self.length - first)
            block = np.zeros((count, 2), np.float32)
            if voice and self.voice is not None:
                said = self.voice.read(first, count)
                block[: len(said)] += said * np.float32(self.voice_gain)
            if music and self.music is not None and self.sound.music is not None:
                block += self._bed(self.sound.music, first, count, Loop(self.music))
            for effect in self.effects if effects else ():
                block += effect.read(first, count, self.sound)
            for passed in self.passing if effects else ():
                passed.add_to(block, first)
            yield block

    def _bed(self, bed: MusicBed, first: int, count: int, loop: Loop) -> Samples:
        """Music looped, levelled, ducked and faded."""
        heard = (one for one in self.sound.clips if one.volume_db >= _HEARD_DB)
        gain = ducking((*self.sound.narration, *heard), first, count, bed.duck_db)
        gain *= fades(self.length, bed.fade_in_ms, bed.fade_out_ms, first, count)
        return loop.read(first, count) * (gain * np.float32(self.music_gain))[:, None]


def mix(
    sound: Soundtrack,
    sentence: Callable[[str], Path],
    music: Path | None,
    store: Store,
    clips: Mapping[str, Path] = MappingProxyType({}),
) -> Mix:
    """The film's sound: its sentences at their places, its music and its clips, each at its level.

    `clips` gives the file of each clip's digest.
    """
    length = sound.rate.samples(sound.frames, SAMPLE_RATE)
    voice = _narration(sound.narration, sentence, store) if sound.narration else None
    voice_gain = _gain_to(VOICE_LUFS, voice, min(length, len(voice))) if voice else 1.0
    effects = tuple(_effect(heard, clips[heard.digest], store) for heard in sound.clips)
    passed = tuple(passing(one, _rms(VOICE_LUFS + one.volume_db)) for one in sound.passing)
    if sound.music is None or music is None:
        return Mix(sound, length, voice, voice_gain, None, 1.0, effects, passed)
    under = _music(sound.music, music, store)
    music_gain = _gain_to(VOICE_LUFS + sound.music.volume_db, under, len(under))
    return Mix(sound, length, voice, voice_gain, under, music_gain, effects, passed)


def _rms(lufs: float) -> float:
    """The strength of each side of a sound of about this loudness, heard from both."""
    return float(10 ** ((lufs - _TWICE_LU) / 20))


def _effect(heard: ClipSound, file: Path, store: Store) -> Effect:
    """A clip's own sound, from the store or decoded now."""
    key = digest(["clip", RAW_RECIPE, heard.digest, heard.stream, heard.from_ms, heard.duration_ms])
    raw = RawSound(store.keep(RAW_KIND, key, RAW_SUFFIX, lambda path: decode_clip(file, heard, path)), 2)
    return Effect(heard, raw, min(_gain_to(VOICE_LUFS + heard.volume_db, raw, len(raw)), 10 ** (_MOST_RAISED_DB / 20)))


def _gain_to(lufs: float, raw: RawSound, length: int) -> float:
    """The factor that brings a sound, heard from both sides, to an integrated loudness; 1 for silence."""
    measured = integrated((raw.read(first, BLOCK) for first in range(0, length, BLOCK)), raw.channels)
    if measured is None:
        return 1.0
    return float(10 ** ((lufs - measured - (_TWICE_LU if raw.channels == 1 else 0)) / 20))


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
