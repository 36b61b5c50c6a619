"""Clips in a film: which part plays, what cannot be shown, and where a last picture has to stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from videopipe.storyboard.model import Scene, VideoScene
from videopipe.storyboard.times import print_time
from videopipe.timeline.inputs import ClipFacts, Finding
from videopipe.units import FrameRate, Span

# A scene may last so long, whoever says how long.
LONGEST_MS = 600_000
# An editor reads lengths rounded: an end so little beyond the clip's means its end.
_ROUNDED_MS = 250
# A last picture that stays for longer is told.
_STAYS_MS = 1500


def played_frames(scene: VideoScene, clip: ClipFacts, rate: FrameRate) -> Span:
    """The part of a clip that `trim` leaves, in frames of the film's rate from the clip's beginning."""
    start_ms, end_ms = scene.trim or (0, clip.length_ms)
    end = max(rate.nearest_frame(min(end_ms, clip.length_ms)), 1)
    return Span(min(rate.nearest_frame(start_ms), end - 1), end)


def clip_findings(scenes: tuple[Scene, ...], clips: Mapping[str, ClipFacts]) -> Iterator[Finding]:
    """A finding for every clip that ends before what is asked of it, or is too long to be shown whole."""
    for index, scene in enumerate(scenes):
        if isinstance(scene, VideoScene) and scene.video in clips:
            yield from _findings(index, scene, clips[scene.video])


def _findings(index: int, scene: VideoScene, clip: ClipFacts) -> Iterator[Finding]:
    length = print_time(clip.length_ms // 10 * 10)
    values = {"name": scene.video, "length": length}
    start_ms, end_ms = scene.trim or (0, clip.length_ms)
    if clip.broken and (scene.trim is None or end_ms > clip.length_ms):
        yield Finding(("scenes", index, "video"), "clip-cut-off", values)
    elif start_ms >= clip.length_ms or end_ms > clip.length_ms + _ROUNDED_MS:
        end = print_time(end_ms)
        yield Finding(("scenes", index, "trim"), "trim-outside", {**values, "end": end})
    elif scene.duration_ms is None and end_ms - start_ms > LONGEST_MS:
        yield Finding(("scenes", index, "video"), "clip-too-long", {**values, "longest": print_time(LONGEST_MS)})


def stays(index: int, scene: Scene, frames: int, clips: Mapping[str, ClipFacts], rate: FrameRate) -> Finding | None:
    """A finding when a clip ends long before the `frames` for which its scene is seen: its last picture stays."""
    if not isinstance(scene, VideoScene):
        return None
    over = rate.ms(frames) - rate.ms(played_frames(scene, clips[scene.video], rate).frames)
    if over <= _STAYS_MS:
        return None
    return Finding(("scenes", index, "video"), "clip-stays", {"name": scene.video, "over": f"{over / 1000:.1f}s"})


def silent(index: int, scene: Scene, clips: Mapping[str, ClipFacts]) -> Finding | None:
    """A finding when a clip's own sound is asked for and there is none."""
    if not isinstance(scene, VideoScene) or "sound_db" not in scene.model_fields_set or scene.sound_db is None:
        return None
    if clips[scene.video].sound is not None:
        return None
    return Finding(("scenes", index, "sound"), "clip-silent", {"name": scene.video})
