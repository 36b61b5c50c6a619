"""What is written as PNG is read back sample by sample."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from videopipe.cli.png import write_png
from videopipe.units import Size


@pytest.mark.parametrize("size", [Size(1, 1), Size(2, 3), Size(317, 211)])
def test_a_picture_is_read_back_as_it_was(tmp_path: Path, size: Size) -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (size.height, size.width, 3), np.uint8)
    write_png(Image.fromarray(pixels), tmp_path / "a.png", 150)
    with Image.open(tmp_path / "a.png") as read:
        assert read.mode == "RGB"
        assert round(read.info["dpi"][0]) == 150
        assert np.array_equal(np.asarray(read), pixels)
