"""How long a scene's picture needs to be taken in, whether or not someone speaks."""

from __future__ import annotations

from videopipe.storyboard.model import CollageScene, CompareScene, QuoteScene, Scene
from videopipe.storyboard.scenes import AddedScene

SHORTEST_MS = 2500
COMPARE_MS = 5000
COLLAGE_MS, COLLAGE_PHOTO_MS = 2500, 700
QUOTE_MS, QUOTE_CHARACTER_MS = 1500, 180


def needed_ms(scene: Scene) -> int:
    """The least time for a scene that does not say how long it lasts, in milliseconds.

    A comparison shows both photos, a collage each of its own; a quotation is read, at some five characters a second.
    """
    match scene:
        case CompareScene():
            return COMPARE_MS
        case CollageScene():
            return COLLAGE_MS + COLLAGE_PHOTO_MS * len(scene.collage)
        case QuoteScene():
            return QUOTE_MS + QUOTE_CHARACTER_MS * len(scene.quote.text + (scene.quote.by or ""))
        case AddedScene():
            return scene.needed_ms()
    return SHORTEST_MS
