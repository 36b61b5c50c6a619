"""How a scene's photos are treated before they are shown: faces hidden, exposure and colour put right.

Every photo's picture of a scene passes here, however deep it lies in what the scene shows, so that no scene kind can
forget to hide a face.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from videopipe.storyboard.files import photo_places
from videopipe.storyboard.model import Scene, Storyboard
from videopipe.styles.look import Look
from videopipe.timeline.focus import Region
from videopipe.timeline.inputs import PhotoFacts
from videopipe.timeline.model import PhotoPicture

T = TypeVar("T")

# A hidden face's ellipse is this much wider and higher than the face: hair, ears and chin are known too.
GENEROUS = 1.6


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is done with a scene's photos; `marked` are parts that an editor wants hidden as well."""

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


def treated(shown: T, treatment: Treatment, photos: Mapping[str, PhotoFacts]) -> T:
    """What is shown, with every photo's picture in it treated; `photos` by the path written in the storyboard."""
    if treatment == Treatment():
        return shown
    known = {facts.digest: facts for facts in photos.values()}
    return _each_photo(shown, lambda picture: _treated(picture, treatment, known.get(picture.digest)))


def _treated(picture: PhotoPicture, treatment: Treatment, facts: PhotoFacts | None) -> PhotoPicture:
    faces = facts.faces if facts and treatment.hide_faces else ()
    return replace(picture, enhance=treatment.enhance, hidden=(*map(generous, faces), *treatment.marked))


def generous(face: Region) -> Region:
    """The box about a face's ellipse; it may reach beyond the photo."""
    left, top, width, height = face
    more = (GENEROUS - 1) / 2
    box = (left - more * width, top - more * height, width * GENEROUS, height * GENEROUS)
    return (round(box[0], 4), round(box[1], 4), round(box[2], 4), round(box[3], 4))


def _each_photo(value: T, change: Callable[[PhotoPicture], PhotoPicture]) -> T:
    """The value with every `PhotoPicture` in it changed."""
    found: Any = value
    if isinstance(found, PhotoPicture):
        found = change(found)
    elif isinstance(found, tuple):
        found = tuple(_each_photo(item, change) for item in found)
    elif is_dataclass(found) and not isinstance(found, type):
        inside = {field.name: getattr(found, field.name) for field in fields(found) if field.init}
        changed = {name: _each_photo(part, change) for name, part in inside.items()}
        if any(changed[name] is not part and changed[name] != part for name, part in inside.items()):
            found = replace(found, **changed)
    return found
