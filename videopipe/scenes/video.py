"""A clip: it plays once, fitted like a photo; its last frame stays where the scene is longer."""

from __future__ import annotations

from videopipe.storyboard.model import VideoScene
from videopipe.timeline.clips import played_frames
from videopipe.timeline.model import Shot
from videopipe.timeline.setting import SceneSetting, clip_in_motion
from videopipe.units import Span


def compose_video(scene: VideoScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a clip; it still plays while the next scene comes in."""
    paced, clip = setting.paced, setting.clips[scene.video]
    played = played_frames(scene, clip, setting.rate)
    picture, moves = clip_in_motion(clip, played, setting, motion=scene.motion, fit=scene.fit, focus=scene.focus)
    return (Shot(Span(paced.span.start, paced.span.end + paced.tail), picture, moves, enter=paced.enter),)
