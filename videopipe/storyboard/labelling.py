"""The label that says a film's narration is synthetic, as the rules for synthesised content want it."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, model_validator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import Line, Text, at_most, read_line, time_between
from videopipe.storyboard.written import Plain

WORDING = "配音由AI合成"
PRODUCER = "videopipe"
SHORTEST_MS, USUAL_MS = 2000, 4000
_NAMES_AI = re.compile(r"AI|ＡＩ|人工智能", re.IGNORECASE)
_NAMES_MAKING = re.compile(r"生成|合成")
# What the hidden label's values may hold: printable ASCII without space, quotation mark and backslash.
_PRODUCER = re.compile(r"[!#-\[\]-~]{1,64}\Z")


def _says_it(text: str) -> str:
    """GB 45438-2025: the words name artificial intelligence, and that something was generated or synthesised."""
    if not _NAMES_AI.search(text) or not _NAMES_MAKING.search(text):
        raise WritingError("label-words", value=text)
    return text


def _producer(value: object) -> str:
    text = read_line(value)
    if not _PRODUCER.match(text):
        raise WritingError("label-producer", value=text)
    return text


class Label(Shape):
    """What is shown and written into the file where a machine's voice speaks."""

    text: Annotated[
        Annotated[Line, AfterValidator(_says_it), at_most(16)],
        key(
            "What stands on screen at the start (at most 16 characters); it names AI, and 生成 or 合成.",
            "片头显示的文字（最多 16 字），要写明 AI，并写明生成或合成。",
            kind="line",
            example="内容由AI生成",
            default=WORDING,
        ),
    ] = WORDING
    producer: Annotated[
        Annotated[str, PlainValidator(_producer)],
        key(
            "Who made the film, in the file's hidden label: letters, digits and signs without blanks,"
            " e.g. the organization's registration code.",
            "写进文件隐式标识的制作者：字母、数字和符号，不含空格，如单位的统一社会信用代码。",
            kind="line",
            example="12620000MB0000000X",
            default=PRODUCER,
        ),
    ] = PRODUCER
    duration_ms: Annotated[
        Annotated[int, time_between(SHORTEST_MS, 600_000)],
        key(
            "How long it stands (2s to 10 minutes).",
            "显示多久（2s 到 10 分钟）。",
            kind="time",
            example="4s",
            default="4s",
            alias="duration",
        ),
    ] = USUAL_MS
    off: Annotated[
        Annotated[Text, at_most(200)] | None,
        key(
            "Why this film needs no label; it then has none, and the report says so. Only in a storyboard.",
            "这部片子为什么不用标识：写明理由就不加标识，理由记入报告。只能写在分镜里。",
            kind="text",
            example="仅供内部审看，不对外发布",
            default="none",
        ),
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, value: object) -> object:
        if isinstance(value, Plain) and value.casefold() in ("off", "false", "no"):
            raise WritingError("label-off-reason", value=str(value))
        return {"text": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _off_has_a_reason(self) -> Label:
        if self.off is not None and len(self.off.strip()) < 4:
            raise WritingError("label-off-reason", ("off",), value=self.off)
        return self
