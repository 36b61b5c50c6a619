"""Handing raw frames to an encoder that reads its standard input.

A frame of 1080×1920 is 3 MB. Written to a pipe it is copied into the system and out of it again; where the system can
(Linux), its pages are lent to the pipe instead, which saves the first copy and half of the system's time.
"""

from __future__ import annotations

import mmap
import os
import subprocess
import sys
from typing import IO, Protocol

import numpy as np
import numpy.typing as npt

from videopipe.raster.planar import Planes
from videopipe.units import Size

PIPE_BYTES = 1 << 20
# A slot is filled again when two later frames have gone through the pipe, which holds less than one frame.
_SLOTS = 3


class Feed(Protocol):
    """Takes frames of one size, one after another."""

    def give(self, frame: Planes) -> None:
        """Hand over one frame. Raises OSError when the encoder has gone."""
        ...

    def close(self) -> None:
        """Give the memory back."""
        ...


def feed_for(process: subprocess.Popen[bytes], size: Size) -> Feed:
    """The quickest way to hand frames of `size` to the standard input of `process`."""
    stdin = process.stdin
    if stdin is None:
        raise ValueError("the encoder has no standard input")
    can_lend = sys.platform == "linux" and hasattr(os, "splice") and hasattr(os, "memfd_create")
    if widened(stdin) and can_lend and _frame_bytes(size) > PIPE_BYTES:
        return LendingFeed(stdin, size)
    return WritingFeed(stdin, size)


class WritingFeed:
    """Copies every frame into the pipe."""

    def __init__(self, pipe: IO[bytes], size: Size) -> None:
        self._pipe = pipe
        self._memory = np.empty(_frame_bytes(size), np.uint8)
        self._slot = _Slot(self._memory, size)

    def give(self, frame: Planes) -> None:
        """Hand over one frame. Raises OSError when the encoder has gone."""
        self._slot.fill(frame)
        self._pipe.write(self._memory.data)

    def close(self) -> None:
        """Nothing is held but memory."""


class LendingFeed:
    """Lends the pages of a ring of frames to the pipe (Linux)."""

    def __init__(self, pipe: IO[bytes], size: Size) -> None:
        self._pipe = pipe.fileno()
        self._bytes = _frame_bytes(size)
        self._stride = -(-self._bytes // mmap.PAGESIZE) * mmap.PAGESIZE
        self._file = os.memfd_create("frames")
        os.ftruncate(self._file, self._stride * _SLOTS)
        self._memory = mmap.mmap(self._file, self._stride * _SLOTS)
        self._slots = tuple(
            _Slot(np.frombuffer(self._memory, np.uint8, self._bytes, index * self._stride), size)
            for index in range(_SLOTS)
        )
        self._given = 0

    def give(self, frame: Planes) -> None:
        """Hand over one frame. Raises OSError when the encoder has gone."""
        index = self._given % _SLOTS
        self._slots[index].fill(frame)
        at, end = index * self._stride, index * self._stride + self._bytes
        while at < end:
            at += os.splice(self._file, self._pipe, end - at, offset_src=at)
        self._given += 1

    def close(self) -> None:
        """Give the pages back; what the pipe still holds of them stays readable."""
        self._slots = ()
        self._memory.close()
        os.close(self._file)


class _Slot:
    """One frame's memory as the encoder reads it: luma, then both chroma."""

    def __init__(self, memory: npt.NDArray[np.uint8], size: Size) -> None:
        whole, half = (size.height, size.width), (size.height // 2, size.width // 2)
        luma, chroma = whole[0] * whole[1], half[0] * half[1]
        self._y = memory[:luma].reshape(whole)
        self._u = memory[luma : luma + chroma].reshape(half)
        self._v = memory[luma + chroma :].reshape(half)

    def fill(self, frame: Planes) -> None:
        """Copy the frame's samples here."""
        self._y[...] = frame.y
        self._u[...] = frame.u
        self._v[...] = frame.v


def _frame_bytes(size: Size) -> int:
    return size.width * size.height + 2 * (size.width // 2) * (size.height // 2)


def widened(pipe: IO[bytes]) -> bool:
    """Let a pipe hold a third of a frame, for fewer turns between its ends; whether it is known to hold that."""
    if sys.platform != "linux":
        return False
    import fcntl

    try:
        return fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES) == PIPE_BYTES
    except OSError:
        return False
