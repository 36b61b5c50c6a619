"""Seeing a window of a picture at any sub-pixel place."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import natural, psnr
from videopipe.raster.planar import from_rgb
from videopipe.raster.window import canvas, see
from videopipe.timeline.motion import Window
from videopipe.units import Size

PICTURE = Size(360, 480)
FRAME = Size(160, 240)
PLANES = from_rgb(natural(PICTURE))
CANVAS = canvas(PLANES, PICTURE)


def referred(plane: npt.NDArray[np.uint8], left: float, top: float, scale: float, size: Size) -> npt.NDArray[np.uint8]:
    """A window by the textbook: every sample of the frame from cubic weights of its own, in floating point."""
    height, width = plane.shape

    def weights(places: npt.NDArray[np.floating], length: int) -> npt.NDArray[np.float64]:
        matrix = np.zeros((len(places), length))
        for row, place in enumerate(places):
            first = int(np.floor(place)) - 1
            for tap in range(first, first + 4):
                away = abs(place - tap)
                a = -0.75
                near = (a + 2) * away**3 - (a + 3) * away**2 + 1
                far = a * away**3 - 5 * a * away**2 + 8 * a * away - 4 * a
                matrix[row, min(max(tap, 0), length - 1)] += near if away <= 1 else far if away < 2 else 0
        return matrix

    columns = left + (np.arange(size.width) + 0.5) * scale - 0.5
    rows = top + (np.arange(size.height) + 0.5) * scale - 0.5
    seen = weights(rows, height) @ plane.astype(float) @ weights(columns, width).T
    return np.clip(np.rint(seen), 0, 255).astype(np.uint8)


@given(st.integers(0, 100), st.integers(0, 120))
def test_at_whole_places_the_samples_are_the_pictures_own(half_left: int, half_top: int) -> None:
    left, top = half_left * 2, half_top * 2
    seen = see(CANVAS, Window(left, top, 1.0), FRAME)
    assert np.array_equal(seen.y, PLANES.y[top : top + 240, left : left + 160])
    assert np.array_equal(seen.u, PLANES.u[half_top : half_top + 120, half_left : half_left + 80])
    assert np.array_equal(seen.v, PLANES.v[half_top : half_top + 120, half_left : half_left + 80])


@st.composite
def windows(draw: st.DrawFn) -> Window:
    scale = draw(st.floats(0.9, 1.9))
    left = draw(st.floats(0, PICTURE.width - FRAME.width * scale))
    top = draw(st.floats(0, PICTURE.height - FRAME.height * scale))
    return Window(left, top, scale)


@settings(max_examples=40)
@given(windows())
def test_at_any_place_the_frame_is_what_the_textbook_says(window: Window) -> None:
    seen = see(CANVAS, window, FRAME)
    expected = referred(PLANES.y, window.left, window.top, window.scale, FRAME)
    assert seen.y.shape == (FRAME.height, FRAME.width)
    assert seen.u.shape == seen.v.shape == (FRAME.height // 2, FRAME.width // 2)
    assert psnr(seen.y, expected) > 40
    half = Size(FRAME.width // 2, FRAME.height // 2)
    chroma = referred(PLANES.u, window.left / 2 + 0.25 * (1 - window.scale), window.top / 2, window.scale, half)
    assert psnr(seen.u, chroma) > 40


def test_the_comparison_sees_a_fifth_of_a_pixel() -> None:
    seen = see(CANVAS, Window(20.2, 30.0, 1.1), FRAME)
    assert psnr(seen.y, referred(PLANES.y, 20.0, 30.0, 1.1, FRAME)) < 40


@settings(max_examples=40)
@given(windows())
def test_the_frame_is_seen_within_a_tenth_of_a_pixel_of_its_place(window: Window) -> None:
    seen = see(CANVAS, window, FRAME).y.astype(np.float32)
    expected = referred(PLANES.y, window.left, window.top, window.scale, FRAME).astype(np.float32)
    (across, down), _ = cv2.phaseCorrelate(seen, expected, cv2.createHanningWindow((160, 240), cv2.CV_32F))
    assert abs(across) < 0.1
    assert abs(down) < 0.1


@pytest.mark.parametrize(
    "window",
    [
        Window(0, 0, 2.0),
        Window(PICTURE.width - FRAME.width * 1.07, PICTURE.height - FRAME.height * 1.07, 1.07),
        Window(0, 0, 1.0000001),
        Window(-0.4, -0.4, 1.3),
        Window(PICTURE.width - FRAME.width * 1.9 + 0.4, 0, 1.9),
    ],
    ids=str,
)
def test_windows_at_the_edge_have_their_full_size_and_no_border(window: Window) -> None:
    seen = see(CANVAS, window, FRAME)
    assert seen.size == FRAME
    assert psnr(seen.y, referred(PLANES.y, window.left, window.top, window.scale, FRAME)) > 35


def test_a_plain_picture_stays_plain() -> None:
    plain = canvas(from_rgb(np.full((480, 360, 3), (200, 30, 90), np.uint8)), PICTURE)
    for scale in (0.97, 1.0, 1.07, 1.31):
        seen = see(plain, Window(11.3, 7.7, scale), FRAME)
        assert np.ptp(seen.y) == np.ptp(seen.u) == np.ptp(seen.v) == 0
