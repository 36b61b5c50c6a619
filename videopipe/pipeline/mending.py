"""What was finished and is gone again before it is joined: the store may be deleted or damaged at any time."""

from __future__ import annotations

from videopipe.events import Noticed, Tell
from videopipe.pipeline.bundling import Beside, made_beside
from videopipe.pipeline.film import Settings
from videopipe.pipeline.orders import Order, task_of
from videopipe.render.segment import KIND, SUFFIX, draw_into_store
from videopipe.storyboard.wording import say


def mended(order: Order, beside: Beside, settings: Settings, tell: Tell) -> Beside:
    """Sound and covers, and every segment whole in the store: what is missing or damaged by now is made again.

    Raises what stops that.
    """
    for shaped, keys in zip(order.film.shapes, order.keys, strict=True):
        for segment, key in zip(shaped.plan.segments, keys, strict=True):
            if settings.store.find_whole(KIND, key, SUFFIX) is None:
                tell(Noticed(order.film.name, say("memory-damaged", settings.language, scene=segment.scene)))
                draw_into_store(task_of(order.film, key, segment.timeline, settings), settings.store, lambda _: None)
    files = (*beside.sounds, *(cover for _, cover in beside.covers.values()), *beside.stems.values())
    if all(file.is_file() for file in files):
        return beside
    again = made_beside(order, settings, tell)
    if isinstance(again, Exception):
        raise again
    return again
