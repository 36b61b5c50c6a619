"""Then and now: both at once, or one giving way to the other as a line travels across.

Both photos are framed and moved alike, so that what was stands where it is now; faces stay in the frame.
"""

from __future__ import annotations

from typing import Literal

from videopipe.scenes.dressing import heading_bottom
from videopipe.scenes.labels import label_layers
from videopipe.scenes.panes import common_motion, gap_of, picture_area, tiled_shot
from videopipe.scenes.room import in_corner, margin, widest_row
from videopipe.scenes.slider import Crossing, glides, line_marks
from videopipe.scenes.strip import strip
from videopipe.scenes.tiling import halves
from videopipe.storyboard.model import CompareScene
from videopipe.timeline.focus import CENTRE, focus_of
from videopipe.timeline.model import Divider, Framing, Glide, GroundPicture, Layer, Move, Pane, Shot
from videopipe.timeline.motion import divider_at
from videopipe.timeline.setting import SceneSetting, fit_of, photo_in_motion
from videopipe.units import Rect, Size, Span

SIDES: tuple[Literal["left", "right"], ...] = ("left", "right")


def compose_compare(scene: CompareScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a comparison."""
    match _kind(scene, setting):
        case "split":
            return (_split(scene, setting),)
        case crossing:
            return (_crossed(scene, setting, crossing),)


def _kind(scene: CompareScene, setting: SceneSetting) -> Literal["split"] | Crossing:
    """The kind that is asked for; else a slider where both photos fill the frame."""
    match scene.compare.kind:
        case "auto":
            return "slider" if _fit(scene, setting, setting.size) == "cover" else "split"
        case asked:
            return asked


def _fit(scene: CompareScene, setting: SceneSetting, frame: Size) -> str:
    """One fit for both photos: that of the one which would lose more."""
    zoom = setting.look.motion.zoom
    fits = [fit_of(scene.fit, setting.photos[name].size, frame, closest=zoom) for name in scene.pictures]
    return next((fit for fit in fits if fit != "cover"), "cover")


def _split(scene: CompareScene, setting: SceneSetting) -> Shot:
    """Then above now, or beside it where the frame is wide."""
    area = picture_area(scene, setting)
    tiles = halves(area, gap_of(setting))
    fit = "cover" if scene.fit == "auto" else scene.fit
    shape = Size(tiles[0].width, tiles[0].height)
    return tiled_shot(scene, tiles, setting, fit=fit, focuses=_focuses(scene, setting, shape))


def _focuses(scene: CompareScene, setting: SceneSetting, shape: Size) -> list[tuple[float, float] | None]:
    """What each photo looks at: what is written; where one has faces both look there; where both have, each at its own.

    Without faces both look at their middle, whatever draws the eye in either.
    """
    photos = [setting.photos[name] for name in scene.pictures]
    faced = [photo for photo in photos if photo.faces]
    if scene.focus is not None or not faced:
        return [scene.focus or CENTRE] * len(photos)
    there = focus_of(faced[0], None, shape)
    return [None if photo.faces else there for photo in photos]


def _crossed(scene: CompareScene, setting: SceneSetting, crossing: Crossing) -> Shot:
    """Then on the left of a line, now on its right."""
    paced = setting.paced
    span = Span(paced.span.start, paced.span.end + paced.tail)
    way = glides(crossing, setting)
    fit, motion = _fit(scene, setting, setting.size), common_motion(scene, setting)
    labels = _labels(scene, setting, way)
    panes = []
    focuses = _focuses(scene, setting, setting.size)
    for name, side, layers, focus in zip(scene.pictures, SIDES, labels, focuses, strict=True):
        picture, moves = photo_in_motion(
            setting.photos[name],
            setting,
            body=paced.span.frames,
            tail=paced.tail,
            motion=motion,
            fit=fit,
            focus=focus,
            before=None,
        )
        marks = line_marks(crossing, setting) if side == "right" else ()
        divider = Divider(way, side, marks)
        place = Rect(0, 0, setting.size.width, setting.size.height)
        panes.append(Pane(span, place, picture, moves, divider=divider, layers=layers))
    whole = Framing(0.0, 0.0, 1.0)
    ground = GroundPicture(setting.size, setting.look.colors.ground)
    return Shot(span, ground, (Move(1, whole, whole),), enter=paced.enter, panes=tuple(panes))


def _labels(
    scene: CompareScene, setting: SceneSetting, way: tuple[Glide, ...]
) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """Then's label at the upper left until the line reaches it, now's at the upper right once the line has passed."""
    if not scene.labels:
        return (), ()
    air = margin(setting)
    top = heading_bottom(scene, setting) + (0 if scene.heading else air)
    row = widest_row(top, top + 2, setting)
    before, after = (strip(label, row.width / 2 - air, setting) for label in scene.labels)
    left = in_corner("top-left", before.width, before.height, row)
    right = in_corner("top-right", after.width, after.height, row)
    start, places = setting.paced.span.start, _places(way, setting)
    leaves = next((n for n, place in enumerate(places) if place < left.right + air), None)
    arrives = next((n for n, place in enumerate(places) if place < right.left - air), len(places))
    entering = setting.paced.enter.frames // 2 if setting.paced.enter else 0
    return (
        label_layers(before, left, start + entering, setting, end=None if leaves is None else start + leaves),
        label_layers(after, right, start + max(arrives, entering), setting),
    )


def _places(way: tuple[Glide, ...], setting: SceneSetting) -> list[float]:
    """The column in which the line stands, at every frame of the scene."""
    divider = Divider(way, "left")
    return [divider_at(divider, n) * setting.size.width for n in range(setting.paced.span.frames)]
