"""Planning: storyboard and facts become a timeline, a soundtrack and the segments to draw. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from videopipe.digest import digest
from videopipe.platforms.profile import Profile
from videopipe.storyboard.kinds import picture_of
from videopipe.storyboard.model import Scene, Storyboard
from videopipe.styles.look import Look
from videopipe.timeline.captioning import CaptionSetting, CaptionShape
from videopipe.timeline.clearing import cleared, prevailing
from videopipe.timeline.cues import captions
from videopipe.timeline.cutting import cut
from videopipe.timeline.inputs import ClipFacts, MeasureText, PhotoFacts, SpokenSentence
from videopipe.timeline.label import ShownLabel, label_marks, label_place
from videopipe.timeline.model import Cue, PhotoPicture, Shot, Timeline
from videopipe.timeline.motion import motion_of
from videopipe.timeline.pacing import PacedScene, pace
from videopipe.timeline.passing import passing_sounds
from videopipe.timeline.setting import ComposeScene, SceneSetting
from videopipe.timeline.sound import Soundtrack, soundtrack
from videopipe.timeline.treatment import treated, treatment_of
from videopipe.units import Span


@dataclass(frozen=True, slots=True)
class Facts:
    """What the photos, the clips, the narration and the music turned out to be.

    `photos` and `clips` by the path written in the storyboard; `speech` has the sentences of every scene in order;
    `names` are words that somebody says how to say, and no line break may part.
    """

    photos: Mapping[str, PhotoFacts]
    speech: tuple[tuple[SpokenSentence, ...], ...]
    music: str | None = None
    names: tuple[str, ...] = ()
    clips: Mapping[str, ClipFacts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the film drawn and remembered by itself: its place in the film, and its own timeline from 0."""

    scene: str
    span: Span
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Plan:
    """A film as planned."""

    timeline: Timeline
    scenes: tuple[PacedScene, ...]
    segments: tuple[Segment, ...]
    sound: Soundtrack


def plan(
    storyboard: Storyboard,
    facts: Facts,
    profile: Profile,
    look: Look,
    *,
    measure: MeasureText,
    kinds: Mapping[type, ComposeScene],
    shapes: Mapping[str, CaptionShape] = MappingProxyType({}),
    label: ShownLabel | None = None,
) -> Plan:
    """Everything that will be seen and heard; raises PlanningError with all that cannot be.

    `shapes` says what each caption style asks for.
    """
    rate, size = profile.frame_rate, profile.size
    paced = pace(storyboard, scene_ids(storyboard.scenes), facts.speech, rate, look, facts.clips)
    names = _names(storyboard, facts)
    styles = [scene.caption_style or storyboard.caption_style or look.caption.style for scene in storyboard.scenes]
    shapes_of = [shapes.get(style, CaptionShape()) for style in styles]
    frames = paced[-1].span.end
    marks = label_marks(label, profile, look, frames, measure) if label else ()
    labelled, place = (marks[0].span.end, label_place(marks)) if marks else (0, None)
    shots: list[Shot] = []
    for scene in paced:
        before, scale = _last_motion(shots), shapes_of[scene.index].scale
        setting = SceneSetting(
            scene, size, rate, look, profile, facts.photos, measure, before, names, facts.clips, scale,
            place if scene.span.start < labelled else None,
        )  # fmt: skip
        composed = kinds[type(scene.scene)](scene.scene, setting)
        shots += treated(composed, treatment_of(scene.scene, storyboard, look), facts.photos, facts.clips, rate)
    seen, cues = prevailing(shots), list[Cue]()
    for scene in paced:
        captioning = CaptionSetting(profile, look, measure, names, styles[scene.index], shapes_of[scene.index])
        found = captions(scene, rate, captioning)
        cues += cleared(found, seen, facts.photos, size, profile.safe, measure)
    timeline = Timeline(rate, size, frames, tuple(shots), tuple(cues), marks)
    segments = tuple(Segment(scene.id, scene.span, cut(timeline, scene.span)) for scene in paced)
    passing = passing_sounds(paced, storyboard, look, rate)
    sound = soundtrack(paced, storyboard.music, facts.music, rate, facts.clips, passing)
    return Plan(timeline, paced, segments, sound)


def _names(storyboard: Storyboard, facts: Facts) -> tuple[str, ...]:
    """The known names that the film shows."""
    written = str(storyboard.model_dump(warnings=False, exclude={"pronounce"}))
    known = (*(name for name, _ in storyboard.pronounce), *facts.names)
    return tuple(dict.fromkeys(name for name in known if name in written))


def scene_ids(scenes: tuple[Scene, ...]) -> tuple[str, ...]:
    """An id for each scene: its own, or one made of its content that stays when other scenes move."""
    taken = {scene.id for scene in scenes if scene.id}
    ids: list[str] = []
    for scene in scenes:
        found = (
            scene.id
            or f"{kind_of(scene)}-{digest(scene.model_dump(warnings=False, exclude={'id', 'note', 'allow'}))[:6]}"
        )
        if not scene.id:
            base, copy = found, 2
            while found in taken:
                found, copy = f"{base}-{copy}", copy + 1
            taken.add(found)
        ids.append(found)
    return tuple(ids)


def kind_of(scene: Scene) -> str:
    """The scene's picture key, as it is written in a storyboard."""
    return picture_of(scene)


def _last_motion(shots: list[Shot]) -> str | None:
    """How the photo shown last moves."""
    if not shots:
        return None
    shown = (shots[-1].picture, shots[-1].moves), *((pane.picture, pane.moves) for pane in shots[-1].panes)
    moving = [moves for picture, moves in shown if isinstance(picture, PhotoPicture)]
    return motion_of(moving[-1]) if moving else None
