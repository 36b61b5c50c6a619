"""A film made to fit into a platform's bytes: encoded again in two passes, measured, and made smaller if it is over.

Sound comes first: what it really takes is known before the picture gets the rest. Pictures are taken from the finished
film, not drawn again (docs/decisions/0008-fitting-into-bytes.md).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from videopipe.assemble.metadata import Entries, metadata_arguments
from videopipe.digest import digest
from videopipe.disk import working_folder
from videopipe.errors import WorldError
from videopipe.ffmpeg import file_argument, run_ffmpeg
from videopipe.platforms.fitting import CARE, FILE_BYTES, FRAME_BYTES, Fit, fit_into
from videopipe.render.encoding import COLOR_TAGS
from videopipe.store import Store
from videopipe.units import FrameRate, Size

# Raised by one whenever the same film is fitted differently.
RECIPE = 2
KIND, SUFFIX, TOLD_SUFFIX = "fitted", ".mp4", ".json"
_PRESET = "medium"
# x264 gives the same bytes for the same number of threads, whatever the machine.
_THREADS = 4
_KEY_FRAME_SECONDS = 10
_ATTEMPTS = 4
_LESS = 0.985
_QUIET = ("-hide_banner", "-loglevel", "error")
_EXACT = ("-flags:v", "+bitexact", "-flags:a", "+bitexact")
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
    """A film that fits: its file, its picture, and its SSIM against the film it was made from (0–1)."""

    path: Path
    size: Size
    ssim: float


def fitted(master: Master, most_bytes: int, most_kbits: int, store: Store, *, again: bool = False) -> Fitted:
    """`master` in at most `most_bytes`, from the store or made now; `again`: made now, whatever the store has.

    Raises WorldError when it cannot be made to fit or ffmpeg fails.
    """
    fit = fit_into(most_bytes, most_kbits, master.frames, master.rate, master.size)
    if fit is None:
        cap = _told(most_bytes)
        raise WorldError(f"the film is too long for {cap}", "fit-long", size=cap)
    key = digest([RECIPE, master.key, most_bytes, most_kbits, master.metadata])
    if again:
        store.forget(KIND, key, SUFFIX)
        store.forget(KIND, key, TOLD_SUFFIX)
    path = store.keep(KIND, key, SUFFIX, lambda into: _make(master, fit, most_bytes, most_kbits, into))

    def tell(into: Path) -> None:
        into.write_text(json.dumps(ssim(path, master.path, master.size)), encoding="utf-8")

    told = store.keep(KIND, key, TOLD_SUFFIX, tell).read_text(encoding="utf-8")
    return Fitted(path, fit.size, float(json.loads(told)))


def _make(master: Master, fit: Fit, most_bytes: int, most_kbits: int, into: Path) -> None:
    """Encode until the file is no larger than it may be; the rate is taken down by as much as it was over."""
    with working_folder() as folder:
        sound, log = Path(folder, "sound.m4a"), Path(folder, "passes")
        run_ffmpeg(sound_arguments(master, fit, sound))
        kbits = min(picture_kbits(master, most_bytes - sound.stat().st_size), most_kbits - fit.audio_kbits)
        for _ in range(_ATTEMPTS):
            rate = ["-b:v", f"{kbits}k", "-maxrate", f"{most_kbits}k", "-bufsize", f"{most_kbits * 2}k"]
            for arguments in pass_arguments(master, fit.size, rate, log, sound, into):
                run_ffmpeg(arguments, limit_s=120 + 2 * master.frames)
            made = into.stat().st_size
            if made <= most_bytes:
                return
            kbits = int(kbits * most_bytes / made * _LESS)
    cap = _told(most_bytes)
    raise WorldError(f"the film stays larger than {cap}", "fit-large", size=cap)


def _told(most_bytes: int) -> str:
    return f"{most_bytes / 1_000_000:g} MB"


def picture_kbits(master: Master, room: int) -> int:
    """Kilobits a second for pictures that have `room` bytes with their index."""
    seconds = float(master.rate.seconds(master.frames))
    return max(int((room - FILE_BYTES - FRAME_BYTES * master.frames) * 8 / 1000 / seconds * CARE), 1)


def sound_arguments(master: Master, fit: Fit, into: Path) -> list[str]:
    """ffmpeg's arguments: the film's sound at the fit's rate, AAC-LC, 48 kHz stereo."""
    coded = ["-c:a", "aac", "-b:a", f"{fit.audio_kbits}k", "-ar", "48000", "-ac", "2", *_EXACT, "-fflags", "+bitexact"]
    return [*_QUIET, "-i", file_argument(master.path), "-map", "0:a:0", *coded, "-f", "ipod", file_argument(into)]


def pass_arguments(
    master: Master, size: Size, rate: list[str], log: Path, sound: Path, into: Path
) -> tuple[list[str], list[str]]:
    """ffmpeg's arguments for both passes, the second with the sound beside: H.264 High, tagged as the film is."""
    gop = str(round(float(master.rate.fraction) * _KEY_FRAME_SECONDS))
    picture = [
        *("-map", "0:v:0", "-vf", f"scale={size.width}:{size.height}:flags=lanczos"),
        *("-c:v", "libx264", "-preset", _PRESET, "-threads", str(_THREADS), "-profile:v", "high"),
        *("-pix_fmt", "yuv420p", *rate, "-g", gop, "-fps_mode", "passthrough"),
        *(*COLOR_TAGS, "-chroma_sample_location", "left", "-passlogfile", str(log)),
    ]
    film = [*_QUIET, "-i", file_argument(master.path)]
    first = [*film, *picture, "-pass", "1", "-an", "-f", "null", "-"]
    target = ["-map", "1:a:0", "-c:a", "copy", *_EXACT, *metadata_arguments(master.metadata), "-f", "mp4"]
    return first, [*film, "-i", file_argument(sound), *picture, "-pass", "2", *target, file_argument(into)]


def ssim(film: Path, master: Path, size: Size) -> float:
    """The structural similarity of two films' pictures at `size`, the mean over all frames (1: equal)."""
    graph = f"[0:v]scale={size.width}:{size.height}:flags=bicubic[a];[a][1:v]ssim"
    said = run_ffmpeg(
        ["-hide_banner", "-i", file_argument(film), "-i", file_argument(master), "-lavfi", graph, "-f", "null", "-"]
    ).stderr
    found = _SSIM.search(said)
    if found is None:
        message = f"{film.name} cannot be compared with the film it was made from"
        raise WorldError(message, "fit-unlike", name=film.name)
    return float(found.group(1))
