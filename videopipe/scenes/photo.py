"""One photo, filling the frame, moving slowly."""

from __future__ import annotations

from videopipe.storyboard.model import PhotoScene
from videopipe.timeline.model import Shot
from videopipe.timeline.setting import SceneSetting, photo_in_motion
from videopipe.units import Span


def compose_photo(scene: PhotoScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a photo scene."""
    paced = setting.paced
    picture, moves = photo_in_motion(
        setting.photos[scene.photo],
        setting,
        body=paced.span.frames,
        tail=paced.tail,
        motion=scene.motion,
        fit=scene.fit,
        focus=scene.focus,
        before=setting.before,
    )
    return (Shot(Span(paced.span.start, paced.span.end + paced.tail), picture, moves, enter=paced.enter),)
