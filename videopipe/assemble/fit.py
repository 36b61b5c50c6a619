"""A film made to fit into a platform's bytes: encoded again in two passes, measured, and made smaller if it is over."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from videopipe.assemble.metadata import Entries, metadata_arguments
from videopipe.digest import digest
from videopipe.errors import WorldError
from videopipe.ffmpeg import file_argument, run_ffmpeg
from videopipe.platforms.fitting import Fit, fit_into
from videopipe.render.encoding import COLOR_TAGS
from videopipe.store import Store
from videopipe.units import FrameRate, Size

# Raised by one whenever the same film is fitted differently.
RECIPE = 1
KIND, SUFFIX, TOLD_SUFFIX = "fitted", ".mp4", ".json"
_PRESET = "medium"
# x264 gives the same bytes for the same number of threads, whatever the machine.
_THREADS = 4
_KEY_FRAME_SECONDS = 10
_ATTEMPTS = 4
_LESS = 0.985
_SSIM = re.compile(rb"All:([0-9.]+)")


@dataclass(frozen=True, slots=True)
class Master:
    """A finished film: its file, what decides its bytes, its frames, rate, picture in pixels, and its metadata."""

    path: Path
    key: str
    frames: int
    rate: FrameRate
    size: Size
    metadata: Entries = ()


@dataclass(frozen=True, slots=True)
class Fitted:
    """A film that fits: its file, its picture, its rates, and its SSIM against the film it was made from (0–1)."""

    path: Path
    size: Size
    video_kbits: int
    audio_kbits: int
    ssim: float


def fitted(master: Master, most_bytes: int, most_kbits: int, store: Store) -> Fitted:
    """`master` in at most `most_bytes`, from the store or made now.

    Raises WorldError when it cannot be made to fit or ffmpeg fails.
    """
    fit = fit_into(most_bytes, most_kbits, master.frames, master.rate, master.size)
    if fit is None:
        raise WorldError(f"{master.path.name} is too long for {most_bytes / 1_000_000:g} MB")
    key = digest([RECIPE, master.key, most_bytes, most_kbits, master.metadata])
    path = store.keep(KIND, key, SUFFIX, lambda into: _make(master, fit, most_bytes, most_kbits, into))

    def tell(into: Path) -> None:
        into.write_text(json.dumps({**asdict(fit), "ssim": ssim(path, master.path, master.size)}), encoding="utf-8")

    told = json.loads(store.keep(KIND, key, TOLD_SUFFIX, tell).read_text(encoding="utf-8"))
    return Fitted(path, Size(**told["size"]), told["video_kbits"], told["audio_kbits"], told["ssim"])


def _make(master: Master, fit: Fit, most_bytes: int, most_kbits: int, into: Path) -> None:
    """Encode until the file is no larger than it may be; the rate is taken down by as much as it was over."""
    with tempfile.TemporaryDirectory(prefix="videopipe-") as folder:
        log = Path(folder, "passes")
        for _ in range(_ATTEMPTS):
            for number in (1, 2):
                run_ffmpeg(fit_arguments(master, fit, most_kbits, number, log, into))
            made = into.stat().st_size
            if made <= most_bytes:
                return
            fit = replace(fit, video_kbits=int(fit.video_kbits * most_bytes / made * _LESS))
    raise WorldError(f"{master.path.name} stays larger than {most_bytes / 1_000_000:g} MB")


def fit_arguments(master: Master, fit: Fit, most_kbits: int, number: int, log: Path, into: Path) -> list[str]:
    """ffmpeg's arguments for pass `number` (1 looks, 2 writes): H.264 High at the fit's rate, sound at its own."""
    gop = str(round(float(master.rate.fraction) * _KEY_FRAME_SECONDS))
    picture = [
        *("-map", "0:v:0", "-vf", f"scale={fit.size.width}:{fit.size.height}:flags=lanczos"),
        *("-c:v", "libx264", "-preset", _PRESET, "-threads", str(_THREADS), "-profile:v", "high"),
        *("-pix_fmt", "yuv420p", "-b:v", f"{fit.video_kbits}k", "-maxrate", f"{most_kbits}k"),
        *("-bufsize", f"{most_kbits * 2}k", "-g", gop, "-fps_mode", "passthrough"),
        *(*COLOR_TAGS, "-chroma_sample_location", "left", "-pass", str(number), "-passlogfile", str(log)),
    ]
    plain = ("-flags:v", "+bitexact", "-flags:a", "+bitexact")
    if number == 1:
        target = ["-an", "-f", "null", "-"]
    else:
        sound = ("-map", "0:a:0", "-c:a", "aac", "-b:a", f"{fit.audio_kbits}k", "-ar", "48000", "-ac", "2")
        target = [*sound, *plain, *metadata_arguments(master.metadata), "-f", "mp4", file_argument(into)]
    return ["-hide_banner", "-loglevel", "error", "-i", file_argument(master.path), *picture, *target]


def ssim(film: Path, master: Path, size: Size) -> float:
    """The structural similarity of two films' pictures at `size`, the mean over all frames (1: equal)."""
    graph = f"[0:v]scale={size.width}:{size.height}:flags=bicubic[a];[a][1:v]ssim"
    said = run_ffmpeg(
        ["-hide_banner", "-i", file_argument(film), "-i", file_argument(master), "-lavfi", graph, "-f", "null", "-"]
    ).stderr
    found = _SSIM.search(said)
    if found is None:
        raise WorldError(f"{film.name} cannot be compared with the film it was made from")
    return float(found.group(1))
