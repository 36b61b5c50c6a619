"""Any moviepy clip is a scene: the how-to is run as it stands, and its colours and frames come back."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from moviepy import AudioClip, VideoClip

from videopipe.assets.clip import clip_facts
from videopipe.pipeline import write_scene_clip
from videopipe.raster.planar import to_rgb
from videopipe.render.clip_reader import ClipReader
from videopipe.timeline.model import ClipPicture
from videopipe.units import FrameRate, Size

HOWTO = Path(__file__).parents[2] / "docs/howto/moviepy.md"


def test_the_how_to_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = [
        part for part in re.findall(r"```python\n(.*?)```", HOWTO.read_text("utf-8"), re.S) if "write_scene" in part
    ]
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "moviepy.md", "exec"), {})  # noqa: S102 - our own document
    facts = clip_facts(tmp_path / "assets/clips/ball.mp4")
    assert (facts.size, facts.length_ms, facts.reading.matrix) == (Size(270, 480), 1000, "bt709")
    picture = ClipPicture(facts.digest, facts.reading, facts.size, "cover", facts.size, 0, 30)
    reader = ClipReader(tmp_path / "assets/clips/ball.mp4", picture, FrameRate(30))
    rgb = to_rgb(reader.planes(15)).astype(int)
    reader.close()
    assert np.abs(rgb[20, 20] - (20, 90, 70)).max() <= 4
    assert np.abs(rgb[60 + 120 + 30, 135] - (240, 200, 60)).max() <= 4


def test_sound_comes_along_and_odd_sides_too(tmp_path: Path) -> None:
    clip = VideoClip(lambda t: np.full((91, 121, 3), 120, np.uint8), duration=0.5)
    clip = clip.with_audio(AudioClip(lambda t: np.sin(2500 * np.asarray(t)), duration=0.5, fps=48_000))
    write_scene_clip(clip, tmp_path / "a.mp4")
    facts = clip_facts(tmp_path / "a.mp4")
    assert (facts.size, facts.length_ms, facts.sound) == (Size(122, 92), 500, 1)
    with pytest.raises(ValueError, match="duration"):
        write_scene_clip(VideoClip(lambda t: np.zeros((90, 120, 3), np.uint8)), tmp_path / "b.mp4")
