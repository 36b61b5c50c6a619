"""What is told about a key of the language: its meaning in English and Chinese, what is written, and an example.

The reference, the schema and the reader's known keys all come from here, so that they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo


class Shape(BaseModel):
    """A frozen mapping of the language: unknown keys are refused, values cannot change."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


@dataclass(frozen=True, slots=True)
class Told:
    """What the reference says of a key. `kind` names what is written, `default` what holds when it is not."""

    zh: str
    kind: str
    example: str
    default: str = ""


def key(en: str, zh: str, *, kind: str, example: str, default: str = "", alias: str | None = None) -> FieldInfo:
    """The description of a key; `alias` is its written name where that differs from the attribute's."""
    extra: dict[str, Any] = {"zh": zh, "kind": kind, "example": example, "default": default}
    described: FieldInfo = Field(alias=alias, description=en, json_schema_extra=extra)
    return described


def photo_behind(what: str, zh: str, *, example: str = "assets/photos/gate.jpg") -> FieldInfo:
    """The description of the photo behind what a card shows."""
    return key(
        f"A photo behind {what}.", f"衬在{zh}后面的照片。", kind="path", example=example, default="the style's ground"
    )


def told(field: FieldInfo) -> Told:
    """What was told about `field` with `key`."""
    extra = field.json_schema_extra
    assert isinstance(extra, dict)  # noqa: S101 - every field of a Shape is described; a test says so
    return Told(str(extra["zh"]), str(extra["kind"]), str(extra["example"]), str(extra["default"]))


def written_keys(shape: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys of `shape` as they are written, in order."""
    return {field.alias or name: field for name, field in shape.model_fields.items()}
