"""What a caption style is: the room it asks of planning, and which pieces of art lie on a frame.

To add a caption style: 1. write `<name>.py` with a `CaptionStyle`; 2. name it in `captions/__init__.py`; 3. name it in
`CaptionStyleKind` in `storyboard/looking.py`; a look chooses it with `style = "<name>"`, a film or a scene with
`caption_style: <name>`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue, CueWord, InkArt, TextArt


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of art on one frame, with an opacity of its own (0–1) and `lower` pixels below its own place.

    Art is drawn once and then kept: a style that shows few different pieces costs little.
    """

    art: InkArt
    opacity: float = 1.0
    lower: float = 0.0


DrawCaption: TypeAlias = Callable[[Cue, int], Iterator[Part]]
"""The parts of a caption at frame `t` of its whole length, the lowest first. The same for the same `cue` and `t`."""


@dataclass(frozen=True, slots=True)
class CaptionStyle:
    """A caption style."""

    shape: CaptionShape
    parts: DrawCaption


def presence(cue: Cue, t: int) -> float:
    """Opacity (0–1) of a caption that comes in and goes softly, where it does not touch another."""
    come = min((t + 1) / (cue.arrive + 1), 1.0)
    go = min((cue.frames - t) / (cue.leave + 1), 1.0)
    return 1.0 - (1.0 - min(come, go)) ** 2


def letters(art: TextArt, color: str | None = None) -> TextArt:
    """The letters alone, without outline and shadow, in `color` where it is given."""
    return replace(art, outline=0.0, shadow=0.0, color=color or art.color)


def word_alone(art: TextArt, word: CueWord) -> TextArt:
    """One word of a text, where it stands in its line."""
    return replace(art, lines=(replace(art.lines[word.line], part=(word.start, word.end)),))
