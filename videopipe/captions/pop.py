"""Words arrive as they are spoken: each grows in with a little swing, marked words in the look's colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from videopipe.captions.style import CaptionStyle, Part, letters, presence, word_alone
from videopipe.fonts.typeset import set_line
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue, CueWord, TextArt

# Size and opacity of a word in the frames after it begins; then it stands.
SWING = ((0.78, 0.55), (0.96, 0.9), (1.07, 1.0), (1.09, 1.0), (1.05, 1.0), (1.02, 1.0))
# The height of a 汉字's middle above the baseline, in ems.
MIDDLE = 0.38


def _parts(cue: Cue, t: int) -> Iterator[Part]:
    """All outlines below all letters, so that no word covers the edge of another."""
    seen = presence(cue, t) if t >= cue.arrive else 1.0
    arrived = [(word, *_swing(t - word.begin)) for word in cue.words if t >= word.begin]
    edge = replace(cue.art, color=cue.art.outline_color)
    for word, scale, opacity in arrived:
        yield Part(_scaled(word_alone(edge, word), word, scale), opacity * seen)
    for word, scale, opacity in arrived:
        inside = letters(cue.art, cue.highlight if word.key else None)
        yield Part(_scaled(word_alone(inside, word), word, scale), opacity * seen)


def _swing(age: int) -> tuple[float, float]:
    return SWING[age] if age < len(SWING) else (1.0, 1.0)


def _scaled(art: TextArt, word: CueWord, scale: float) -> TextArt:
    """A word drawn larger or smaller about its own middle."""
    if scale == 1.0:
        return art
    (line,) = art.lines
    size = round(art.size * scale)
    real = size / art.size
    glyphs = [g for g in set_line(line.text, art.font).glyphs if g.start < word.end and word.start < g.end]
    middle = line.x + (glyphs[0].x + glyphs[-1].x + 1.0) / 2 * art.size
    height = line.y - MIDDLE * art.size
    moved = replace(line, x=middle - (middle - line.x) * real, y=height + (line.y - height) * real)
    return replace(art, lines=(moved,), size=size)


POP = CaptionStyle(CaptionShape(words="heard"), _parts)
