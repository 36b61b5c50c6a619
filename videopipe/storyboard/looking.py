"""How a picture is looked at: motion, fit, focus, and the transition that brings it in."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import AfterValidator, PlainValidator, ValidationInfo, model_validator

from videopipe.plugins import names
from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import chosen, read_fractions, time_between

MotionName: TypeAlias = Literal["zoom-in", "zoom-out", "pan-left", "pan-right", "pan-up", "pan-down", "still", "auto"]
FitName: TypeAlias = Literal["auto", "cover", "blur", "contain"]
TransitionKind: TypeAlias = Literal["cut", "fade", "slide", "wipe", "push", "zoom", "dip"]

FacesName: TypeAlias = Literal["show", "blur"]
EnhanceName: TypeAlias = Literal["auto", "off"]
CaptionStyleKind: TypeAlias = Literal["outline", "boxed", "bar", "karaoke", "pop", "headline"]
PassingSoundName: TypeAlias = Literal["off", "whoosh", "paper", "drop", "chime"]

MOTIONS: tuple[str, ...] = get_args(MotionName)
FITS: tuple[str, ...] = get_args(FitName)
FACES: tuple[str, ...] = get_args(FacesName)
ENHANCE: tuple[str, ...] = get_args(EnhanceName)
CAPTION_STYLES: tuple[str, ...] = get_args(CaptionStyleKind)
PASSING_SOUNDS: tuple[str, ...] = get_args(PassingSoundName)
TRANSITIONS: tuple[str, ...] = get_args(TransitionKind)
NARROWEST = 0.1


class Framing(Shape):
    """A part of a photo: left, top and width, each a fraction of the photo's own width or height (0–1).

    Its height follows from the shape of the film.
    """

    x: float
    y: float
    width: float


def _framing(value: object) -> Framing:
    if isinstance(value, Framing):
        return value
    x, y, width = read_fractions(value, 3, "framing")
    if width < NARROWEST:
        raise WritingError("framing-narrow", (2,), value=f"{width:g}", low=f"{NARROWEST:g}")
    if x + width > 1.0000001:
        raise WritingError("framing-outside", x=f"{x:g}", width=f"{width:g}")
    return Framing(x=x, y=y, width=width)


class CustomMotion(Shape):
    """A motion of one's own, from one framing of the photo to another."""

    start: Annotated[
        Framing,
        PlainValidator(_framing),
        key(
            "The first framing, `[x, y, w]`.",
            "开始的取景 `[x, y, w]`。",
            kind="framing",
            example="[0, 0.1, 1]",
            alias="from",
        ),
    ]
    end: Annotated[
        Framing,
        PlainValidator(_framing),
        key(
            "The last framing, `[x, y, w]`.",
            "结束的取景 `[x, y, w]`。",
            kind="framing",
            example="[0.2, 0.2, 0.6]",
            alias="to",
        ),
    ]


def read_motion(value: object, info: ValidationInfo) -> object:
    """A motion's name, or a motion of one's own."""
    if isinstance(value, CustomMotion):
        return value
    if isinstance(value, dict):
        return CustomMotion.model_validate(value, context=info.context)
    return chosen(value, MOTIONS)


def read_fit(value: object) -> str:
    """The name of a fit."""
    return chosen(value, FITS)


def read_faces(value: object) -> str:
    """Whether faces are shown."""
    return chosen(value, FACES)


def read_enhance(value: object) -> str:
    """Whether photos are put right."""
    return chosen(value, ENHANCE)


def read_passing_sound(value: object) -> str:
    """The name of what is heard when one scene gives way to the next."""
    return chosen(value, PASSING_SOUNDS)


def read_parts(value: object) -> tuple[tuple[float, ...], ...]:
    """Parts of a photo: a list of `[x, y, w, h]`, or one of them."""
    if not isinstance(value, list | tuple) or not value:
        raise WritingError("parts")
    items = value if all(isinstance(item, list | tuple) for item in value) else [value]
    return tuple(_part(item, number) for number, item in enumerate(items))


def _part(item: object, number: int) -> tuple[float, ...]:
    try:
        part = read_fractions(item, 4, "parts")
    except WritingError as wrong:
        raise WritingError(wrong.rule, (number, *wrong.within), **wrong.values) from wrong
    if min(part[2:]) <= 0:
        raise WritingError("parts", (number,))
    return part


def transition_kinds() -> tuple[str, ...]:
    """The transitions that may be named: ours, and those that other packages add."""
    return tuple(dict.fromkeys((*TRANSITIONS, *names("transitions"))))


def caption_styles() -> tuple[str, ...]:
    """The caption styles that may be named: ours, and those that other packages add."""
    return tuple(dict.fromkeys((*CAPTION_STYLES, *names("captions"))))


def read_caption_style(value: object) -> str:
    """The name of a caption style."""
    return chosen(value, caption_styles())


def _kind(value: object) -> str:
    return chosen(value, transition_kinds())


def _focus(value: object) -> tuple[float, ...]:
    return read_fractions(value, 2, "focus")


Focus: TypeAlias = Annotated[tuple[float, float], PlainValidator(_focus)]


def _cuts_take_no_time(duration_ms: int | None, info: ValidationInfo) -> int | None:
    if duration_ms is not None and info.data.get("kind") == "cut":
        raise WritingError("cut-duration")
    return duration_ms


class Transition(Shape):
    """How a scene comes in."""

    kind: Annotated[
        str,
        PlainValidator(_kind),
        key("The transition's name.", "转场的名字。", kind="transition-kind", example="fade"),
    ]
    duration_ms: Annotated[
        Annotated[int, time_between(100, 3000)] | None,
        AfterValidator(_cuts_take_no_time),
        key(
            "How long it takes (0.1s to 3s); a `cut` takes no time.",
            "转场的时长（0.1s 到 3s）；`cut` 不占时间。",
            kind="time",
            example="0.5s",
            default="the style's",
            alias="duration",
        ),
    ] = None
    sound: Annotated[
        Annotated[PassingSoundName, PlainValidator(read_passing_sound)] | None,
        key(
            "What is heard of it: `whoosh` `paper` `drop` `chime`, softly and never while someone speaks, or `off`.",
            "转场时的声音：`whoosh` 气流、`paper` 翻纸、`drop` 水滴、`chime` 铃音，轻轻地，不压人声；`off` 没有。",
            kind="passing-sound",
            example="whoosh",
            default="the film's",
        ),
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _kind_alone(cls, value: object) -> object:
        return {"kind": value} if isinstance(value, str) else value
