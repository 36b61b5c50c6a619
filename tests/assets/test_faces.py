"""Faces and salient points: what is found in photos, and that it is remembered. All faces are drawn."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.builders import natural, saved
from tests.drawn_face import photo_of_faces
from videopipe.assets.faces import Face, find_faces
from videopipe.assets.looked_at import look_at, recall
from videopipe.assets.salience import salient_point
from videopipe.raster.hiding import with_hidden
from videopipe.store import Store
from videopipe.timeline.tracking import generous
from videopipe.units import Size

PLACES = ((300, 300, 200), (800, 400, 100), (1000, 700, 60), (200, 750, 40))
SIZE = Size(1200, 900)


def found_at(faces: tuple[Face, ...], place: tuple[int, int, int], size: Size) -> bool:
    """Whether a box lies about the middle of a drawn face and is about as wide."""
    x, y = place[0] / size.width, place[1] / size.height
    return any(
        face.box[0] < x < face.box[0] + face.box[2]
        and face.box[1] < y < face.box[1] + face.box[3]
        and 0.4 < face.box[2] * size.width / place[2] < 1.2
        for face in faces
    )


@pytest.fixture(scope="module")
def faces() -> tuple[Face, ...]:
    return find_faces(photo_of_faces(SIZE, PLACES), thorough=False)


def test_large_and_small_faces_are_found_once_each_the_largest_first(faces: tuple[Face, ...]) -> None:
    assert len(faces) == len(PLACES)
    assert all(found_at(faces, place, SIZE) for place in PLACES)
    areas = [face.box[2] * face.box[3] for face in faces]
    assert areas == sorted(areas, reverse=True)


def test_the_same_faces_are_found_on_every_run_with_any_number_of_threads(faces: tuple[Face, ...]) -> None:
    threads = cv2.getNumThreads()
    try:
        for count in (1, 3):
            cv2.setNumThreads(count)
            assert find_faces(photo_of_faces(SIZE, PLACES), thorough=False) == faces
    finally:
        cv2.setNumThreads(threads)


def test_tilted_faces_are_found() -> None:
    photo = photo_of_faces(Size(640, 640), ((320, 320, 120),))
    for angle in (-25, 25):
        turn = cv2.getRotationMatrix2D((320, 320), angle, 1.0)
        turned = cv2.warpAffine(photo, turn, (640, 640), borderValue=(150, 165, 170))
        assert len(find_faces(turned, thorough=False)) == 1


def test_a_thorough_look_finds_faces_that_a_short_one_misses() -> None:
    size = Size(2400, 1600)
    place = (2000, 1300, 18)
    photo = photo_of_faces(size, (place,))
    assert not find_faces(photo, thorough=False)
    assert found_at(find_faces(photo, thorough=True), place, size)


def test_no_face_is_seen_where_there_is_none() -> None:
    assert find_faces(natural(Size(900, 700)), thorough=False) == ()
    assert find_faces(np.full((20, 30, 3), 200, np.uint8), thorough=True) == ()


def test_in_hidden_faces_the_detector_sees_no_face_any_more(faces: tuple[Face, ...]) -> None:
    hidden = with_hidden(photo_of_faces(SIZE, PLACES), tuple(generous(face.box) for face in faces))
    assert all(face.score < 0.5 for face in find_faces(hidden, thorough=True))
    assert all(face.score > 0.7 for face in faces)


def test_a_photo_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "store")
    photo = saved(photo_of_faces(Size(400, 300), ((200, 150, 80),)), tmp_path / "one.png")
    assert recall("d1", store, thorough=False) is None
    seen = look_at(photo, "d1", store, thorough=False)
    assert len(seen.faces) == 1
    monkeypatch.setattr("videopipe.assets.looked_at.find_faces", None)
    assert recall("d1", store, thorough=False) == seen
    assert recall("d1", store, thorough=True) is None


def test_the_eye_goes_to_what_stands_out_and_not_all_the_way() -> None:
    sky = np.full((600, 900, 3), (90, 140, 220), np.uint8)
    sky[140:200, 680:760] = (230, 40, 30)
    x, y = salient_point(sky)
    assert 0.6 < x < 0.8
    assert 0.25 < y < 0.45
    assert salient_point(np.full((30, 40, 3), 120, np.uint8)) == (0.5, 0.5)
