"""Every caption style draws readable captions."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from videopipe.captions import CAPTIONS
from videopipe.raster.art import ink_of
from videopipe.raster.planar import blank
from videopipe.raster.tile import lay
from videopipe.styles.look import LookCaption
from videopipe.timeline.model import TextArt, TextLine
from videopipe.units import Color, Size

ART = TextArt((TextLine("教育十年", 60, 160),), "NotoSansSC-Bold", 62, "#ffffff", 4.5, "#0b2a26", 9.0, "#00110fb0")


def test_looks_may_name_each_style() -> None:
    assert set(get_args(LookCaption.model_fields["style"].annotation)) == set(CAPTIONS)


@pytest.mark.parametrize("style", CAPTIONS)
@pytest.mark.parametrize("ground", [Color(255, 255, 255), Color(0, 0, 0), Color(128, 128, 128)], ids=str)
def test_a_caption_can_be_read_on_any_ground(style: str, ground: Color) -> None:
    frame = blank(Size(400, 240), ground)
    lay(frame, CAPTIONS[style](ART))
    ink = ink_of(ART)
    found = frame.y[ink.top : ink.bottom, ink.left : ink.right]
    assert found.max() > 225
    assert found.min() < 60
    assert np.ptp(frame.y[:20]) == 0


@pytest.mark.parametrize("style", CAPTIONS)
def test_a_caption_is_drawn_alike_every_time(style: str) -> None:
    one, other = CAPTIONS[style](ART), CAPTIONS[style](ART)
    assert np.array_equal(one.planes.y, other.planes.y)
    assert np.array_equal(one.ground, other.ground)
