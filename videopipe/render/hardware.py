"""Encoders in graphics chips: what each is called by ffmpeg, and the arguments that make it give what x264 gives.

All aim at a mean rate under the same cap. None may use B-frames: their segments then need no edit lists, whatever the
chip, and join as they are. What the driver writes about colours is written over, so that tags never depend on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Encoder: TypeAlias = Literal["x264", "nvenc", "qsv", "videotoolbox", "amf"]
ENCODERS: tuple[Encoder, ...] = ("x264", "nvenc", "qsv", "videotoolbox", "amf")

# Colour primaries, transfer and matrix of BT.709, limited range, chroma to the left, as H.264 counts them.
_TAGS = (
    "h264_metadata=colour_primaries=1:transfer_characteristics=1:matrix_coefficients=1"
    ":video_full_range_flag=0:chroma_sample_loc_type=0"
)


@dataclass(frozen=True, slots=True)
class Hardware:
    """One maker's encoder: ffmpeg's name for it, the pixels it takes, its own settings, its word for each preset."""

    codec: str
    pixels: str
    settings: tuple[str, ...]
    preset_option: str
    presets: Mapping[str, str]


# Rates are held by their peak everywhere: the cap holds in every second, not only on average.
HARDWARE: Mapping[Encoder, Hardware] = {
    "nvenc": Hardware(
        "h264_nvenc",
        "yuv420p",
        ("-tune", "hq", "-rc", "vbr", "-bf", "0", "-forced-idr", "1"),
        "-preset",
        {"ultrafast": "p1", "veryfast": "p5", "medium": "p7"},
    ),
    "qsv": Hardware(
        "h264_qsv",
        "nv12",
        ("-bf", "0", "-forced_idr", "1"),
        "-preset",
        {"ultrafast": "veryfast", "veryfast": "medium", "medium": "veryslow"},
    ),
    "videotoolbox": Hardware(
        "h264_videotoolbox",
        "yuv420p",
        ("-allow_sw", "0", "-bf", "0"),
        "-realtime",
        {"ultrafast": "1", "veryfast": "0", "medium": "0"},
    ),
    "amf": Hardware(
        "h264_amf",
        "yuv420p",
        ("-usage", "transcoding", "-rc", "vbr_peak", "-bf", "0"),
        "-quality",
        {"ultrafast": "speed", "veryfast": "balanced", "medium": "quality"},
    ),
}


def on_hardware_preset(encoder: Encoder, preset: str) -> str:
    """The encoder's own word for what x264 calls `preset`."""
    presets = HARDWARE[encoder].presets
    return presets.get(preset, presets["veryfast"])


def hardware_arguments(encoder: Encoder, preset: str, mean_kbits: int) -> list[str]:
    """ffmpeg's arguments that choose a hardware encoder and its settings."""
    chip = HARDWARE[encoder]
    return [
        *("-c:v", chip.codec, chip.preset_option, preset, *chip.settings),
        *("-b:v", f"{mean_kbits}k", "-pix_fmt", chip.pixels, "-bsf:v", _TAGS),
    ]
