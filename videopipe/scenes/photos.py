"""Several photos one after another over one narration, changing where a clause ends."""

from __future__ import annotations

from videopipe.scenes.clauses import clause_ends
from videopipe.scenes.dressing import dress_places
from videopipe.scenes.labels import frame_label
from videopipe.storyboard.model import PhotosScene
from videopipe.timeline.model import Layer, Shot, Transition
from videopipe.timeline.motion import motion_of
from videopipe.timeline.setting import SceneSetting, photo_in_motion
from videopipe.units import Span

CHANGE_MS = 400
# A change may leave its even share of the scene by this part of a share to meet the end of a clause.
REACH = 0.4
# Every photo is seen for at least this part of an even share, so that no three pictures meet.
LEAST_SHARE = 0.5


def compose_photos(scene: PhotosScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """A shot for each photo; all but the last are left by a short fade."""
    paced = setting.paced
    change = _change_frames(len(scene.photos), setting)
    borders = _borders(len(scene.photos), setting)
    shots: list[Shot] = []
    before = setting.before
    for index, name in enumerate(scene.photos):
        last = index == len(scene.photos) - 1
        tail = paced.tail if last else change
        photo = setting.photos[name]
        picture, moves = photo_in_motion(
            photo,
            setting,
            body=borders[index + 1] - borders[index],
            tail=tail,
            motion=scene.motion,
            fit=scene.fit,
            focus=scene.focus,
            before=before,
        )
        enter = Transition("fade", change) if index and change else (None if index else paced.enter)
        span = Span(borders[index], borders[index + 1] + tail)
        shots.append(Shot(span, picture, moves, _label(scene, index, span, setting), enter))
        before = motion_of(moves)
    return tuple(shots)


def _label(scene: PhotosScene, index: int, span: Span, setting: SceneSetting) -> tuple[Layer, ...]:
    """The label of the photo seen in `span`, which comes and goes with it."""
    if not scene.labels:
        return ()
    last = index == len(scene.photos) - 1
    return frame_label(scene.labels[index], dress_places(scene, setting), setting, span, last=last)


def _change_frames(count: int, setting: SceneSetting) -> int:
    """The fade between two photos: never more than a third of a photo's share, so that no three pictures meet."""
    entering = setting.paced.enter.frames if setting.paced.enter else 0
    share = (setting.paced.span.frames - entering) // count
    return min(setting.rate.frames_covering(CHANGE_MS), share // 3)


def _borders(count: int, setting: SceneSetting) -> tuple[int, ...]:
    """Where photos change: even shares of the scene after its entrance, drawn to the nearest end of a clause."""
    span, enter = setting.paced.span, setting.paced.enter
    start = span.start + (enter.frames if enter else 0)
    share = (span.end - start) / count
    clauses = clause_ends(setting)
    apart = round(share * LEAST_SHARE)
    borders = [span.start]
    for index in range(1, count):
        even = round(start + share * index)
        earliest = max(borders[-1] + apart, round(even - share * REACH))
        near = [frame for frame in clauses if earliest <= frame <= even + share * REACH]
        borders.append(max(min(near, key=lambda frame: abs(frame - even), default=even), borders[-1] + apart))
    return (*borders, span.end)
