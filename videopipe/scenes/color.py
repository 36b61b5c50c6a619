"""A plain ground: a breath between pictures, or a place for a caption alone."""

from __future__ import annotations

from videopipe.storyboard.model import ColorScene
from videopipe.timeline.model import Framing, GroundPicture, Move, Shot
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Span


def compose_color(scene: ColorScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a plain ground, which does not move."""
    paced = setting.paced
    whole = Framing(0.0, 0.0, 1.0)
    picture = GroundPicture(setting.size, str(scene.color))
    span = Span(paced.span.start, paced.span.end + paced.tail)
    return (Shot(span, picture, (Move(1, whole, whole),), enter=paced.enter),)
