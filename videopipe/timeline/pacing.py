"""Pacing: how long each scene lasts and when each of its sentences sounds."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.storyboard.model import PhotoScene, Scene, Storyboard
from videopipe.styles.look import Look
from videopipe.timeline.inputs import Finding, PlanningError, SpokenSentence
from videopipe.timeline.model import Transition
from videopipe.units import FrameRate, Span

SHORTEST_MS = 2500
SILENT_PHOTO_MS = 4000
DEFAULT_PAUSE_MS = 400
BETWEEN_SENTENCES_MS = 350
OPENING_LEAD_MS = 400


@dataclass(frozen=True, slots=True)
class PlacedSentence:
    """A spoken sentence and when its sound starts, in milliseconds from the start of the film."""

    start_ms: int
    spoken: SpokenSentence

    @property
    def end_ms(self) -> int:
        """When its sound ends."""
        return self.start_ms + self.spoken.duration_ms


@dataclass(frozen=True, slots=True)
class PacedScene:
    """A scene in time. `enter` is how it comes in, `tail` how many frames the next scene takes to come in over it."""

    index: int
    id: str
    scene: Scene
    span: Span
    enter: Transition | None
    tail: int
    sentences: tuple[PlacedSentence, ...]


def pace(
    storyboard: Storyboard,
    ids: tuple[str, ...],
    speech: tuple[tuple[SpokenSentence, ...], ...],
    rate: FrameRate,
    look: Look,
) -> tuple[PacedScene, ...]:
    """Every scene's span, transition and sentence times.

    Raises PlanningError with every scene that is too short for its narration or for its neighbours' transitions.
    """
    scenes = storyboard.scenes
    enters = tuple(_enter(scene, index, rate, look) for index, scene in enumerate(scenes))
    leads = tuple(_lead_ms(enter, rate) for enter in enters)
    findings = tuple(
        finding
        for index, scene in enumerate(scenes)
        for finding in _too_short_to_say(index, ids[index], scene, leads[index], _narration_ms(speech[index]))
    )
    lengths = tuple(
        rate.frames_covering(_length_ms(scene, leads[index], _narration_ms(speech[index])))
        for index, scene in enumerate(scenes)
    )
    enters, too_long = _fitted(storyboard, ids, enters, lengths, rate)
    if findings or too_long:
        raise PlanningError((*findings, *too_long))
    return _placed(scenes, ids, speech, enters, leads, lengths, rate)


def _enter(scene: Scene, index: int, rate: FrameRate, look: Look) -> Transition | None:
    wanted = scene.transition
    kind = wanted.kind if wanted else look.transition.kind
    if index == 0 or kind == "cut":
        return None
    ms = wanted.duration_ms if wanted and wanted.duration_ms is not None else look.transition.duration
    return Transition(kind, rate.frames_covering(ms))


def _lead_ms(enter: Transition | None, rate: FrameRate) -> int:
    """Stillness before the first word: the voice begins while the picture is still coming in, not before."""
    return 100 + rate.ms(enter.frames) * 3 // 5 if enter else OPENING_LEAD_MS


def _narration_ms(sentences: tuple[SpokenSentence, ...]) -> int:
    pauses = BETWEEN_SENTENCES_MS * max(len(sentences) - 1, 0)
    return sum(sentence.duration_ms for sentence in sentences) + pauses


def _length_ms(scene: Scene, lead_ms: int, narration_ms: int) -> int:
    if scene.duration_ms is not None:
        return scene.duration_ms
    if not narration_ms:
        return SILENT_PHOTO_MS if isinstance(scene, PhotoScene) else SHORTEST_MS
    pause_ms = DEFAULT_PAUSE_MS if scene.pause_ms is None else scene.pause_ms
    return max(SHORTEST_MS, lead_ms + narration_ms + pause_ms)


def _too_short_to_say(index: int, scene_id: str, scene: Scene, lead_ms: int, narration_ms: int) -> list[Finding]:
    needed = lead_ms + narration_ms
    if scene.duration_ms is None or not narration_ms or scene.duration_ms >= needed:
        return []
    values = {"scene": scene_id, "needed": f"{-(-needed // 100) / 10:g}s", "written": f"{scene.duration_ms / 1000:g}s"}
    return [Finding(("scenes", index, "duration"), "duration-too-short", values)]


def _fitted(
    storyboard: Storyboard,
    ids: tuple[str, ...],
    enters: tuple[Transition | None, ...],
    lengths: tuple[int, ...],
    rate: FrameRate,
) -> tuple[tuple[Transition | None, ...], tuple[Finding, ...]]:
    """Transitions that their neighbours allow: the look's own are shortened, an editor's too long one is a finding."""
    fitted: list[Transition | None] = []
    findings: list[Finding] = []
    for index, enter in enumerate(enters):
        if enter is None:
            fitted.append(None)
            continue
        before = fitted[index - 1]
        room = min(lengths[index - 1] - (before.frames if before else 0), lengths[index] - 1)
        wanted = storyboard.scenes[index].transition
        if enter.frames > room and wanted and wanted.duration_ms is not None:
            values = {
                "before": ids[index - 1],
                "after": ids[index],
                "wanted": f"{wanted.duration_ms / 1000:g}s",
                "longest": f"{float(rate.seconds(max(room, 0))):.1f}s",
            }
            findings.append(Finding(("scenes", index, "transition"), "transition-too-long", values))
        frames = min(enter.frames, room)
        fitted.append(Transition(enter.kind, frames) if frames > 0 else None)
    return tuple(fitted), tuple(findings)


def _placed(
    scenes: tuple[Scene, ...],
    ids: tuple[str, ...],
    speech: tuple[tuple[SpokenSentence, ...], ...],
    enters: tuple[Transition | None, ...],
    leads: tuple[int, ...],
    lengths: tuple[int, ...],
    rate: FrameRate,
) -> tuple[PacedScene, ...]:
    placed: list[PacedScene] = []
    start = 0
    for index, scene in enumerate(scenes):
        following = enters[index + 1] if index + 1 < len(scenes) else None
        span = Span(start, start + lengths[index])
        sentences = _in_turn(speech[index], rate.ms(start) + leads[index])
        tail = following.frames if following else 0
        placed.append(PacedScene(index, ids[index], scene, span, enters[index], tail, sentences))
        start = span.end
    return tuple(placed)


def _in_turn(sentences: tuple[SpokenSentence, ...], start_ms: int) -> tuple[PlacedSentence, ...]:
    placed: list[PlacedSentence] = []
    for sentence in sentences:
        placed.append(PlacedSentence(start_ms, sentence))
        start_ms += sentence.duration_ms + BETWEEN_SENTENCES_MS
    return tuple(placed)
