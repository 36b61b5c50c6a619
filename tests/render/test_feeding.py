"""Frames arrive at the encoder as they were given, however slowly it reads."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest

from videopipe.raster.planar import Planes
from videopipe.render.feeding import Feed, WritingFeed, feed_for
from videopipe.units import Size

# More than the pipe holds, so that pages are lent where they can be.
SIZE = Size(1080, 1920)
FRAMES = 8
SLOW_READER = (
    "import hashlib, sys, time\n"
    "whole = hashlib.sha256()\n"
    "while part := sys.stdin.buffer.read(700_001):\n"
    "    whole.update(part)\n"
    "    time.sleep(0.002)\n"
    "print(whole.hexdigest())\n"
)


def noise(seed: int) -> Planes:
    random = np.random.default_rng(seed)
    return Planes(
        random.integers(0, 256, (1920, 1080), np.uint8),
        random.integers(0, 256, (960, 540), np.uint8),
        random.integers(0, 256, (960, 540), np.uint8),
    )


def reader(program: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def give_without_end(feed: Feed) -> None:
    while True:
        feed.give(noise(0))


def written(process: subprocess.Popen[bytes], size: Size) -> Feed:
    assert process.stdin is not None
    return WritingFeed(process.stdin, size)


@pytest.mark.parametrize("feed", [feed_for, written])
def test_every_frame_arrives_as_it_was_given(feed: Callable[[subprocess.Popen[bytes], Size], Feed]) -> None:
    frames = [noise(seed) for seed in range(FRAMES)]
    expected = hashlib.sha256(b"".join(frame.tobytes() for frame in frames))
    with reader(SLOW_READER) as process:
        given = feed(process, SIZE)
        for frame in frames:
            given.give(frame)
        assert process.communicate(timeout=60)[0].decode().strip() == expected.hexdigest()
        given.close()


def test_an_encoder_that_has_gone_is_an_error() -> None:
    with reader("import sys; sys.stdin.buffer.read(10)") as process:
        feed = feed_for(process, SIZE)
        with pytest.raises(BrokenPipeError):
            give_without_end(feed)
        process.communicate()
        feed.close()


@pytest.mark.skipif(not hasattr(os, "splice"), reason="pages can be lent on Linux alone")
def test_where_pages_can_be_lent_they_are() -> None:
    with reader("import sys; sys.stdin.buffer.read()") as process:
        feed = feed_for(process, SIZE)
        lends = not isinstance(feed, WritingFeed)
        process.communicate()
        feed.close()
    assert lends
