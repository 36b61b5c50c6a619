"""One pass over a film's file: every frame small, a few frames larger, its sound, and how loud that is."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.examine.wanted import small_size
from videopipe.ffmpeg import file_argument, reading, run_ffmpeg
from videopipe.sound.loudness import Loudness, parse_summary
from videopipe.units import Size

Frames: TypeAlias = npt.NDArray[np.uint8]
"""Luma of many frames: count × height × width."""
Rgb: TypeAlias = npt.NDArray[np.uint8]

SAMPLE_RATE = 16_000
# Frames shown to people are at most so wide, in pixels.
STILL_WIDTH = 540
_FAULT = re.compile(r"\[(?:error|fatal)\]\s*(.*)")
_PICTURE = re.compile(r"Video: .*?, (\w+)[(,]")
_SOUND = re.compile(r"Audio: (\w+(?: \([\w-]+\))?)")


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """What a file plays: `fault` is what the decoder said first where it does not play to its end.

    `frames` are all of its pictures, small; `stills` some of them as RGB; `sound` is mono at 16 kHz (−1 to 1), with
    silence where the file's sound has not begun. `pixel_format` and `sound_codec` are in ffmpeg's words.
    """

    fault: str | None
    frames: Frames
    stills: dict[int, Rgb]
    sound: npt.NDArray[np.float32]
    loudness: Loudness
    pixel_format: str
    sound_codec: str


def decoded(film: Path, size: Size, stills: Sequence[int], *, sounds: bool) -> Decoded:
    """Play `film`, whose pictures have `size`, once; `stills` are frames to take out, `sounds` that it has sound.

    Raises WorldError where ffmpeg cannot be run at all.
    """
    small, chosen = small_size(size), sorted(set(stills))
    shown = _still_size(size)
    with tempfile.TemporaryDirectory(prefix="videopipe-") as folder:
        frames, larger, heard = (Path(folder, name) for name in ("frames", "stills", "sound"))
        outputs = _arguments(film, small, shown, chosen, frames, larger, heard if sounds else None)
        done = run_ffmpeg(outputs, may_fail=True)
        said = done.stderr.decode("utf-8", "replace")
        fault = _FAULT.search(said)
        told = fault.group(1) if fault else f"ffmpeg ended with {done.returncode}" if done.returncode else None
        pictures = _raw(larger).reshape(-1, shown.height, shown.width, 3) if _whole(larger, shown, 3) else ()
        return Decoded(
            told,
            _frames(frames, small),
            dict(zip(chosen, pictures, strict=False)),
            _raw(heard).view("<i2").astype(np.float32) / np.float32(32768),
            parse_summary(said) if sounds else Loudness(None, None),
            _word(_PICTURE, said),
            _word(_SOUND, said),
        )


def _still_size(size: Size) -> Size:
    width = min(size.width, STILL_WIDTH)
    return Size(width, round(size.height * width / size.width / 2) * 2)


def _arguments(
    film: Path, small: Size, shown: Size, chosen: Sequence[int], frames: Path, larger: Path, heard: Path | None
) -> list[str]:
    """ffmpeg's arguments: it stops at the first fault, and all is taken from one decoder."""
    outputs = ["-map", "[small]", "-fps_mode", "passthrough", "-f", "rawvideo", file_argument(frames)]
    chains = [f"extractplanes=y,scale={small.width}:{small.height}:flags=area[small]"]
    if chosen:
        wanted = "+".join(f"eq(n\\,{frame})" for frame in chosen)
        taken = f"select={wanted},scale={shown.width}:{shown.height}:flags=area,format=rgb24[stills]"
        chains = ["[0:v:0]split[a][b]", f"[a]{chains[0]}", f"[b]{taken}"]
        outputs += ["-map", "[stills]", "-fps_mode", "passthrough", "-f", "rawvideo", file_argument(larger)]
    else:
        chains = [f"[0:v:0]{chains[0]}"]
    if heard is not None:
        chains.append("[0:a:0]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,asplit[c][d]")
        # Mixed down by halves: the sum of both channels would be louder than the film.
        chains.append(f"[d]pan=mono|c0=0.5*c0+0.5*c1,aresample={SAMPLE_RATE}[heard]")
        chains.append("[c]ebur128=peak=true:framelog=quiet[meter]")
        outputs += ["-map", "[heard]", "-f", "s16le", file_argument(heard)]
        outputs += ["-map", "[meter]", "-f", "null", "-"]
    begin = ["-hide_banner", "-nostats", "-loglevel", "level+info", "-xerror", *reading(film)]
    return [*begin, "-filter_complex", ";".join(chains), *outputs]


def _raw(path: Path) -> npt.NDArray[np.uint8]:
    return np.fromfile(path, np.uint8) if path.is_file() else np.zeros(0, np.uint8)


def _whole(path: Path, size: Size, channels: int) -> bool:
    return path.is_file() and path.stat().st_size % (size.width * size.height * channels) == 0


def _frames(path: Path, size: Size) -> Frames:
    raw, one = _raw(path), size.width * size.height
    return raw[: len(raw) // one * one].reshape(-1, size.height, size.width)


def _word(pattern: re.Pattern[str], said: str) -> str:
    found = pattern.search(said)
    return found.group(1) if found else ""
