"""What any scene may say of its narration, and of how long it lasts."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, PlainValidator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.looking import read_caption_style
from videopipe.storyboard.sound import Voice
from videopipe.storyboard.speaking import Caption, Say
from videopipe.storyboard.values import Line, time_between

_ID = re.compile(r"[\w-]{1,40}\Z")


def _id(text: str) -> str:
    if not _ID.match(text):
        raise WritingError("id-form", value=text)
    return text


class SaidKeys(Shape):
    """A scene's name, its words and their voice, and its time."""

    id: Annotated[
        Annotated[Line, AfterValidator(_id)] | None,
        key(
            "A word of your own for this scene, unique in the file.",
            "给这个场景起的名字，全文件不重复。",
            kind="word",
            example="school",
            default="from its content",
        ),
    ] = None
    say: Annotated[
        Say,
        key(
            "What is spoken: a text, or a list of sentences (at most 5000 characters).",
            "配音说的话：一段文字，或几句话的列表（最多 5000 字）。",
            kind="texts",
            example="十年奋进，十年跨越。",
            default="silence",
        ),
    ] = ()
    caption: Annotated[
        Caption,
        key(
            "Captions: `true` shows what is said, `false` nothing; or other words to show.",
            "字幕：`true` 显示所说的话，`false` 不显示；也可另写要显示的文字。",
            kind="caption",
            example="false",
            default="true",
        ),
    ] = True
    caption_style: Annotated[
        Annotated[str, PlainValidator(read_caption_style)] | None,
        key(
            "How this scene's captions are shown, where not as the film's: `outline` `boxed` `bar` `karaoke` `pop`"
            " `headline`.",
            "这个场景换用的字幕样式：`outline` `boxed` `bar` `karaoke` `pop` `headline`。",
            kind="caption-style",
            example="headline",
            default="the film's",
        ),
    ] = None
    duration_ms: Annotated[
        Annotated[int, time_between(500, 600_000)] | None,
        key(
            "How long the scene lasts, with the transition that brings it in (0.5s to 10 minutes).",
            "场景时长，包括进入时的转场（0.5s 到 10 分钟）。",
            kind="time",
            example="2.5s",
            default="as long as the narration needs, at least 2.5s; a silent photo 4s",
            alias="duration",
        ),
    ] = None
    pause_ms: Annotated[
        Annotated[int, time_between(0, 10_000)] | None,
        key(
            "Stillness after the narration (0s to 10s).",
            "说完以后停留的时间（0s 到 10s）。",
            kind="time",
            example="0.8s",
            default="0.4s",
            alias="pause",
        ),
    ] = None
    voice: Annotated[
        Voice | None,
        key(
            "Another voice for this scene; what is not said is the film's.",
            "这个场景换用的音色；没写的沿用全片的设定。",
            kind="voice",
            example="yunxi",
            default="the film's",
        ),
    ] = None
