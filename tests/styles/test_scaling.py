"""A look in other frames."""

from __future__ import annotations

import pytest

from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.styles.scaling import look_at, unit_of
from videopipe.units import Size


@pytest.mark.parametrize("size", [Size(1080, 1920), Size(1080, 1080), Size(1920, 1080), Size(1080, 1260)])
def test_frames_of_one_short_side_are_set_alike(size: Size) -> None:
    assert unit_of(size) == 1
    look = built_in_look("jade")
    assert look_at(look, size) is look


@pytest.mark.parametrize("name", built_in_looks())
def test_every_length_shrinks_with_the_frame_and_nothing_else(name: str) -> None:
    look = built_in_look(name)
    small = look_at(look, Size(540, 960))
    assert small.caption.size == round(look.caption.size / 2)
    assert small.caption.outline == look.caption.outline / 2
    assert small.card.title_size == round(look.card.title_size / 2)
    assert small.caption.line_height == look.caption.line_height
    assert small.transition == look.transition
    assert small.colors == look.colors
    assert small.card.bar_width == round(look.card.bar_width / 2)
    assert small.number.size == round(look.number.size / 2)


def test_a_larger_frame_has_larger_type() -> None:
    assert look_at(built_in_look("jade"), Size(2160, 3840)).caption.size == 2 * built_in_look("jade").caption.size
