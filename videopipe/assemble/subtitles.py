"""Captions as SubRip (.srt) and WebVTT (.vtt), for platforms and editors that take them apart from the picture.

Lines are those of the screen: they break where a reader breathes, and the mark that a line's end stands for is not
shown, so that joining them would run sentences together. Both are UTF-8, with line feeds, as players expect.
"""

from __future__ import annotations

import re

from videopipe.timeline.model import Timeline
from videopipe.units import FrameRate, Span

_BLOCK = re.compile(r"\d+\n(\S+) --> (\S+)\n(.+?)(?:\n\n|\Z)", re.DOTALL)
_STAMP = re.compile(r"(\d{1,4}):(\d\d):(\d\d),(\d{3})", re.ASCII)


def srt(timeline: Timeline) -> str:
    """Every caption with its times, in order; a caption's lines stay lines."""
    blocks = []
    for number, cue in enumerate(timeline.cues, start=1):
        start, end = (stamp(timeline.rate.ms(frame)) for frame in (cue.span.start, cue.span.end))
        text = "\n".join(line.text for line in cue.art.lines)
        blocks.append(f"{number}\n{start} --> {end}\n{text}\n")
    return "\n".join(blocks)


def vtt(timeline: Timeline) -> str:
    """The same as WebVTT, for web pages."""
    blocks = ["WEBVTT\n"]
    for cue in timeline.cues:
        start, end = (stamp(timeline.rate.ms(frame)).replace(",", ".") for frame in (cue.span.start, cue.span.end))
        text = "\n".join(_escaped(line.text) for line in cue.art.lines)
        blocks.append(f"{start} --> {end}\n{text}\n")
    return "\n".join(blocks)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def stamp(ms: int) -> str:
    """Milliseconds as `hours:minutes:seconds,milliseconds`."""
    seconds, left = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{left:03}"


def parse_srt(text: str, rate: FrameRate) -> tuple[tuple[Span, tuple[str, ...]], ...]:
    """Captions read back: their frames and lines. Raises ValueError for a time that is none."""
    return tuple(
        (Span(rate.nearest_frame(_ms(start)), rate.nearest_frame(_ms(end))), tuple(lines.rstrip("\n").split("\n")))
        for start, end, lines in _BLOCK.findall(text)
    )


def _ms(text: str) -> int:
    found = _STAMP.fullmatch(text)
    if found is None:
        raise ValueError(f"not a SubRip time: {text[:40]!r}")
    hours, minutes, seconds, ms = (int(part) for part in found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms
