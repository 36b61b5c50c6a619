"""Where the eye goes in a photo without faces: its salient point, pulled gently towards the centre.

The spectral residual (Hou and Zhang 2007: what a picture's spectrum has beyond its own smooth course) of lightness and
of two opponent colours, worked out on a picture of 64 pixels a side; what stands near the middle counts for more, as
it does to a photographer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Field = npt.NDArray[np.float32]

_SIDE = 64
# How far from the centre the point may be drawn: the whole way only where one place stands out clearly.
_PULL = 0.85
_CLEAR = 6.0
_STEPS = 100


def salient_point(pixels: npt.NDArray[np.uint8]) -> tuple[float, float]:
    """The salient point of an RGB picture (height × width × 3, 8-bit) in fractions from its left and top."""
    import cv2
    import numpy as np

    small = cv2.resize(pixels, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    red, green, blue = small[:, :, 0], small[:, :, 1], small[:, :, 2]
    channels = ((red + green + blue) / 3, red - green, blue - (red + green) / 2)
    residual = sum((_residual(channel) * float(channel.std()) for channel in channels), np.zeros_like(red))
    drawn = cv2.GaussianBlur(residual, (0, 0), sigmaX=_SIDE / 14, borderType=cv2.BORDER_REFLECT) * _near_the_middle()
    if float(drawn.max()) <= 1e-9:
        return (0.5, 0.5)
    row, column = np.unravel_index(int(np.argmax(drawn)), drawn.shape)
    clear = min(float(drawn.max()) / float(drawn.mean()) / _CLEAR, 1.0) * _PULL
    x, y = ((float(place) + 0.5) / _SIDE for place in (column, row))
    return (round((0.5 + (x - 0.5) * clear) * _STEPS) / _STEPS, round((0.5 + (y - 0.5) * clear) * _STEPS) / _STEPS)


def _residual(channel: Field) -> Field:
    import cv2
    import numpy as np

    spectrum = np.fft.fft2(channel - channel.mean())
    amplitude = np.log(np.abs(spectrum).astype(np.float32) + 1e-4)
    beyond = amplitude - cv2.blur(amplitude, (3, 3), borderType=cv2.BORDER_REPLICATE)
    back = np.fft.ifft2(np.exp(beyond) * np.exp(1j * np.angle(spectrum)))
    power: Field = np.square(np.abs(back)).astype(np.float32)
    return power / max(float(power.mean()), 1e-9)


def _near_the_middle() -> Field:
    import numpy as np

    places = (np.arange(_SIDE, dtype=np.float32) + 0.5) / _SIDE - 0.5
    distance = np.square(places)[None, :] + np.square(places)[:, None]
    return np.exp(-distance / (2 * 0.45**2))
