"""A photo at a glance: sharp or blurred, and known again when it comes in another file."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageFilter

from tests.corpus.photos import scene
from videopipe.assets.impression import ALIKE, SHARP, impression_of

SAMPLES = sorted(Path(__file__).parents[2].joinpath("assets/photos").glob("*.jpg"))


def test_sample_photos_are_sharp_and_unlike() -> None:
    seen = [impression_of(photo) for photo in SAMPLES]
    assert all(one.sharpness is not None and one.sharpness > SHARP for one in seen)
    assert all(one.differs(other) > ALIKE for number, one in enumerate(seen) for other in seen[:number])


def test_a_blurred_photo_and_a_copy_of_it_are_known(tmp_path: Path) -> None:
    with Image.open(SAMPLES[0]) as photo:
        photo.thumbnail((1024, 1024))
        photo.filter(ImageFilter.GaussianBlur(3)).save(tmp_path / "blurred.jpg")
        photo.crop((6, 4, photo.width - 5, photo.height - 7)).save(tmp_path / "copy.jpg", quality=60)
    blurred, copy = impression_of(tmp_path / "blurred.jpg"), impression_of(tmp_path / "copy.jpg")
    assert blurred.sharpness is not None
    assert blurred.sharpness < SHARP
    assert copy.differs(impression_of(SAMPLES[0])) <= ALIKE


def test_a_plain_picture_is_not_called_blurred(tmp_path: Path) -> None:
    Image.new("RGB", (800, 600), "#336699").save(tmp_path / "plain.png")
    assert impression_of(tmp_path / "plain.png").sharpness is None
    scene(900, 700).save(tmp_path / "scene.png")
    assert (impression_of(tmp_path / "scene.png").sharpness or 0) > SHARP
