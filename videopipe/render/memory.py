"""How much memory drawing takes, and how many workers a machine bears."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from pathlib import Path

from videopipe.units import Size

_PROCESSES = 190_000_000
"""Python with its libraries, and ffmpeg with its own: measured 110 and 80 MB."""
_FRAMES = 60
"""Frames that the encoder looks ahead at and those on the way to it (measured 52 of 1080×1920), and canvases."""
_BYTES_A_SAMPLE = 1.5
"""Planar 4:2:0: one luma sample and half a chroma sample a pixel."""
_BYTES_A_PIXEL = 8
"""A photo while it is opened and scaled: RGB twice, and what the decoder holds."""
_DECODER = 110_000_000
"""ffmpeg while it decodes a clip of 1080p with two threads: measured 104 MB, and 136 MB of 2160p."""
_BYTES_A_CLIP_PIXEL = 6
"""What larger clips take more; those of phones are finer in colour than those measured."""
_CLIPS_AT_ONCE = 2
"""Clips a worker reads at once: one coming in over another."""
_LEFT_FREE = 0.1
_CGROUP = Path("/sys/fs/cgroup")


def worker_bytes(frame: Size, largest_photo: int, largest_clip: int = 0) -> int:
    """What one worker and its encoder need at their peak, in bytes; `largest_photo` and `largest_clip` are in pixels.

    Clips (0 pixels: there are none) are decoded by programs of their own beside it.
    """
    frames = _FRAMES * frame.width * frame.height * _BYTES_A_SAMPLE
    decoders = _CLIPS_AT_ONCE * (_DECODER + largest_clip * _BYTES_A_CLIP_PIXEL) if largest_clip else 0
    return round(_PROCESSES + frames + largest_photo * _BYTES_A_PIXEL + decoders)


def bearable_jobs(wanted: int, each: int, available: int) -> int:
    """As many workers of `each` bytes as fit into `available`, at least one and at most `wanted`."""
    return max(1, min(wanted, int(available * (1 - _LEFT_FREE)) // each))


def available_bytes() -> int:
    """Memory that can be used now: the machine's, or less where a container has a limit."""
    import psutil

    machine = int(psutil.virtual_memory().available)
    limit, used = _figure(_CGROUP / "memory.max"), _figure(_CGROUP / "memory.current")
    return machine if limit is None else max(0, min(machine, limit - (used or 0)))


def _figure(file: Path) -> int | None:
    """A number in a file of the system; None where there is none, or no limit."""
    try:
        text = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(text) if text.isdigit() else None


def give_back() -> None:
    """Give memory that is free back to the system, where its library keeps it for later (glibc's `malloc_trim`)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
