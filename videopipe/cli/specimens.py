"""Three pictures to try a look on: bright, dark and busy, drawn here so that none has to be at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np

from videopipe.grounds.paint import Ground, disc, filled_below, gradient, lay, lay_paper, noise, shape, skyline
from videopipe.raster.dither import dithered
from videopipe.units import Color

WIDTH, HEIGHT = 1200, 1800


def bright() -> Ground:
    """Snow under a morning sky."""
    ground = gradient(WIDTH, HEIGHT, [Color.parse(one) for one in ("#cfe6f7", "#eef6fb", "#ffffff")])
    lay(ground, Color.parse("#ffffff"), disc(ground, 0.72 * WIDTH, 0.20 * HEIGHT, 90))
    for base, rise, color, seed in ((0.50, 0.07, "#c9d9e6", 3), (0.62, 0.06, "#dfe9f1", 8), (0.76, 0.05, "#f7fafc", 5)):
        edge = (base - rise * skyline(WIDTH, 1.3, seed, rough=0.45)) * HEIGHT
        lay(ground, Color.parse(color), filled_below(ground, edge))
    ground += (noise(ground, 40, 2) * 5)[:, :, None]
    return ground


def dark() -> Ground:
    """Hills at nightfall, with lights in the valley."""
    ground = gradient(WIDTH, HEIGHT, [Color.parse(one) for one in ("#0b1226", "#1d2a4a", "#4a3a52")])
    for base, rise, color, seed in ((0.52, 0.08, "#141c33", 4), (0.66, 0.06, "#0d1426", 9), (0.82, 0.05, "#070b16", 6)):
        edge = (base - rise * skyline(WIDTH, 1.2, seed, rough=0.48)) * HEIGHT
        lay(ground, Color.parse(color), filled_below(ground, edge))
    random = np.random.default_rng(11)
    for _ in range(70):
        x, y = random.uniform(0, WIDTH), random.uniform(0.70, 0.95) * HEIGHT
        lay(ground, Color.parse("#ffd27a"), disc(ground, x, y, random.uniform(2, 5)) * random.uniform(0.4, 0.9))
    return ground


def busy() -> Ground:
    """A market of bright awnings: no place in it is quiet."""
    ground = gradient(WIDTH, HEIGHT, [Color.parse("#f2efe6"), Color.parse("#6b6f74")])
    random = np.random.default_rng(5)
    colors = [Color.parse(one) for one in ("#e4572e", "#f3a712", "#2e86ab", "#f6f4ee", "#3b8f5a", "#7d3c98", "#232a31")]
    for row in range(18):
        for column in range(11):
            x, y = (column + random.uniform(-0.4, 0.4)) * WIDTH / 10, (row + random.uniform(-0.4, 0.4)) * HEIGHT / 17
            wide, tall = random.uniform(60, 170), random.uniform(40, 130)
            lean = random.uniform(-40, 40)
            points = [
                (x - wide, y - tall),
                (x + wide + lean, y - tall),
                (x + wide, y + tall),
                (x - wide - lean, y + tall),
            ]
            lay_paper(ground, colors[random.integers(len(colors))], shape(ground, points), depth=0.012, shade=0.35)
    return ground


SPECIMENS: Mapping[str, Callable[[], Ground]] = MappingProxyType({"bright": bright, "dark": dark, "busy": busy})


def write_specimen(name: str, file: Path) -> None:
    """Write one of the three as a picture."""
    from PIL import Image

    Image.fromarray(dithered(SPECIMENS[name]())).save(file, quality=92)
