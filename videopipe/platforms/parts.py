"""The parts of a platform's file: places on the frame in pixels, rules of texts, covers, what must be declared."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Pixels = Annotated[int, Field(ge=0, le=8192)]
Side = Annotated[int, Field(ge=96, le=4096, multiple_of=4)]
Count = Annotated[int, Field(ge=0)]


class Part(BaseModel):
    """A frozen part of a platform file, without keys that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(Part):
    """The button column: everything from `left` rightwards and from `top` downwards, in pixels."""

    left: Pixels
    top: Pixels


class KeepOut(Part):
    """What the app covers, in pixels from each edge, and the button column; without one it begins at the far corner."""

    top: Pixels
    bottom: Pixels
    left: Pixels
    right: Pixels
    column: Column


class CaptionPlace(Part):
    """Where captions sit: their lower edge and their sides, in pixels of the frame."""

    bottom: Pixels
    left: Pixels
    right: Pixels


class CardPlace(Part):
    """Where the text of cards stands, in pixels of the frame."""

    left: Pixels
    top: Pixels
    right: Pixels
    bottom: Pixels


class TextRule(Part):
    """How long a text may be, in characters or UTF-8 bytes, and which marks it may have (None: any).

    `refuses` says that the platform takes no other; elsewhere it cuts what is too long, or can do without. `called` is
    what the platform's own form calls it.
    """

    called: str | None = None
    least: Count = 0
    most: Count
    counted: Literal["characters", "bytes"] = "characters"
    marks: str | None = None
    refuses: bool = False


class TopicRule(Part):
    """How many topics a post may have (None: any number), and whether they stand in the description."""

    most: Count | None = None
    in_description: bool = True


class CoverShape(Part):
    """A cover: its size in pixels, and where its text stays readable (left, top, right, bottom)."""

    width: Side
    height: Side
    safe: tuple[Pixels, Pixels, Pixels, Pixels]


class Declaration(Part):
    """What an author must tick when narration is synthesised: the form's own words, and where they are found."""

    tick: str
    zh: str
    en: str
