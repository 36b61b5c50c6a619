"""Data files in TOML checked against their model: every wrong key at its line, with what is allowed there.

A look is such a file. `checked` answers with the value, or raises StoryboardError with all of the file's problems.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel, ValidationError

from videopipe.errors import StoryboardError
from videopipe.storyboard.decode import decode
from videopipe.storyboard.faults import Fault, WritingError
from videopipe.storyboard.fromdisk import bounded, shown
from videopipe.storyboard.loaded import Places
from videopipe.storyboard.nearest import nearest
from videopipe.storyboard.toml_source import read_toml
from videopipe.storyboard.wording import Language
from videopipe.storyboard.written import NOTHING, Path

Model = TypeVar("Model", bound=BaseModel)
LARGEST = 200_000

_NUMBERS = ("int_type", "int_parsing", "float_type", "float_parsing")
_RANGES = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")
_TABLES = ("model_type", "model_attributes_type", "dict_type")


def read_table(model: type[Model], file: FilePath, language: Language, example: Mapping[str, Any]) -> Model:
    """The value in `file`; raises StoryboardError with everything that is wrong with it, in `language`."""
    content = bounded(file, LARGEST, "table-big")
    text = content if isinstance(content, Fault) else decode(content)
    name = shown(file)
    if isinstance(text, Fault):
        raise StoryboardError((Places(language, name, NOTHING).problem(text),))
    return checked(model, text.text, name, language, example)


def checked(model: type[Model], text: str, name: str, language: Language, example: Mapping[str, Any]) -> Model:
    """The value that `text` describes; `name` is the file's, and `example` a whole one to take examples from.

    Raises StoryboardError with every problem, sorted by place.
    """
    source, faults = read_toml(text)
    if not faults:
        try:
            return model.model_validate(source.data)
        except ValidationError as error:
            found = tuple(_faults(error, model, example))
            faults = tuple(fault for fault in found if not _explained(fault, found))
    places = Places(language, name, source)
    raise StoryboardError(tuple(sorted(dict.fromkeys(places.problem(fault) for fault in faults))))


def _faults(error: ValidationError, model: type[BaseModel], example: Mapping[str, Any]) -> Iterator[Fault]:
    for detail in error.errors(include_url=False):
        path: Path = detail["loc"]
        yield _fault(path, str(detail["type"]), detail, model, example)


def _explained(fault: Fault, faults: tuple[Fault, ...]) -> bool:
    """Whether a key is missing because it is misspelt, which another fault says."""
    return fault.rule == "missing-key" and any(
        other.rule == "unknown-key" and (*other.path[:-1], other.values["near"]) == fault.path for other in faults
    )


def _fault(path: Path, kind: str, detail: Any, model: type[BaseModel], example: Mapping[str, Any]) -> Fault:
    """One complaint of pydantic's as a fault of ours."""
    cause = detail.get("ctx", {}).get("error")
    wanted, limits = _annotation(model, path)
    written = detail["input"]
    if isinstance(cause, WritingError):
        return Fault((*path, *cause.within), cause.rule, cause.values)
    if kind == "extra_forbidden":
        owner, _ = _annotation(model, path[:-1])
        known = _keys(owner)
        near = nearest(str(path[-1]), known)
        return Fault(path, "unknown-key", {"key": path[-1], "near": near, "known": known}, on_key=True)
    if kind == "missing":
        return Fault(path, "missing-key", {"key": path[-1], "example": _example(path, example)})
    if kind == "literal_error":
        known = tuple(str(choice) for choice in get_args(wanted))
        values = {"value": written, "near": nearest(str(written), known), "known": known}
        return Fault(path, "unknown-choice", values)
    if kind in _RANGES and limits:
        return Fault(path, "out-of-range", {"value": written, "low": limits[0], "high": limits[1]})
    if kind in ("too_short", "too_long") and limits:
        return Fault(path, "list-length", {"count": len(written), "low": limits[0], "high": limits[1]})
    return Fault(path, *_of_another_kind(kind, path, wanted, example))


def _of_another_kind(kind: str, path: Path, wanted: Any, example: Mapping[str, Any]) -> tuple[str, dict[str, object]]:
    """A value that is no number, text, list or table where one is wanted."""
    told: dict[str, object] = {"example": _example(path, example)}
    if kind in _NUMBERS:
        return "toml-number", told
    if kind == "int_from_float":
        return "toml-whole-number", {}
    if kind == "string_type":
        return "toml-text", told
    if kind == "tuple_type":
        return "toml-list", told
    if kind in _TABLES:
        return "toml-table", {"key": path[-1] if path else "", "known": _keys(wanted)}
    return "toml-value", told


def _keys(model: Any) -> tuple[str, ...]:
    if isinstance(model, type) and issubclass(model, BaseModel):
        return tuple(field.alias or name for name, field in model.model_fields.items())
    return ()


def _example(path: Path, example: Mapping[str, Any]) -> str:
    """A line as it could be written, from a whole file of the kind; a list is shown whole."""
    names = [step for step in path if isinstance(step, str)]
    value: Any = example
    for step in names:
        value = value.get(step) if isinstance(value, Mapping) else None
    return f"{names[-1] if names else ''} = {_toml(value)}"


def _toml(value: Any) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_toml(inner)}' for key, inner in value.items())} }}"
    return "…" if value is None else str(value)


def _annotation(model: Any, path: Path) -> tuple[Any, tuple[object, object] | None]:
    """What may stand at `path`, and the least and the most of it (value or count) when both are known."""
    wanted: Any = model
    metadata: list[Any] = []
    for step in path:
        if isinstance(step, int):
            wanted, metadata = _of_item(wanted), []
        elif isinstance(wanted, type) and issubclass(wanted, BaseModel) and step in wanted.model_fields:
            field = wanted.model_fields[step]
            wanted, metadata = field.annotation, list(field.metadata)
        else:
            return None, None
        wanted, more = _bare(wanted)
        metadata += more
    low = next((_limit(found) for found in metadata if isinstance(found, Ge | MinLen)), None)
    high = next((_limit(found) for found in metadata if isinstance(found, Le | MaxLen)), None)
    return wanted, None if low is None or high is None else (low, high)


def _limit(found: Ge | Le | MinLen | MaxLen) -> object:
    match found:
        case Ge():
            return found.ge
        case Le():
            return found.le
        case MinLen():
            return found.min_length
        case MaxLen():
            return found.max_length


def _bare(wanted: Any) -> tuple[Any, list[Any]]:
    """A type without `Annotated` and without `| None`, and what it was annotated with."""
    metadata: list[Any] = []
    while True:
        if get_origin(wanted) is Annotated:
            wanted, *more = get_args(wanted)
            metadata += [inner for found in more for inner in (getattr(found, "metadata", None) or [found])]
        elif get_origin(wanted) in (Union, UnionType):
            wanted = next(part for part in get_args(wanted) if part is not type(None))
        else:
            return wanted, metadata


def _of_item(wanted: Any) -> Any:
    inside = get_args(wanted)
    return inside[0] if inside and get_origin(wanted) is not Literal else wanted
