"""The scenes, one class for each picture key, and those that other packages add."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from videopipe.storyboard.cards import ChartScene, ColorScene, NumberScene, QuoteScene, TitleScene
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.filmed import VideoScene
from videopipe.storyboard.photographed import CollageScene, CompareScene, PhotoScene, PhotosScene
from videopipe.storyboard.written import Path


class AddedScene(CommonKeys):
    """A scene of a kind that another package adds: a class on this one with a key of the kind's name."""

    def photo_places(self) -> Iterator[tuple[Path, str]]:
        """Where in the scene each photo is named, e.g. `("countdown", "photo")`, and its path as written."""
        return iter(())

    def needed_ms(self) -> int:
        """The least time for a scene that does not say how long it lasts, in milliseconds."""
        return 2500


Scene: TypeAlias = (
    TitleScene
    | PhotoScene
    | PhotosScene
    | VideoScene
    | CollageScene
    | CompareScene
    | QuoteScene
    | ColorScene
    | NumberScene
    | ChartScene
    | AddedScene
)

PICTURES: dict[str, type[CommonKeys]] = {
    "title": TitleScene,
    "photo": PhotoScene,
    "photos": PhotosScene,
    "collage": CollageScene,
    "compare": CompareScene,
    "quote": QuoteScene,
    "video": VideoScene,
    "color": ColorScene,
    "number": NumberScene,
    "chart": ChartScene,
}
