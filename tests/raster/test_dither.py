"""Soft floats become 8-bit samples by one rule, however quickly that is done."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from videopipe.raster.dither import dithered


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_noise_of_less_than_a_step_is_added_before_samples_are_rounded_and_kept_in_range(
    kind: type[np.floating],
) -> None:
    soft: npt.NDArray[np.floating] = np.random.default_rng(1).uniform(-30, 290, (40, 30, 3)).astype(kind)

    made = dithered(soft)

    noise = np.random.default_rng(20).uniform(-0.5, 0.5, (40, 30)).astype(np.float32)
    assert np.array_equal(made, np.clip(np.rint(soft + noise[:, :, None]), 0, 255).astype(np.uint8))


def test_it_is_the_same_each_time_and_for_each_size() -> None:
    soft = np.full((20, 20, 3), 100.5, np.float32)
    first = dithered(soft)
    dithered(np.zeros((8, 8, 3), np.float32))

    assert np.array_equal(dithered(soft), first)
    assert set(np.unique(first)) == {100, 101}
