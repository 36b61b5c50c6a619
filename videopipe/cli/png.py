"""PNG written for speed: a still is looked at and thrown away, and Pillow takes longer to write it than to draw it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# 8 bits a channel, RGB; deflated, rows filtered, not interlaced (PNG specification, 11.2.2).
_FORM = (8, 2, 0, 0, 0)
# Each sample less the one to its left; of such rows runs of equal bytes are nearly all that can be gained.
_LEFT = 1
_INCH = 0.0254


def write_png(picture: Image.Image, path: Path, dpi: int) -> None:
    """Write an RGB picture losslessly: in half of Pillow's time, for a file about as large."""
    import numpy as np

    samples = np.asarray(picture.convert("RGB"))
    height, width, _ = samples.shape
    rows = samples.reshape(height, width * 3)
    filtered = np.empty((height, width * 3 + 1), np.uint8)
    filtered[:, 0] = _LEFT
    filtered[:, 1:4] = rows[:, :3]
    np.subtract(rows[:, 3:], rows[:, :-3], out=filtered[:, 4:])
    deflated = zlib.compressobj(1, zlib.DEFLATED, 15, 9, zlib.Z_RLE)
    a_metre = round(dpi / _INCH)
    path.write_bytes(
        _SIGNATURE
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, *_FORM))
        + _chunk(b"pHYs", struct.pack(">IIB", a_metre, a_metre, 1))
        + _chunk(b"IDAT", deflated.compress(filtered.data) + deflated.flush())
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
