"""Faces in clips: found where they are, remembered, and unknowable in every frame of the film. All faces are drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.builders import planned
from tests.clips import filmed_faces
from videopipe.assets.clip import clip_facts
from videopipe.assets.faces import find_faces
from videopipe.raster.hiding import MOVING_CELLS, hide_in_planes
from videopipe.raster.planar import from_rgb, to_rgb
from videopipe.render.clip_faces import STEP_MS, look_at, recall, stretches
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.storyboard.model import VideoScene
from videopipe.timeline.inputs import ClipFacts
from videopipe.units import Milliseconds, Size

SIZE = Size(240, 426)
# The face crosses the picture in a second.
PLACES = tuple((70 + 10 * number, 200, 60) for number in range(10))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filmed_faces(tmp_path_factory.mktemp("clip") / "a.mp4", PLACES, SIZE)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def facts(file: Path, store: Store) -> ClipFacts:
    plain = clip_facts(file)
    return replace(plain, looks=look_at(file, plain, 0, store))


def test_a_face_is_found_in_every_look_where_it_is(facts: ClipFacts) -> None:
    assert [look.ms for look in facts.looks] == list(range(0, 1000, STEP_MS))
    for look in facts.looks:
        (box,) = look.faces
        assert abs((box[0] + box[2] / 2) * SIZE.width - (70 + look.ms / 10)) < 12


def test_a_clip_is_looked_at_once(file: Path, store: Store, facts: ClipFacts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("videopipe.render.clip_faces.find_faces", None)
    assert recall(facts, 0, store) == facts.looks
    assert recall(facts, 1, store) is None


def test_what_is_looked_at_reaches_a_second_beyond_what_is_played_and_not_beyond_the_clip(facts: ClipFacts) -> None:
    long = replace(facts, length_ms=Milliseconds(20_000))
    assert [*stretches(long, 5_500, 8_000)] == [0, 1]
    assert [*stretches(long, 6_500, 9_500)] == [1, 2]
    assert [*stretches(long, 16_500, 20_000)] == [3]


def seen(scene: VideoScene, file: Path, facts: ClipFacts, *frames: int) -> list[float]:
    """How sure the detector is of a face in frames of the film."""
    plan, sources = planned(scene, clips={"a.mp4": facts}), Sources({facts.digest: file})
    try:
        pictures = [to_rgb(frame(plan.timeline, n, sources)) for n in frames]
    finally:
        sources.close()
    return [max((face.score for face in find_faces(one, thorough=False)), default=0.0) for one in pictures]


@pytest.mark.parametrize("fit", ["cover", "blur"])
def test_no_frame_of_the_film_shows_a_face(file: Path, facts: ClipFacts, fit: str) -> None:
    shown = VideoScene.model_validate({"video": "a.mp4", "fit": fit, "faces": "show", "duration_ms": 1000})
    hidden = shown.model_copy(update={"faces": "blur"})
    frames = (0, 4, 8, 15, 22, 27, 29)
    assert min(seen(shown, file, facts, *frames)) > 0.6
    assert max(seen(hidden, file, facts, *frames)) < 0.45


def test_a_part_that_is_marked_is_hidden_for_as_long_as_the_clip_plays(file: Path, facts: ClipFacts) -> None:
    blind = replace(facts, looks=())
    scene = VideoScene(video="a.mp4", faces="show", duration_ms=1000, blur=((0.0, 0.2, 1.0, 0.5),))
    assert max(seen(scene, file, blind, 0, 14, 29)) < 0.45


def test_under_a_veil_there_is_nothing_but_a_few_averages() -> None:
    """Whatever is changed between two pictures with the same averages, what is shown is the same."""
    chance = np.random.default_rng(1)
    flat = np.full((96, 96, 3), 120, np.uint8)
    noisy = flat.copy()
    change = chance.integers(-60, 60, (96, 96, 1))
    cell = 96 // MOVING_CELLS
    for y in range(0, 96, cell):
        for x in range(0, 96, cell):
            part = change[y : y + cell, x : x + cell]
            noisy[y : y + cell, x : x + cell] = np.clip(120 + part - round(part.mean()), 0, 255)
    pictures = [from_rgb(flat), from_rgb(noisy)]
    for one in pictures:
        hide_in_planes(one, ((-0.5, -0.5, 2.0, 2.0),))
    assert np.abs(pictures[0].y.astype(int) - pictures[1].y).max() <= 2
