"""Events are plain frozen values."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from tests.builders import travelled
from videopipe.events import Event, Made, Noticed, Remembered, StageAdvanced, StageBegun, silent

ALL: tuple[Event, ...] = (
    StageBegun("film", "draw", 90),
    StageAdvanced("film", "draw", 15),
    Remembered("film", "segment", "a"),
    Made("film", "segment", "a"),
    Noticed("film", "a word"),
)


@pytest.mark.parametrize("event", ALL, ids=lambda event: type(event).__name__)
def test_an_event_is_frozen_comparable_and_travels(event: Event) -> None:
    assert travelled(event) == event
    with pytest.raises(FrozenInstanceError):
        event.film = "other"  # type: ignore[misc]


def test_a_silent_listener_hears_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    for event in ALL:
        silent(event)
    assert capsys.readouterr() == ("", "")
