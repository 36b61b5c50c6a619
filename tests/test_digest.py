"""Digests: one form for each value, none for what has no canonical form."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from enum import Enum
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.digest import canonical, canonical_json, digest, digest_of_bytes, digest_of_file


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: float
    name: str = "point"


@dataclass(frozen=True, slots=True)
class Place:
    x: int
    y: float
    name: str = "point"


class Side(Enum):
    LEFT = "left"


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(PLAIN)
def test_the_canonical_text_is_json_and_canonical_already(value: object) -> None:
    text = canonical_json(value)
    assert canonical_json(json.loads(text)) == text


@given(st.dictionaries(st.text(), st.integers(), min_size=2))
def test_the_order_of_keys_does_not_matter(value: dict[str, int]) -> None:
    assert digest(value) == digest(dict(reversed(value.items())))


@given(PLAIN, PLAIN)
def test_equal_digests_mean_equal_data(one: object, other: object) -> None:
    assert (digest(one) == digest(other)) == (canonical_json(one) == canonical_json(other))


@given(st.lists(st.integers()))
def test_tuples_and_lists_are_the_same_data(items: list[int]) -> None:
    assert digest(items) == digest(tuple(items))


@given(st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text())
def test_changing_any_field_changes_the_digest(x: int, y: float, name: str) -> None:
    point = Point(x, y, name)
    changed = {"x": x + 1, "y": 0.5 if y != 0.5 else 1.5, "name": f"{name}!"}
    assert set(changed) == {field.name for field in fields(Point)}
    assert len({digest(point), *(digest(replace(point, **{key: value})) for key, value in changed.items())}) == 4  # type: ignore[arg-type]


def test_the_kind_of_a_value_is_part_of_it() -> None:
    assert digest(Point(1, 2.0)) != digest(Place(1, 2.0))


def test_numbers_of_different_kinds_differ() -> None:
    assert len({digest(value) for value in (1, 1.0, True, "1", Fraction(1), None)}) >= 5


def test_enumerations_and_fractions_have_a_form() -> None:
    assert canonical(Side.LEFT) == "left"
    assert canonical(Fraction(30000, 1001)) == "30000/1001"


@pytest.mark.parametrize(
    "value",
    [Path("a"), b"bytes", {1, 2}, object(), Point, float("nan"), float("inf"), {1: "a"}, lambda: None, 1j, [Path("a")]],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        digest(value)


@given(st.binary())
def test_a_file_has_the_digest_of_its_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("digest") / "file"
    path.write_bytes(content)
    assert digest_of_file(path) == digest_of_bytes(content)


def test_digests_stay_what_they_were() -> None:
    assert canonical_json(Point(1, 0.5, "点")) == '{"name":"点","type":"Point","x":1,"y":"0.5"}'
    assert digest(Point(1, 0.5, "点"))[:16] == digest_of_bytes(canonical_json(Point(1, 0.5, "点")).encode())[:16]
