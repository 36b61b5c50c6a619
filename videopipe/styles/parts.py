"""The parts of a look that a style file may leave out: strips, headings, quotations, collages, numbers, charts, motion.

What is left out is taken from the look's card and captions (`Look`); the values here serve where those say nothing.
Sizes and pixels are at 1080 across.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from videopipe.styles.values import Closer, Easing, FontName, Hex, Ornament, Part, Pixels, ShortMs, Size, StripShape


class LookStrip(Part):
    """Small texts on a picture (tags, labels, names of places): letters on a ground, with an accent."""

    font: FontName = "NotoSansSC-Bold"
    size: Size = 44
    smallest: Size = 32
    color: Hex = "#ffffff"
    ground: Hex = "#14171ce0"
    accent: Hex = "#e7c98a"
    shape: StripShape = "plate"


class LookHeading(Part):
    """A headline on the picture: an outline and a shadow (pixels), or a ground behind it."""

    font: FontName = "NotoSansSC-Bold"
    size: Size = 86
    smallest: Size = 60
    color: Hex = "#ffffff"
    outline: Pixels = 5.0
    outline_color: Hex = "#14171c"
    shadow: Pixels = 14.0
    shadow_color: Hex = "#000000b0"
    ground: Hex | None = None


class LookQuote(Part):
    """A quotation card: its text, the large mark, and who said it."""

    font: FontName = "NotoSerifSC-Black"
    size: Size = 74
    smallest: Size = 48
    color: Hex = "#23262b"
    mark_color: Hex = "#c8372d"
    by_font: FontName = "NotoSansSC-Regular"
    by_size: Size = 46
    by_color: Hex = "#5d625f"
    colors: Annotated[tuple[Hex, ...], Field(min_length=2, max_length=4)] = ("#fbf9f5", "#f1ece3")
    ornament: Ornament = "none"


class LookCollage(Part):
    """Photos side by side: the gap between them and the roundness of their corners, in pixels.

    Behind them is the card's ground, or the plain colour `ground`.
    """

    gap: Pixels = 14.0
    radius: Pixels = 12.0
    ground: Hex | None = None


class LookNumber(Part):
    """A number that counts up, its unit and its label."""

    font: FontName = "NotoSansSC-Bold"
    size: Size = 240
    color: Hex = "#23262b"
    unit_size: Size = 96
    label_font: FontName = "NotoSansSC-Regular"
    label_size: Size = 56
    label_color: Hex = "#5d625f"


class LookChart(Part):
    """Bars and lines: `colors` in turn, axes and their labels, values."""

    font: FontName = "NotoSansSC-Bold"
    colors: Annotated[tuple[Hex, ...], Field(min_length=1, max_length=6)] = ("#c8372d",)
    axis_color: Hex = "#5d625f"
    label_size: Size = 42
    label_color: Hex = "#5d625f"
    value_size: Size = 50
    value_color: Hex = "#23262b"


class LookPhotos(Part):
    """What is done with photos: `enhance` puts exposure and white balance right where a film does not say."""

    enhance: Literal["auto", "off"] = "off"


class LookMotion(Part):
    """How what stands on a picture comes and goes, and how far photos are zoomed.

    `arrive` and `leave` are how long that takes, `stagger` how much later the next thing comes, `rise` how many pixels
    it rises. `zoom` is how much closer the closest framing of a photo is.
    """

    kind: Easing = "soft"
    arrive: ShortMs = 600
    leave: ShortMs = 300
    stagger: ShortMs = 130
    rise: Pixels = 42.0
    zoom: Closer = 1.12
