"""How a scene's photos and clips are treated before they are shown: faces hidden, exposure and colour put right.

Every picture of a scene passes here, however deep it lies in what the scene shows, so that no scene kind can forget to
hide a face.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, assert_never

from videopipe.storyboard.files import photo_places
from videopipe.storyboard.model import Scene, Storyboard, VideoScene
from videopipe.styles.look import Look
from videopipe.timeline.clips import LONGEST_MS
from videopipe.timeline.focus import Region
from videopipe.timeline.inputs import ClipFacts, PhotoFacts
from videopipe.timeline.model import ClipPicture, PhotoPicture, Veil
from videopipe.timeline.tracking import generous, veils
from videopipe.units import FrameRate, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is done with a scene's photos and clips; `marked` are parts that an editor wants hidden as well."""

    hide_faces: bool = False
    marked: tuple[Region, ...] = ()
    enhance: bool = False


def treatment_of(scene: Scene, storyboard: Storyboard, look: Look) -> Treatment:
    """The scene's treatment: what it says itself, else the film, else (for `enhance`) the look."""
    enhance = scene.enhance or storyboard.enhance or look.photos.enhance
    return Treatment(hides_faces(scene, storyboard), scene.blur, enhance == "auto")


def hides_faces(scene: Scene, storyboard: Storyboard) -> bool:
    """Whether faces in the scene are hidden: as it says itself; a consent shows them; else as the film says."""
    if scene.faces is not None:
        return scene.faces == "blur"
    return storyboard.faces == "blur" and scene.consent is None


def cover_treatment(photo: str | None, storyboard: Storyboard, look: Look) -> Treatment:
    """The cover's treatment: of its photo (path as written) whatever any scene hides; else as the film says."""
    showing = [
        treatment_of(storyboard.scenes[int(place[1])], storyboard, look)
        for place, written in photo_places(storyboard)
        if written == photo and place[0] == "scenes"
    ]
    hide = any(one.hide_faces for one in showing) if showing else storyboard.faces == "blur"
    marked = tuple(dict.fromkeys(part for one in showing for part in one.marked))
    return Treatment(hide, marked, (storyboard.enhance or look.photos.enhance) == "auto")


def photos_with_hidden_faces(storyboard: Storyboard) -> frozenset[str]:
    """The photos (paths as written) in which every face must be found."""
    return frozenset(
        written
        for place, written in photo_places(storyboard)
        if (
            hides_faces(storyboard.scenes[int(place[1])], storyboard)
            if place[0] == "scenes"
            else storyboard.faces == "blur"
        )
    )


def clips_with_hidden_faces(storyboard: Storyboard, clips: Mapping[str, ClipFacts]) -> dict[str, tuple[int, int]]:
    """The clips (paths as written) in which every face must be found, and from which to which millisecond."""
    found: dict[str, tuple[int, int]] = {}
    for scene in storyboard.scenes:
        if isinstance(scene, VideoScene) and hides_faces(scene, storyboard):
            length = clips[scene.video].length_ms
            start, end = scene.trim or (0, length)
            start, end = min(start, length), min(end, length, start + LONGEST_MS)
            before = found.get(scene.video, (start, end))
            found[scene.video] = (min(start, before[0]), max(end, before[1]))
    return found


def treated(
    shown: T, treatment: Treatment, photos: Mapping[str, PhotoFacts], clips: Mapping[str, ClipFacts], rate: FrameRate
) -> T:
    """What is shown, with every picture in it treated; `photos` and `clips` by the path written in the storyboard."""
    if treatment == Treatment():
        return shown
    seen = {facts.digest: facts for facts in photos.values()}
    played = {facts.digest: facts for facts in clips.values()}

    def change(picture: PhotoPicture | ClipPicture) -> PhotoPicture | ClipPicture:
        match picture:
            case PhotoPicture():
                return _treated(picture, treatment, seen.get(picture.digest))
            case ClipPicture():
                return _veiled(picture, treatment, played[picture.digest], rate)
            case _:
                assert_never(picture)

    return _each_picture(shown, change)


def _veiled(picture: ClipPicture, treatment: Treatment, facts: ClipFacts, rate: FrameRate) -> ClipPicture:
    """The clip with its faces hidden as they move, and what is marked for as long as it plays."""
    played = Span(picture.begin, picture.begin + picture.frames)
    moving = veils(facts.looks, rate, played) if treatment.hide_faces else ()
    still = (Veil(((played.start, part), (played.end, part))) for part in treatment.marked)
    return replace(picture, hidden=(*moving, *still))


def _treated(picture: PhotoPicture, treatment: Treatment, facts: PhotoFacts | None) -> PhotoPicture:
    faces = facts.faces if facts and treatment.hide_faces else ()
    return replace(picture, enhance=treatment.enhance, hidden=(*map(generous, faces), *treatment.marked))


def _each_picture(value: T, change: Callable[[PhotoPicture | ClipPicture], PhotoPicture | ClipPicture]) -> T:
    """The value with every photo's and clip's picture in it changed."""
    found: Any = value
    if isinstance(found, PhotoPicture | ClipPicture):
        found = change(found)
    elif isinstance(found, tuple):
        found = tuple(_each_picture(item, change) for item in found)
    elif is_dataclass(found) and not isinstance(found, type):
        inside = {field.name: getattr(found, field.name) for field in fields(found) if field.init}
        changed = {name: _each_picture(part, change) for name, part in inside.items()}
        if any(changed[name] is not part and changed[name] != part for name, part in inside.items()):
            found = replace(found, **changed)
    return found
