"""What is asked for and what comes out: settings, a planned film, a made film."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from videopipe.platforms.profile import Profile
from videopipe.render.encoding import STANDARD, Encoding
from videopipe.store import Store
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.wording import Language
from videopipe.styles.look import Look
from videopipe.survey import Survey
from videopipe.timeline.plan import Plan


@dataclass(frozen=True, slots=True)
class Settings:
    """How to make films. `into` is the folder for deliveries (None: `output/` in the storyboard's project).

    `stems` delivers the parts of the sound beside the film.
    """

    store: Store
    language: Language = "en"
    into: Path | None = None
    encoding: Encoding = STANDARD
    jobs: int = 2
    force: bool = False
    stems: bool = False


@dataclass(frozen=True, slots=True)
class PlannedFilm:
    """A storyboard with everything known that its film needs, before anything is drawn.

    `voices` are those that speak, as `engine:name`; `fell_back` says why the online voice is not among them.
    """

    loaded: LoadedStoryboard
    look: Look
    profile: Profile
    survey: Survey
    plan: Plan
    voices: tuple[str, ...] = ()
    fell_back: str | None = None

    @property
    def name(self) -> str:
        """The film's name: the storyboard's file without its ending."""
        return self.loaded.name


@dataclass(frozen=True, slots=True)
class MadeFilm:
    """A delivered film: its file, its length, and how many of its frames were drawn now."""

    name: str
    film: Path
    seconds: float
    frames: int
    frames_drawn: int
    remembered: bool
