"""Fitting a film into a platform's bytes: how large a picture and which rates the cap leaves room for. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.units import FrameRate, Size

# Bits for each pixel of each frame: a picture keeps its size above the first; the smallest needs at least the second.
# Measured with slow motion of photos (docs/decisions/0008-fitting-into-bytes.md).
FLOOR_BITS = 0.005
LEAST_BITS = 0.010
# A picture's sides as shares of the film's own; the last is the smallest that is tried.
SHARES = ((1, 1), (2, 3), (1, 2), (1, 3))
# What an mp4's index takes: bytes for a frame of picture, for a packet of sound (1024 samples), and once.
FRAME_BYTES, PACKET_BYTES, FILE_BYTES = 14, 8, 6_000
# The rate control misses by less than this share; a file that is larger all the same is made again.
CARE = 0.985
# Sound's share of the whole is at most a quarter; kilobits a second, the best that has room.
SOUND_KBITS = (128, 96, 64, 48, 32)
SOUND_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Fit:
    """A picture's size in pixels and the rates, in kilobits a second, that keep a film within its bytes."""

    size: Size
    video_kbits: int
    audio_kbits: int


def index_bytes(frames: int, rate: FrameRate) -> int:
    """About how large the index of a film is."""
    packets = rate.samples(frames, 48_000) // 1024 + 2
    return FILE_BYTES + FRAME_BYTES * frames + PACKET_BYTES * packets


def fit_into(most_bytes: int, most_kbits: int, frames: int, rate: FrameRate, size: Size) -> Fit | None:
    """The best picture and rates for `frames` frames of `size` in `most_bytes`; None when the film is too long."""
    seconds = float(rate.seconds(frames))
    whole = min((most_bytes - index_bytes(frames, rate)) * 8 / 1000 / seconds * CARE, most_kbits * CARE)
    sound = next((kbits for kbits in SOUND_KBITS if kbits <= whole * SOUND_SHARE), SOUND_KBITS[-1])
    picture = whole - sound
    if picture <= 0:
        return None
    sizes = [smaller(size, *share) for share in SHARES]
    chosen = next((one for one in sizes if bits_a_pixel(picture, one, rate) >= FLOOR_BITS), sizes[-1])
    if bits_a_pixel(picture, sizes[-1], rate) < LEAST_BITS:
        return None
    return Fit(chosen, int(picture), sound)


def bits_a_pixel(kbits: float, size: Size, rate: FrameRate) -> float:
    """How many bits there are for a pixel of a frame at `kbits` kilobits a second."""
    return kbits * 1000 / (size.width * size.height * float(rate.fraction))


def smaller(size: Size, over: int, under: int) -> Size:
    """`size` at `over`/`under` of its sides, which stay even."""
    return Size(round(size.width * over / under / 2) * 2, round(size.height * over / under / 2) * 2)


def longest_seconds(most_bytes: int, most_kbits: int, rate: FrameRate, size: Size) -> int:
    """The longest film, in whole seconds, that fits into `most_bytes`."""
    low, high = 0, 24 * 3600
    while low < high:
        middle = (low + high + 1) // 2
        fits = fit_into(most_bytes, most_kbits, rate.frames_covering(middle * 1000), rate, size) is not None
        low, high = (middle, high) if fits else (low, middle - 1)
    return low
