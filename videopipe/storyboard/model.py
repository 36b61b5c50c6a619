"""The storyboard: everything an editor can say about a film, checked, frozen, with units in the names."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator, PlainValidator, model_validator

from videopipe.storyboard.allowing import Allow
from videopipe.storyboard.cards import ChartScene, ColorScene, NumberScene, QuoteScene, TitleScene, TitleText
from videopipe.storyboard.change import Compare, Quote
from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.figures import Chart, Count
from videopipe.storyboard.filmed import VideoScene
from videopipe.storyboard.kinds import WrittenScene
from videopipe.storyboard.labelling import WORDING, Label
from videopipe.storyboard.looking import (
    CustomMotion,
    EnhanceName,
    FacesName,
    Framing,
    PassingSoundName,
    Transition,
    read_caption_style,
    read_enhance,
    read_faces,
    read_passing_sound,
)
from videopipe.storyboard.photographed import CollageScene, CompareScene, PhotoScene, PhotosScene
from videopipe.storyboard.scenes import Scene
from videopipe.storyboard.sound import Music, Voice
from videopipe.storyboard.values import (
    Line,
    PathText,
    PlatformName,
    StyleName,
    Text,
    at_most,
    counted,
    different,
    listed,
    read_line,
)

__all__ = [
    "Chart",
    "ChartScene",
    "CollageScene",
    "ColorScene",
    "Compare",
    "CompareScene",
    "Count",
    "Cover",
    "CustomMotion",
    "Framing",
    "Label",
    "Music",
    "NumberScene",
    "PhotoScene",
    "PhotosScene",
    "Publish",
    "Quote",
    "QuoteScene",
    "Scene",
    "Storyboard",
    "TitleScene",
    "TitleText",
    "Transition",
    "VideoScene",
    "Voice",
]


class Cover(Shape):
    """The film's cover."""

    photo: Annotated[
        PathText | None,
        key(
            "The cover's photo.",
            "封面照片。",
            kind="path",
            example="assets/photos/gate.jpg",
            default="what invites most of the photos and clips",
        ),
    ] = None
    text: Annotated[
        Annotated[Text, at_most(40)] | None,
        key("The cover's words.", "封面文字。", kind="text", example="张掖教育这十年", default="the film's title"),
    ] = None


def _hashtag(value: object) -> str:
    tag = read_line(value).strip("#＃ ")
    if not tag:
        raise WritingError("empty-value")
    if " " in tag or "\u3000" in tag:
        raise WritingError("hashtag-blank", value=tag)
    return tag


Hashtag: TypeAlias = Annotated[str, BeforeValidator(_hashtag), at_most(40)]


class Publish(Shape):
    """What is written beside the film where it is published."""

    title: Annotated[
        Line,
        at_most(100),
        key("The post's title.", "发布时的标题。", kind="line", example="张掖教育这十年", default="the film's title"),
    ] = ""
    short_title: Annotated[
        Annotated[Line, at_most(40)] | None,
        key(
            "A shorter title, for platforms on which the title is too long (视频号: 6 to 16 characters).",
            "短标题，标题在某个平台上太长时用（视频号 6–16 字）。",
            kind="line",
            example="山脚下的小学",
            default="none",
        ),
    ] = None
    description: Annotated[
        Annotated[Text, at_most(2000)] | None,
        key("The post's text.", "发布时的文字介绍。", kind="text", example="十年奋进，十年跨越。", default="none"),
    ] = None
    hashtags: Annotated[
        tuple[Hashtag, ...],
        BeforeValidator(listed),
        counted(0, 30),
        AfterValidator(different),
        key(
            "Hashtags, without `#`.",
            "话题，不写 `#`。",
            kind="hashtags",
            example="[张掖教育, 喜迎二十大]",
            default="none",
        ),
    ] = ()


def _pronounce(value: object) -> tuple[tuple[str, str], ...]:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, dict):
        raise WritingError("pronounce-wanted")
    return tuple((read_line(word), _spoken(word, sound)) for word, sound in value.items())


def _spoken(word: str, sound: object) -> str:
    try:
        return read_line(sound)
    except WritingError as wrong:
        raise WritingError(wrong.rule, (word,), **wrong.values) from wrong


class Storyboard(Shape):
    """A film as its editor wrote it."""

    title: Annotated[
        Line,
        at_most(80),
        key("The film's title (at most 80 characters).", "片名（最多 80 字）。", kind="line", example="张掖教育这十年"),
    ]
    subtitle: Annotated[
        Annotated[Line, at_most(120)] | None,
        key("A line below the title.", "副标题。", kind="line", example="喜迎二十大 奋进新征程", default="none"),
    ] = None
    style: Annotated[
        StyleName | None,
        key(
            "The look: a built-in one, or a path to a style file (`.toml`).",
            "风格：内置风格的名字，或风格文件（`.toml`）的路径。",
            kind="line",
            example="jade",
            default="jade",
        ),
    ] = None
    voice: Annotated[
        Voice,
        key(
            "Who speaks: a name, or `{engine, name, rate, pitch, volume}`.",
            "配音：音色名，或 `{engine, name, rate, pitch, volume}`。",
            kind="voice",
            example="xiaoxiao",
            default="xiaoxiao",
        ),
    ] = Voice()
    music: Annotated[
        Music | None,
        key(
            "Music under the narration: a path, or `{file, volume, duck, fade_in, fade_out, start}`; `off` for none.",
            "配乐：文件路径，或 `{file, volume, duck, fade_in, fade_out, start}`；`off` 表示不要音乐。",
            kind="music",
            example="assets/music/spring.ogg",
            default="none",
        ),
    ] = None
    caption_style: Annotated[
        Annotated[str, PlainValidator(read_caption_style)] | None,
        key(
            "How captions are shown: `outline` `boxed` `bar` `karaoke` (words light up as they are spoken) `pop` (words"
            " arrive) `headline` (large).",
            "字幕样式：`outline` 描边、`boxed` 底板、`bar` 新闻条、`karaoke` 随读点亮、`pop` 逐词跳出、"
            "`headline` 大字。",
            kind="caption-style",
            example="karaoke",
            default="the style's",
        ),
    ] = None
    transition_sound: Annotated[
        Annotated[PassingSoundName, PlainValidator(read_passing_sound)] | None,
        key(
            "What is heard when one scene gives way to the next: `whoosh` `paper` `drop` `chime`, softly and never"
            " while someone speaks, or `off`.",
            "场景交接时的声音：`whoosh` 气流、`paper` 翻纸、`drop` 水滴、`chime` 铃音，轻轻地，不压人声；`off` 没有。",
            kind="passing-sound",
            example="off",
            default="the style's",
        ),
    ] = None
    enhance: Annotated[
        Annotated[EnhanceName, PlainValidator(read_enhance)] | None,
        key(
            "Put photos' exposure and white balance right: `auto` gently, `off` not.",
            "校正照片的曝光和白平衡：`auto` 轻微校正，`off` 不动。",
            kind="enhance",
            example="auto",
            default="the style's",
        ),
    ] = None
    faces: Annotated[
        FacesName,
        PlainValidator(read_faces),
        key(
            "`blur` makes every face in photos and clips unknowable, `show` leaves them.",
            "`blur` 把照片和视频里的人脸都打上无法还原的模糊，`show` 照常显示。",
            kind="faces",
            example="blur",
            default="show",
        ),
    ] = "show"
    platforms: Annotated[
        tuple[PlatformName, ...],
        BeforeValidator(listed),
        counted(1, 20),
        AfterValidator(different),
        key(
            "Where the film will be published: a film for each, shared where they agree;"
            " `videopipe platforms` lists them.",
            "发布到哪些平台，各出一份，要求相同的共用（`videopipe platforms` 可以查看）。",
            kind="words",
            example="[douyin, channels]",
            default="[douyin]",
        ),
    ] = ("douyin",)
    pronounce: Annotated[
        tuple[tuple[str, str], ...],
        PlainValidator(_pronounce),
        key(
            "Said so, still shown as written: other characters or pinyin for a word.",
            "读音：怎么念就怎么写（同音字或拼音），字幕仍按原文。",
            kind="pronounce",
            example="{民乐县: 民勒县, 张掖: zhāng yè}",
            default="none",
        ),
    ] = ()
    cover: Annotated[
        Cover | None,
        key(
            "The cover.",
            "封面。",
            kind="cover",
            example="{photo: assets/photos/gate.jpg, text: 张掖教育这十年}",
            default="made from the film",
        ),
    ] = None
    publish: Annotated[
        Publish,
        key(
            "What is written beside the film.",
            "发布信息。",
            kind="publish",
            example="{hashtags: [张掖教育]}",
            default="the film's title",
        ),
    ] = Publish()
    label: Annotated[
        Label,
        key(
            "The label of a synthetic voice: its words, or `{text, producer, duration}`; `{off: reason}` for none.",
            "合成配音的标识：文字，或 `{text, producer, duration}`；`{off: 理由}` 表示不加。",
            kind="label",
            example="内容由AI生成",
            default=WORDING,
        ),
    ] = Label()
    allow: Annotated[
        Allow,
        key(
            "What the wording check may find anywhere in the film, and why: `{rule: reason}`, or a list of"
            " `{rule, reason}`; `videopipe wording` lists the rules.",
            "全片允许用词检查发现的哪些问题，为什么：`{规则: 理由}`，"
            "或 `{rule, reason}` 的列表；规则见 `videopipe wording`。",
            kind="allow",
            example="{superlative: 引用获奖证书原文}",
            default="none",
        ),
    ] = ()
    scenes: Annotated[
        tuple[WrittenScene, ...],
        counted(1, 200),
        key(
            "The scenes, in order (1–200).",
            "场景，按先后排列（1–200 个）。",
            kind="scenes",
            example="[{title: 张掖教育这十年}]",
        ),
    ]

    @model_validator(mode="before")
    @classmethod
    def _publish_under_its_title(cls, value: object) -> object:
        if not isinstance(value, dict) or not isinstance(value.get("title"), str):
            return value
        publish = value.get("publish", {})
        if isinstance(publish, Publish):
            publish = publish.model_dump(exclude_unset=True)
        if not isinstance(publish, dict) or publish.get("title"):
            return value
        return {**value, "publish": {**publish, "title": value["title"]}}
