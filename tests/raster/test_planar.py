"""Colours as planes and back."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import natural, smooth
from videopipe.raster.planar import blank, from_rgb, premultiplied, subsampled_alpha, to_rgb, yuv
from videopipe.units import Color, Size

BYTE = st.integers(0, 255)

# ITU-R BT.709-6, 8-bit limited range: Y, Cb, Cr.
KNOWN = {
    "#ffffff": (235, 128, 128),
    "#000000": (16, 128, 128),
    "#808080": (126, 128, 128),
    "#ff0000": (63, 102, 240),
    "#00ff00": (173, 42, 26),
    "#0000ff": (32, 240, 118),
    "#ffff00": (219, 16, 138),
    "#00ffff": (188, 154, 16),
    "#ff00ff": (78, 214, 230),
}


@pytest.mark.parametrize(("color", "expected"), KNOWN.items())
def test_colours_have_the_values_of_bt709(color: str, expected: tuple[int, int, int]) -> None:
    assert yuv(Color.parse(color)) == expected
    planes = from_rgb(np.full((8, 8, 3), Color.parse(color).rgb, np.uint8))
    found = (planes.y[4, 4], planes.u[2, 2], planes.v[2, 2])
    assert max(abs(int(a) - b) for a, b in zip(found, expected, strict=True)) <= 1


@given(BYTE, BYTE, BYTE)
def test_a_plain_colour_comes_back_within_two_levels(red: int, green: int, blue: int) -> None:
    color = Color(red, green, blue)
    for planes in (blank(Size(4, 4), color), from_rgb(np.full((4, 4, 3), color.rgb, np.uint8))):
        assert np.abs(to_rgb(planes).astype(int) - color.rgb).max() <= 2


@pytest.mark.parametrize("seed", range(5))
def test_a_smooth_picture_comes_back_within_two_levels(seed: int) -> None:
    pixels = smooth(Size(240, 320), seed=seed)
    away = np.abs(to_rgb(from_rgb(pixels)).astype(int) - pixels)
    assert np.quantile(away, 0.99) <= 2
    assert away.max() <= 4
    assert away.mean() < 0.8


def test_the_comparison_sees_red_and_blue_exchanged() -> None:
    pixels = smooth(Size(240, 320))
    away = np.abs(to_rgb(from_rgb(np.ascontiguousarray(pixels[:, :, ::-1]))).astype(int) - pixels)
    assert np.quantile(away, 0.99) > 2


def test_chroma_lies_on_every_second_column_and_between_rows() -> None:
    """A ramp of blue has no doubt where its samples lie: chroma column k equals full chroma at column 2k."""
    ramp = np.zeros((64, 64, 3), np.uint8)
    ramp[:, :, 2] = np.linspace(0, 252, 64).astype(np.uint8)[None, :]
    level = from_rgb(ramp).u.astype(float)
    full = 128 + (1 - 0.0722) / (2 * (1 - 0.0722)) * (224 / 255) * ramp[0, :, 2].astype(float)
    assert np.abs(level[16, 2:-2] - full[4:-4:2]).max() <= 1.0
    upright = from_rgb(np.ascontiguousarray(ramp.transpose(1, 0, 2))).u.astype(float)
    between = (full[0::2] + full[1::2]) / 2
    assert np.abs(upright[2:-2, 16] - between[2:-2]).max() <= 1.0


def test_siting_matters_to_the_comparison() -> None:
    """Centre-sited chroma would lie a quarter of a luma column off on average and fail the test above."""
    full = np.linspace(0, 252, 64)
    assert np.abs(full[4:-4:2] - (full[4:-4:2] + full[5:-3:2]) / 2).max() * 0.5 * 224 / 255 > 0.8


def test_an_odd_last_row_and_column_are_repeated() -> None:
    pixels = natural(Size(7, 9))
    planes = from_rgb(pixels)
    assert planes.y.shape == (10, 8)
    assert planes.u.shape == planes.v.shape == (5, 4)
    assert np.array_equal(planes.y[:, 7], planes.y[:, 6])
    assert np.array_equal(planes.y[9], planes.y[8])


def test_a_frame_is_handed_to_ffmpeg_plane_after_plane() -> None:
    planes = blank(Size(4, 2), Color(255, 0, 0))
    assert planes.tobytes() == bytes([63] * 8 + [102] * 2 + [240] * 2)
    assert planes.size == Size(4, 2)


def test_luma_agrees_with_an_independent_formula() -> None:
    pixels = natural(Size(64, 64))
    red, green, blue = (pixels[:, :, channel] / 255 for channel in range(3))
    expected = 16 + 219 * (0.2126 * red + 0.7152 * green + 0.0722 * blue)
    assert np.abs(from_rgb(pixels).y - expected).max() <= 0.51


def test_what_is_opaque_stays_and_what_is_transparent_vanishes() -> None:
    pixels = natural(Size(16, 16))
    plain = from_rgb(pixels)
    opaque = premultiplied(pixels, np.full((16, 16), 255, np.uint8))
    clear = premultiplied(pixels, np.zeros((16, 16), np.uint8))
    assert np.array_equal(opaque.y, plain.y)
    assert np.array_equal(opaque.u, plain.u)
    assert not clear.y.any()
    assert not clear.v.any()


def test_opacity_is_reduced_as_chroma_is() -> None:
    alpha = cv2.resize(np.array([[0, 255]], np.uint8), (32, 32), interpolation=cv2.INTER_LINEAR)
    half = subsampled_alpha(alpha)
    assert half.shape == (16, 16)
    assert np.abs(half[8, 1:-1].astype(int) - alpha[16, 2:-2:2]).max() <= 5
