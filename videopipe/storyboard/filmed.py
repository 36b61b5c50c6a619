"""The scene that shows a clip, the part of it that is shown, and its own sound."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, PlainValidator

from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.times import parse_time, print_time
from videopipe.storyboard.values import PathText, gain_between, read_line


def _trim(value: object) -> tuple[int, int]:
    """The first and the last moment of a clip that is shown, in milliseconds."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise WritingError("trim")
    start, end = (_moment(item, number) for number, item in enumerate(value))
    if end <= start:
        raise WritingError("trim-backwards", (1,), start=print_time(start), end=print_time(end))
    return start, end


def _moment(item: object, number: int) -> int:
    if isinstance(item, int) and not isinstance(item, bool):
        return item
    try:
        return parse_time(read_line(item))
    except WritingError as wrong:
        raise WritingError(wrong.rule, (number,), **wrong.values) from wrong


def _clip_sound(value: object) -> object:
    """A gain in decibels, or None for `off`."""
    off = value is None or (isinstance(value, str) and value.strip().casefold() == "off")
    return None if off else value


class VideoScene(CommonKeys):
    """A clip, fitted like a photo."""

    video: Annotated[
        PathText,
        key(
            "A clip, fitted like a photo; it stays still unless `motion` says otherwise.",
            "一段视频，像照片一样放进画面；不写 `motion` 时取景不动。",
            kind="path",
            example="assets/clips/flag.mp4",
        ),
    ]
    trim: Annotated[
        Annotated[tuple[int, int], PlainValidator(_trim)] | None,
        key(
            "For `video`: which part is shown, `[start, end]`, in times of the clip.",
            "用于 `video`：取视频的哪一段，`[开始, 结束]`。",
            kind="trim",
            example="[0:02, 0:06.5]",
            default="the whole clip",
        ),
    ] = None
    sound_db: Annotated[
        Annotated[float, gain_between(-60, 12)] | None,
        BeforeValidator(_clip_sound),
        key(
            "For `video`: how loud the clip's own sound is, against the voice (−60dB to 12dB); `off` for none. Where"
            " someone narrates it gives way.",
            "用于 `video`：视频原声的音量，相对于人声（-60dB 到 12dB）；`off` 表示不要原声。有解说时原声会让低。",
            kind="clip-sound",
            example="-12dB",
            default="-3dB",
            alias="sound",
        ),
    ] = -3.0
