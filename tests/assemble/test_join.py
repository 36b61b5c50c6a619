"""Joining segments and sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.test_segment import QUICK, decoded
from videopipe.assemble.join import concat_list, join, join_arguments
from videopipe.raster.planar import blank
from videopipe.render.writer import PlanarWriter
from videopipe.sound.finish import finish_sound
from videopipe.store import Store
from videopipe.timeline.sound import Soundtrack
from videopipe.units import Color, FrameRate, Size

NAMES = ("plain", "with blank", "it's", "学校 '引号'", "back\\slash", "a#b;c", "%d", "two''quotes")


def segment(path: Path, shade: int, frames: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with PlanarWriter(path, Size(64, 96), FrameRate(30), QUICK) as writer:
        for n in range(frames):
            writer.write_frame(blank(Size(64, 96), Color(shade, 40 + n, 90)))
    return path


def test_names_are_quoted_as_the_list_wants_them() -> None:
    assert concat_list([Path("/a/it's.mp4")]).endswith("file 'file:/a/it'\\''s.mp4'\n")


@pytest.mark.parametrize("name", NAMES)
def test_segments_in_any_folder_are_joined_frame_by_frame(tmp_path: Path, name: str) -> None:
    segments = [segment(tmp_path / name / f"{index}.mp4", 60 * index, 5 + index) for index in range(3)]
    sound = finish_sound(Soundtrack(FrameRate(30), 18, (), None), Store(tmp_path / "store"), None)
    join(segments, sound, tmp_path / name / "film.mp4")
    assert decoded(tmp_path / name / "film.mp4") == b"".join(map(decoded, segments))


def test_the_arguments_copy_and_strip() -> None:
    said = " ".join(join_arguments(Path("list.txt"), Path("sound.m4a"), Path("film.mp4")))
    for wanted in (
        "-f concat -safe 0 -i file:list.txt",
        "-i file:sound.m4a",
        "-c copy",
        "-map_metadata -1",
        "faststart",
    ):
        assert wanted in said
