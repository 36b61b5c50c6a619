"""Planar YUV 4:2:0 in BT.709, limited range: the form in which everything is kept, warped, blended and encoded.

Half the memory traffic of RGB, and what the encoder wants. Chroma samples lie where H.264 puts them by default: on
every second luma column (left-sited) and between two luma rows. Matrix after ITU-R BT.709-6, table 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.units import Color, Size

Plane: TypeAlias = npt.NDArray[np.uint8]
Pixels: TypeAlias = npt.NDArray[np.uint8]

_KR, _KB = 0.2126, 0.0722
_KG = 1.0 - _KR - _KB
_LUMA = np.array([_KR, _KG, _KB]) * (219 / 255)
_CB = np.array([-_KR, -_KG, 1 - _KB]) / (2 * (1 - _KB)) * (224 / 255)
_CR = np.array([1 - _KR, -_KG, -_KB]) / (2 * (1 - _KR)) * (224 / 255)


@dataclass(frozen=True, slots=True, eq=False)
class Planes:
    """Three planes of 8-bit samples: luma (height × width), and both chroma (half of each, rounded up)."""

    y: Plane
    u: Plane
    v: Plane

    @property
    def size(self) -> Size:
        """Width and height in luma samples."""
        return Size(self.y.shape[1], self.y.shape[0])

    def tobytes(self) -> bytes:
        """The frame as ffmpeg's `yuv420p` rawvideo."""
        return b"".join(np.ascontiguousarray(plane).tobytes() for plane in (self.y, self.u, self.v))


def blank(size: Size, color: Color = Color(0, 0, 0)) -> Planes:  # noqa: B008 - a frozen value
    """A frame of one colour; width and height are even."""
    y, u, v = yuv(color)
    half = (size.height // 2, size.width // 2)
    return Planes(
        np.full((size.height, size.width), y, np.uint8), np.full(half, u, np.uint8), np.full(half, v, np.uint8)
    )


def yuv(color: Color) -> tuple[int, int, int]:
    """A colour's luma (16–235) and chroma (16–240)."""
    rgb = np.array(color.rgb, dtype=float)
    return (
        round(16 + float(_LUMA @ rgb)),
        round(128 + float(_CB @ rgb)),
        round(128 + float(_CR @ rgb)),
    )


def from_rgb(pixels: Pixels) -> Planes:
    """Planes of an RGB picture (height × width × 3, 8-bit sRGB); an odd last row or column is repeated."""
    height, width = pixels.shape[:2]
    even = cv2.copyMakeBorder(pixels, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
    luma, blue, red = _full_planes(even)
    return Planes(luma, _subsampled(blue), _subsampled(red))


def premultiplied(pixels: Pixels, alpha: Plane) -> Planes:
    """Planes of an RGB picture with even sides, each sample multiplied by its opacity before chroma is reduced."""
    luma, blue, red = (cv2.multiply(plane, alpha, scale=1 / 255) for plane in _full_planes(pixels))
    return Planes(luma, _subsampled(blue), _subsampled(red))


def _full_planes(pixels: Pixels) -> tuple[Plane, Plane, Plane]:
    """Luma and both chroma at full size."""
    return (
        cv2.transform(pixels, _rows(_LUMA, 16)),
        cv2.transform(pixels, _rows(_CB, 128)),
        cv2.transform(pixels, _rows(_CR, 128)),
    )


def _rows(weights: npt.NDArray[np.float64], offset: float) -> npt.NDArray[np.float64]:
    return np.array([[*weights, offset]])


def _subsampled(plane: Plane) -> Plane:
    """Chroma at half size, left-sited: columns weighted 1 2 1 around every second one, rows averaged in pairs."""
    smoothed = cv2.sepFilter2D(plane, -1, np.array([0.25, 0.5, 0.25]), np.array([1.0]), borderType=cv2.BORDER_REPLICATE)
    columns = np.ascontiguousarray(smoothed[:, ::2])
    return cv2.resize(columns, (columns.shape[1], columns.shape[0] // 2), interpolation=cv2.INTER_AREA)


def subsampled_alpha(alpha: Plane) -> Plane:
    """An opacity plane (even sides) at chroma's size and siting."""
    return _subsampled(alpha)


def to_rgb(planes: Planes) -> Pixels:
    """An RGB picture of the planes, for stills and tests; chroma is spread bilinearly from where it lies."""
    height, width = planes.y.shape
    spread = (_spread(plane, width, height) for plane in (planes.u, planes.v))
    return np.asarray(cv2.transform(cv2.merge([planes.y, *spread]), _to_rgb()), np.uint8)


def _to_rgb() -> npt.NDArray[np.float64]:
    """Rows of red, green and blue: what they take of luma, of both chroma, and an offset."""
    luma, red, blue = 255 / 219, 2 * (1 - _KR) * 255 / 224, 2 * (1 - _KB) * 255 / 224
    weights = np.array([[luma, 0, red], [luma, -_KB * blue / _KG, -_KR * red / _KG], [luma, blue, 0]])
    return np.column_stack((weights, weights @ np.array([-16.0, -128.0, -128.0])))


def _spread(plane: Plane, width: int, height: int) -> Plane:
    """A chroma plane at luma's size: column x is chroma column x/2, row y is chroma row y/2 − 1/4."""
    matrix = np.array([[0.5, 0, 0], [0, 0.5, -0.25]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(plane, matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE)
