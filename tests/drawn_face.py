"""A face drawn by rule, for the detector: nobody's."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from videopipe.units import Size

Rgb = npt.NDArray[np.uint8]


def face(pixels: int) -> Rgb:
    """A face about `pixels` wide on a plain ground twice as wide and high, as RGB."""
    side, unit = 2 * 240, 240
    picture = np.full((side, side, 3), (150, 165, 170), np.uint8)
    centre = (side // 2, side // 2 + 10)

    def ellipse(x: float, y: float, rx: float, ry: float, color: tuple[int, int, int]) -> None:
        place = (round(centre[0] + x * unit), round(centre[1] + y * unit))
        cv2.ellipse(picture, place, (round(rx * unit), round(ry * unit)), 0, 0, 360, color, -1, cv2.LINE_AA)

    ellipse(0, 0.75, 0.62, 0.32, (60, 90, 160))
    ellipse(0, 0.45, 0.18, 0.3, (205, 155, 125))
    ellipse(0, -0.14, 0.47, 0.52, (40, 28, 22))
    for side_of in (-1, 1):
        ellipse(0.4 * side_of, 0.02, 0.06, 0.12, (205, 155, 125))
    ellipse(0, 0.02, 0.38, 0.5, (224, 178, 148))
    ellipse(0, -0.38, 0.36, 0.16, (40, 28, 22))
    for eye in (-1, 1):
        ellipse(0.16 * eye, -0.06, 0.11, 0.07, (200, 150, 122))
        ellipse(0.16 * eye, -0.05, 0.075, 0.038, (245, 242, 240))
        ellipse(0.16 * eye, -0.05, 0.036, 0.038, (35, 22, 18))
        ellipse(0.165 * eye, -0.15, 0.1, 0.018, (50, 34, 26))
    ellipse(0, 0.1, 0.05, 0.12, (208, 160, 130))
    ellipse(0, 0.17, 0.075, 0.035, (190, 135, 108))
    ellipse(0, 0.3, 0.14, 0.045, (176, 84, 80))
    ellipse(0, 0.295, 0.13, 0.008, (110, 45, 45))
    soft = cv2.GaussianBlur(picture, (0, 0), 3.5)
    light = np.linspace(1.12, 0.82, side)[None, :, None]
    shaded = np.clip(soft * light, 0, 255).astype(np.uint8)
    return np.asarray(cv2.resize(shaded, (2 * pixels, 2 * pixels), interpolation=cv2.INTER_AREA), np.uint8)


def photo_of_faces(size: Size, places: tuple[tuple[int, int, int], ...]) -> Rgb:
    """A plain photo with a face about each place: x and y of its middle and its width, in pixels."""
    photo = np.full((size.height, size.width, 3), (150, 165, 170), np.uint8)
    for x, y, width in places:
        photo[y - width : y + width, x - width : x + width] = face(width)
    return photo
