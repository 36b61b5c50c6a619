"""Treatment: which faces are hidden, and that no photo's picture escapes."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

import pytest

from tests.builders import imagined, planned, small_look
from videopipe.render.encoding import STANDARD
from videopipe.render.segment import segment_key
from videopipe.storyboard.model import Cover, PhotoScene, PhotosScene, Scene, Storyboard, TitleScene, TitleText
from videopipe.timeline.model import PhotoPicture, Timeline
from videopipe.timeline.tracking import generous
from videopipe.timeline.treatment import (
    Treatment,
    cover_treatment,
    hides_faces,
    photos_with_hidden_faces,
    treated,
    treatment_of,
)
from videopipe.units import FrameRate, Size

FACE = (0.4, 0.2, 0.1, 0.15)
FACTS = replace(imagined("a"), faces=(FACE,))


def pictures_in(value: Any) -> list[PhotoPicture]:
    """Every photo's picture in a value."""
    if isinstance(value, PhotoPicture):
        return [value]
    if isinstance(value, tuple):
        return [picture for item in value for picture in pictures_in(item)]
    if is_dataclass(value):
        return [picture for field in fields(value) for picture in pictures_in(getattr(value, field.name))]
    return []


def timeline(scene: Scene) -> Timeline:
    return planned(scene, photos={"a": FACTS, "b": imagined("b")}).timeline


def film(*scenes: Scene, faces: str = "blur", **more: object) -> Storyboard:
    return Storyboard.model_validate({"title": "片名", "faces": faces, "scenes": scenes, **more})


@pytest.mark.parametrize(
    "scene",
    [
        PhotoScene(photo="a", faces="blur"),
        PhotosScene(photos=("a", "b"), faces="blur"),
        TitleScene(title=TitleText(text="字", photo="a"), faces="blur"),
    ],
)
def test_every_picture_of_a_scene_hides_its_faces(scene: Scene) -> None:
    shown = [picture for picture in pictures_in(timeline(scene)) if picture.digest == FACTS.digest]
    assert shown
    assert all(picture.hidden == (generous(FACE),) for picture in shown)


@dataclass(frozen=True)
class _Deep:
    tiles: tuple[tuple[PhotoPicture, str], ...]


def test_a_picture_is_found_however_deep_it_lies() -> None:
    deep = _Deep(((PhotoPicture(FACTS.digest, Size(10, 10), "cover"), "a"),))
    (picture,) = pictures_in(treated(deep, Treatment(hide_faces=True, enhance=True), {"a": FACTS}, {}, FrameRate(30)))
    assert picture.hidden
    assert picture.enhance


def test_the_box_about_a_hidden_face_is_generous() -> None:
    left, top, width, height = generous(FACE)
    assert width == pytest.approx(1.6 * FACE[2])
    assert left + width / 2 == pytest.approx(FACE[0] + FACE[2] / 2)
    assert top + height / 2 == pytest.approx(FACE[1] + FACE[3] / 2)


def test_a_scene_decides_first_then_its_consent_then_the_film() -> None:
    plain, consenting = PhotoScene(photo="a"), PhotoScene(photo="a", consent="已签授权书")
    assert hides_faces(plain, film(plain))
    assert not hides_faces(plain, film(plain, faces="show"))
    assert not hides_faces(consenting, film(consenting))
    assert hides_faces(PhotoScene(photo="a", faces="blur", consent="已签"), film(plain, faces="show"))
    assert not hides_faces(PhotoScene(photo="a", faces="show"), film(plain))


def test_the_cover_hides_what_any_scene_hides() -> None:
    hiding, consenting = PhotoScene(photo="a", blur=((0.1, 0.1, 0.1, 0.1),)), PhotoScene(photo="a", consent="已签")
    look = small_look()
    assert not cover_treatment("a", film(consenting), look).hide_faces
    assert cover_treatment("a", film(consenting, hiding), look).hide_faces
    assert cover_treatment("a", film(hiding), look).marked == ((0.1, 0.1, 0.1, 0.1),)
    assert cover_treatment("c", film(consenting), look).hide_faces
    assert photos_with_hidden_faces(film(consenting, cover=Cover(photo="c"))) == {"c"}


def test_hiding_marking_and_enhancing_each_give_another_key() -> None:
    scenes = [
        PhotoScene(photo="a"),
        PhotoScene(photo="a", faces="blur"),
        PhotoScene(photo="a", blur=((0.1, 0.1, 0.2, 0.2),)),
        PhotoScene(photo="a", enhance="auto"),
    ]
    keys = {segment_key(timeline(scene), STANDARD) for scene in scenes}
    assert len(keys) == len(scenes)


def test_a_look_may_enhance_and_a_scene_may_refuse() -> None:
    sunny, jade = small_look("sunny"), small_look()
    scene = PhotoScene(photo="a")
    assert treatment_of(scene, film(scene), sunny).enhance
    assert not treatment_of(scene, film(scene), jade).enhance
    assert not treatment_of(PhotoScene(photo="a", enhance="off"), film(scene, enhance="auto"), sunny).enhance
