"""Scene kinds: each file sets one kind of scene; this table names them by their model."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from videopipe.scenes.chart import compose_chart
from videopipe.scenes.color import compose_color
from videopipe.scenes.number import compose_number
from videopipe.scenes.photo import compose_photo
from videopipe.scenes.photos import compose_photos
from videopipe.scenes.title import compose_title
from videopipe.storyboard.model import ChartScene, ColorScene, NumberScene, PhotoScene, PhotosScene, TitleScene
from videopipe.timeline.setting import ComposeScene

SCENES: Mapping[type, ComposeScene] = MappingProxyType(
    {
        TitleScene: compose_title,
        PhotoScene: compose_photo,
        PhotosScene: compose_photos,
        ColorScene: compose_color,
        NumberScene: compose_number,
        ChartScene: compose_chart,
    }
)
