"""A planned film as a moviepy clip."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from videopipe.events import silent
from videopipe.pipeline import Settings, film_clip, plan_film
from videopipe.raster.planar import to_rgb
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.store import Store

STORYBOARD = """title: 试片
voice: {engine: silent}
scenes:
  - title: 试片
    duration: 1s
  - color: "#a03020"
    duration: 1s
"""


def test_a_clip_shows_the_frames_that_are_rendered(tmp_path: Path) -> None:
    file = tmp_path / "film.yaml"
    file.write_text(STORYBOARD, encoding="utf-8")
    film = plan_film(file, Settings(Store(tmp_path / "store")), silent)
    clip = film_clip(film)
    assert (clip.size, clip.fps, clip.duration) == ((1080, 1920), 30.0, 2.0)
    sources = Sources({})
    for n in (0, 1, 7, 29, 31, 37, 59):
        expected = to_rgb(frame(film.plan.timeline, n, sources))
        assert np.array_equal(clip.get_frame(n / 30), expected), n
