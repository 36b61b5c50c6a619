"""The files that a storyboard names."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.scenes import PhotoScene, PhotosScene, Scene, TitleScene


def paths_in(storyboard: Storyboard) -> Iterator[str]:
    """Every path written in `storyboard`, in order, also more than once."""
    if storyboard.style and storyboard.style.casefold().endswith(".toml"):
        yield storyboard.style
    if storyboard.music:
        yield storyboard.music.file
    if storyboard.cover and storyboard.cover.photo:
        yield storyboard.cover.photo
    for scene in storyboard.scenes:
        yield from _photos(scene)


def _photos(scene: Scene) -> tuple[str, ...]:
    match scene:
        case TitleScene():
            return (scene.title.photo,) if scene.title.photo else ()
        case PhotoScene():
            return (scene.photo,)
        case PhotosScene():
            return scene.photos
    return ()
