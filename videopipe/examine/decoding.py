"""One pass over a film's file: every frame small, a few frames larger, its sound, and how loud that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.disk import working_folder
from videopipe.ffmpeg import file_argument, reading, run_ffmpeg
from videopipe.render.sight import small_size
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
class Pictures:
    """What is seen of a film: `fault` is what the decoder said first where it does not play to its end.

    `frames` are all of its pictures, small; `stills` some of them as RGB; `pixel_format` is in ffmpeg's words.
    """

    fault: str | None
    frames: Frames
    stills: dict[int, Rgb]
    pixel_format: str


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """What a file plays: `fault` is what the decoder said first where it does not play to its end.

    `sound` is mono at 16 kHz (−1 to 1), with silence where the file's sound has not begun; `sound_codec` is in
    ffmpeg's words.
    """

    fault: str | None
    pictures: Pictures
    sound: npt.NDArray[np.float32]
    loudness: Loudness
    sound_codec: str


def decoded(
    film: Path, size: Size, stills: Sequence[int], *, sounds: bool, seen: Pictures | None = None, alone: bool = True
) -> Decoded:
    """Play `film`, whose pictures have `size`, once; `stills` are frames to take out, `sounds` that it has sound.

    Pictures that were `seen` before are not decoded again. Not `alone`, beside others that need the processor, one
    thread decodes, and pictures that no other refers to are not smoothed: nobody would see it at this size. Raises
    WorldError where ffmpeg cannot be run at all.
    """
    if seen is not None and not sounds:
        return Decoded(seen.fault, seen, np.zeros(0, np.float32), Loudness(None, None), "")
    small, chosen = small_size(size), sorted(set(stills))
    shown = _still_size(size)
    with working_folder() as folder:
        frames, larger, heard = (folder / name for name in ("frames", "stills", "sound"))
        looked = _Looked(small, shown, tuple(chosen), frames, larger) if seen is None else None
        done = run_ffmpeg(_arguments(film, looked, heard if sounds else None, alone=alone), may_fail=True)
        said = done.stderr.decode("utf-8", "replace")
        fault = _FAULT.search(said)
        told = fault.group(1) if fault else f"ffmpeg ended with {done.returncode}" if done.returncode else None
        pictures = _raw(larger).reshape(-1, shown.height, shown.width, 3) if _whole(larger, shown, 3) else ()
        taken = dict(zip(chosen, pictures, strict=False))
        return Decoded(
            told or (seen.fault if seen else None),
            seen or Pictures(told, _frames(frames, small), taken, _word(_PICTURE, said)),
            _raw(heard).view("<i2").astype(np.float32) / np.float32(32768),
            parse_summary(said) if sounds else Loudness(None, None),
            _word(_SOUND, said),
        )


@dataclass(frozen=True, slots=True)
class _Looked:
    """Which pictures are taken out, at which sizes, and the files they are written to."""

    small: Size
    shown: Size
    chosen: tuple[int, ...]
    frames: Path
    larger: Path


def _still_size(size: Size) -> Size:
    width = min(size.width, STILL_WIDTH)
    return Size(width, round(size.height * width / size.width / 2) * 2)


def _arguments(film: Path, looked: _Looked | None, heard: Path | None, *, alone: bool) -> list[str]:
    """ffmpeg's arguments: it stops at the first fault, and all is taken from one decoder."""
    outputs: list[str] = []
    chains: list[str] = []
    if looked is not None:
        small = f"extractplanes=y,scale={looked.small.width}:{looked.small.height}:flags=area[small]"
        chains.append(f"[0:v:0]{small}" if not looked.chosen else f"[0:v:0]split[a][b];[a]{small}")
        outputs += ["-map", "[small]", "-fps_mode", "passthrough", "-f", "rawvideo", file_argument(looked.frames)]
    if looked is not None and looked.chosen:
        wanted = "+".join(f"eq(n\\,{frame})" for frame in looked.chosen)
        size = f"{looked.shown.width}:{looked.shown.height}"
        chains.append(f"[b]select={wanted},scale={size}:flags=area,format=rgb24[stills]")
        outputs += ["-map", "[stills]", "-fps_mode", "passthrough", "-f", "rawvideo", file_argument(looked.larger)]
    if heard is not None:
        chains.append("[0:a:0]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,asplit[c][d]")
        # Mixed down by halves: the sum of both channels would be louder than the film.
        chains.append(f"[d]pan=mono|c0=0.5*c0+0.5*c1,aresample={SAMPLE_RATE}[heard]")
        chains.append("[c]ebur128=peak=true:framelog=quiet[meter]")
        outputs += ["-map", "[heard]", "-f", "s16le", file_argument(heard)]
        outputs += ["-map", "[meter]", "-f", "null", "-"]
    thrift = [] if alone else ["-threads", "1", "-skip_loop_filter", "noref"]
    begin = ["-hide_banner", "-nostats", "-loglevel", "level+info", "-xerror", *thrift, *reading(film)]
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
