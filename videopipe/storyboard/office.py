"""What only the project file says: it is about the machine or the office, not about one film."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo, model_validator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.kinds import WrittenScene
from videopipe.storyboard.values import Line, PathText, at_most, chosen, counted, different, listed, read_proxy

LogoPlace: TypeAlias = Literal["ends", "always"]
Corner: TypeAlias = Literal["top-left", "top-right", "bottom-left", "bottom-right"]
LOGO_PLACES: tuple[str, ...] = get_args(LogoPlace)
CORNERS: tuple[str, ...] = get_args(Corner)


def _logo_place(value: object) -> str:
    return chosen(value, LOGO_PLACES)


def _corner(value: object) -> str:
    return chosen(value, CORNERS)


class Logo(Shape):
    """The office's sign: a small picture in a corner."""

    file: Annotated[
        PathText,
        key(
            "The picture, best a PNG without a ground.",
            "标志图片，最好是透明底的 PNG。",
            kind="path",
            example="assets/logo.png",
        ),
    ]
    where: Annotated[
        Annotated[LogoPlace, PlainValidator(_logo_place)],
        key(
            "`ends`: on the scenes of intro and outro, and on title cards that open or close the film; `always`: on"
            " every scene, which some platforms show to fewer people.",
            "`ends`：只在片头片尾，以及开头、结尾的标题卡上；`always`：每个场景都有，有的平台会因此少推荐。",
            kind="logo-place",
            example="always",
            default="ends",
        ),
    ] = "ends"
    corner: Annotated[
        Annotated[Corner, PlainValidator(_corner)],
        key("Which corner.", "放在哪个角。", kind="corner", example="top-left", default="top-right"),
    ] = "top-right"

    @model_validator(mode="before")
    @classmethod
    def _file_alone(cls, value: object) -> object:
        return {"file": value} if isinstance(value, str) else value


def _logo(value: object, info: ValidationInfo) -> object:
    return value if isinstance(value, Logo) else Logo.model_validate(value, context=info.context)


class Office(Shape):
    """The project file's own keys."""

    organization: Annotated[
        Annotated[Line, at_most(40)] | None,
        key(
            "Who publishes the films: on the closing title card, in the publishing text and in the report"
            " (at most 40 characters).",
            "发布单位：写在片尾的标题卡、发布文字和报告里（最多 40 字）。",
            kind="line",
            example="张掖市教育局",
            default="none",
        ),
    ] = None
    logo: Annotated[
        Annotated[Logo, PlainValidator(_logo)] | None,
        key(
            "A small sign in a corner: a path, or `{file, where, corner}`.",
            "角上的小标志：文件路径，或 `{file, where, corner}`。",
            kind="logo",
            example="assets/logo.png",
            default="none",
        ),
    ] = None
    intro: Annotated[
        tuple[WrittenScene, ...],
        counted(1, 10),
        key(
            "Scenes put before every film (1–10).",
            "放在每部片子前面的场景（1–10 个）。",
            kind="scenes",
            example="[{title: 张掖教育}]",
            default="none",
        ),
    ] = ()
    outro: Annotated[
        tuple[WrittenScene, ...],
        counted(1, 10),
        key(
            "Scenes put after every film (1–10).",
            "放在每部片子后面的场景（1–10 个）。",
            kind="scenes",
            example="[{title: 感谢观看}]",
            default="none",
        ),
    ] = ()
    proxy: Annotated[
        Annotated[str, PlainValidator(read_proxy)] | None,
        key(
            "The proxy to the online voice service.",
            "访问在线配音服务的代理。",
            kind="line",
            example="http://127.0.0.1:8080",
            default="none",
        ),
    ] = None
    lexicon: Annotated[
        tuple[PathText, ...],
        BeforeValidator(listed),
        counted(0, 20),
        AfterValidator(different),
        key(
            "Files of pronunciations for all films: YAML with a line `word: sound` for each, as under `pronounce`.",
            "各部片子共用的读音文件：YAML，每行一个“词: 读音”，写法与 `pronounce` 相同。",
            kind="paths-listed",
            example="[lexicon/places.yaml]",
            default="none",
        ),
    ] = ()
    wording: Annotated[
        tuple[PathText, ...],
        BeforeValidator(listed),
        counted(0, 20),
        AfterValidator(different),
        key(
            "Files of words that the wording check warns about (`warn`) or refuses (`forbid`): under each a line"
            " `word: what to write instead`.",
            "用词检查的词表文件：`warn`（提醒）、`forbid`（禁用）下面每行一个“词: 应该怎么写”。",
            kind="paths-listed",
            example="[wording/county.yaml]",
            default="none",
        ),
    ] = ()
