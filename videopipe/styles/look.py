"""A look as a value, read from its TOML file.

To add a look: 1. copy `jade.toml` beside it under a new name; 2. change `name`, colours, fonts, sizes. It is then
known by that name everywhere. An editor's own look is the same file inside the project, named by its path.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, model_validator

from videopipe.errors import StoryboardError, WorldError
from videopipe.plugins import BrokenPlugin, Gallery, WrongShapeError, names, told
from videopipe.storyboard.looking import PassingSoundName
from videopipe.storyboard.tables import checked, read_table
from videopipe.storyboard.wording import Language
from videopipe.styles.parts import (
    LookChart,
    LookCollage,
    LookHeading,
    LookMotion,
    LookNumber,
    LookPhotos,
    LookQuote,
    LookStrip,
)
from videopipe.styles.values import (
    LENGTH,
    BelowVoice,
    CaptionStyleName,
    DurationMs,
    Ems,
    FontName,
    Hex,
    Ornament,
    Part,
    Pixels,
    Share,
    Size,
    TransitionName,
)
from videopipe.units import Color


class LookColors(Part):
    """Colours that belong to no part alone."""

    ground: Hex


class LookCaption(Part):
    """How captions are set: sizes in pixels an em at 1080 across, line height in ems.

    `highlight` is the colour of marked words (the card's accent where it can be read, else a warm yellow), `plate`
    what boxed captions stand on (the outline's colour, a little transparent).
    """

    style: CaptionStyleName
    font: FontName
    size: Size
    smallest: Size
    color: Hex
    outline: Pixels
    outline_color: Hex
    shadow: Pixels
    shadow_color: Hex
    line_height: Ems
    highlight: Hex | None = None
    plate: Hex | None = None


class LookTransition(Part):
    """How a scene comes in when it does not say, and what is heard of it, `volume` decibels against the voice."""

    kind: TransitionName
    duration: DurationMs
    sound: PassingSoundName = "off"
    volume: BelowVoice = -16.0


class LookScrim(Part):
    """What darkens a photo under a title: opacities 0–1 at top, middle and bottom."""

    color: Hex
    top: Share
    middle: Share
    bottom: Share


class LookCard(Part):
    """Title cards: a ground from top to bottom, an ornament, title and subtitle.

    `tints` are further colours of the ornament, as its file says. `middle` is where the middle of the words stands (a
    fraction of the frame's height); the bar between them has a width and a height in pixels, 0 for none.
    """

    colors: Annotated[tuple[Hex, ...], Field(min_length=2, max_length=4)]
    ornament: Ornament
    accent: Hex
    tints: Annotated[tuple[Hex, ...], Field(min_length=0, max_length=8)] = ()
    title_font: FontName
    title_size: Size
    title_smallest: Size
    title_color: Hex
    subtitle_font: FontName
    subtitle_size: Size
    subtitle_color: Hex
    align: Literal["centre", "left"]
    middle: Annotated[float, Field(ge=0.25, le=0.6)] = 0.40
    bar_width: Annotated[int, Field(ge=0, le=780), LENGTH] = 132
    bar_height: Annotated[int, Field(ge=0, le=40), LENGTH] = 6
    bar_color: Hex | None = None
    scrim: LookScrim
    photo_title_color: Hex | None = None
    photo_subtitle_color: Hex | None = None


class Look(Part):
    """A whole look; `zh` and `en` are its names for people, `about_zh` and `about_en` a line on its character."""

    name: str
    zh: str
    en: str
    about_zh: str = ""
    about_en: str = ""
    colors: LookColors
    caption: LookCaption
    transition: LookTransition
    card: LookCard
    strip: LookStrip = LookStrip()
    heading: LookHeading = LookHeading()
    quote: LookQuote = LookQuote()
    collage: LookCollage = LookCollage()
    number: LookNumber = LookNumber()
    chart: LookChart = LookChart()
    motion: LookMotion = LookMotion()
    photos: LookPhotos = LookPhotos()

    @model_validator(mode="before")
    @classmethod
    def _completed(cls, written: object) -> object:
        """What the file leaves out of a part that may be left out is taken from its captions and its card."""
        if not isinstance(written, dict):
            return written
        try:
            caption, card = LookCaption.model_validate(written["caption"]), LookCard.model_validate(written["card"])
            derived = _derived(caption, card)
        except (KeyError, ValidationError):
            return written
        own = {name: part for name in derived if isinstance(part := written.get(name, {}), dict)}
        return {**written, **{name: {**derived[name], **part} for name, part in own.items()}}


def _derived(caption: LookCaption, card: LookCard) -> dict[str, dict[str, object]]:
    """Values for the parts that a file may leave out."""
    dark = Color.parse(caption.outline_color)
    return {
        "strip": {
            "font": caption.font,
            "color": caption.color,
            "ground": str(Color(*dark.rgb, alpha=0xE0)),
            "accent": card.accent,
        },
        "heading": {
            "font": card.title_font,
            "color": caption.color,
            "outline_color": caption.outline_color,
            "shadow_color": caption.shadow_color,
        },
        "quote": {
            "font": card.title_font,
            "color": card.title_color,
            "mark_color": card.accent,
            "by_font": card.subtitle_font,
            "by_color": card.subtitle_color,
            "colors": card.colors,
            "ornament": card.ornament,
        },
        "number": {
            "font": card.title_font,
            "color": card.title_color,
            "label_font": card.subtitle_font,
            "label_color": card.subtitle_color,
        },
        "chart": {
            "colors": (card.accent, card.title_color),
            "axis_color": card.subtitle_color,
            "label_color": card.subtitle_color,
            "value_color": card.title_color,
        },
    }


def look_names() -> tuple[str, ...]:
    """The names that a storyboard may write: ours, then those of other packages, also of broken ones."""
    return tuple(dict.fromkeys((*built_in_looks(), *names("styles"))))


def broken_look(name: str) -> BrokenPlugin | None:
    """Why another package's look cannot be used, or None."""
    found = PLUGGED.find(name) if name not in PLUGGED.taken else None
    return found if isinstance(found, BrokenPlugin) else None


def looks() -> tuple[str, ...]:
    """The names of the looks there are: ours, then those of other packages that can be used."""
    return (*built_in_looks(), *PLUGGED.usable())


def named_look(name: str) -> Look:
    """The look of this name, ours or another package's; raises WorldError when there is none."""
    return parse_look(look_text(name), f"{name}.toml") if name in PLUGGED.usable() else built_in_look(name)


def built_in_looks() -> tuple[str, ...]:
    """The names of the looks that come with the product, sorted."""
    folder = resources.files("videopipe.styles")
    return tuple(sorted(Path(entry.name).stem for entry in folder.iterdir() if entry.name.endswith(".toml")))


@lru_cache
def built_in_look(name: str) -> Look:
    """The built-in look `name`; raises WorldError when there is none."""
    return parse_look(look_text(name), f"{name}.toml")


def look_text(name: str) -> str:
    """The file of the look `name`, to copy; raises WorldError when there is none."""
    added = PLUGGED.usable()
    if name in added:
        return added[name]
    if name not in built_in_looks():
        message = f"there is no look {name!r}; there are: {', '.join(looks())}"
        raise WorldError(message, "unknown-style", value=name, near=None, known=looks())
    return resources.files("videopipe.styles").joinpath(f"{name}.toml").read_text("utf-8")


def read_look(path: Path, language: Language = "en") -> Look:
    """An editor's own look; raises StoryboardError with every problem of the file, each at its line."""
    return read_table(Look, path, language, _example())


def parse_look(text: str, name: str, language: Language = "en") -> Look:
    """A look from TOML `text`; `name` is the file's. Raises StoryboardError with every problem, each at its line."""
    return checked(Look, text, name, language, _example())


def _example() -> dict[str, Any]:
    """A whole look as data, from which an editor is shown how a key can be written."""
    written = tomllib.loads(resources.files("videopipe.styles").joinpath("jade.toml").read_text("utf-8"))
    parts = {name: field.default for name, field in Look.model_fields.items() if isinstance(field.default, Part)}
    return {**{name: part.model_dump() for name, part in parts.items()}, **written}


def _checked_file(name: str, value: object) -> str:
    """The text of the file to which an entry point leads: a path, or a package in which it is called `<name>.toml`."""
    file = resources.files(value).joinpath(f"{name}.toml") if isinstance(value, ModuleType) else value
    if not isinstance(file, Path | Traversable):
        raise WrongShapeError("a look is a package with a file of its name, or the file's path")
    try:
        text = file.read_text(encoding="utf-8")
        parse_look(text, f"{name}.toml")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongShapeError(told(error)) from error
    except StoryboardError as error:
        raise WrongShapeError(str(error.problems[0])) from error
    return text


PLUGGED: Gallery[str] = Gallery("styles", frozenset(built_in_looks()), _checked_file)
"""The looks of other packages, as the texts of their files."""
