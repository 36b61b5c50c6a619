"""Hiding: what is hidden is gone, and the rest is as it was."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import natural
from videopipe.raster.hiding import CELLS, with_hidden
from videopipe.units import Size

PHOTO = natural(Size(240, 180))
SHARE = st.floats(-0.3, 1.2)


@settings(max_examples=60)
@given(SHARE, SHARE, st.floats(0.001, 1.5), st.floats(0.001, 1.5))
def test_what_lies_outside_the_soft_edge_is_untouched(left: float, top: float, width: float, height: float) -> None:
    hidden = with_hidden(PHOTO, ((left, top, width, height),))
    x = (np.arange(240) + 0.5) / 240 - left - width / 2
    y = (np.arange(180) + 0.5) / 180 - top - height / 2
    reach = (max(width / 2, 1 / 240), max(height / 2, 1 / 180))
    outside = np.hypot(x[None, :] / reach[0], y[:, None] / reach[1]) > 1.2
    assert np.array_equal(hidden[outside], PHOTO[outside])


def test_what_lies_between_the_averages_leaves_no_trace() -> None:
    """Two photos that differ only within the averages are the same once hidden: nothing can tell them apart."""
    part = (0.0, 0.0, 1.0, 1.0)
    cell_width, cell_height = 240 // CELLS, 180 // CELLS
    rows, columns = np.arange(180)[:, None], np.arange(240)[None, :]
    first_half = (columns % cell_width < cell_width // 2) ^ (rows % cell_height < cell_height // 2)
    base = np.full((180, 240, 3), 128, np.int16)
    other = (base + np.where(first_half, 60, -60)[:, :, None]).astype(np.uint8)
    one, two = with_hidden(base.astype(np.uint8), (part,)), with_hidden(other, (part,))
    inside = np.hypot((columns - 119.5) / 120, (rows - 89.5) / 90) < 0.98
    assert np.abs(one[inside].astype(int) - two[inside]).max() <= 1


def test_nothing_hidden_is_the_photo_itself() -> None:
    assert np.array_equal(with_hidden(PHOTO, ()), PHOTO)
