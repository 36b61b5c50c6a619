"""What any scene may say of its picture: how it moves and fits, how it comes in, and which words stand on it."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.looking import CustomMotion, FitName, Focus, MotionName, Transition, read_fit, read_motion
from videopipe.storyboard.values import Line, Text, at_most


class SeenKeys(Shape):
    """How a scene's picture is looked at, and the words on it."""

    motion: Annotated[
        MotionName | CustomMotion,
        PlainValidator(read_motion),
        key(
            "How the picture moves; or `{from: [x, y, w], to: [x, y, w]}`: left, top and width of the framing,"
            " as fractions of the photo.",
            "画面怎样运动；或 `{from: [x, y, w], to: [x, y, w]}`：取景框的左、上、宽，按照片的比例。",
            kind="motion",
            example="zoom-in",
            default="auto",
        ),
    ] = "auto"
    fit: Annotated[
        FitName,
        PlainValidator(read_fit),
        key(
            "How the photo fills the frame: `cover` fills and crops, `blur` shows it whole over a blurred copy,"
            " `contain` whole on the style's ground.",
            "照片怎样填满画面：`cover` 铺满裁边，`blur` 完整显示、背后衬虚化，`contain` 完整显示在底色上。",
            kind="fit",
            example="blur",
            default="auto",
        ),
    ] = "auto"
    focus: Annotated[
        Focus | None,
        key(
            "What must stay in the frame: `[x, y]`, fractions from the left and from the top.",
            "裁切时要保住的位置：`[x, y]`，距左边、上边的比例。",
            kind="focus",
            example="[0.5, 0.3]",
            default="faces if found, else what draws the eye",
        ),
    ] = None
    transition: Annotated[
        Transition | None,
        key(
            "How this scene comes in: a name, or `{kind, duration, sound}`.",
            "这个场景怎样进入：名字，或 `{kind, duration, sound}`。",
            kind="transition",
            example="fade",
            default="the style's",
        ),
    ] = None
    heading: Annotated[
        Annotated[Text, at_most(40)] | None,
        key(
            "A headline on the picture, in its upper third (at most 40 characters).",
            "画面上方的标题（最多 40 字）。",
            kind="text",
            example="十年新变化",
            default="none",
        ),
    ] = None
    tag: Annotated[
        Annotated[Line, at_most(40)] | None,
        key(
            "A strip above the captions: a school, a place, a person's role (at most 40 characters).",
            "字幕上方的标签条：学校、地点、人物身份（最多 40 字）。",
            kind="line",
            example="张掖市第一小学",
            default="none",
        ),
    ] = None
