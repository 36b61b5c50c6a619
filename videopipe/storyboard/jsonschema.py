"""The JSON Schema of a storyboard as it is written, for editors that complete and check YAML while one types.

`python -m videopipe.storyboard.jsonschema FILE` writes it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

from pydantic.fields import FieldInfo

from videopipe.storyboard.amounts import MOST_DECIMALS, SCALES
from videopipe.storyboard.cards import TitleText
from videopipe.storyboard.change import COMPARISONS, Compare, Quote
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import Shape, told, written_keys
from videopipe.storyboard.figures import CHARTS, FEWEST_POINTS, MOST_POINTS, Chart, Count
from videopipe.storyboard.kinds import pictures, shape_inside
from videopipe.storyboard.labelling import Label
from videopipe.storyboard.looking import (
    CAPTION_STYLES,
    ENHANCE,
    FACES,
    FITS,
    MOTIONS,
    PASSING_SOUNDS,
    TRANSITIONS,
    CustomMotion,
    Transition,
    caption_styles,
    transition_kinds,
)
from videopipe.storyboard.model import Cover, Publish, Storyboard
from videopipe.storyboard.reader import read
from videopipe.storyboard.reference_words import DEFAULTS_ZH
from videopipe.storyboard.scenes import PICTURES, AddedScene
from videopipe.storyboard.sound import Music, Voice
from videopipe.storyboard.values import ENGINES
from videopipe.storyboard.written import Plain

Schema = dict[str, object]
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?\Z")

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_NAMES = _TEXT | {"minLength": 1}
_FRACTION: Schema = {
    "anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?%$"}]
}
_TIME: Schema = {
    "anyOf": [
        {"type": "number", "minimum": 0},
        {"type": "string", "pattern": r"^\s*[0-9]+(\.[0-9]+)?\s?(ms|s|秒)?\s*$"},
        {"type": "string", "pattern": r"^\s*([0-9]+:)?[0-9]+:[0-5][0-9](\.[0-9]+)?\s*$"},
    ]
}
_AMOUNT: Schema = {
    "anyOf": [
        {"type": "number"},
        {"type": "string", "pattern": rf"^\s*[+-]?[0-9][0-9,]*(\.[0-9]+)?\s?({'|'.join(SCALES)})?\s*$"},
    ]
}
_SHARED: dict[str, type[Shape]] = {"voice": Voice, "motion": CustomMotion, "transition": Transition}


def schema(
    transitions: tuple[str, ...] = TRANSITIONS,
    captions: tuple[str, ...] = CAPTION_STYLES,
    added: tuple[type[CommonKeys], ...] = (),
) -> Schema:
    """The JSON Schema (draft 2020-12) of a storyboard; `added` are scenes of other packages."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "videopipe storyboard",
        "description": "A narrated, captioned vertical film, as a list of scenes. 一部带解说和字幕的竖屏短片。",
        **_object(Storyboard),
        "$defs": {
            "scene": {"anyOf": [_object(shape) for shape in (*PICTURES.values(), *added)]},
            "transition-name": _names(transitions),
            "caption-style": _names(captions),
            **{name: _object(shape) for name, shape in _SHARED.items()},
        },
    }


def main(arguments: list[str]) -> None:
    """Write the schema to the file named by the one argument."""
    (file,) = arguments
    Path(file).write_text(schema_text(), encoding="utf-8")


def schema_text() -> str:
    """The schema as it is kept in its file."""
    return _text(schema())


def installed_schema_text() -> str:
    """The schema with all that the installed packages add."""
    added = tuple(shape for name, shape in pictures().items() if name not in PICTURES)
    return _text(schema(transition_kinds(), caption_styles(), added))


def _text(made: Schema) -> str:
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _object(shape: type[Shape]) -> Schema:
    keys = written_keys(shape)
    required = [name for name, field in keys.items() if field.is_required()]
    properties = {name: _property(field) for name, field in _picture_first(shape, keys).items()}
    described = {"description": shape.__doc__} if issubclass(shape, CommonKeys) else {}
    return {
        **described,
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _picture_first(shape: type[Shape], keys: dict[str, FieldInfo]) -> dict[str, FieldInfo]:
    first = keys.keys() - written_keys(CommonKeys) if issubclass(shape, AddedScene) else PICTURES.keys()
    own = {name: field for name, field in keys.items() if issubclass(shape, CommonKeys) and name in first}
    return own | keys


def _property(field: FieldInfo) -> Schema:
    what = told(field)
    return {
        "description": f"{field.description} {what.zh}",
        **_value(field),
        **({"default": _instance(what.default)} if what.default and what.default not in DEFAULTS_ZH else {}),
        "examples": [_instance(what.example)],
    }


def _value(field: FieldInfo) -> Schema:
    kind, inside = told(field).kind, shape_inside(field)
    return _object(inside) if kind == "mapping" and inside else _KINDS[kind]()


def _instance(text: str) -> object:
    """What a YAML reader makes of `text`."""
    return _generic(read(text)[0].data)


def _generic(value: object) -> object:
    match value:
        case dict():
            return {name: _generic(item) for name, item in value.items()}
        case list():
            return [_generic(item) for item in value]
        case Plain() if value in ("true", "false"):
            return value == "true"
        case Plain() if _NUMBER.match(value):
            return float(value)
    return str(value)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _names(names: tuple[str, ...]) -> Schema:
    return {"enum": list(names)}


def _list(item: Schema, low: int = 0, high: int | None = None) -> Schema:
    most = {} if high is None else {"maxItems": high}
    return {"type": "array", "items": item, "minItems": low, **most}


def _or(first: Schema, *others: Schema) -> Schema:
    return {"anyOf": [first, *others]}


_KINDS: dict[str, Callable[[], Schema]] = {
    "line": lambda: _NAMES,
    "word": lambda: {"type": ["string", "number"], "pattern": r"^\s*[^\s]{1,40}\s*$"},
    "text": lambda: _TEXT,
    "texts": lambda: _or(_TEXT, _list(_TEXT)),
    "caption": lambda: _or({"type": "boolean"}, _TEXT, _list(_TEXT)),
    "path": lambda: {"type": ["string", "number"]},
    "paths": lambda: _list({"type": ["string", "number"]}, 2, 9),
    "few-paths": lambda: _list({"type": ["string", "number"]}, 2, 4),
    "labels": lambda: _list(_NAMES, 2, 9),
    "compare": lambda: _object(Compare),
    "compare-kind": lambda: _names(COMPARISONS),
    "quote": lambda: _or(_NAMES, _object(Quote)),
    "words": lambda: _or(_TEXT, _list(_TEXT, 1)),
    "hashtags": lambda: _or(_TEXT, _list(_TEXT)),
    "time": lambda: _TIME,
    "gain": lambda: {"type": "string", "pattern": r"^\s*[+-]?[0-9]+(\.[0-9]+)?\s?[dD][bB]\s*$"},
    "trim": lambda: _list(_TIME, 2, 2),
    "clip-sound": lambda: _or(_KINDS["gain"](), _names(("off",)), {"type": "boolean", "const": False}),
    "percent": lambda: {"type": "string", "pattern": r"^\s*[+-]?[0-9]+\s?%\s*$"},
    "hertz": lambda: {"type": "string", "pattern": r"^\s*[+-]?[0-9]+\s?[hH][zZ]\s*$"},
    "color": lambda: {"type": "string", "pattern": "^\\s*#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?\\s*$"},
    "engine": lambda: _names(ENGINES),
    "fallback": lambda: _names(("offline",)),
    "fit": lambda: _names(FITS),
    "focus": lambda: _list(_FRACTION, 2, 2),
    "enhance": lambda: _names(ENHANCE),
    "caption-style": lambda: {"allOf": [_ref("caption-style")]},
    "passing-sound": lambda: _names(PASSING_SOUNDS),
    "faces": lambda: _names(FACES),
    "parts": lambda: _or(_list(_FRACTION, 4, 4), _list(_list(_FRACTION, 4, 4), 1)),
    "framing": lambda: _list(_FRACTION, 3, 3),
    "motion": lambda: _or(_names(MOTIONS), _ref("motion")),
    "transition-kind": lambda: {"allOf": [_ref("transition-name")]},
    "transition": lambda: _or(_ref("transition-name"), _ref("transition")),
    "number": lambda: _AMOUNT,
    "decimals": lambda: {"type": "integer", "minimum": 0, "maximum": MOST_DECIMALS},
    "chart-kind": lambda: _names(CHARTS),
    "points": lambda: {
        "type": "object",
        "additionalProperties": _AMOUNT,
        "minProperties": FEWEST_POINTS,
        "maxProperties": MOST_POINTS,
    },
    "count": lambda: _object(Count),
    "chart": lambda: _object(Chart),
    "title": lambda: _or(_NAMES, _object(TitleText)),
    "voice": lambda: _or(_NAMES, _ref("voice")),
    "music": lambda: _or(_NAMES, _object(Music) | {"required": []}),
    "cover": lambda: _object(Cover),
    "publish": lambda: _object(Publish),
    "label": lambda: _or(_NAMES, _object(Label)),
    "pronounce": lambda: {"type": "object", "additionalProperties": _TEXT},
    "allow": lambda: _or(
        {"type": "object", "additionalProperties": _TEXT, "minProperties": 1},
        _list(
            {
                "type": "object",
                "required": ["rule", "reason"],
                "additionalProperties": _TEXT,
                "maxProperties": 2,
            },
            1,
        ),
    ),
    "scenes": lambda: _list(_ref("scene"), 1, 200),
}


if __name__ == "__main__":
    main(sys.argv[1:])
