"""Making pictures ready."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.builders import Rgb, saved
from videopipe.raster.planar import Planes, to_rgb
from videopipe.raster.window import PADDING, Canvas
from videopipe.render.prepare import prepare
from videopipe.timeline.model import CardPicture, Fit, GroundPicture, PhotoPicture, Scrim
from videopipe.units import Size

FRAME = Size(64, 96)
RED, GREEN = (220, 30, 30), (30, 160, 60)


def seen(picture: Canvas) -> Rgb:
    """A canvas without the edge repeated around it, as RGB."""
    planes = picture.padded
    inner = Planes(
        planes.y[PADDING:-PADDING, PADDING:-PADDING],
        planes.u[PADDING // 2 : -PADDING // 2, PADDING // 2 : -PADDING // 2],
        planes.v[PADDING // 2 : -PADDING // 2, PADDING // 2 : -PADDING // 2],
    )
    return to_rgb(inner)


def letters(pixels: Rgb, across: int = 8, down: int = 12) -> list[str]:
    """`R` red, `G` green, `.` something else, on a coarse grid."""

    def letter(color: tuple[int, ...]) -> str:
        for name, known in (("R", RED), ("G", GREEN)):
            if max(abs(int(a) - b) for a, b in zip(color, known, strict=True)) <= 12:
                return name
        return "."

    height, width = pixels.shape[:2]
    return [
        "".join(
            letter(tuple(pixels[(2 * y + 1) * height // (2 * down), (2 * x + 1) * width // (2 * across)]))
            for x in range(across)
        )
        for y in range(down)
    ]


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    """A wide photo, red on the left and green on the right."""
    pixels = np.zeros((64, 128, 3), np.uint8)
    pixels[:, :64], pixels[:, 64:] = RED, GREEN
    return saved(pixels, tmp_path / "wide.png")


@pytest.mark.parametrize(
    ("fit", "expected"),
    [
        ("cover", ["RRRRGGGG"] * 12),
        ("contain", ["........"] * 3 + ["RRRRGGGG"] * 4 + ["........"] * 5),
    ],
)
def test_a_photo_fills_the_frame_or_stands_whole_in_it(wide: Path, fit: Fit, expected: list[str]) -> None:
    found = letters(seen(prepare(PhotoPicture("a", FRAME, fit, ground="#0000ff"), wide)))
    assert [row for row in found if "R" in row] == [row for row in expected if "R" in row]
    assert found.index("RRRRGGGG") == expected.index("RRRRGGGG")


def test_a_photo_shown_whole_stands_on_the_looks_ground(wide: Path) -> None:
    found = seen(prepare(PhotoPicture("a", FRAME, "contain", ground="#0000ff"), wide))
    assert np.abs(found[2, 2].astype(int) - (0, 0, 255)).max() <= 3


def test_a_photo_shown_whole_stands_on_a_darker_copy_of_itself(wide: Path) -> None:
    found = seen(prepare(PhotoPicture("a", FRAME, "blur"), wide)).astype(int)
    corner = found[4, 2]
    assert corner[0] > 2 * corner[1]
    assert corner[0] < 0.9 * RED[0]
    assert found[-4, -2][1] > 2 * found[-4, -2][0]


def test_of_a_region_only_the_region_is_seen(wide: Path) -> None:
    right_half = PhotoPicture("a", FRAME, "cover", region=(0.5, 0.0, 0.5, 1.0))
    assert letters(seen(prepare(right_half, wide))) == ["GGGGGGGG"] * 12


def test_a_scrim_darkens_as_it_says(tmp_path: Path) -> None:
    photo = saved(np.full((96, 64, 3), 200, np.uint8), tmp_path / "grey.png")
    scrim = Scrim("#000000", 0.0, 0.5, 1.0)
    found = seen(prepare(PhotoPicture("a", FRAME, "cover", scrim=scrim), photo))[:, 32, 0].astype(int)
    assert abs(found[0] - 200) <= 3
    assert abs(found[38] - 100) <= 5
    assert found[-1] <= 3


def test_a_card_runs_from_its_first_colour_to_its_last() -> None:
    found = seen(prepare(CardPicture(FRAME, ("#400000", "#004000"), "none", "#ffffff"), None)).astype(int)
    assert np.abs(found[0, 10] - (0x40, 0, 0)).max() <= 5
    assert np.abs(found[-1, 10] - (0, 0x40, 0)).max() <= 5


@pytest.mark.parametrize("ornament", ["hills", "rule"])
def test_an_ornament_is_drawn(ornament: str) -> None:
    plain, adorned = (
        seen(prepare(CardPicture(FRAME, ("#400000", "#004000"), kind, "#ffffff"), None)) for kind in ("none", ornament)
    )
    assert np.abs(plain.astype(int) - adorned).max() > 40


def test_pictures_are_prepared_alike_every_time(wide: Path) -> None:
    for picture in (
        PhotoPicture("a", FRAME, "blur", scrim=Scrim("#102030", 0.2, 0.4, 0.6)),
        CardPicture(FRAME, ("#400000", "#004000"), "hills", "#ffffff"),
        GroundPicture(Size(63, 95), "#123456"),
    ):
        assert np.array_equal(prepare(picture, wide).padded.y, prepare(picture, wide).padded.y)


def test_a_gradient_shows_no_bands() -> None:
    """Neighbouring rows differ by less than a level, so noise must hide where the level changes."""
    found = prepare(CardPicture(Size(64, 512), ("#202020", "#303030"), "none", "#ffffff"), None).padded.y
    rows = found[PADDING:-PADDING, PADDING:-PADDING]
    assert sum(1 for row in rows if len(np.unique(row)) > 1) > 300


def test_a_photo_without_its_file_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="file"):
        prepare(PhotoPicture("a", FRAME, "cover"), None)
