"""What an editor allows that the wording check would find: a rule's name, and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import PlainValidator, ValidationInfo

from videopipe.storyboard.faults import WritingError
from videopipe.storyboard.values import Known, chosen, read_line

SHORTEST_REASON, LONGEST_REASON = 2, 200


@dataclass(frozen=True, slots=True)
class Allowance:
    """A rule that may be broken here, and why; `step` leads from `allow` to where that is written."""

    rule: str
    reason: str
    step: str | int


def read_allow(value: object, info: ValidationInfo) -> tuple[Allowance, ...]:
    """Allowances from `{rule: reason}` or from a list of `{rule, reason}`."""
    if isinstance(value, dict):
        return tuple(_allowance(rule, reason, rule, (rule,), info) for rule, reason in value.items())
    if not isinstance(value, list | tuple):
        raise WritingError("allow-wanted")
    return tuple(
        item if isinstance(item, Allowance) else _listed(item, number, info) for number, item in enumerate(value)
    )


def _listed(item: object, number: int, info: ValidationInfo) -> Allowance:
    if not isinstance(item, dict) or set(item) != {"rule", "reason"}:
        raise WritingError("allow-wanted", (number,))
    return _allowance(item["rule"], item["reason"], number, (number, "rule"), info)


def _allowance(
    rule: object, reason: object, step: str | int, place: tuple[str | int, ...], info: ValidationInfo
) -> Allowance:
    known = info.context.rules if isinstance(info.context, Known) else None
    try:
        name = read_line(rule) if known is None else chosen(rule, known, "unknown-rule")
        why = read_line(reason)
    except WritingError as wrong:
        raise WritingError(wrong.rule, place, **wrong.values) from wrong
    if len(why) < SHORTEST_REASON:
        raise WritingError("allow-reason", place, name=name)
    if len(why) > LONGEST_REASON:
        raise WritingError("too-long", place, length=len(why), limit=LONGEST_REASON)
    return Allowance(name, why, step)


Allow: TypeAlias = Annotated[tuple[Allowance, ...], PlainValidator(read_allow)]
