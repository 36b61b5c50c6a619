"""Pacing: how long each scene lasts and when each of its sentences sounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from videopipe.storyboard.model import PhotoScene, Scene, Storyboard, VideoScene
from videopipe.styles.look import Look
from videopipe.timeline.clips import clip_findings, played_frames
from videopipe.timeline.inputs import ClipFacts, Finding, PlanningError, SpokenSentence
from videopipe.timeline.looking import SHORTEST_MS, needed_ms
from videopipe.timeline.model import Transition
from videopipe.units import Color, FrameRate, Span

SILENT_PHOTO_MS = 4000
DEFAULT_PAUSE_MS = 400
BETWEEN_SENTENCES_MS = 350
OPENING_LEAD_MS = 400
# A look whose plain ground is as light as this on average (0–255) stands on paper.
PAPER = 170
# A silent clip lasts as long as it plays.
_SILENT_MS: Mapping[type, int] = MappingProxyType({PhotoScene: SILENT_PHOTO_MS, VideoScene: 0})


@dataclass(frozen=True, slots=True)
class PlacedSentence:
    """A spoken sentence and when its sound starts, in milliseconds from the start of its scene."""

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
    clips: Mapping[str, ClipFacts] = MappingProxyType({}),
) -> tuple[PacedScene, ...]:
    """Every scene's span, transition and sentence times; `clips` has facts of every clip by its written path.

    Raises PlanningError with every scene that is too short for its narration or for its neighbours' transitions.
    """
    scenes = storyboard.scenes
    asked = tuple(_asked(scene, rate, look) for scene in scenes)
    leads = tuple(_lead_ms(frames if index else 0, rate) for index, frames in enumerate(asked))
    findings = tuple(
        finding
        for index, scene in enumerate(scenes)
        for finding in _too_short_to_say(index, ids[index], scene, leads[index], _narration_ms(speech[index]))
    )
    lengths = tuple(
        max(
            rate.frames_covering(_length_ms(scene, leads[index], _narration_ms(speech[index]))),
            _frames_of_clip(scene, clips, (*asked, 0)[index + 1], rate),
        )
        for index, scene in enumerate(scenes)
    )
    fitted, too_long = _fitted(storyboard, ids, asked, lengths, rate)
    of_clips = tuple(clip_findings(scenes, clips))
    if findings or too_long or of_clips:
        raise PlanningError((*of_clips, *findings, *too_long))
    enters = tuple(
        _entrance(_kind(scene, look), frames, look) if index and frames else None
        for index, (scene, frames) in enumerate(zip(scenes, fitted, strict=True))
    )
    return _placed(scenes, ids, speech, enters, leads, lengths, rate)


def _entrance(kind: str, frames: int, look: Look) -> Transition:
    """A transition in its look: a look on paper dips into its paper, any other into darkness."""
    ground = Color.parse(look.colors.ground)
    paper = kind == "dip" and sum(ground.rgb) >= PAPER * 3
    return Transition(kind, frames, look.colors.ground[:7]) if paper else Transition(kind, frames)


def _kind(scene: Scene, look: Look) -> str:
    return scene.transition.kind if scene.transition else look.transition.kind


def _asked(scene: Scene, rate: FrameRate, look: Look) -> int:
    """Frames of the transition the scene asks for, or its look; none for a cut."""
    wanted = scene.transition
    if _kind(scene, look) == "cut":
        return 0
    ms = wanted.duration_ms if wanted and wanted.duration_ms is not None else look.transition.duration
    return rate.frames_covering(ms)


def _lead_ms(entering: int, rate: FrameRate) -> int:
    """Stillness before the first word: the voice begins while the picture is still coming in, not before."""
    return 100 + rate.ms(entering) * 3 // 5 if entering else OPENING_LEAD_MS


def _narration_ms(sentences: tuple[SpokenSentence, ...]) -> int:
    pauses = sum(_rest_ms(sentence) for sentence in sentences[:-1])
    return sum(sentence.duration_ms for sentence in sentences) + pauses


def _rest_ms(sentence: SpokenSentence) -> int:
    """How long it is still after a sentence, before the next."""
    return BETWEEN_SENTENCES_MS if sentence.rest_ms is None else sentence.rest_ms


def _length_ms(scene: Scene, lead_ms: int, narration_ms: int) -> int:
    if scene.duration_ms is not None:
        return scene.duration_ms
    if not narration_ms:
        return _SILENT_MS.get(type(scene), max(needed_ms(scene), SHORTEST_MS))
    pause_ms = DEFAULT_PAUSE_MS if scene.pause_ms is None else scene.pause_ms
    return max(needed_ms(scene), SHORTEST_MS, lead_ms + narration_ms + pause_ms)


def _frames_of_clip(scene: Scene, clips: Mapping[str, ClipFacts], leaving: int, rate: FrameRate) -> int:
    """How long a scene lasts so that its clip is seen to its end: while the next one comes in, it still plays."""
    if not isinstance(scene, VideoScene) or scene.duration_ms is not None or scene.video not in clips:
        return 0
    played = played_frames(scene, clips[scene.video], rate).frames
    return max(played - leaving, -(-played // 2))


def _too_short_to_say(index: int, scene_id: str, scene: Scene, lead_ms: int, narration_ms: int) -> list[Finding]:
    needed = lead_ms + narration_ms
    if scene.duration_ms is None or not narration_ms or scene.duration_ms >= needed:
        return []
    values = {"scene": scene_id, "needed": f"{-(-needed // 100) / 10:g}s", "written": f"{scene.duration_ms / 1000:g}s"}
    return [Finding(("scenes", index, "duration"), "duration-too-short", values)]


def _fitted(
    storyboard: Storyboard,
    ids: tuple[str, ...],
    asked: tuple[int, ...],
    lengths: tuple[int, ...],
    rate: FrameRate,
) -> tuple[tuple[int, ...], tuple[Finding, ...]]:
    """Frames of each transition that its neighbours allow; an editor's own that is too long is a finding.

    What a scene is given depends on itself and its neighbour alone: a scene put in far in front changes nothing.
    """
    fitted: list[int] = []
    findings: list[Finding] = []
    for index, scene in enumerate(storyboard.scenes):
        before = max(index - 1, 0)
        frames, explicit = asked[index], _is_explicit(scene)
        taken = 0 if explicit and not before else _given(storyboard, before, asked, lengths)
        room = min(lengths[before] - taken, lengths[index] - 1)
        if not explicit:
            frames = min(frames, lengths[before] // 2, lengths[index] // 2, max(room, 0))
        elif index and frames > room:
            values = {
                "before": ids[before],
                "after": ids[index],
                "wanted": f"{float(rate.seconds(frames)):g}s",
                "longest": f"{float(rate.seconds(max(room, 0))):.1f}s",
            }
            findings.append(Finding(("scenes", index, "transition"), "transition-too-long", values))
        fitted.append(frames)
    return tuple(fitted), tuple(findings)


def _given(storyboard: Storyboard, index: int, asked: tuple[int, ...], lengths: tuple[int, ...]) -> int:
    """Frames that a scene's own transition takes of it, whatever stands before."""
    return asked[index] if _is_explicit(storyboard.scenes[index]) else min(asked[index], lengths[index] // 2)


def _is_explicit(scene: Scene) -> bool:
    return scene.transition is not None and scene.transition.duration_ms is not None


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
        sentences = _in_turn(speech[index], leads[index])
        tail = following.frames if following else 0
        placed.append(PacedScene(index, ids[index], scene, span, enters[index], tail, sentences))
        start = span.end
    return tuple(placed)


def _in_turn(sentences: tuple[SpokenSentence, ...], start_ms: int) -> tuple[PlacedSentence, ...]:
    placed: list[PlacedSentence] = []
    for sentence in sentences:
        placed.append(PlacedSentence(start_ms, sentence))
        start_ms += sentence.duration_ms + _rest_ms(sentence)
    return tuple(placed)
