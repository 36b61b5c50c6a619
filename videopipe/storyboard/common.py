"""What any scene may say: the common keys."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, PlainValidator

from videopipe.storyboard.allowing import Allow
from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.looking import (
    CustomMotion,
    EnhanceName,
    FacesName,
    FitName,
    Focus,
    MotionName,
    Transition,
    read_enhance,
    read_faces,
    read_fit,
    read_motion,
    read_parts,
)
from videopipe.storyboard.sound import Voice
from videopipe.storyboard.speaking import Caption, Say
from videopipe.storyboard.values import Line, Text, at_most, time_between

_ID = re.compile(r"[\w-]{1,40}\Z")


def _id(text: str) -> str:
    if not _ID.match(text):
        raise WritingError("id-form", value=text)
    return text


class CommonKeys(Shape):
    """What any scene may say."""

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
    transition: Annotated[
        Transition | None,
        key(
            "How this scene comes in: a name, or `{kind, duration}`.",
            "这个场景怎样进入：名字，或 `{kind, duration}`。",
            kind="transition",
            example="fade",
            default="the style's",
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
    enhance: Annotated[
        Annotated[EnhanceName, PlainValidator(read_enhance)] | None,
        key(
            "Put the photos' exposure and white balance right: `auto` gently, `off` not.",
            "校正照片的曝光和白平衡：`auto` 轻微校正，`off` 不动。",
            kind="enhance",
            example="auto",
            default="the film's",
        ),
    ] = None
    faces: Annotated[
        Annotated[FacesName, PlainValidator(read_faces)] | None,
        key(
            "`blur` makes every face in the scene's photos or clip unknowable, `show` leaves them.",
            "`blur` 把照片或视频里的人脸打上无法还原的模糊，`show` 照常显示。",
            kind="faces",
            example="blur",
            default="the film's",
        ),
    ] = None
    consent: Annotated[
        Annotated[Line, at_most(200)] | None,
        key(
            "Why faces may be shown here, where the film blurs them; kept in the report.",
            "全片模糊人脸时，这里为什么可以露脸；记入制作报告。",
            kind="line",
            example="家长已签授权书，存学校办公室",
            default="none",
        ),
    ] = None
    blur: Annotated[
        tuple[tuple[float, float, float, float], ...],
        PlainValidator(read_parts),
        key(
            "Parts to blur besides, for faces that were not found: `[x, y, w, h]`, fractions of the scene's photo"
            " or clip; or a list of them.",
            "另外要模糊的地方（没认出的人脸等）：`[x, y, w, h]`，按照片或视频画面的比例；可写多处。",
            kind="parts",
            example="[[0.42, 0.3, 0.06, 0.1]]",
            default="none",
        ),
    ] = ()
    allow: Annotated[
        Allow,
        key(
            "What the wording check may find in this scene, and why: `{rule: reason}`, or a list of `{rule, reason}`;"
            " `videopipe wording` lists the rules.",
            "这个场景允许用词检查发现的哪些问题，为什么：`{规则: 理由}`，"
            "或 `{rule, reason}` 的列表；规则见 `videopipe wording`。",
            kind="allow",
            example="{superlative: 引用获奖证书原文}",
            default="none",
        ),
    ] = ()
    note: Annotated[
        Annotated[Text, at_most(2000)] | None,
        key(
            "A note for reviewers, never shown.",
            "给审片人的备注，不会出现在画面上。",
            kind="text",
            example="等新照片",
            default="none",
        ),
    ] = None
    credit: Annotated[
        Annotated[Line, at_most(200)] | None,
        key(
            "Who made the photo; kept in the delivered metadata.",
            "图片来源，保存在成片的信息里。",
            kind="line",
            example="张掖融媒",
            default="none",
        ),
    ] = None
