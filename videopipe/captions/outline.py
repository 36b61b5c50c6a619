"""Bold letters with an even outline and a soft shadow: readable on any picture."""

from __future__ import annotations

from collections.abc import Iterator

from videopipe.captions.style import CaptionStyle, Part, presence
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue


def _parts(cue: Cue, t: int) -> Iterator[Part]:
    yield Part(cue.art, presence(cue, t))


OUTLINE = CaptionStyle(CaptionShape(), _parts)
