"""The hidden label: written whole, read back, and missed when a copy has lost it."""

from __future__ import annotations

import json

import pytest

from videopipe.assemble.aigc import hidden_label, hidden_label_in
from videopipe.mp4.tracks import Film

LABEL = hidden_label("12620000MB0000000X", "0123abcd")


def film(*entries: tuple[str, str]) -> Film:
    return Film((), fast_start=True, metadata=entries)


def test_it_is_json_of_texts_without_a_blank() -> None:
    assert json.loads(LABEL)["Label"] == "1"
    assert LABEL.isascii()
    assert " " not in LABEL
    assert "\\" not in LABEL


def test_it_is_read_back() -> None:
    found = hidden_label_in(film(("AIGC", LABEL), ("encoder", "x")))
    assert found is not None
    assert (found["ContentProducer"], found["ProduceID"]) == ("12620000MB0000000X", "0123abcd")


@pytest.mark.parametrize(
    "entries",
    [
        (),
        (("AIGC", LABEL), ("AIGC", LABEL)),
        (("AIGC", "{"),),
        (("AIGC", "[]"),),
        (("AIGC", '{"Label":"1"}'),),
        (("AIGC", LABEL.replace('"Label":"1"', '"Label":"7"')),),
        (("AIGC", LABEL.replace('"Label":"1"', '"Label":1')),),
    ],
)
def test_what_is_missing_twice_there_or_broken_is_no_label(entries: tuple[tuple[str, str], ...]) -> None:
    assert hidden_label_in(film(*entries)) is None
