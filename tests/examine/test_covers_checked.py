"""A cover that no platform would take is found out: its form, size and bytes, and whether it tells of a place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.builders import smooth
from videopipe.examine.covers import examined_covers
from videopipe.units import Size

SIZE = Size(270, 360)


def passes(path: Path) -> bool:
    (one,) = examined_covers([(path, SIZE)], "en")
    return not one.failed


def picture(size: Size = SIZE) -> Image.Image:
    return Image.fromarray(smooth(size))


def with_a_place(path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (38.0, 55.0, 30.0)})
    picture().save(path, "JPEG", exif=exif)


def with_noise(path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (360, 270, 3), dtype=np.uint8)
    Image.fromarray(noise).save(path, "JPEG", quality=100)
    with path.open("ab") as file:
        file.write(bytes(2_000_000))


BROKEN: dict[str, Callable[[Path], object]] = {
    "another size": lambda path: picture(Size(360, 270)).save(path, "JPEG"),
    "another form": lambda path: picture().save(path, "PNG"),
    "too many bytes": with_noise,
    "a place": with_a_place,
    "a comment": lambda path: picture().save(path, "JPEG", comment=b"secret"),
    "half a file": lambda path: path.write_bytes(whole()[:900]),
    "no picture": lambda path: path.write_bytes(b"<html>"),
    "nothing": lambda path: path.write_bytes(b""),
}


def whole() -> bytes:
    from io import BytesIO

    into = BytesIO()
    picture().save(into, "JPEG")
    return into.getvalue()


def test_a_cover_as_platforms_want_it_passes(tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"
    path.write_bytes(whole())
    assert passes(path)


@pytest.mark.parametrize("fault", BROKEN)
def test_a_cover_that_is_not_right_fails(fault: str, tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"
    BROKEN[fault](path)
    assert not passes(path)


def test_a_cover_that_is_not_there_fails(tmp_path: Path) -> None:
    assert not passes(tmp_path / "gone.jpg")
