"""What is in the ear: narration, music and clips' own sound placed on the film's time, ready to be mixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from videopipe.storyboard.model import Music, VideoScene
from videopipe.timeline.clips import played_frames
from videopipe.timeline.inputs import ClipFacts
from videopipe.timeline.pacing import PacedScene
from videopipe.timeline.passing import PassingSound
from videopipe.units import FrameRate

# A sound that begins or ends between two silences clicks unless it fades this long.
SHORTEST_FADE_MS = 40


@dataclass(frozen=True, slots=True)
class PlacedSound:
    """A sentence's sound (its key in the store) that starts `start_ms` from the film's start."""

    sound: str
    start_ms: int
    duration_ms: int


@dataclass(frozen=True, slots=True)
class ClipSound:
    """A clip's own sound: its file's digest and stream, the part of it that is heard, and how (all times in ms).

    It starts `start_ms` from the film's start. `volume_db` is its level against the voice. It fades at both ends.
    """

    digest: str
    stream: int
    from_ms: int
    start_ms: int
    duration_ms: int
    volume_db: float
    fade_in_ms: int
    fade_out_ms: int


@dataclass(frozen=True, slots=True)
class MusicBed:
    """Music under the film: content digest, gain, how much it gives way to speech (both dB), fades and start (ms)."""

    digest: str
    volume_db: float
    duck_db: float
    fade_in_ms: int
    fade_out_ms: int
    start_ms: int


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """All sound of a film that lasts `frames` frames; `passing` are the sounds of its transitions."""

    rate: FrameRate
    frames: int
    narration: tuple[PlacedSound, ...]
    music: MusicBed | None
    clips: tuple[ClipSound, ...] = ()
    passing: tuple[PassingSound, ...] = ()


def soundtrack(
    paced: tuple[PacedScene, ...],
    music: Music | None,
    music_digest: str | None,
    rate: FrameRate,
    clips: Mapping[str, ClipFacts] = MappingProxyType({}),
    passing: Iterable[PassingSound] = (),
) -> Soundtrack:
    """The film's sound as planned. In a film that is silent otherwise, transitions are silent too."""
    narration = tuple(
        PlacedSound(placed.spoken.sound, rate.ms(scene.span.start) + placed.start_ms, placed.spoken.duration_ms)
        for scene in paced
        for placed in scene.sentences
        if placed.spoken.sound is not None
    )
    bed = None
    if music is not None and music_digest is not None:
        bed = MusicBed(
            music_digest, music.volume_db, music.duck_db, music.fade_in_ms, music.fade_out_ms, music.start_ms
        )
    heard = tuple(sound for scene in paced for sound in _of_clip(scene, clips, rate))
    passed = tuple(passing) if narration or bed or heard else ()
    return Soundtrack(rate, paced[-1].span.end, narration, bed, heard, passed)


def _of_clip(paced: PacedScene, clips: Mapping[str, ClipFacts], rate: FrameRate) -> Iterator[ClipSound]:
    """The own sound of a scene's clip for as long as its pictures play; it melts with the pictures at both ends."""
    scene = paced.scene
    if not isinstance(scene, VideoScene) or scene.sound_db is None:
        return
    clip = clips[scene.video]
    if clip.sound is None:
        return
    played = played_frames(scene, clip, rate)
    frames = min(played.frames, paced.span.frames + paced.tail)
    leaving = frames - paced.span.frames
    yield ClipSound(
        clip.digest,
        clip.sound,
        rate.ms(played.start),
        rate.ms(paced.span.start),
        rate.ms(frames),
        scene.sound_db,
        max(rate.ms(paced.enter.frames) if paced.enter else 0, SHORTEST_FADE_MS),
        max(rate.ms(leaving) if leaving > 0 else 0, SHORTEST_FADE_MS),
    )
