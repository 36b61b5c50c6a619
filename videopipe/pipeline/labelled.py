"""Which films carry a label, on screen and in the file, and what it says."""

from __future__ import annotations

from collections.abc import Iterable

from videopipe.assemble.aigc import KEY, hidden_label
from videopipe.assemble.metadata import Entries
from videopipe.fonts.typeset import least_ink_height
from videopipe.pipeline.film import PlannedFilm
from videopipe.speech.voices import is_synthetic
from videopipe.storyboard.model import Storyboard
from videopipe.styles.look import Look
from videopipe.timeline.label import ShownLabel


def is_labelled(storyboard: Storyboard, voices: Iterable[str]) -> bool:
    """Whether a machine's voice is among `voices`, and the label is not turned off."""
    return storyboard.label.off is None and any(map(is_synthetic, voices))


def shown_label(storyboard: Storyboard, voices: Iterable[str], look: Look) -> ShownLabel | None:
    """The label to show, or None where there is none."""
    if not is_labelled(storyboard, voices):
        return None
    text = storyboard.label.text
    return ShownLabel(text, storyboard.label.duration_ms, least_ink_height(text, look.strip.font))


def hidden_metadata(film: PlannedFilm, content: str) -> Entries:
    """What is written into the file of a labelled film whose content has this digest."""
    storyboard = film.loaded.storyboard
    if not is_labelled(storyboard, film.voices):
        return ()
    return ((KEY, hidden_label(storyboard.label.producer, content[:32])),)
