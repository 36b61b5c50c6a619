"""The mappings of the scenes that tell of change and of people: a comparison, and a quotation."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import BeforeValidator, PlainValidator, model_validator

from videopipe.storyboard.describe import Shape, key, photo_behind
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import Line, PathText, Text, at_most, chosen

CompareKind: TypeAlias = Literal["auto", "split", "wipe", "slider"]
COMPARISONS: tuple[str, ...] = get_args(CompareKind)
LONGEST_LABEL = 24

Label: TypeAlias = Annotated[Line, at_most(LONGEST_LABEL)]


def _is_list(value: object) -> object:
    if not isinstance(value, list | tuple):
        raise WritingError("labels-wanted")
    return value


Labels: TypeAlias = Annotated[tuple[Label, ...], BeforeValidator(_is_list)]


def checked_labels(labels: tuple[str, ...], pictures: int) -> None:
    """Raises WritingError where there are labels, but not one for each picture."""
    if labels and len(labels) != pictures:
        raise WritingError("labels-count", ("labels",), count=len(labels), pictures=pictures)


class Compare(Shape):
    """Two photos, then and now, and how one gives way to the other."""

    before: Annotated[
        PathText, key("The photo of then.", "过去的照片。", kind="path", example="assets/photos/2012.jpg")
    ]
    after: Annotated[PathText, key("The photo of now.", "现在的照片。", kind="path", example="assets/photos/2022.jpg")]
    kind: Annotated[
        CompareKind,
        PlainValidator(lambda value: chosen(value, COMPARISONS)),
        key(
            "`split` shows both at once, `wipe` uncovers now over then, `slider` draws a line across both;"
            " `auto` is `slider` where both photos fill the frame, else `split`.",
            "`split` 两张同时出现，`wipe` 由今盖过昔，`slider` 用一条线划过两张；"
            "`auto`：两张都能铺满画面时用 `slider`，否则用 `split`。",
            kind="compare-kind",
            example="slider",
            default="auto",
        ),
    ] = "auto"


class Quote(Shape):
    """Words of a person, and who said them."""

    text: Annotated[
        Text,
        at_most(120),
        key(
            "What was said (at most 120 characters); quotation marks are drawn by the style.",
            "说的话（最多 120 字）；引号由风格来画，不必写。",
            kind="text",
            example="让每个孩子都能享有公平而有质量的教育",
        ),
    ]
    by: Annotated[
        Annotated[Line, at_most(40)] | None,
        key("Who said it.", "谁说的。", kind="line", example="教育工作者", default="none"),
    ] = None
    photo: Annotated[PathText | None, photo_behind("the words", "文字", example="assets/photos/teacher.jpg")] = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value
