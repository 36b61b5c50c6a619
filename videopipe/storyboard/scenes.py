"""The scenes: one class for each picture key, all with the common keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Self, TypeAlias

from pydantic import AfterValidator, BeforeValidator, PlainValidator, model_validator

from videopipe.storyboard.allowing import Allow
from videopipe.storyboard.change import Compare, Labels, Quote, checked_labels
from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.figures import Chart, Count
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
from videopipe.storyboard.times import parse_time, print_time
from videopipe.storyboard.values import (
    ColorValue,
    Line,
    PathText,
    Text,
    at_most,
    counted,
    gain_between,
    read_line,
    time_between,
)
from videopipe.storyboard.written import Path

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


class TitleText(Shape):
    """The words of a title card, and the photo behind them."""

    text: Annotated[
        Text,
        at_most(40),
        key("The title (at most 40 characters).", "标题文字（最多 40 字）。", kind="text", example="张掖教育这十年"),
    ]
    subtitle: Annotated[
        Annotated[Text, at_most(60)] | None,
        key("A smaller line below.", "下面的小字。", kind="text", example="喜迎二十大", default="none"),
    ] = None
    photo: Annotated[
        PathText | None,
        key(
            "A photo behind the words.",
            "衬在文字后面的照片。",
            kind="path",
            example="assets/photos/gate.jpg",
            default="the style's ground",
        ),
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value


class TitleScene(CommonKeys):
    """A title card in the style, over a photo if given."""

    title: Annotated[
        TitleText,
        key(
            "A title card: text, or `{text, subtitle, photo}`.",
            "标题卡：文字，或 `{text, subtitle, photo}`。",
            kind="title",
            example="感谢观看",
        ),
    ]


class PhotoScene(CommonKeys):
    """One photo, filling the frame, moving slowly."""

    photo: Annotated[
        PathText,
        key(
            "One photo, filling the frame, moving slowly.",
            "一张照片，铺满画面，缓缓移动。",
            kind="path",
            example="assets/photos/school.jpg",
        ),
    ]


class LabelledScene(CommonKeys):
    """A scene of several pictures, each of which may have a label."""

    labels: Annotated[
        Labels,
        key(
            "For `photos`, `collage` and `compare`: a label for each picture, in order.",
            "用于 `photos`、`collage`、`compare`：每张照片一个标签，按顺序写。",
            kind="labels",
            example="[2012, 2022]",
            default="none",
        ),
    ] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos, in order."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _one_label_each(self) -> Self:
        checked_labels(self.labels, len(self.pictures))
        return self


class PhotosScene(LabelledScene):
    """Photos one after another over the narration."""

    photos: Annotated[
        tuple[PathText, ...],
        counted(2, 9),
        key(
            "2–9 photos one after another over the narration.",
            "2–9 张照片，随着解说依次出现。",
            kind="paths",
            example="[assets/photos/a.jpg, assets/photos/b.jpg]",
        ),
    ]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos, in order."""
        return self.photos


class CollageScene(LabelledScene):
    """Photos together, tiled by the style."""

    collage: Annotated[
        tuple[PathText, ...],
        counted(2, 4),
        key(
            "2–4 photos together, tiled by the style.",
            "2–4 张照片拼在一起，由风格排版。",
            kind="few-paths",
            example="[assets/photos/a.jpg, assets/photos/b.jpg, assets/photos/c.jpg]",
        ),
    ]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos, in order."""
        return self.collage


class CompareScene(LabelledScene):
    """Then and now."""

    compare: Annotated[
        Compare,
        key(
            "Then and now: `{before, after, kind}`.",
            "今昔对比：`{before, after, kind}`。",
            kind="compare",
            example="{before: assets/photos/2012.jpg, after: assets/photos/2022.jpg}",
        ),
    ]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its photos: then and now."""
        return (self.compare.before, self.compare.after)


class QuoteScene(CommonKeys):
    """A quotation card in the style, over a photo if given."""

    quote: Annotated[
        Quote,
        key(
            "A quotation card: text, or `{text, by, photo}`.",
            "引语卡：文字，或 `{text, by, photo}`。",
            kind="quote",
            example="{text: 让每个孩子都能享有公平而有质量的教育, by: 教育工作者}",
        ),
    ]


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


class ColorScene(CommonKeys):
    """A plain ground."""

    color: Annotated[
        ColorValue,
        key("A plain ground, in quotes.", "纯色画面，要加引号。", kind="color", example='"#1F6F5C"'),
    ]


class NumberScene(CommonKeys):
    """A number that counts up, with its unit and label."""

    number: Annotated[
        Count,
        key(
            "A number that counts up: `{value, from, unit, label, decimals, photo}`.",
            "数字滚动：`{value, from, unit, label, decimals, photo}`。",
            kind="count",
            example='{value: 99.5, from: 90.2, unit: "%", label: 九年义务教育巩固率}',
        ),
    ]


class ChartScene(CommonKeys):
    """A chart, drawn on over time."""

    chart: Annotated[
        Chart,
        key(
            "A chart of bars or a line: `{kind, points, unit, label, baseline, decimals, photo}`.",
            "柱形图或折线图：`{kind, points, unit, label, baseline, decimals, photo}`。",
            kind="chart",
            example='{kind: bar, points: {2012: 90.2, 2022: 99.5}, unit: "%", label: 九年义务教育巩固率}',
        ),
    ]


class AddedScene(CommonKeys):
    """A scene of a kind that another package adds: a class on this one with a key of the kind's name."""

    def photo_places(self) -> Iterator[tuple[Path, str]]:
        """Where in the scene each photo is named, e.g. `("countdown", "photo")`, and its path as written."""
        return iter(())

    def needed_ms(self) -> int:
        """The least time for a scene that does not say how long it lasts, in milliseconds."""
        return 2500


Scene: TypeAlias = (
    TitleScene
    | PhotoScene
    | PhotosScene
    | VideoScene
    | CollageScene
    | CompareScene
    | QuoteScene
    | ColorScene
    | NumberScene
    | ChartScene
    | AddedScene
)

PICTURES: dict[str, type[CommonKeys]] = {
    "title": TitleScene,
    "photo": PhotoScene,
    "photos": PhotosScene,
    "collage": CollageScene,
    "compare": CompareScene,
    "quote": QuoteScene,
    "video": VideoScene,
    "color": ColorScene,
    "number": NumberScene,
    "chart": ChartScene,
}
