"""The kinds of value a look's keys have, and what all of its parts are."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.looking import read_caption_style, transition_kinds
from videopipe.storyboard.times import parse_time, print_time
from videopipe.storyboard.values import chosen, gain_between
from videopipe.units import Color


def _checked_color(text: str) -> str:
    try:
        return str(Color.parse(text))
    except ValueError as error:
        raise WritingError("color", value=text) from error


def _time_between(low: int, high: int) -> BeforeValidator:
    """Reads a time as it is written; it lies between `low` and `high` milliseconds."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise WritingError("time", value=value)
        ms = parse_time(str(value))
        if not low <= ms <= high:
            raise WritingError("out-of-range", value=value, low=print_time(low), high=print_time(high))
        return ms

    return BeforeValidator(read)


def _transition(kind: str) -> str:
    return chosen(kind, transition_kinds())


TransitionName = Annotated[str, AfterValidator(_transition)]
CaptionStyleName = Annotated[str, AfterValidator(read_caption_style)]
Hex = Annotated[str, AfterValidator(_checked_color)]
# Marks the lengths that `scaling` sets in proportion to the frame.
LENGTH = "pixels where the frame's short side is 1080"
Pixels = Annotated[float, Field(ge=0, le=200), LENGTH]
Ems = Annotated[float, Field(ge=1.0, le=2.5)]
Size = Annotated[int, Field(ge=16, le=300), LENGTH]
Share = Annotated[float, Field(ge=0, le=1)]
Closer = Annotated[float, Field(ge=1.0, le=1.5)]
DurationMs = Annotated[int, _time_between(100, 3000)]
# A sound beside speech that is not to be mistaken for a part of it.
BelowVoice = Annotated[float, gain_between(-40, -10)]
ShortMs = Annotated[int, _time_between(0, 2000)]
FontName = Literal["NotoSansSC-Black", "NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Black"]
Ornament = Literal["hills", "silk", "ink", "campus", "paper", "sunny", "rule", "none"]
StripShape = Literal["plate", "pill", "bar", "underline"]
Easing = Literal["soft", "quick", "spring"]


class Part(BaseModel):
    """One table of a look's file: frozen, and wrong keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
