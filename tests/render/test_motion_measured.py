"""Motion as it is seen: rendered frames measured against the planned way, at the size films have."""

from __future__ import annotations

import itertools
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from tests.builders import natural, planned, psnr, saved
from videopipe.assets.photo import photo_facts
from videopipe.platforms.profile import profile
from videopipe.raster.planar import from_rgb
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.storyboard.model import PhotoScene
from videopipe.styles.look import built_in_look
from videopipe.timeline.model import PhotoPicture, Shot, Timeline
from videopipe.timeline.motion import framing_at
from videopipe.units import Size

PHOTO = Size(1800, 2400)
PATCH = 384
STEPS = 40
Float = npt.NDArray[np.float32]


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photo with the detail of a real one."""
    return saved(natural(PHOTO), tmp_path_factory.mktemp("photo") / "photo.png")


def filmed(photo: Path, motion: str) -> tuple[Timeline, Sources]:
    facts = photo_facts(photo)
    scene = PhotoScene(photo="photo", motion=motion, fit="cover", duration_ms=6000)
    plan = planned(scene, photos={"photo": facts}, platform=profile("douyin"), look=built_in_look("jade"))
    return plan.timeline, Sources({facts.digest: photo})


def window(shot: Shot, n: int) -> tuple[float, float, float]:
    """Left, top and prepared pixels a frame pixel, as planned."""
    picture = shot.picture
    assert isinstance(picture, PhotoPicture)
    framing = framing_at(shot.moves, n)
    return (
        framing.x * picture.pixels.width,
        framing.y * picture.pixels.height,
        framing.width * picture.pixels.width / 1080,
    )


def planned_step(shot: Shot, n: int, centre: tuple[int, int]) -> tuple[float, float]:
    """How far what is at `centre` of frame `n` moves to frame `n + 1`, in frame pixels."""
    left, top, scale = window(shot, n)
    later_left, later_top, later_scale = window(shot, n + 1)
    return (
        (left + (centre[0] + 0.5) * scale - later_left) / later_scale - centre[0] - 0.5,
        (top + (centre[1] + 0.5) * scale - later_top) / later_scale - centre[1] - 0.5,
    )


def measured_step(one: Float, other: Float) -> tuple[float, float]:
    (across, down), _ = cv2.phaseCorrelate(one, other, cv2.createHanningWindow((PATCH, PATCH), cv2.CV_32F))
    return across, down


def worst_step(
    timeline: Timeline, sources: Sources, *, centre: tuple[int, int] = (400, 700), jitter: float = 0.0
) -> float:
    """The largest distance of a measured step from the planned one over `STEPS` frames, in pixels."""
    shot = timeline.shots[0]
    half, first = PATCH // 2, 60
    area = np.s_[centre[1] - half : centre[1] + half, centre[0] - half : centre[0] + half]
    patches = [frame(timeline, first + k, sources).y[area].astype(np.float32) for k in range(STEPS + 1)]
    middle = (centre[0] - 0.5, centre[1] - 0.5)
    worst = 0.0
    for k, (one, other) in enumerate(itertools.pairwise(patches)):
        across, down = measured_step(one, other)
        wanted = planned_step(shot, first + k, (int(middle[0]), int(middle[1])))
        worst = max(worst, abs(across + jitter - wanted[0]), abs(down - wanted[1]))
    return worst


@pytest.mark.parametrize("motion", ["zoom-in", "pan-right", "pan-up"])
def test_no_step_of_a_slow_motion_strays_from_its_way(photo: Path, motion: str) -> None:
    assert worst_step(*filmed(photo, motion)) < 0.15


def test_the_measurement_sees_motion_in_whole_pixels(photo: Path) -> None:
    timeline, sources = filmed(photo, "zoom-in")
    assert worst_step(timeline, sources, jitter=0.25) > 0.15


@pytest.mark.parametrize("motion", ["still", "zoom-in", "zoom-out"])
def test_a_frame_is_as_sharp_as_the_photo_allows(photo: Path, motion: str) -> None:
    """Against one Lanczos step from the photo's own pixels to the frame: at least 40 dB."""
    timeline, sources = filmed(photo, motion)
    shot, n = timeline.shots[0], 70
    picture = shot.picture
    assert isinstance(picture, PhotoPicture)
    x, y, width, height = picture.region
    left, top, scale = window(shot, n)
    across, down = width * PHOTO.width / picture.pixels.width, height * PHOTO.height / picture.pixels.height
    box = (
        x * PHOTO.width + left * across,
        y * PHOTO.height + top * down,
        x * PHOTO.width + (left + 1080 * scale) * across,
        y * PHOTO.height + (top + 1920 * scale) * down,
    )
    with Image.open(photo) as image:
        reference = from_rgb(np.asarray(image.resize((1080, 1920), Image.Resampling.LANCZOS, box=box)))
    found = psnr(frame(timeline, n, sources).y, reference.y)
    assert found >= 40
    assert psnr(cv2.GaussianBlur(frame(timeline, n, sources).y, (0, 0), 0.8), reference.y) < 40
