"""What is in the ear: narration and music placed on the film's time, ready to be mixed."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.storyboard.model import Music
from videopipe.timeline.pacing import PacedScene
from videopipe.units import FrameRate


@dataclass(frozen=True, slots=True)
class PlacedSound:
    """A sentence's sound (its key in the store) that starts `start_ms` from the film's start."""

    sound: str
    start_ms: int
    duration_ms: int


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
    """All sound of a film that lasts `frames` frames."""

    rate: FrameRate
    frames: int
    narration: tuple[PlacedSound, ...]
    music: MusicBed | None


def soundtrack(
    paced: tuple[PacedScene, ...], music: Music | None, music_digest: str | None, rate: FrameRate
) -> Soundtrack:
    """The film's sound as planned."""
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
    return Soundtrack(rate, paced[-1].span.end, narration, bed)
