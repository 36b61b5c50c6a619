"""The schema says what the validator says, and the committed one is fresh."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.storyboard.projects import problems_of, written
from videopipe.storyboard.jsonschema import main, schema, schema_text
from videopipe.storyboard.reference import example

COMMITTED = Path(__file__).parents[2] / "schema/storyboard.schema.json"


def _accepts(text: str) -> bool:
    """Whether the schema accepts `text`, read as YAML without conversions but numbers and booleans."""
    return Draft202012Validator(schema()).is_valid(_generic(yaml.load(text, yaml.BaseLoader)))  # noqa: S506 - text only


def _generic(value: object) -> object:
    if isinstance(value, dict):
        return {key: _generic(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_generic(item) for item in value]
    try:
        return float(str(value))
    except ValueError:
        return {"true": True, "false": False}.get(str(value), value)


def test_the_committed_schema_is_fresh() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == schema_text(), "the schema is stale: run `make schema`"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_command_writes_the_schema(tmp_path: Path) -> None:
    main([str(tmp_path / "schema.json")])
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_example_is_accepted() -> None:
    assert _accepts(example())


GOOD = (
    "title: a\nscenes: [{video: assets/clips/flag.mp4, trim: [0:02, 6.5s], sound: off}]",
    "title: a\nscenes: [{video: assets/clips/flag.mp4, sound: -12dB}]",
    "title: 2012\nscenes: [{title: a}]",
    "title: a\nvoice: {rate: +8%}\nmusic: off\nscenes: [{color: '#112233', duration: 0:02.5, pause: 1}]",
    "title: a\nscenes: [{photo: assets/photos/a.jpg, motion: {from: [0, 0, 1], to: [0.1, 0, 50%]}, caption: false}]",
    "title: a\nscenes: [{photos: [assets/photos/a.jpg, assets/photos/b.jpg], say: [a, b], transition: {kind: cut}}]",
    "title: a\nscenes: [{quote: a, heading: b, tag: c}, {quote: {text: a, by: b}}]",
    "title: a\nscenes: [{compare: {before: assets/photos/a.jpg, after: assets/photos/b.jpg}, labels: [2012, 2022]}]",
)
BAD = (
    "title: a",
    "title: a\nscenes: []",
    "title: a\nscenes: [{say: a}]",
    "title: a\nscenes: [{title: a, color: '#112233'}]",
    "title: a\nscenes: [{video: assets/clips/flag.mp4, trim: 4s}]",
    "title: a\nscenes: [{title: a, duration: long}]",
    "title: a\nscenes: [{title: a, motion: spin}]",
    "title: a\nscenes: [{title: a, labels: [b, c]}]",
    "title: a\nscenes: [{compare: {before: assets/photos/a.jpg}}]",
    "title: a\nscenes: [{collage: [assets/photos/a.jpg]}]",
    "title: a\nvoice: {engine: edgy}\nscenes: [{title: a}]",
    "titel: a\nscenes: [{title: a}]",
)


@pytest.mark.parametrize(("text", "right"), [*((text, True) for text in GOOD), *((text, False) for text in BAD)])
def test_schema_and_validator_agree(root: Path, text: str, right: bool) -> None:
    assert (_accepts(text), not problems_of(written(root, text))) == (right, right)


def test_the_examples_of_the_schema_are_right() -> None:
    defs = schema()["$defs"]
    for name, part in _properties(schema()):
        validator = Draft202012Validator({**part, "$defs": defs})
        for value in (*part["examples"], *([part["default"]] if "default" in part else [])):
            assert validator.is_valid(value), (name, value)


def _properties(part: object) -> list[tuple[str, dict[str, Any]]]:
    if isinstance(part, list):
        return [found for item in part for found in _properties(item)]
    if not isinstance(part, dict):
        return []
    own = list(part["properties"].items()) if isinstance(part.get("properties"), dict) else []
    return own + [found for item in part.values() for found in _properties(item)]
