"""A look as a value, read from its TOML file.

To add a look: 1. copy `jade.toml` beside it under a new name; 2. change `name`, colours, fonts, sizes. It is then
known by that name everywhere. An editor's own look is the same file inside the project, named by its path.
"""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from videopipe.errors import WorldError
from videopipe.storyboard.times import parse_time
from videopipe.units import Color


def _checked_color(text: str) -> str:
    return str(Color.parse(text))


Hex = Annotated[str, AfterValidator(_checked_color)]
Pixels = Annotated[float, Field(ge=0, le=200)]
Ems = Annotated[float, Field(ge=1.0, le=2.5)]
Size = Annotated[int, Field(ge=16, le=300)]
Share = Annotated[float, Field(ge=0, le=1)]
DurationMs = Annotated[int, BeforeValidator(parse_time), Field(ge=100, le=3000)]
FontName = Literal["NotoSansSC-Black", "NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Black"]
TransitionKind = Literal["cut", "fade", "slide", "wipe", "push", "zoom", "dip"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LookColors(_Part):
    """Colours that belong to no part alone."""

    ground: Hex


class LookCaption(_Part):
    """How captions are set: sizes in pixels an em at 1080 across, line height in ems."""

    style: Literal["outline"]
    font: FontName
    size: Size
    smallest: Size
    color: Hex
    outline: Pixels
    outline_color: Hex
    shadow: Pixels
    shadow_color: Hex
    line_height: Ems


class LookTransition(_Part):
    """How a scene comes in when it does not say."""

    kind: TransitionKind
    duration: DurationMs


class LookScrim(_Part):
    """What darkens a photo under a title: opacities 0–1 at top, middle and bottom."""

    color: Hex
    top: Share
    middle: Share
    bottom: Share


class LookCard(_Part):
    """Title cards: a ground from top to bottom, an ornament, title and subtitle."""

    colors: Annotated[tuple[Hex, ...], Field(min_length=2, max_length=4)]
    ornament: Literal["hills", "rule", "none"]
    accent: Hex
    title_font: FontName
    title_size: Size
    title_smallest: Size
    title_color: Hex
    subtitle_font: FontName
    subtitle_size: Size
    subtitle_color: Hex
    align: Literal["centre", "left"]
    scrim: LookScrim
    photo_title_color: Hex | None = None
    photo_subtitle_color: Hex | None = None


class Look(_Part):
    """A whole look; `zh` and `en` are its names for people."""

    name: str
    zh: str
    en: str
    colors: LookColors
    caption: LookCaption
    transition: LookTransition
    card: LookCard


def built_in_looks() -> tuple[str, ...]:
    """The names of the looks that come with the product, sorted."""
    folder = resources.files("videopipe.styles")
    return tuple(sorted(Path(entry.name).stem for entry in folder.iterdir() if entry.name.endswith(".toml")))


def built_in_look(name: str) -> Look:
    """The built-in look `name`; raises WorldError when there is none."""
    if name not in built_in_looks():
        raise WorldError(f"there is no look {name!r}; there are: {', '.join(built_in_looks())}")
    return parse_look(resources.files("videopipe.styles").joinpath(f"{name}.toml").read_text("utf-8"), f"{name}.toml")


def read_look(path: Path) -> Look:
    """An editor's own look; raises WorldError that names the file and every wrong key."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError(f"cannot read the style file {path.name}: {error}") from error
    return parse_look(text, path.name)


def parse_look(text: str, name: str) -> Look:
    """A look from TOML `text`; `name` is the file's, for messages. Raises WorldError with every wrong key."""
    try:
        return Look.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise WorldError(f"the style file {name} is not TOML: {error}") from error
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise WorldError(f"the style file {name} has problems: {faults}") from error
