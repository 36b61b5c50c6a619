"""The label as it is seen: measured on a frame decoded from a film, character by character."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.builders import planned
from videopipe.ffmpeg import run_ffmpeg
from videopipe.fonts.fonts import text_width
from videopipe.fonts.typeset import least_ink_height
from videopipe.platforms.profile import profile
from videopipe.render.encoding import STANDARD
from videopipe.render.frame import frame
from videopipe.render.sources import Sources
from videopipe.render.writer import PlanarWriter
from videopipe.store import Store
from videopipe.storyboard.model import ColorScene
from videopipe.styles.look import built_in_look, built_in_looks
from videopipe.timeline.label import ShownLabel, label_marks
from videopipe.timeline.model import PlateArt, TextArt

DOUYIN = profile("douyin")
TEXT = "配音由AI合成"


@pytest.mark.parametrize("style", built_in_looks())
def test_every_character_is_a_twentieth_of_the_short_side_high_in_the_film(style: str, tmp_path: Path) -> None:
    look = built_in_look(style)
    timeline = planned(ColorScene.model_validate({"color": "#406080"}), platform=DOUYIN, look=look).timeline
    label = ShownLabel(TEXT, 4000, least_ink_height(TEXT, look.strip.font))
    plate, words = (mark.art for mark in label_marks(label, DOUYIN, look, timeline.frames, text_width))
    assert isinstance(plate, PlateArt)
    assert isinstance(words, TextArt)
    marks = label_marks(label, DOUYIN, look, timeline.frames, text_width)
    film, raw = tmp_path / "film.mp4", tmp_path / "luma"
    with PlanarWriter(film, timeline.size, timeline.rate, STANDARD) as writer:
        drawn = frame(replace(timeline, marks=marks), 0, Sources({}, Store(tmp_path / "store")))
        for _ in range(3):
            writer.write_frame(drawn)
    run_ffmpeg(["-i", str(film), "-frames:v", "1", "-pix_fmt", "gray", "-f", "rawvideo", str(raw)])
    luma = np.fromfile(raw, np.uint8).reshape(1920, 1080).astype(np.float32)
    place, (line,) = plate.place, words.lines
    ground = float(np.median(luma[place.top + 2 : place.top + 8, place.left + 30 : place.right - 30]))
    part = np.abs(luma[place.top : place.bottom] - ground)
    half = part[:, place.left + 20 : place.right - 20].max() / 2
    edges = [line.x + text_width(line.text[:n], words.font, words.size) for n in range(len(line.text) + 1)]
    heights = [
        int(np.count_nonzero((part[:, round(left) : round(right)] >= half).any(axis=1)))
        for left, right in pairwise(edges)
    ]
    assert min(heights) >= 54, heights
