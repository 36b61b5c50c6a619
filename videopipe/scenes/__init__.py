"""Scene kinds: each file sets one kind of scene; this table names them by their model.

Another package adds one by an entry point in the group `videopipe.scenes` that leads to a `SceneKind`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from videopipe.scenes.added import added_scenes
from videopipe.scenes.chart import compose_chart
from videopipe.scenes.collage import compose_collage
from videopipe.scenes.color import compose_color
from videopipe.scenes.compare import compose_compare
from videopipe.scenes.dressing import dressed
from videopipe.scenes.number import compose_number
from videopipe.scenes.photo import compose_photo
from videopipe.scenes.photos import compose_photos
from videopipe.scenes.quote import compose_quote
from videopipe.scenes.title import compose_title
from videopipe.scenes.video import compose_video
from videopipe.storyboard.model import (
    ChartScene,
    CollageScene,
    ColorScene,
    CompareScene,
    NumberScene,
    PhotoScene,
    PhotosScene,
    QuoteScene,
    TitleScene,
    VideoScene,
)
from videopipe.timeline.setting import ComposeScene

_KINDS: dict[type, ComposeScene] = {
    TitleScene: compose_title,
    PhotoScene: compose_photo,
    PhotosScene: compose_photos,
    CollageScene: compose_collage,
    CompareScene: compose_compare,
    QuoteScene: compose_quote,
    VideoScene: compose_video,
    ColorScene: compose_color,
    NumberScene: compose_number,
    ChartScene: compose_chart,
}

SCENES: Mapping[type, ComposeScene] = MappingProxyType({kind: dressed(compose) for kind, compose in _KINDS.items()})


def all_scenes() -> Mapping[type, ComposeScene]:
    """Ours, and those that other packages add."""
    return {**SCENES, **added_scenes()}
