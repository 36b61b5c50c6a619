"""The model can be written in Python as well: frozen, checked, with units in its names."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from videopipe.storyboard.describe import told, written_keys
from videopipe.storyboard.model import (
    CollageScene,
    ColorScene,
    Compare,
    CompareScene,
    Cover,
    CustomMotion,
    Framing,
    Music,
    PhotoScene,
    PhotosScene,
    Publish,
    Quote,
    QuoteScene,
    Storyboard,
    TitleScene,
    TitleText,
    Transition,
    VideoScene,
    Voice,
)
from videopipe.storyboard.nearest import MEANINGS
from videopipe.units import Color

SHAPES: tuple[type[BaseModel], ...] = (
    Storyboard,
    Voice,
    Music,
    Cover,
    Publish,
    TitleScene,
    PhotoScene,
    PhotosScene,
    CollageScene,
    CompareScene,
    QuoteScene,
    VideoScene,
    ColorScene,
    TitleText,
    Compare,
    Quote,
    CustomMotion,
    Transition,
)


def test_a_storyboard_can_be_written_in_python() -> None:
    board = Storyboard(
        title="十年",
        voice=Voice(rate_percent=8),
        music=Music(file="a.ogg", fade_in_ms=500),
        scenes=(
            TitleScene(title=TitleText(text="十年"), say=("甲。", "乙。"), caption=("丙",)),
            PhotoScene(photo="a.jpg", duration_ms=2500, transition=Transition(kind="wipe", duration_ms=300)),
            PhotosScene(photos=("a.jpg", "b.jpg"), focus=(0.5, 0.25), motion="still"),
            ColorScene(color=Color(1, 2, 3), motion=CustomMotion(
                start=Framing(x=0, y=0, width=1), end=Framing(x=0, y=0, width=0.5))),
        ),
    )  # fmt: skip
    assert board.publish.title == "十年"
    assert [type(scene).__name__ for scene in board.scenes] == ["TitleScene", "PhotoScene", "PhotosScene", "ColorScene"]
    assert board.scenes[0].say == ("甲。", "乙。")
    assert board.scenes[2].focus == (0.5, 0.25)


def test_values_are_frozen() -> None:
    with pytest.raises(ValidationError):
        Voice().name = "yunxi"  # type: ignore[misc]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_is_described_in_both_languages(shape: type[BaseModel]) -> None:
    for name, field in written_keys(shape).items():
        what = told(field)
        assert field.description, name
        assert what.zh, name
        assert what.kind, name
        assert what.example, name
        assert field.is_required() or what.default, name


def test_every_chinese_meaning_leads_to_one_key_of_a_place() -> None:
    for shape in SHAPES:
        words = [word for name in written_keys(shape) for word in MEANINGS.get(name, "").split()]
        assert len(words) == len(set(words)), shape
