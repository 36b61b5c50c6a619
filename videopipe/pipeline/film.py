"""What is asked for and what comes out: settings, a planned film, a made film and its renditions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.examine.checks import Examined
from videopipe.platforms.profile import Profile
from videopipe.render.encoding import STANDARD, Encoding
from videopipe.store import Store
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.wording import Language
from videopipe.styles.look import Look
from videopipe.survey import Survey
from videopipe.timeline.plan import Plan
from videopipe.units import Size

if TYPE_CHECKING:
    from videopipe.proofreading.proof import Allowed


@dataclass(frozen=True, slots=True)
class Settings:
    """How to make films. `into` is the folder for deliveries (None: `output/` in the storyboard's project).

    `stems` delivers the parts of the sound beside the film. `platforms` are taken instead of the storyboard's.
    """

    store: Store
    language: Language = "en"
    into: Path | None = None
    encoding: Encoding = STANDARD
    jobs: int = 2
    force: bool = False
    stems: bool = False
    platforms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShapedPlan:
    """The film as planned for platforms that agree in size, rate, safe areas and the place of captions."""

    profiles: tuple[Profile, ...]
    plan: Plan

    @property
    def name(self) -> str:
        """The platform that stands for all of them: the first."""
        return self.profiles[0].name


@dataclass(frozen=True, slots=True)
class PlannedFilm:
    """A storyboard with everything known that its film needs, before anything is drawn.

    `shapes` has a plan for each shape that its platforms want, in their order. `voices` are those that speak, as
    `engine:name`; `fell_back` says why the online voice is not among them. `allowed` is what the wording check found
    and the storyboard allows.
    """

    loaded: LoadedStoryboard
    look: Look
    survey: Survey
    shapes: tuple[ShapedPlan, ...]
    voices: tuple[str, ...] = ()
    fell_back: str | None = None
    allowed: tuple[Allowed, ...] = ()

    @property
    def name(self) -> str:
        """The film's name: the storyboard's file without its ending."""
        return self.loaded.name

    @property
    def plan(self) -> Plan:
        """The plan for the first platform."""
        return self.shapes[0].plan

    @property
    def profile(self) -> Profile:
        """The first platform."""
        return self.shapes[0].profiles[0]

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """Every platform, those of one shape together."""
        return tuple(profile for shaped in self.shapes for profile in shaped.profiles)

    def shaped(self, shape: ShapedPlan) -> PlannedFilm:
        """The film in one of its shapes alone."""
        return replace(self, shapes=(shape,))


@dataclass(frozen=True, slots=True)
class Rendition:
    """The film as one platform gets it: its file, picture in pixels, size in bytes and mean kilobits a second.

    `same_as` is the platform whose very file it is; `ssim` says how near the picture comes to the film's own where it
    was encoded again to fit the platform's cap (1: equal).
    """

    platform: str
    file: Path
    size: Size
    bytes: int
    kbits: int
    same_as: str | None = None
    ssim: float | None = None


@dataclass(frozen=True, slots=True)
class MadeFilm:
    """A delivered film: its folder, length, renditions, and how many of its frames were drawn now.

    `failed` are files that did not pass the gate; they are delivered all the same, and marked in the report.
    """

    name: str
    folder: Path
    renditions: tuple[Rendition, ...]
    seconds: float
    frames: int
    frames_drawn: int
    remembered: bool
    failed: tuple[Examined, ...] = ()

    @property
    def film(self) -> Path:
        """The first platform's file."""
        return self.renditions[0].file
