"""Photos side by side on the look's ground: tiles that arrive one after another and move as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from videopipe.scenes.coming import seen
from videopipe.scenes.dressing import dress_places, heading_bottom
from videopipe.scenes.labels import tile_labels
from videopipe.scenes.room import caption_room, margin
from videopipe.storyboard.photographed import LabelledScene
from videopipe.timeline.model import Framing, GroundPicture, Move, Pane, Picture, Shot
from videopipe.timeline.motion import automatic
from videopipe.timeline.setting import SceneSetting, card_picture, photo_in_motion
from videopipe.units import Rect, Size, Span

# Tiles come this many staggers after one another: a picture needs longer to be taken in than a line.
STAGGERS = 2
# The last tile has begun to arrive in this part of the scene, and each arrives in no more of it.
ARRIVED_BY = 3


def tiled_shot(
    scene: LabelledScene,
    tiles: Sequence[Rect],
    setting: SceneSetting,
    *,
    fit: str,
    focuses: Sequence[tuple[float, float] | None],
) -> Shot:
    """The shot of a scene whose pictures stand in `tiles`, each with its label, looking at its focus."""
    paced = setting.paced
    starts = _starts(len(tiles), setting)
    labels = tile_labels(scene.labels, tiles, starts, dress_places(scene, setting), setting)
    motion, last = common_motion(scene, setting), paced.span.end + paced.tail
    panes = []
    for name, tile, start, label, focus in zip(scene.pictures, tiles, starts, labels, focuses, strict=True):
        picture, moves = photo_in_motion(
            setting.photos[name],
            replace(setting, size=Size(tile.width, tile.height)),
            body=paced.span.frames,
            tail=paced.tail,
            motion=motion,
            fit=fit,
            focus=focus,
            before=None,
        )
        skip = start - paced.span.start
        panes.append(_arriving(Pane(Span(start, last), tile, picture, moves, skip, layers=label), setting))
    ground, moves = _ground(setting)
    return Shot(Span(paced.span.start, last), ground, moves, enter=paced.enter, panes=tuple(panes))


def picture_area(scene: LabelledScene, setting: SceneSetting) -> Rect:
    """Where pictures are tiled: between the sides, below the headline and above the captions."""
    air = margin(setting)
    top, bottom = heading_bottom(scene, setting), caption_room(setting).top - air
    return Rect(air, top, setting.size.width - 2 * air, bottom - top)


def gap_of(setting: SceneSetting) -> int:
    """The gap between pictures, in even pixels."""
    return round(setting.look.collage.gap / 2) * 2


def common_motion(scene: LabelledScene, setting: SceneSetting) -> object:
    """One motion for all pictures: the scene's own, else nearer or further by what the first photo is."""
    if scene.motion != "auto":
        return scene.motion
    return automatic(setting.photos[scene.pictures[0]].digest, setting.before, ("zoom-in", "zoom-out"))


def _arriving(pane: Pane, setting: SceneSetting) -> Pane:
    look, most = setting.look.motion, setting.paced.span.frames // ARRIVED_BY
    return replace(
        pane,
        radius=setting.look.collage.radius,
        arrive=min(setting.rate.frames_covering(look.arrive), most),
        rise=look.rise,
        easing=look.kind,
    )


def _ground(setting: SceneSetting) -> tuple[Picture, tuple[Move, ...]]:
    """What is behind the pictures: the look's plain ground for them, or its card's."""
    plain = setting.look.collage.ground
    if plain is not None:
        whole = Framing(0.0, 0.0, 1.0)
        return GroundPicture(setting.size, plain), (Move(1, whole, whole),)
    return card_picture(setting)


def _starts(count: int, setting: SceneSetting) -> tuple[int, ...]:
    """The frame in which each tile begins to arrive."""
    step = setting.rate.frames_covering(setting.look.motion.stagger * STAGGERS)
    step = min(step, setting.paced.span.frames // ARRIVED_BY // max(count - 1, 1))
    return tuple(seen(setting).start + step * index for index in range(count))
