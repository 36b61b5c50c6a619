"""Captions and the label may not lie where an app covers the picture; the plan is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import planned, small_look, small_profile
from videopipe.examine.placing import covered_texts
from videopipe.fonts.fonts import text_width
from videopipe.storyboard.model import PhotoScene
from videopipe.timeline.clearing import raised
from videopipe.timeline.label import ShownLabel, label_marks
from videopipe.timeline.model import PlateArt, Timeline
from videopipe.units import Rect

PROFILE = small_profile()


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    """A film with captions and a label."""
    scene = PhotoScene.model_validate({"photo": "yard", "say": "十年奋进，春天来了。"})
    film = planned(scene).timeline
    marks = label_marks(ShownLabel("配音由AI合成", 4000, 0.75), PROFILE, small_look(), film.frames, text_width)
    return replace(film, marks=marks)


def test_what_is_planned_lies_clear(timeline: Timeline) -> None:
    assert timeline.cues
    assert timeline.marks
    assert covered_texts(timeline, PROFILE) == ()


@pytest.mark.parametrize("rise", [-100, 320, 400], ids=["below", "above", "out of the frame"])
def test_a_caption_under_the_apps_buttons_is_told_with_its_time(timeline: Timeline, rise: int) -> None:
    first, *others = timeline.cues
    moved = replace(timeline, cues=(raised(first, rise), *others))
    assert covered_texts(moved, PROFILE) == (first.span,)


def test_a_caption_in_the_button_column_is_told(timeline: Timeline) -> None:
    first = timeline.cues[0]
    column = PROFILE.keep_out.column
    box = Rect(column.left - 40, column.top + 20, 45, 20)
    moved = replace(timeline, cues=(replace(first, box=box), *timeline.cues[1:]))
    assert PROFILE.safe.contains(box)
    assert covered_texts(moved, PROFILE) == (first.span,)


def test_a_label_at_the_edge_is_told(timeline: Timeline) -> None:
    plate, *others = timeline.marks
    assert isinstance(plate.art, PlateArt)
    place = plate.art.place
    at_edge = replace(plate, art=replace(plate.art, place=Rect(0, 0, place.width, place.height)))
    assert covered_texts(replace(timeline, marks=(at_edge, *others)), PROFILE) == (plate.span,)
