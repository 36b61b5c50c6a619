"""What a person must know where a film hides faces: where it shows them, and where it may miss some."""

from __future__ import annotations

from videopipe.errors import Problem
from videopipe.storyboard.filmed import VideoScene
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.timeline.treatment import hides_faces


def faces_to_look_at(loaded: LoadedStoryboard) -> tuple[Problem, ...]:
    """A warning for every scene that shows faces without a reason, and for clips, in which some may be missed."""
    storyboard = loaded.storyboard
    found: list[Problem] = []
    told: set[str] = set()
    for index, scene in enumerate(storyboard.scenes):
        if isinstance(scene, VideoScene) and hides_faces(scene, storyboard) and scene.video not in told:
            told.add(scene.video)
            found.append(loaded.problem(("scenes", index, "video"), "faces-in-clip", warning=True))
        if storyboard.faces == "blur" and scene.faces == "show" and scene.consent is None:
            found.append(loaded.problem(("scenes", index, "faces"), "faces-without-consent", warning=True))
    return tuple(found)
