"""What is said and what is shown of it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator, PlainValidator, TypeAdapter, ValidationInfo

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import Text
from videopipe.storyboard.written import Plain

LONGEST_SAY = 5000


def _texts(value: object) -> object:
    """One text is a list of its lines; a line break in a sentence of a list is a blank."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return value


def _said(texts: tuple[str, ...]) -> tuple[str, ...]:
    lines = tuple(" ".join(text.split("\n")) for text in texts if text)
    length = sum(map(len, lines))
    if length > LONGEST_SAY:
        raise WritingError("too-long", length=length, limit=LONGEST_SAY)
    return lines


Say: TypeAlias = Annotated[tuple[Text, ...], BeforeValidator(_texts), AfterValidator(_said)]
_SAY: TypeAdapter[tuple[str, ...]] = TypeAdapter(Say)


def _caption(value: object, info: ValidationInfo) -> bool | tuple[str, ...]:
    if isinstance(value, bool):
        return value
    if isinstance(value, Plain) and value.casefold() in ("true", "false"):
        return value.casefold() == "true"
    if isinstance(value, Plain) and value.casefold() in ("yes", "no", "on", "off"):
        raise WritingError("caption-word", value=str(value))
    return _SAY.validate_python(value, context=info.context)


Caption: TypeAlias = Annotated[bool | tuple[str, ...], PlainValidator(_caption)]
