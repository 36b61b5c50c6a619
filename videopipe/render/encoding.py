"""How frames are encoded: one value, a reason for each setting, and the ffmpeg arguments that say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from videopipe.ffmpeg import file_argument
from videopipe.render.hardware import Encoder, hardware_arguments, on_hardware_preset
from videopipe.units import FrameRate, Size

COLOR_TAGS = ("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709")


@dataclass(frozen=True, slots=True)
class Encoding:
    """H.264 settings.

    `preset` and `crf` are x264's: at `veryfast` 19 slow motion of photos keeps an SSIM of 0.985 (VMAF 96.6) at 5 to 6
    Mbit/s, more than platforms keep when they encode again. `most_kbits` caps the rate at what they accept. One
    thread for each encoder: x264's output depends on their number, and segments fill the other cores. A key frame
    every two seconds makes seeking quick. `shrink` divides width and height, for drafts.

    A hardware `encoder` has no crf that means the same on every maker's chip; it aims at `mean_kbits` instead, and
    `preset` is its own word.
    """

    preset: str = "veryfast"
    crf: int = 19
    most_kbits: int = 10_000
    key_frame_seconds: int = 2
    threads: int = 1
    shrink: int = 1
    encoder: Encoder = "x264"
    mean_kbits: int = 8_000

    def __post_init__(self) -> None:
        if self.shrink not in (1, 2, 3, 4, 6):
            raise ValueError(f"frames cannot be shrunk to 1/{self.shrink}: their sides would not stay even")


STANDARD = Encoding()
# For films that are kept, or shown on a large screen: SSIM 0.991 at 8 Mbit/s, and three times the work of STANDARD.
HIGH = Encoding(preset="medium", crf=18, mean_kbits=9_500)
DRAFT = Encoding(preset="ultrafast", crf=28, shrink=2, mean_kbits=2_000)


def with_encoder(encoding: Encoding, encoder: Encoder) -> Encoding:
    """`encoding` made by another encoder, as well and as large as the encoder can make it."""
    if encoder == "x264":
        return encoding
    return replace(encoding, encoder=encoder, preset=on_hardware_preset(encoder, encoding.preset))


def picture_size(size: Size, encoding: Encoding) -> Size:
    """The size of the encoded picture in pixels."""
    return Size(size.width // encoding.shrink, size.height // encoding.shrink)


def encode_arguments(size: Size, rate: FrameRate, encoding: Encoding, into: Path) -> list[str]:
    """ffmpeg's arguments for raw planar frames of `size` on standard input, encoded into `into`.

    H.264 High, yuv420p, limited range, tagged BT.709 throughout, left-sited chroma, constant frame rate.
    """
    gop = str(round(float(rate.fraction) * encoding.key_frame_seconds))
    return [
        *("-hide_banner", "-loglevel", "error", "-y"),
        *("-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{size.width}x{size.height}"),
        *("-r", f"{rate.numerator}/{rate.denominator}", *COLOR_TAGS, "-i", "pipe:0", "-an"),
        *(_x264(encoding) if encoding.encoder == "x264" else _hardware(encoding)),
        *("-profile:v", "high", "-maxrate", f"{encoding.most_kbits}k", "-bufsize", f"{encoding.most_kbits * 2}k"),
        *("-g", gop, *COLOR_TAGS),
        *("-chroma_sample_location", "left", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"),
        *("-f", "mp4", file_argument(into)),
    ]


def _x264(encoding: Encoding) -> list[str]:
    quality = ["-preset", encoding.preset, "-crf", str(encoding.crf)]
    return ["-c:v", "libx264", *quality, "-threads", str(encoding.threads), "-pix_fmt", "yuv420p"]


def _hardware(encoding: Encoding) -> list[str]:
    return hardware_arguments(encoding.encoder, encoding.preset, encoding.mean_kbits)
