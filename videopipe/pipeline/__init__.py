"""The one room that knows every other: a storyboard goes in, a delivered film comes out.

load ─▶ survey ─▶ speak ─▶ plan ─▶ draw ─▶ mix ─▶ join ─▶ deliver

What is named here is imported when it is first asked for: whoever only checks a storyboard loads nothing that draws.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videopipe.events import Tell

if TYPE_CHECKING:
    from videopipe.pipeline.clip import film_clip
    from videopipe.pipeline.cover_pictures import cover_picture
    from videopipe.pipeline.covers import cover_cards
    from videopipe.pipeline.delivery import deliver, deliver_all
    from videopipe.pipeline.explaining import SegmentState, explain
    from videopipe.pipeline.film import MadeFilm, PlannedFilm, Rendition, Settings, ShapedPlan
    from videopipe.pipeline.from_moviepy import write_scene_clip
    from videopipe.pipeline.planning import Surveyed, check, plan_film, read_storyboard, survey_film

__all__ = [
    "MadeFilm",
    "PlannedFilm",
    "Rendition",
    "SegmentState",
    "Settings",
    "ShapedPlan",
    "Surveyed",
    "check",
    "cover_cards",
    "cover_picture",
    "deliver",
    "deliver_all",
    "explain",
    "film_clip",
    "make",
    "plan_film",
    "read_storyboard",
    "survey_film",
    "write_scene_clip",
]

_MODULES = {
    "clip": ("film_clip",),
    "cover_pictures": ("cover_picture",),
    "covers": ("cover_cards",),
    "delivery": ("deliver", "deliver_all"),
    "explaining": ("SegmentState", "explain"),
    "film": ("MadeFilm", "PlannedFilm", "Rendition", "Settings", "ShapedPlan"),
    "from_moviepy": ("write_scene_clip",),
    "planning": ("Surveyed", "check", "plan_film", "read_storyboard", "survey_film"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)


def make(file: Path, settings: Settings, tell: Tell) -> MadeFilm:
    """Make the film of one storyboard and deliver it.

    Raises StoryboardError with every problem of the storyboard, and WorldError when disk, ffmpeg or voice fail.
    """
    from videopipe.pipeline.delivery import deliver
    from videopipe.pipeline.planning import plan_film

    return deliver(plan_film(file, settings, tell, lookers=settings.jobs), settings, tell)
