"""Coming and going: art on a picture becomes layers that arrive one after another and leave with the look's motion."""

from __future__ import annotations

from collections.abc import Sequence

from videopipe.timeline.model import Art, Layer
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Span

# No arrival and no departure takes more than this part of a scene.
MOST_OF_SCENE = 3


def coming(groups: Sequence[Sequence[Art]], setting: SceneSetting, *, span: Span | None = None) -> tuple[Layer, ...]:
    """Layers of `groups`, the art of each arriving together, a stagger after the group before.

    They come half-way through the scene's entrance and go half-way through the next one's; at the film's end they
    stay. With a `span` (frames of the film) they come as it begins and are gone as it ends.
    """
    whole = seen(setting) if span is None else span
    arrive, leave = _frames(setting, whole)
    stagger = stagger_frames(len(groups), arrive, setting)
    rise, easing = setting.look.motion.rise, setting.look.motion.kind
    return tuple(
        Layer(Span(min(whole.start + stagger * order, whole.end), whole.end), art, arrive, rise, leave, easing)
        for order, group in enumerate(groups)
        for art in group
    )


def seen(setting: SceneSetting) -> Span:
    """The frames in which what stands on the scene's picture is seen."""
    paced = setting.paced
    entering = paced.enter.frames // 2 if paced.enter else 0
    return Span(paced.span.start + entering, paced.span.end + paced.tail // 2)


def stagger_frames(count: int, arrive: int, setting: SceneSetting) -> int:
    """How many frames later the next of `count` things arrives, each in `arrive` frames."""
    return min(setting.rate.frames_covering(setting.look.motion.stagger), max(arrive // max(count, 1), 1))


def _frames(setting: SceneSetting, span: Span) -> tuple[int, int]:
    """Frames of the arrival and of the departure; nothing departs where the film ends with it on screen."""
    motion, most = setting.look.motion, min(setting.paced.span.frames, span.frames) // MOST_OF_SCENE
    last = span.end >= setting.paced.span.end and not setting.paced.tail
    leave = 0 if last else min(setting.rate.frames_covering(motion.leave), most)
    return min(setting.rate.frames_covering(motion.arrive), most), leave
