"""What a plan wants of its files, as values that a report can keep to examine them again."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from videopipe.render.sight import KEPT_SHARE, SHORT_SIDE, Luma
from videopipe.units import FrameRate, Size, Span

Levels: TypeAlias = npt.NDArray[np.uint8]
"""How loud, hop by hop: 0 for nothing, up to 15, three decibels a step."""

HOP_MS = 20


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """Frame `frame` as the timeline draws it, small."""

    frame: int
    luma: Luma


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """The visible label: the part of the frame it fills (left, top, width, height as fractions), small, and when.

    It is seen in all of `frames`.
    """

    frames: tuple[int, ...]
    place: tuple[float, float, float, float]
    luma: Luma


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """What is said: its stretches in milliseconds, and how loud it is in every hop of 20 ms from the film's start."""

    stretches: tuple[tuple[int, int], ...]
    levels: Levels


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What all files of one plan are to show and to sound like.

    `dark` and `still` are stretches known to be plain and to stand still by plan. `sounds` says that something is
    to be heard.
    """

    frames: int
    rate: FrameRate
    sights: tuple[Sight, ...]
    speech: Speech
    sounds: bool
    mark: Mark | None = None
    dark: tuple[Span, ...] = ()
    still: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class WantedFile:
    """What one platform's file is to be: picture in pixels, H.264 profiles, caps, whether it is labelled."""

    platform: str
    size: Size
    profiles: tuple[int, ...]
    most_kbits: int
    most_bytes: int
    hidden_label: bool


def kept(wanted: Wanted) -> dict[str, Any]:
    """What a report keeps of it."""
    mark = wanted.mark
    return {
        "frames": wanted.frames,
        "frame_rate": [wanted.rate.numerator, wanted.rate.denominator],
        "sights": [{"frame": sight.frame, **_picture(_third(sight.luma))} for sight in wanted.sights],
        "speech": {
            "stretches_ms": [list(stretch) for stretch in wanted.speech.stretches],
            "levels": "".join(f"{level:x}" for level in wanted.speech.levels),
        },
        "sounds": wanted.sounds,
        "label": {"frames": list(mark.frames), "place": list(mark.place), **_picture(mark.luma)} if mark else None,
        "dark": [[span.start, span.end] for span in wanted.dark],
        "still": [[span.start, span.end] for span in wanted.still],
    }


def read_wanted(entry: Mapping[str, Any]) -> Wanted:
    """What `kept` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    mark = entry["label"]
    speech = entry["speech"]
    return Wanted(
        int(entry["frames"]),
        FrameRate(*map(int, entry["frame_rate"])),
        tuple(Sight(int(one["frame"]), _luma(one)) for one in entry["sights"]),
        Speech(
            tuple((int(start), int(end)) for start, end in speech["stretches_ms"]),
            np.array([int(level, 16) for level in speech["levels"]], np.uint8),
        ),
        bool(entry["sounds"]),
        Mark(tuple(map(int, mark["frames"])), _four(mark["place"]), _luma(mark)) if mark else None,
        tuple(Span(int(start), int(end)) for start, end in entry["dark"]),
        tuple(Span(int(start), int(end)) for start, end in entry["still"]),
    )


def _four(place: Any) -> tuple[float, float, float, float]:
    left, top, width, height = map(float, place)
    return left, top, width, height


def _third(luma: Luma) -> Luma:
    """A picture at a third of its sides; one that is not made for it stays."""
    height, width = luma.shape
    if height % KEPT_SHARE or width % KEPT_SHARE or min(height, width) < SHORT_SIDE:
        return luma
    return shrunk(luma[None], (height // KEPT_SHARE, width // KEPT_SHARE))[0].round().astype(np.uint8)


def shrunk(pictures: npt.NDArray[np.uint8], shape: tuple[int, int]) -> npt.NDArray[np.float32]:
    """Pictures (count × height × width) at `shape`, each sample the mean of a block of theirs."""
    count, height, width = pictures.shape
    down, across = height // shape[0], width // shape[1]
    blocks = pictures[:, : shape[0] * down, : shape[1] * across].reshape(count, shape[0], down, shape[1], across)
    return blocks.mean(axis=(2, 4), dtype=np.float32)


def _picture(luma: Luma) -> dict[str, Any]:
    height, width = luma.shape
    return {"size": [width, height], "luma": base64.b64encode(luma.tobytes()).decode("ascii")}


def _luma(entry: Mapping[str, Any]) -> Luma:
    width, height = map(int, entry["size"])
    if not (0 < width <= 1000 and 0 < height <= 1000):
        raise ValueError("a picture of no size that is written here")
    content = base64.b64decode(str(entry["luma"]), validate=True)
    return np.frombuffer(content, np.uint8).reshape(height, width)
