"""Words light up as they are spoken, and stay lit: one reads along."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.captions.style import CaptionStyle, Part, letters, presence, word_alone
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue

# Frames in which a word takes its colour.
LIGHTING = 4


def _parts(cue: Cue, t: int) -> Iterator[Part]:
    seen = presence(cue, t)
    yield Part(cue.art, seen)
    lit = letters(cue.art, cue.highlight)
    for word in cue.words:
        if t >= word.begin:
            yield Part(word_alone(lit, word), seen * min((t - word.begin + 1) / LIGHTING, 1.0))


KARAOKE = CaptionStyle(CaptionShape(words="heard"), _parts)
