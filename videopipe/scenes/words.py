"""Words made to fit: as large as a look wants them, smaller in steps before another line is begun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Literal

from videopipe.timeline.linebreak import balanced
from videopipe.timeline.model import TextLine
from videopipe.timeline.setting import SceneSetting

# From a line's top to its baseline, in ems: the ink of Chinese characters fills the em around it.
ASCENT_EMS = 0.88
STEP = 2
LEAST_SIZE = 8

Align = Literal["left", "centre"]


@dataclass(frozen=True, slots=True)
class Words:
    """Lines in one font and size (pixels an em); `advance` from one to the next and `width` of the widest in pixels."""

    lines: tuple[str, ...]
    font: str
    size: int
    advance: float
    width: float

    @property
    def height(self) -> float:
        """From the first line's top to the last one's lower edge, in pixels; 0 of no lines."""
        if not self.lines:
            return 0.0
        return self.size + self.advance * (len(self.lines) - 1)

    def at(self, left: float, top: float, width: float, align: Align, setting: SceneSetting) -> tuple[TextLine, ...]:
        """The lines placed in a column of `width` pixels that begins at `left`, `top`."""
        return tuple(
            TextLine(line, left + self._indent(line, width, align, setting), self._baseline(top, row))
            for row, line in enumerate(self.lines)
        )

    def _indent(self, line: str, width: float, align: Align, setting: SceneSetting) -> float:
        return 0.0 if align == "left" else (width - setting.measure(line, self.font, self.size)) / 2

    def _baseline(self, top: float, row: int) -> float:
        return top + self.size * ASCENT_EMS + self.advance * row


def fitting(
    text: str, font: str, sizes: tuple[float, float], width: float, setting: SceneSetting, *, lines: int, ems: float
) -> Words:
    """`text` in at most `lines` lines of `width` pixels, `ems` apart, in a size between the two given.

    Lines that the text has of its own are kept. What does not fit in the smallest size is made as small as it must be.
    """
    largest, smallest = (max(round(size), LEAST_SIZE) for size in sizes)
    own = tuple(line.strip() for line in text.splitlines() if line.strip())
    if len(own) > 1:
        return _words(own, font, _largest_fitting(own, font, largest, width, setting), ems, setting)
    for count in range(1, lines + 1):
        for size in range(largest, smallest - 1, -STEP):
            measure = partial(setting.measure, font=font, size=size)
            found = balanced(text.strip(), measure, width, count, names=setting.names)
            if found is not None and len(found) == count and all(measure(line) <= width for line in found):
                return _words(found, font, size, ems, setting)
    return _smaller(text.strip(), font, smallest, width, setting, lines, ems)


def _smaller(text: str, font: str, size: int, width: float, setting: SceneSetting, lines: int, ems: float) -> Words:
    for smaller in range(size, LEAST_SIZE - 1, -STEP):
        measure = partial(setting.measure, font=font, size=smaller)
        found = balanced(text, measure, width, lines, names=setting.names)
        if found is not None and all(measure(line) <= width for line in found):
            return _words(found, font, smaller, ems, setting)
    return _words((text,), font, LEAST_SIZE, ems, setting)


def _largest_fitting(lines: tuple[str, ...], font: str, size: int, width: float, setting: SceneSetting) -> int:
    widest = max(setting.measure(line, font, size) for line in lines)
    return max(min(size, int(size * width / widest)), LEAST_SIZE)


def _words(lines: tuple[str, ...], font: str, size: int, ems: float, setting: SceneSetting) -> Words:
    return Words(lines, font, size, size * ems, max(setting.measure(line, font, size) for line in lines))
