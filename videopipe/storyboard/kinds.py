"""Which kinds of scene there are: ours, and those that other packages add by entry points in `videopipe.scenes`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, Any, TypeAlias, get_args

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from videopipe.plugins import BrokenPlugin, Gallery, WrongShapeError, names
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import Shape, told, written_keys
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.reference_words import VALUES
from videopipe.storyboard.scenes import PICTURES, AddedScene, Scene

_SHAPES: tuple[type[CommonKeys], ...] = (CommonKeys, *PICTURES.values())
_KEYS = frozenset(key for shape in _SHAPES for key in written_keys(shape))


@dataclass(frozen=True, slots=True)
class SceneKind:
    """A kind of scene that another package adds: its keys, and `compose(scene, setting)`, which gives its shots."""

    model: type[AddedScene]
    compose: Callable[[Any, Any], tuple[Any, ...]]


def pictures() -> Mapping[str, type[CommonKeys]]:
    """The model of every kind of scene by its picture key: ours, then those of other packages that can be used."""
    return _pictures(tuple((name, kind.model) for name, kind in PLUGGED.usable().items()))


@lru_cache(maxsize=4)
def _pictures(added: tuple[tuple[str, type[CommonKeys]], ...]) -> Mapping[str, type[CommonKeys]]:
    return MappingProxyType({**PICTURES, **dict(added)})


def broken_picture(key: str) -> BrokenPlugin | None:
    """Why `key` is no picture although a package meant to add it; None for every other key."""
    found = PLUGGED.find(key) if key in names("scenes") and key not in _KEYS else None
    return found if isinstance(found, BrokenPlugin) else None


def picture_of(scene: CommonKeys) -> str:
    """The scene's picture key, as it is written in a storyboard."""
    ours = next((name for name, model in PICTURES.items() if type(scene) is model), None)
    return ours or next(_own_keys(type(scene)))


def _own_keys(model: type[CommonKeys]) -> Iterator[str]:
    """The keys that scenes of other kinds need not have; the first names the kind."""
    common = written_keys(CommonKeys)
    return (key for key in written_keys(model) if key not in common)


def read_scene(value: object, info: ValidationInfo) -> object:
    """The scene that `value` describes; its picture key says which class it is."""
    if isinstance(value, CommonKeys):
        return value
    if not isinstance(value, dict):
        raise WritingError("scene-wanted")
    known = pictures()
    found = [picture for picture in known if picture in value]
    if len(found) != 1:
        raise WritingError("several-pictures" if found else "no-picture", keys=tuple(found), known=tuple(known))
    return known[found[0]].model_validate(value, context=info.context)


class _ByPicture:
    """Reads scenes one by one, so that the models of kinds which no scene has are never built."""

    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(read_scene)


WrittenScene: TypeAlias = Annotated[Scene, _ByPicture]


def shape_inside(field: FieldInfo) -> type[Shape] | None:
    """The mapping that a key may hold, as its annotation says."""
    annotated = field.annotation
    for one in (annotated, *get_args(annotated)):
        bare = getattr(one, "__origin__", one)
        if isinstance(bare, type) and issubclass(bare, Shape):
            return bare
    return None


def _checked(name: str, value: object) -> SceneKind:
    if not isinstance(value, SceneKind):
        raise WrongShapeError(f"a scene kind is a SceneKind, not a {type(value).__name__}")
    model = value.model
    if not (isinstance(model, type) and issubclass(model, AddedScene)) or not callable(value.compose):
        raise WrongShapeError("a SceneKind has a model that is an AddedScene, and a function compose(scene, setting)")
    fields, own = written_keys(model), list(_own_keys(model))
    if own[:1] != [name] or not fields[name].is_required():
        raise WrongShapeError(
            f"the first key of the model is not {name!r}, after which the kind is named, and required"
        )
    for key in own:
        if fault := _fault_of_key(key, fields[key]):
            raise WrongShapeError(fault)
    return value


def _fault_of_key(key: str, field: FieldInfo) -> str | None:
    extra = field.json_schema_extra
    if not isinstance(extra, dict) or not {"zh", "kind", "example", "default"} <= extra.keys():
        return f"the key {key!r} is not described with key(…)"
    kind = told(field).kind
    if kind == "mapping":
        return None if shape_inside(field) else f"the key {key!r} is a mapping, but its type is no Shape"
    return None if kind in VALUES else f"the key {key!r} is of the unknown kind {kind!r}"


PLUGGED: Gallery[SceneKind] = Gallery("scenes", _KEYS, _checked)
"""The scene kinds of other packages."""
