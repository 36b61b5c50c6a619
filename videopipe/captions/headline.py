"""Large lines with the words that carry the sense in the look's colour; each line rises to its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from videopipe.captions.style import CaptionStyle, Part, letters, presence, word_alone
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue

# Frames in which a line rises, how many later the next one starts, and from how far below, in ems.
RISING, STAGGER = 7, 3
RISE_EMS = 0.35


def _parts(cue: Cue, t: int) -> Iterator[Part]:
    gone = presence(cue, t) if t >= cue.arrive else 1.0
    for row, line in enumerate(cue.art.lines):
        left = min(max(1 - (t + 1 - row * STAGGER) / RISING, 0.0), 1.0)
        seen, lower = (1 - left * left) * gone, RISE_EMS * cue.art.size * left**3
        yield Part(replace(cue.art, lines=(line,)), seen, lower)
        for word in cue.words:
            if word.key and word.line == row:
                yield Part(word_alone(letters(cue.art, cue.highlight), word), seen, lower)


HEADLINE = CaptionStyle(CaptionShape(scale=1.36, words="marked"), _parts)
