"""A photo given as a clip, or a clip as a photo, is told as just that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clips import H264, made
from tests.corpus.photos import saved, scene
from videopipe.assets.clip import clip_facts
from videopipe.assets.kind import READ_BYTES, kind_of
from videopipe.assets.photo import photo_facts
from videopipe.errors import ClipError, PhotoError

CARD = ("-f", "lavfi", "-i", "testsrc=s=64x48:r=10:d=0.3")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "BMP", "WEBP", "AVIF"])
def test_a_photo_where_a_clip_is_wanted(tmp_path: Path, form: str) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(saved(scene(320, 240), form))
    assert kind_of(path.read_bytes()[:READ_BYTES]) == "photo"


def test_the_error_names_the_key_to_write(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(saved(scene(320, 240), "JPEG")[:2000])
    with pytest.raises(ClipError) as clip:
        clip_facts(path)
    assert clip.value.rule == "clip-is-photo"
    film = made(tmp_path / "film.mp4", *CARD, *H264).rename(tmp_path / "photo.jpg")
    with pytest.raises(PhotoError) as photo:
        photo_facts(film)
    assert photo.value.rule == "picture-is-film"


@pytest.mark.parametrize("name", ["a.mkv", "a.avi", "a.mov", "a.wmv", "a.mpg"])
def test_a_clip_where_a_photo_is_wanted(tmp_path: Path, name: str) -> None:
    codec = ("-c:v", "mpeg2video") if name == "a.mpg" else ("-c:v", "wmv2") if name == "a.wmv" else ("-c:v", "mpeg4")
    rate = ("-r", "25") if name == "a.mpg" else ()
    assert kind_of(made(tmp_path / name, *CARD, *rate, *codec).read_bytes()[:READ_BYTES]) == "film"


@pytest.mark.parametrize("text", [b"", b"title: a", b"Good morning, all", b"<html>", b"GIF89a", bytes(16)])
def test_what_is_neither_is_called_neither(text: bytes) -> None:
    assert kind_of(text) is None
