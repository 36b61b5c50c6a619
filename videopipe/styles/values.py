"""The kinds of value a look's keys have, and what all of its parts are."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from videopipe.storyboard.times import parse_time
from videopipe.units import Color


def _checked_color(text: str) -> str:
    return str(Color.parse(text))


Hex = Annotated[str, AfterValidator(_checked_color)]
Pixels = Annotated[float, Field(ge=0, le=200)]
Ems = Annotated[float, Field(ge=1.0, le=2.5)]
Size = Annotated[int, Field(ge=16, le=300)]
Share = Annotated[float, Field(ge=0, le=1)]
Closer = Annotated[float, Field(ge=1.0, le=1.5)]
DurationMs = Annotated[int, BeforeValidator(parse_time), Field(ge=100, le=3000)]
ShortMs = Annotated[int, BeforeValidator(parse_time), Field(ge=0, le=2000)]
FontName = Literal["NotoSansSC-Black", "NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Black"]
TransitionKind = Literal["cut", "fade", "slide", "wipe", "push", "zoom", "dip"]
Ornament = Literal["hills", "rule", "none"]
StripShape = Literal["plate", "pill", "bar", "underline"]
Easing = Literal["soft", "quick", "spring"]


class Part(BaseModel):
    """One table of a look's file: frozen, and wrong keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
