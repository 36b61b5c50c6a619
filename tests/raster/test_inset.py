"""Setting a small frame into a large one."""

from __future__ import annotations

import numpy as np

from videopipe.raster.inset import inset
from videopipe.raster.planar import blank
from videopipe.units import Color, Size

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)


def test_an_inset_fills_its_place_and_no_more() -> None:
    frame = blank(Size(80, 60), BLACK)
    inset(frame, blank(Size(20, 30), WHITE), 10, 8)
    lit = np.argwhere(frame.y == 235)
    assert (lit.min(axis=0).tolist(), lit.max(axis=0).tolist(), len(lit)) == ([8, 10], [37, 29], 600)


def test_what_lies_outside_is_left_out() -> None:
    frame = blank(Size(80, 60), BLACK)
    inset(frame, blank(Size(20, 30), WHITE), 70, 50, radius=8)
    assert int((frame.y == 235).sum()) >= 79
    inset(frame, blank(Size(20, 30), WHITE), 10, 60)
    assert frame.y[:, 10:30].max() == 16


def test_an_inset_that_arrives_is_mixed_with_what_is_there() -> None:
    frame = blank(Size(80, 60), BLACK)
    inset(frame, blank(Size(20, 30), WHITE), 10, 8, opacity=0.5)
    assert set(np.unique(frame.y[8:38, 10:30])) <= {125, 126}


def test_round_corners_show_what_is_behind() -> None:
    frame = blank(Size(80, 60), BLACK)
    inset(frame, blank(Size(40, 40), WHITE), 20, 10, radius=10)
    for row, column in ((10, 20), (10, 59), (49, 20), (49, 59)):
        assert frame.y[row, column] == 16
    assert frame.y[10, 40] == frame.y[30, 20] == frame.y[20, 30] == 235
    assert np.array_equal(frame.y, frame.y[:, ::-1])
