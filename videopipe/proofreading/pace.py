"""How fast it is: what cannot be said in one breath, and captions that are gone before a child has read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videopipe.proofreading.model import Finding, Text
from videopipe.speech.reading import read_aloud
from videopipe.timeline.plan import Plan

LONGEST_BREATH = 40
"""Syllables between two pauses: a newsreader speaks about five a second and breathes every eight seconds."""
FASTEST = 7.0
"""Characters a second that a child reads; letters and figures count half."""
_LONG_FIGURES = re.compile(r"\d{8,}")  # numbers of accounts and the like, which nobody says in one breath
_PAUSES = re.compile(r"[，。、；：！？…—,;!?（）()\n]+")


def long_breaths(text: Text) -> Iterator[Finding]:
    """Stretches of narration without a pause that are longer than a breath, counted as they are read."""
    at = 0
    for part in _PAUSES.split(text.text):
        length = _syllables(part) if len(part) * 4 > LONGEST_BREATH else 0
        if length > LONGEST_BREATH:
            found = part if len(part) <= 24 else f"{part[:12]}…{part[-8:]}"
            at = text.text.index(part, at)
            values = {"found": found, "length": length, "most": LONGEST_BREATH}
            yield Finding("long-breath", text.path, values, text.text, at)


def _syllables(text: str) -> int:
    """How many syllables a text has when it is read; a Latin word counts for two."""
    spoken = "".join(piece.read for piece in read_aloud(_LONG_FIGURES.sub("", text)))
    han = len(re.findall("[一-鿿]", spoken))
    return han + 2 * len(re.findall("[A-Za-z]+", spoken))


def fast_captions(plan: Plan) -> Iterator[Finding]:
    """The fastest caption of every scene that has one too fast to read."""
    rate = plan.timeline.rate
    for scene in plan.scenes:
        cues = [cue for cue in plan.timeline.cues if cue.span.start in scene.span and cue.span.frames > 0]
        shown = [("".join(line.text for line in cue.art.lines), cue.span.frames) for cue in cues]
        paced = [(_length(text) / float(rate.seconds(frames)), text) for text, frames in shown]
        speed, text = max(paced, default=(0.0, ""))
        if speed > FASTEST:
            key = "caption" if isinstance(scene.scene.caption, tuple) else "say"
            values = {"found": text, "speed": f"{speed:.1f}", "most": f"{FASTEST:g}"}
            yield Finding("fast-caption", ("scenes", scene.index, key), values)


def _length(text: str) -> float:
    return sum((1.0 if character > "\u2fff" else 0.5) for character in text if character.isalnum())
