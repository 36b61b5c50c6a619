"""Labels: a strip for each picture of a scene, inside the picture it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from videopipe.scenes.coming import coming, seen
from videopipe.scenes.room import best_corner, caption_room, common, in_corner, margin, widest_row
from videopipe.scenes.strip import Strip, strip, strip_art
from videopipe.timeline.model import Layer
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect, Span

# Labels come this many staggers after their picture.
LATER = 2


def tile_labels(
    labels: Sequence[str], tiles: Sequence[Rect], starts: Sequence[int], taken: Sequence[Rect], setting: SceneSetting
) -> tuple[tuple[Layer, ...], ...]:
    """The layers of each tile's label, none where there are no labels; `starts` are the tiles' first frames.

    All stand in the same corner, clear of what is `taken` and of what the app covers; where a tile has no such
    corner, its label stands where it covers least.
    """
    if not labels:
        return tuple(() for _ in tiles)
    places = [_inside(tile, setting) for tile in tiles]
    strips = [strip(label, place.width, setting) for label, place in zip(labels, places, strict=True)]
    others = (*taken, *setting.profile.covered, caption_room(setting))
    corner = best_corner([(one.width, one.height) for one in strips], places, others)
    later = setting.rate.frames_covering(setting.look.motion.stagger * LATER)
    return tuple(
        label_layers(made, in_corner(corner, made.width, made.height, place), start + later, setting)
        for made, place, start in zip(strips, places, starts, strict=True)
    )


def label_layers(
    made: Strip, place: Rect, start: int, setting: SceneSetting, *, end: int | None = None
) -> tuple[Layer, ...]:
    """A strip's layers, from frame `start` of the film to the scene's end, or until it is gone at frame `end`."""
    last = seen(setting).end if end is None else end
    return coming([strip_art(made, place, setting)], setting, span=Span(min(start, last), last))


def frame_label(
    label: str, taken: Sequence[Rect], setting: SceneSetting, span: Span, *, last: bool
) -> tuple[Layer, ...]:
    """The layers of a label on a picture that fills the frame and is seen in `span`; `last` of its scene or not.

    It stands above the captions, and above the tag where there is one.
    """
    air = margin(setting)
    bottom = min([caption_room(setting).top, *(rect.top for rect in taken if rect.top > setting.size.height / 2)]) - air
    row = widest_row(round(setting.size.height / 2), bottom, setting)
    made = strip(label, row.width, setting)
    entering = setting.paced.enter.frames // 2 if setting.paced.enter and span.start == setting.paced.span.start else 0
    end = seen(setting).end if last else span.end
    return label_layers(made, Rect(row.left, bottom - made.height, 0, 0), span.start + entering, setting, end=end)


def _inside(tile: Rect, setting: SceneSetting) -> Rect:
    """The part of a tile in which a label may stand."""
    air = margin(setting)
    inner = Rect(tile.left + air, tile.top + air, tile.width - 2 * air, tile.height - 2 * air)
    free = common(inner, setting.profile.safe)
    return free if free.width > 0 and free.height > 0 else inner
