"""A photo's exposure and white balance put right, gently: a correction is three curves, one a channel.

Measured on a small copy. A photo that uses its range and has neutral tones is left as it is; limits keep any other
within what a careful hand would do, so that evening light stays warm and night stays dark.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.raster.planar import Pixels

_MEASURED = 192
# White balance: no channel gains or loses more than this; smaller casts and larger ones are a photo's own colour.
_MOST_SHIFT = 0.14
_LEAST_CAST, _MOST_CAST = 0.05, 0.35
# A photo of whose pixels this share is neutral has no cast. In one that has, taking the cast away turns many neutral;
# in red hills and evening skies it does not.
_NEUTRAL, _MADE_NEUTRAL = 0.06, 0.22
_GREYNESS = 0.09
# Exposure: whites are brought up to `_WHITE` by at most `_MOST_GAIN`, blacks down by at most `_MOST_BLACK`.
_WHITE, _MOST_GAIN, _MOST_BLACK = 0.94, 1.35, 0.06
# A picture with less between black and white says nothing about its exposure: it is a plain ground.
_FLAT = 0.08
# What is right: black so deep, so much between black and white, white so bright. What misses that is put right
# in part, and wholly when it misses it by these steps.
_DEEP, _FULL_RANGE, _HAZE, _BRIGHT, _GREY = 0.08, 0.78, 0.25, 0.86, 0.12
# Middles below and above these are moved towards them, by a gamma within these limits.
_DIM, _PALE, _GAMMA = 0.32, 0.8, (0.85, 1.2)
_NIGHT = 0.12


def enhanced(pixels: Pixels) -> Pixels:
    """The RGB picture put right, or the picture itself where there is nothing to put right."""
    curves = curves_of(pixels)
    return pixels if curves is None else np.asarray(cv2.LUT(pixels, curves[None, :, :]), np.uint8)


def curves_of(pixels: Pixels) -> npt.NDArray[np.uint8] | None:
    """The curves (256 × 3) that put the picture right; None where it is right."""
    small = _measured(pixels)
    gains = _balance(small)
    luma = ((small * gains) @ np.array([0.2126, 0.7152, 0.0722])).astype(np.float32)
    black, white, gamma = _exposure(luma)
    if np.allclose(gains, 1.0) and (black, white, gamma) == (0.0, 1.0, 1.0):
        return None
    steps = np.arange(256, dtype=np.float64)[:, None] / 255
    curve = np.clip((steps * gains - black) * white, 0, 1) ** gamma
    return np.rint(_soft_shoulder(curve) * 255).astype(np.uint8)


def _measured(pixels: Pixels) -> npt.NDArray[np.float32]:
    scale = min(_MEASURED / max(pixels.shape[:2]), 1.0)
    size = (max(round(pixels.shape[1] * scale), 1), max(round(pixels.shape[0] * scale), 1))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255


def _balance(small: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Gains of red, green and blue that take a cast away where there is one; the green of most eyes stays."""
    flat = small.reshape(-1, 3).astype(np.float64)
    brightest = flat.max(axis=1)
    usable = flat[(brightest < 0.98) & (brightest > 0.25) & (flat.min(axis=1) > 0.06)]
    if len(usable) < len(flat) / 20 or _neutral(usable) > _NEUTRAL:
        return np.ones(3)
    mean = usable.mean(axis=0)
    bright = (usable**6).mean(axis=0) ** (1 / 6)
    wanted = np.stack([light.mean() / light for light in (mean, bright)])
    less, more = wanted.max(axis=0), wanted.min(axis=0)
    agreed = np.where(more > 1, more, np.where(less < 1, less, 1.0))
    cast = float(np.abs(agreed - 1).max())
    if not _LEAST_CAST <= cast <= _MOST_CAST or _neutral(usable * agreed) < _MADE_NEUTRAL:
        return np.ones(3)
    return np.round(np.clip(agreed, 1 - _MOST_SHIFT, 1 + _MOST_SHIFT), 3)


def _neutral(colors: npt.NDArray[np.float64]) -> float:
    """The share of colours (n × 3) that are all but grey."""
    return float(np.mean(colors.max(axis=1) - colors.min(axis=1) < _GREYNESS * colors.max(axis=1)))


def _exposure(luma: npt.NDArray[np.float32]) -> tuple[float, float, float]:
    """The black point, the gain of white and the gamma of the middle; 0, 1 and 1 where exposure is right."""
    low, middle, high = (float(value) for value in np.percentile(luma, (1, 50, 99)))
    if high - low < _FLAT:
        return 0.0, 1.0, 1.0
    black = min(max(low - _DEEP, 0.0), _MOST_BLACK) * _wrong(_FULL_RANGE - (high - low), _HAZE)
    wanted = min(max(_WHITE / max(high - black, 0.05), 1.0), _MOST_GAIN)
    gain = max(1 + (wanted - 1) * _wrong(_BRIGHT - high, _GREY), min(high / max(high - black, 0.05), _MOST_GAIN))
    middle = min(max((middle - black) * gain, 0.02), 0.98)
    gamma = 1.0
    if middle < _DIM and high < 0.9:
        gamma = 1 + (max(np.log(_DIM) / np.log(middle), _GAMMA[0]) - 1) * _wrong(_DIM - middle, _NIGHT)
    elif middle > _PALE:
        gamma = min(np.log(_PALE) / np.log(middle), _GAMMA[1])
    return round(black, 3), round(gain, 3), round(float(gamma), 3)


def _wrong(missing: float, wholly: float) -> float:
    """How wrong it is that so much is missing, from 0 to 1: what is nearly right is nearly left as it is."""
    return min(max(missing / wholly, 0.0), 1.0)


def _soft_shoulder(curve: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Values close to white come to it gently."""
    return np.where(curve > 0.97, 0.97 + (curve - 0.97) * 0.9, curve) if float(curve[-1].min()) >= 1 else curve
