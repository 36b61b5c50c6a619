"""What the encoder leaves of the frames it is given: VMAF and SSIM of a film against its raw frames."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from videopipe.ffmpeg import ffmpeg_program
from videopipe.render.encoding import COLOR_TAGS


@dataclass(frozen=True, slots=True)
class Fidelity:
    """Means over all frames: VMAF (0-100) and SSIM of luma (0-1)."""

    vmaf: float
    ssim: float


def fidelity(film: Path, raw: Path, frames: int) -> Fidelity:
    """The film's first `frames` frames against raw yuv420p frames of 1080×1920."""
    return Fidelity(
        _score(film, raw, frames, "libvmaf=n_threads=2", r"VMAF score: ([\d.]+)"),
        _score(film, raw, frames, "ssim", r"SSIM Y:([\d.]+)"),
    )


def _score(film: Path, raw: Path, frames: int, measure: str, answer: str) -> float:
    # Without the film's own tags on both sides ffmpeg converts one of them before it compares.
    graph = f"[0:v]trim=end_frame={frames},setpts=PTS-STARTPTS[a];[1:v]trim=end_frame={frames}[b];[a][b]{measure}"
    form = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "1080x1920", "-r", "30"]
    source = [*form, *COLOR_TAGS, "-i", f"file:{raw}"]
    command = [ffmpeg_program(), "-hide_banner", "-i", str(film), *source, "-lavfi", graph, "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return float(re.findall(answer, said)[-1])
