"""Which characters a font has, as ranges in a small file beside it: reading a font's own table takes half a second.

`python -m videopipe.fonts.coverage` writes the files again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Coverage:
    """The code points a font has, as ranges: the first of each, and the last, in order."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def __contains__(self, code: int) -> bool:
        place = bisect_right(self.firsts, code) - 1
        return place >= 0 and code <= self.lasts[place]


def read_coverage(file: Path) -> Coverage:
    """The code points in a file of lines such as `4E00-9FFF`."""
    ranges = [line.partition("-") for line in file.read_text(encoding="ascii").split()]
    return Coverage(tuple(int(first, 16) for first, _, _ in ranges), tuple(int(last, 16) for _, _, last in ranges))


def coverage_text(codes: Iterable[int]) -> str:
    """The file's content for these code points."""
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{first:04X}-{last:04X}\n" for first, last in ranges)


def codes_in_font(file: Path) -> frozenset[int]:
    """The code points the font itself has glyphs for."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


if __name__ == "__main__":
    from videopipe.fonts.fonts import FONTS, coverage_file, font_file

    for name in FONTS:
        coverage_file(name).write_text(coverage_text(codes_in_font(font_file(name))), encoding="ascii", newline="\n")
