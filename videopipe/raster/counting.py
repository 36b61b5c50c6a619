"""A counting number as pieces of text: one for each character, so that tiles of ten figures serve every number."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.timeline.growth import CounterArt, placed
from videopipe.timeline.model import TextArt, TextLine

_CLEAR = "#00000000"


def characters(art: CounterArt, passed: int) -> Iterator[tuple[TextArt, int]]:
    """What is drawn `passed` frames after counting began: text to be laid so many (even) pixels further right.

    All shadows lie below all figures, as those of one text do.
    """
    shown = placed(art, passed)
    if art.shadow:
        yield from ((_shadow(character, art), left) for character, left in shown)
    yield from ((_character(character, art), left) for character, left in shown)


def _character(character: str, art: CounterArt) -> TextArt:
    """A character in the middle of a slot whose left end is column 0."""
    slot = dict(art.marks).get(character, art.slot)
    line = TextLine(character, (slot - dict(art.advances)[character]) / 2, art.y)
    return TextArt((line,), art.font, art.size, art.color)


def _shadow(character: str, art: CounterArt) -> TextArt:
    lines = _character(character, art).lines
    return TextArt(lines, art.font, art.size, _CLEAR, shadow=art.shadow, shadow_color=art.shadow_color)
