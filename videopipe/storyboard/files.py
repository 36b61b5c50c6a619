"""The files that a storyboard names, and where it names them."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.storyboard.cards import ChartScene, NumberScene, QuoteScene, TitleScene
from videopipe.storyboard.filmed import VideoScene
from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.office import Office
from videopipe.storyboard.photographed import CollageScene, CompareScene, PhotoScene, PhotosScene
from videopipe.storyboard.scenes import AddedScene, Scene
from videopipe.storyboard.written import Path


def paths_in(storyboard: Storyboard) -> Iterator[str]:
    """Every path written in `storyboard`, in order, also more than once."""
    if storyboard.style and storyboard.style.casefold().endswith(".toml"):
        yield storyboard.style
    if storyboard.music:
        yield storyboard.music.file
    yield from (written for _, written in (*photo_places(storyboard), *clip_places(storyboard)))


def paths_of_office(office: Office) -> Iterator[str]:
    """Every path that only the project file writes."""
    if office.logo:
        yield office.logo.file


def photo_places(storyboard: Storyboard) -> Iterator[tuple[Path, str]]:
    """Every photo's place in the storyboard, e.g. `("scenes", 1, "photo")`, and its path as written."""
    if storyboard.cover and storyboard.cover.photo:
        yield ("cover", "photo"), storyboard.cover.photo
    for index, scene in enumerate(storyboard.scenes):
        yield from ((("scenes", index, *place), written) for place, written in _of_scene(scene))


def clip_places(storyboard: Storyboard) -> Iterator[tuple[Path, str]]:
    """Every clip's place in the storyboard, `("scenes", 3, "video")`, and its path as written."""
    for index, scene in enumerate(storyboard.scenes):
        if isinstance(scene, VideoScene):
            yield ("scenes", index, "video"), scene.video


def _of_scene(scene: Scene) -> Iterator[tuple[Path, str]]:
    match scene:
        case PhotoScene():
            yield ("photo",), scene.photo
        case PhotosScene():
            yield from ((("photos", index), written) for index, written in enumerate(scene.photos))
        case CollageScene():
            yield from ((("collage", index), written) for index, written in enumerate(scene.collage))
        case CompareScene():
            yield ("compare", "before"), scene.compare.before
            yield ("compare", "after"), scene.compare.after
        case QuoteScene() if scene.quote.photo:
            yield ("quote", "photo"), scene.quote.photo
        case TitleScene() if scene.title.photo:
            yield ("title", "photo"), scene.title.photo
        case NumberScene() if scene.number.photo:
            yield ("number", "photo"), scene.number.photo
        case ChartScene() if scene.chart.photo:
            yield ("chart", "photo"), scene.chart.photo
        case AddedScene():
            yield from scene.photo_places()
