"""What is heard when one scene gives way to the next: a short soft sound, and never while someone speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from videopipe.storyboard.model import Storyboard
from videopipe.styles.look import Look
from videopipe.timeline.pacing import PacedScene
from videopipe.units import FrameRate

# How long before its transition a sound begins, and how long it lasts beyond it or in all.
_BEFORE_MS: Mapping[str, int] = MappingProxyType({"whoosh": 120, "paper": 80, "drop": 0, "chime": 0})
_BEYOND_MS: Mapping[str, int] = MappingProxyType({"whoosh": 60, "paper": 60})
_LASTS_MS: Mapping[str, int] = MappingProxyType({"drop": 260, "chime": 1500})
# What a sound keeps from speech, and the room below which it is left out.
APART_MS, LEAST_MS = 50, 200


@dataclass(frozen=True, slots=True)
class PassingSound:
    """A sound made for a transition: its kind, when it is heard (ms of the film), and its level against the voice."""

    kind: str
    start_ms: int
    duration_ms: int
    volume_db: float


def passing_sounds(
    paced: Sequence[PacedScene], storyboard: Storyboard, look: Look, rate: FrameRate
) -> Iterator[PassingSound]:
    """The sounds of a film's transitions: as the scene says, else the film, else the look.

    Each lies between two sentences, shortened where they leave it little room, and is left out where too little.
    """
    spoken = [
        (rate.ms(scene.span.start) + placed.start_ms, rate.ms(scene.span.start) + placed.end_ms)
        for scene in paced
        for placed in scene.sentences
        if placed.spoken.duration_ms
    ]
    end_ms = rate.ms(paced[-1].span.end)
    for scene in paced:
        kind = _kind(scene, storyboard, look)
        if scene.enter is None or kind == "off":
            continue
        at, frames = rate.ms(scene.span.start), scene.enter.frames
        lasts = _LASTS_MS.get(kind) or rate.ms(frames) + _BEYOND_MS[kind]
        free = _room(at, spoken, end_ms)
        start, end = max(at - _BEFORE_MS[kind], free[0]), min(at + lasts, free[1])
        if end - start >= LEAST_MS:
            yield PassingSound(kind, start, end - start, look.transition.volume)


def _kind(scene: PacedScene, storyboard: Storyboard, look: Look) -> str:
    own = scene.scene.transition.sound if scene.scene.transition else None
    return own or storyboard.transition_sound or look.transition.sound


def _room(at: int, spoken: Sequence[tuple[int, int]], end_ms: int) -> tuple[int, int]:
    """Around the moment `at`: from the last word before it to the first after it, and a little less."""
    before = max((end + APART_MS for start, end in spoken if start < at), default=0)
    after = min((start - APART_MS for start, _ in spoken if start >= at), default=end_ms)
    return before, min(after, end_ms)
