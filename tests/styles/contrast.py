"""How well letters stand out: relative luminance and contrast as WCAG 2 defines them."""

from __future__ import annotations

from videopipe.units import Color

LEAST = 4.5


def luminance(color: Color) -> float:
    """Relative luminance, 0 for black and 1 for white."""

    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(value) for value in color.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """From 1 (no difference) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def over(color: Color, ground: Color) -> Color:
    """A colour with its opacity laid over an opaque one."""
    share = color.alpha / 255
    pairs = zip(color.rgb, ground.rgb, strict=True)
    return Color(*(round(top * share + below * (1 - share)) for top, below in pairs))
