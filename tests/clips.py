"""Small clips to test with; pictures that carry their number, so that it can be read back from their pixels."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from tests.drawn_face import photo_of_faces
from videopipe.ffmpeg import ffmpeg_program
from videopipe.raster.planar import Planes
from videopipe.units import Size

_BITS = 8
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")


def made(path: Path, *arguments: str, given: bytes | None = None) -> Path:
    """A file written by ffmpeg, by `arguments` alone."""
    command = [ffmpeg_program(), "-loglevel", "error", "-y", *arguments, str(path)]
    subprocess.run(command, check=True, capture_output=True, input=given, timeout=60)
    return path


def patterned(path: Path, seconds: float = 1.0, *, size: str = "320x180", rate: str = "25", tone: int = 0) -> Path:
    """A test card as H.264, with a tone of `tone` Hz if given."""
    sound = ["-f", "lavfi", "-i", f"sine=f={tone}:r=44100:d={seconds}", "-c:a", "aac"] if tone else []
    return made(path, "-f", "lavfi", "-i", f"testsrc=s={size}:r={rate}:d={seconds}", *sound, *H264)


def numbered(path: Path, numbers: Iterable[int], *arguments: str, rate: str = "30", size: Size = Size(160, 96)) -> Path:  # noqa: B008 - a frozen value
    """A clip whose pictures carry these numbers (0-255)."""
    raw = b"".join(_picture(number, size) for number in numbers)
    given = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{size.width}x{size.height}", "-r", rate, "-i", "pipe:0"]
    return made(path, *given, *(arguments or (*H264, "-g", "12")), given=raw)


def number_in(planes: Planes) -> int:
    """The number a picture carries, whatever its size."""
    middle = planes.y[planes.y.shape[0] // 2]
    places = [middle[round((bit + 0.5) * len(middle) / _BITS)] for bit in range(_BITS)]
    return sum(1 << bit for bit, value in enumerate(places) if value > 128)


def _picture(number: int, size: Size) -> bytes:
    columns = [200 if number >> (column * _BITS // size.width) & 1 else 40 for column in range(size.width)]
    return np.tile(np.array(columns, np.uint8), size.height).tobytes()


def filmed_faces(path: Path, places: Iterable[tuple[int, int, int]], size: Size, *, rate: str = "10") -> Path:
    """A clip with a drawn face in each picture: x and y of its middle and its width, in pixels."""
    raw = b"".join(photo_of_faces(size, (place,)).tobytes() for place in places)
    given = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{size.width}x{size.height}", "-r", rate, "-i", "pipe:0"]
    return made(path, *given, *H264, "-crf", "16", given=raw)
