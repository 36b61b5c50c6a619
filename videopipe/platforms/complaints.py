"""What is wrong with a platform file's keys, in words that can be said in the editor's language."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from videopipe.errors import WorldError

_OF_FRAME = {"keep-out": "platform-keep-out", "caption-place": "platform-caption-place"}


def complaints(error: ValidationError) -> tuple[WorldError, ...]:
    """A complaint for every key that cannot be used, with a sentence of its own."""
    return tuple(_complaint(one) for one in error.errors())


def _complaint(one: ErrorDetails) -> WorldError:
    key = ".".join(map(str, one["loc"]))
    message = f"{key}: {one['msg']}".lstrip(": ")
    match one["type"]:
        case "extra_forbidden":
            return WorldError(message, "platform-key-unknown", key=key)
        case "missing":
            return WorldError(message, "platform-key-missing", key=key)
        case kind if kind in _OF_FRAME:
            return WorldError(message, _OF_FRAME[kind])
        case kind:
            context = one.get("ctx", {})
            low = context.get("ge", context.get("gt"))
            bounds = {"low": low, "high": context.get("le"), "step": context.get("multiple_of")}
            bounded = any(bound is not None for bound in bounds.values())
            number = kind.startswith(("int", "float"))
            rule = "platform-number" if number else "platform-bound" if bounded else "platform-value"
            return WorldError(message, rule, key=key, value=one["input"], **bounds)
