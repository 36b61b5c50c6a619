"""Clips in frames: the laws of segments hold, and whole clips lie on a ground of their own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.builders import planned, same
from tests.clips import H264, made, number_in, numbered
from videopipe.assets.clip import clip_facts
from videopipe.errors import ClipError
from videopipe.raster.planar import to_rgb
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.storyboard.model import ColorScene, VideoScene
from videopipe.timeline.model import Timeline
from videopipe.timeline.plan import Plan
from videopipe.units import Color, Size

UPRIGHT = Size(270, 480)


def film(file: Path, *scenes: VideoScene | ColorScene) -> tuple[Plan, Sources]:
    facts = clip_facts(file)
    return planned(*scenes, clips={"a.mp4": facts}), Sources({facts.digest: file})


def test_segments_of_clips_are_the_frames_of_the_film(tmp_path: Path) -> None:
    """A clip that still plays under the next scene's transition goes on there at the right picture."""
    file = numbered(tmp_path / "a.mp4", range(200), *H264, "-g", "12", size=UPRIGHT)
    scene = VideoScene(video="a.mp4", trim=(1000, 3000))
    black = ColorScene(color=Color(0, 0, 0), duration_ms=1500)
    plan, sources = film(file, scene, VideoScene(video="a.mp4", trim=(2000, 4000)), black)
    for segment in plan.segments:
        own = Sources({clip_facts(file).digest: file})
        for n in (0, 1, 7, 14, 15, segment.span.frames - 1):
            whole = frame(plan.timeline, segment.span.start + n, sources)
            assert same(frame(segment.timeline, n, own), whole), (segment.scene, n)
        own.close()
    sources.close()


def test_frames_of_the_film_are_the_clips_pictures_in_order(tmp_path: Path) -> None:
    file = numbered(tmp_path / "a.mp4", range(90), size=UPRIGHT)
    plan, sources = film(file, VideoScene(video="a.mp4", trim=(500, 2500)))
    assert [number_in(frame(plan.timeline, n, sources)) for n in range(60)] == list(range(15, 75))
    sources.close()


def test_the_last_picture_stays(tmp_path: Path) -> None:
    file = numbered(tmp_path / "a.mp4", range(30), size=UPRIGHT)
    plan, sources = film(file, VideoScene(video="a.mp4", duration_ms=2000))
    assert [number_in(frame(plan.timeline, n, sources)) for n in (28, 29, 30, 59)] == [28, 29, 29, 29]
    sources.close()


def timeline_of(tmp_path: Path, color: str, fit: str) -> tuple[Timeline, Sources]:
    file = made(tmp_path / f"{fit}.mp4", "-f", "lavfi", "-i", f"color={color}:s=320x180:r=30:d=0.5", *H264)
    plan, sources = film(file, VideoScene(video="a.mp4", fit=fit))
    return plan.timeline, sources


def test_a_lying_clip_is_whole_over_a_soft_dim_copy_of_itself(tmp_path: Path) -> None:
    timeline, sources = timeline_of(tmp_path, "0xb04020", "blur")
    rgb = to_rgb(frame(timeline, 5, sources))
    sources.close()
    middle, ground = rgb[round((480 - 152) * 0.4) + 76, 135].astype(int), rgb[440, 135].astype(int)
    assert np.abs(middle - (0xB0, 0x40, 0x20)).max() < 10
    assert 0.5 < ground[0] / middle[0] < 0.85


def test_contain_lies_on_the_looks_ground(tmp_path: Path) -> None:
    timeline, sources = timeline_of(tmp_path, "0xb04020", "contain")
    rgb = to_rgb(frame(timeline, 5, sources))
    sources.close()
    assert np.abs(rgb[470, 10].astype(int) - rgb[5, 260]).max() == 0
    assert np.abs(rgb[round((480 - 152) * 0.4) + 76, 135].astype(int) - (0xB0, 0x40, 0x20)).max() < 10


def test_frames_may_be_drawn_upon_without_leaving_a_trace(tmp_path: Path) -> None:
    file = numbered(tmp_path / "a.mp4", range(10), size=UPRIGHT)
    plan, sources = film(file, VideoScene(video="a.mp4", duration_ms=1000))
    first = frame(plan.timeline, 25, sources)
    kept = first.y.copy()
    first.y[...] = 0
    assert np.array_equal(frame(plan.timeline, 26, sources).y, kept)
    sources.close()


def test_a_clip_that_cannot_be_read_when_it_is_drawn_is_named(tmp_path: Path) -> None:
    file = numbered(tmp_path / "a.mp4", range(30), size=UPRIGHT)
    plan, sources = film(file, VideoScene(video="a.mp4"))
    file.write_bytes(b"something else")
    with pytest.raises(ClipError, match=r"a\.mp4: no picture in it can be decoded"):
        frame(plan.timeline, 3, sources)
    sources.close()
