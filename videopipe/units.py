"""The small values everything is measured in: frames, sizes, rectangles, colours, decibels.

Seconds end at the border: inside, time is a whole number of frames at an exact rate (`FrameRate`), and a stretch
of time is a half-open `Span` of frames. Milliseconds (whole numbers) are what storyboards and speech are written in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import NewType

Milliseconds = NewType("Milliseconds", int)
Decibels = NewType("Decibels", float)


@dataclass(frozen=True, slots=True)
class FrameRate:
    """Frames a second as an exact fraction, e.g. `FrameRate(30)` or `FrameRate(30000, 1001)`."""

    numerator: int
    denominator: int = 1

    def __post_init__(self) -> None:
        if self.numerator <= 0 or self.denominator <= 0:
            raise ValueError(f"a frame rate is positive, not {self.numerator}/{self.denominator}")

    @property
    def fraction(self) -> Fraction:
        """Frames a second."""
        return Fraction(self.numerator, self.denominator)

    def frames_covering(self, ms: int) -> int:
        """The least whole number of frames that last at least `ms` milliseconds."""
        return -((-ms * self.numerator) // (1000 * self.denominator))

    def frame_at(self, ms: int) -> int:
        """The frame on screen at `ms` milliseconds."""
        return ms * self.numerator // (1000 * self.denominator)

    def nearest_frame(self, ms: int) -> int:
        """The frame whose start is nearest to `ms` milliseconds (halves go up)."""
        return (2 * ms * self.numerator + 1000 * self.denominator) // (2000 * self.denominator)

    def ms(self, frame: int) -> Milliseconds:
        """The start of `frame` in milliseconds, rounded to the nearest."""
        return Milliseconds((2000 * frame * self.denominator + self.numerator) // (2 * self.numerator))

    def seconds(self, frames: int) -> Fraction:
        """How long `frames` frames last, exactly."""
        return Fraction(frames * self.denominator, self.numerator)

    def samples(self, frames: int, sample_rate: int) -> int:
        """Audio samples that `frames` frames last, rounded to the nearest."""
        return round(self.seconds(frames) * sample_rate)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Frames from `start` up to but not including `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a span ends before it starts: {self.start}..{self.end}")

    @property
    def frames(self) -> int:
        """Its length in frames."""
        return self.end - self.start

    def __contains__(self, frame: int) -> bool:
        return self.start <= frame < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether a frame lies in both."""
        return self.start < other.end and other.start < self.end

    def clipped_to(self, other: Span) -> Span:
        """The frames that lie in both; an empty span at the border when there are none."""
        start = min(max(self.start, other.start), other.end)
        return Span(start, max(start, min(self.end, other.end)))

    def shifted(self, frames: int) -> Span:
        """The same length, `frames` later (earlier when negative)."""
        return Span(self.start + frames, self.end + frames)


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels."""

    width: int
    height: int

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in pixels: left, top, width, height."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column to the right of it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.top + self.height

    def contains(self, other: Rect) -> bool:
        """Whether `other` lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


_HEX_COLOR = re.compile(r"#([0-9A-Fa-f]{6})([0-9A-Fa-f]{2})?\Z")


@dataclass(frozen=True, slots=True)
class Color:
    """An sRGB colour, 8 bits a channel; `alpha` 255 is opaque."""

    red: int
    green: int
    blue: int
    alpha: int = 255

    @classmethod
    def parse(cls, text: str) -> Color:
        """Read `#RRGGBB` or `#RRGGBBAA`; raises ValueError on anything else."""
        found = _HEX_COLOR.match(text)
        if not found:
            raise ValueError(f"not a colour of the form #RRGGBB: {text!r}")
        digits = found.group(1) + (found.group(2) or "ff")
        return cls(*(int(digits[i : i + 2], 16) for i in range(0, 8, 2)))

    @property
    def rgb(self) -> tuple[int, int, int]:
        """Red, green, blue, 0–255."""
        return (self.red, self.green, self.blue)

    @property
    def rgba(self) -> tuple[int, int, int, int]:
        """Red, green, blue, alpha, 0–255."""
        return (self.red, self.green, self.blue, self.alpha)

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 (black) to 1 (white), after WCAG 2.2."""
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in self.rgb)]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(self, other: Color) -> float:
        """How well one colour is read on the other, 1 to 21, after WCAG 2.2; opacity is not looked at."""
        darker, lighter = sorted((self.luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)

    def __str__(self) -> str:
        text = f"#{self.red:02x}{self.green:02x}{self.blue:02x}"
        return text if self.alpha == 255 else f"{text}{self.alpha:02x}"
