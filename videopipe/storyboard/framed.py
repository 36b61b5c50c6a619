"""A storyboard between the project's intro and outro: one film, whose scenes are still found where they are written."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.storyboard.model import Storyboard
from videopipe.storyboard.office import Office
from videopipe.storyboard.scenes import Scene
from videopipe.storyboard.written import Path


@dataclass(frozen=True, slots=True)
class Frame:
    """How many of a film's scenes come from the project's intro and outro, and how many are its own."""

    intro: int = 0
    own: int | None = None
    outro: int = 0

    def is_own(self, index: int) -> bool:
        """Whether scene `index` of the film is written in its own storyboard."""
        return index >= self.intro and (self.own is None or index < self.intro + self.own)

    def written(self, path: Path) -> Path:
        """Where what stands at `path` of the film is written: `("intro", 0, "say")` for `("scenes", 0, "say")`."""
        if len(path) < 2 or path[0] != "scenes" or not isinstance(index := path[1], int):
            return path
        if self.is_own(index):
            return ("scenes", index - self.intro, *path[2:])
        if index < self.intro:
            return ("intro", *path[1:])
        return ("outro", index - self.intro - (self.own or 0), *path[2:])


def framed(storyboard: Storyboard, office: Office) -> tuple[Storyboard, Frame]:
    """The storyboard with the project's intro before it and its outro after it.

    Their scenes get ids that no scene of the storyboard has, so that its own ids stay as they are.
    """
    own = storyboard.scenes
    taken = {scene.id for scene in own if scene.id}
    intro = _named("intro", office.intro, taken)
    outro = _named("outro", office.outro, taken)
    frame = Frame(len(intro), len(own), len(outro))
    return storyboard.model_copy(update={"scenes": (*intro, *own, *outro)}), frame


def _named(place: str, scenes: tuple[Scene, ...], taken: set[str]) -> tuple[Scene, ...]:
    named = []
    for number, scene in enumerate(scenes, start=1):
        wanted = name = f"{place}-{scene.id or number}"
        copy = 2
        while name in taken:
            name, copy = f"{wanted}-{copy}", copy + 1
        taken.add(name)
        named.append(scene.model_copy(update={"id": name}))
    return tuple(named)
