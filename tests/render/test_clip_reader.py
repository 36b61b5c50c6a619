"""Reading clips: the right picture at every frame, the same in whatever order they are asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.builders import same
from tests.clips import H264, made, number_in, numbered
from videopipe.assets.clip import clip_facts
from videopipe.raster.planar import Planes, to_rgb
from videopipe.render.clip_reader import ClipReader
from videopipe.timeline.model import ClipPicture
from videopipe.units import FrameRate, Size

RATE = FrameRate(30)


def picture_of(file: Path, frames: int, *, begin: int = 0, size: Size = Size(160, 96)) -> ClipPicture:  # noqa: B008 - a frozen value
    facts = clip_facts(file)
    return ClipPicture(facts.digest, facts.reading, size, "cover", size, begin, frames)


def numbers(file: Path, picture: ClipPicture, indices: range | tuple[int, ...]) -> list[int]:
    reader = ClipReader(file, picture, RATE)
    try:
        return [number_in(reader.planes(index)) for index in indices]
    finally:
        reader.close()


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        ("30", list(range(60))),
        ("60", [2 * n for n in range(60)]),
        ("15", [n // 2 for n in range(60)]),
        ("25", [int((n + 0.35) / 1.2) for n in range(60)]),
        ("24", [int((n + 0.35) / 1.25) for n in range(60)]),
    ],
)
@pytest.mark.parametrize("kind", ["mp4", "mkv"])
def test_other_rates_are_converted_evenly(tmp_path: Path, rate: str, expected: list[int], kind: str) -> None:
    file = numbered(tmp_path / f"clip.{kind}", range(int(rate) * 2 + 2), rate=rate)
    assert numbers(file, picture_of(file, 60), range(60)) == expected


@pytest.mark.parametrize("kind", ["mp4", "mkv", "avi", "ts", "mov", "webm"])
def test_pictures_are_the_same_in_whatever_order_they_are_asked_for(tmp_path: Path, kind: str) -> None:
    coded = (
        ("-c:v", "libvpx", "-g", "20", "-deadline", "realtime") if kind == "webm" else (*H264, "-g", "20", "-bf", "2")
    )
    file = numbered(tmp_path / f"clip.{kind}", range(250), *coded, rate="25")
    picture = picture_of(file, 290)
    one, other = ClipReader(file, picture, RATE), ClipReader(file, picture, RATE)
    inorder = [_copy(one.planes(index)) for index in range(290)]
    assert len({number_in(planes) for planes in inorder}) >= 240
    for index in (250, 3, 4, 200, 289, 110, 0, 288, 199, 31):
        assert same(other.planes(index), inorder[index]), index
    one.close()
    other.close()


def test_variable_rates_keep_their_times(tmp_path: Path) -> None:
    """Of 90 pictures only every third is there after the first second, and nothing between 2 s and 3 s."""
    keep = "select='lt(n,30)+between(n,30,60)*not(mod(n,3))+gte(n,90)'"
    file = numbered(tmp_path / "clip.mp4", range(120), "-vf", keep, "-fps_mode", "vfr", *H264, "-g", "6")
    expected = [n if n < 30 else min(n // 3 * 3, 60) if n < 90 else n for n in range(120)]
    picture = picture_of(file, 120)
    assert numbers(file, picture, range(120)) == expected
    for index in (89, 61, 47, 100):
        assert numbers(file, picture, (index,)) == [expected[index]]


def test_a_part_begins_and_ends_where_it_is_told(tmp_path: Path) -> None:
    file = numbered(tmp_path / "clip.mp4", range(100))
    assert numbers(file, picture_of(file, 20, begin=45), range(45, 65)) == list(range(45, 65))


def test_where_a_file_breaks_off_its_last_picture_stays(tmp_path: Path) -> None:
    file = numbered(tmp_path / "clip.mp4", range(60))
    picture = picture_of(file, 120)
    assert numbers(file, picture, (58, 59, 60, 119)) == [58, 59, 59, 59]
    assert numbers(file, picture, (119,)) == [59]


def test_a_turned_phone_is_read_upright(tmp_path: Path) -> None:
    bars = made(tmp_path / "lying.mp4", "-f", "lavfi", "-i", "testsrc=s=320x180:d=0.2", *H264)
    file = made(tmp_path / "turned.mp4", "-display_rotation", "90", "-i", str(bars), "-c", "copy")
    assert clip_facts(file).size == Size(180, 320)
    lying = ClipReader(bars, picture_of(bars, 1, size=Size(320, 180)), RATE)
    upright = ClipReader(file, picture_of(file, 1, size=Size(180, 320)), RATE)
    turned = np.rot90(to_rgb(lying.planes(0)).astype(float))
    assert np.abs(turned - to_rgb(upright.planes(0))).mean() < 6
    lying.close()
    upright.close()


COLORS = ((200, 40, 40), (40, 170, 60), (50, 60, 190), (128, 128, 128), (250, 250, 250), (10, 10, 10))


@pytest.mark.parametrize(
    ("matrix", "wide", "tagged"),
    [
        ("bt709", "tv", True),
        ("bt709", "pc", True),
        ("smpte170m", "tv", True),
        ("smpte170m", "tv", False),
        ("bt709", "tv", False),
    ],
)
def test_colours_are_what_they_were_whatever_the_file_means(
    tmp_path: Path, matrix: str, wide: str, tagged: bool
) -> None:
    """Untagged small pictures are taken as BT.601, untagged large ones as BT.709, as players do."""
    size = Size(1280, 720) if not tagged and matrix == "bt709" else Size(320, 180)
    stripes = np.repeat(np.array(COLORS, np.uint8), size.width // len(COLORS) + 1, axis=0)[: size.width]
    raw = np.tile(stripes, (size.height, 1, 1)).tobytes()
    given = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{size.width}x{size.height}", "-r", "5", "-i", "pipe:0"]
    convert = f"scale=out_color_matrix={matrix}:out_range={wide}:flags=accurate_rnd+full_chroma_int,format=yuv420p"
    tags = (
        ("-colorspace", matrix, "-color_range", wide)
        if tagged
        else ("-color_range", "tv", "-bsf:v", "h264_metadata=matrix_coefficients=2")
    )
    file = made(tmp_path / "clip.mp4", *given, "-vf", convert, *H264, "-crf", "1", *tags, given=raw * 2)
    reader = ClipReader(file, picture_of(file, 1, size=size), RATE)
    rgb = to_rgb(reader.planes(0))
    reader.close()
    for index, color in enumerate(COLORS):
        seen = rgb[size.height // 2, (2 * index + 1) * size.width // (2 * len(COLORS))]
        assert np.abs(seen.astype(int) - color).max() <= 4, (color, seen)


def test_a_clip_brighter_than_a_screen_is_brought_back(tmp_path: Path) -> None:
    graded = "setparams=color_primaries=bt2020:color_trc=arib-std-b67:colorspace=bt2020nc,format=yuv420p10le"
    coded = (
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-colorspace",
        "bt2020nc",
        "-color_trc",
        "arib-std-b67",
        "-color_primaries",
        "bt2020",
    )
    file = made(tmp_path / "clip.mov", "-f", "lavfi", "-i", "color=0x808080:s=64x64:d=0.2", "-vf", graded, *coded)
    facts = clip_facts(file)
    assert facts.reading.hdr
    reader = ClipReader(file, replace(picture_of(file, 1, size=Size(64, 64)), reading=facts.reading), RATE)
    assert 60 < int(reader.planes(0).y.mean()) < 200
    reader.close()


def _copy(planes: Planes) -> Planes:
    return Planes(planes.y.copy(), planes.u.copy(), planes.v.copy())
