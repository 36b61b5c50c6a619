"""Several photos together, tiled so that as little of them as possible is lost."""

from __future__ import annotations

from videopipe.scenes.panes import gap_of, picture_area, tiled_shot
from videopipe.scenes.tiling import tiled
from videopipe.storyboard.model import CollageScene
from videopipe.timeline.model import Shot
from videopipe.timeline.setting import SceneSetting


def compose_collage(scene: CollageScene, setting: SceneSetting) -> tuple[Shot, ...]:
    """The one shot of a collage."""
    sizes = [setting.photos[name].size for name in scene.collage]
    tiles = tiled(sizes, picture_area(scene, setting), gap_of(setting))
    fit = "cover" if scene.fit == "auto" else scene.fit
    return (tiled_shot(scene, tiles, setting, fit=fit, focuses=[scene.focus] * len(tiles)),)
