"""The one room that knows every other: a storyboard goes in, a delivered film comes out.

load ─▶ survey ─▶ speak ─▶ plan ─▶ draw ─▶ mix ─▶ join ─▶ deliver
"""

from __future__ import annotations

from pathlib import Path

from videopipe.events import Tell
from videopipe.pipeline.clip import film_clip
from videopipe.pipeline.covers import cover_cards, cover_photo
from videopipe.pipeline.delivery import deliver, deliver_all
from videopipe.pipeline.explaining import SegmentState, explain
from videopipe.pipeline.film import MadeFilm, PlannedFilm, Rendition, Settings, ShapedPlan
from videopipe.pipeline.from_moviepy import write_scene_clip
from videopipe.pipeline.planning import check, plan_film, read_storyboard

__all__ = [
    "MadeFilm",
    "PlannedFilm",
    "Rendition",
    "SegmentState",
    "Settings",
    "ShapedPlan",
    "check",
    "cover_cards",
    "cover_photo",
    "deliver",
    "deliver_all",
    "explain",
    "film_clip",
    "make",
    "plan_film",
    "read_storyboard",
    "write_scene_clip",
]


def make(file: Path, settings: Settings, tell: Tell) -> MadeFilm:
    """Make the film of one storyboard and deliver it.

    Raises StoryboardError with every problem of the storyboard, and WorldError when disk, ffmpeg or voice fail.
    """
    return deliver(plan_film(file, settings, tell), settings, tell)
