"""The label of a synthetic voice: there from the first frame, large enough, and gone in its time."""

from __future__ import annotations

import pytest

from videopipe.platforms.profile import platforms, profile
from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.timeline.inputs import PlanningError
from videopipe.timeline.label import ShownLabel, label_marks
from videopipe.timeline.model import Layer, PlateArt, TextArt
from videopipe.units import Span

WORDS = ShownLabel("配音由AI合成", 4000, 0.7)


def measure(text: str, font: str, size: int) -> float:
    return len(text) * float(size)


def marks(
    label: ShownLabel = WORDS, *, platform: str = "douyin", style: str = "jade", frames: int = 900
) -> list[Layer]:
    return list(label_marks(label, profile(platform), built_in_look(style), frames, measure))


@pytest.mark.parametrize("platform", platforms())
@pytest.mark.parametrize("style", built_in_looks())
def test_it_stands_in_the_safe_area_of_every_platform_and_look(platform: str, style: str) -> None:
    plate, words = (mark.art for mark in marks(platform=platform, style=style))
    assert isinstance(plate, PlateArt)
    assert isinstance(words, TextArt)
    assert profile(platform).safe.contains(plate.place)
    size = profile(platform).size
    assert words.size * WORDS.least_ink >= 0.05 * min(size.width, size.height)


def test_it_is_there_from_the_first_frame_for_as_long_as_it_was_asked_and_then_fades() -> None:
    assert {(mark.span, mark.arrive, mark.leave) for mark in marks()} == {(Span(0, 132), 0, 12)}


def test_a_short_film_carries_it_throughout() -> None:
    assert {mark.span for mark in marks(frames=50)} == {Span(0, 50)}


def test_low_characters_make_it_larger_and_too_much_of_that_is_told() -> None:
    with pytest.raises(PlanningError) as caught:
        marks(ShownLabel("一·AI合成", 4000, 0.08))
    assert [finding.rule for finding in caught.value.findings] == ["label-too-wide"]
