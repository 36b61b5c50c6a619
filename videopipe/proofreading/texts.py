"""Every text of a storyboard that reaches people: shown, spoken, or posted beside the film."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from videopipe.proofreading.model import Text
from videopipe.storyboard.describe import written_keys
from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.written import Path

# Keys whose text people read or hear, and keys that lead to such.
_TEXTS = frozenset(
    ("title", "subtitle", "text", "by", "heading", "tag", "say", "caption", "labels", "label", "unit", "description",
     "short_title", "hashtags", "cover", "publish", "number", "chart", "quote", "points")
)  # fmt: skip


def texts(storyboard: Storyboard) -> tuple[Text, ...]:
    """The texts of `storyboard`, in the order in which they are written; one that is taken from another is left out."""
    film = tuple(_of_film(storyboard))
    scenes = (text for number, scene in enumerate(storyboard.scenes) for text in _inside(scene, ("scenes", number)))
    return (*film, *scenes)


def _of_film(storyboard: Storyboard) -> Iterator[Text]:
    for text in _inside(storyboard, ()):
        if text.path != ("publish", "title") or text.text != storyboard.title:
            yield text


def _inside(value: BaseModel, path: Path) -> Iterator[Text]:
    for key, field in written_keys(type(value)).items():
        name = next(name for name, own in type(value).model_fields.items() if own is field)
        if key in _TEXTS:
            yield from _texts(getattr(value, name), (*path, key))


def _texts(value: object, path: Path) -> Iterator[Text]:
    match value:
        case str():
            yield Text(path, value)
        case BaseModel():
            yield from _inside(value, path)
        case tuple():
            for number, item in enumerate(value):
                if isinstance(item, tuple):
                    yield Text((*path, str(item[0])), str(item[0]))
                else:
                    yield from _texts(item, (*path, number))
