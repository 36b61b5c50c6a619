"""A look at another size: its lengths are pixels where the frame's short side is 1080, and grow and shrink with it.

The short side, not the width: type on a lying frame is then as large as on an upright one of the same screen.
"""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from videopipe.styles.look import Look
from videopipe.styles.values import LENGTH
from videopipe.units import Size

SHORT_SIDE = 1080


def unit_of(frame: Size) -> float:
    """Pixels of `frame` for one pixel of a look."""
    return min(frame.width, frame.height) / SHORT_SIDE


def look_at(look: Look, frame: Size) -> Look:
    """`look` with every length in pixels of `frame`; itself where they are the same."""
    unit = unit_of(frame)
    return look if unit == 1 else _scaled(look, unit)


def _scaled(part: Any, unit: float) -> Any:
    changed: dict[str, object] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if isinstance(value, BaseModel):
            changed[name] = _scaled(value, unit)
        elif isinstance(value, int | float) and _is_a_length(field):
            scaled = value * unit
            changed[name] = (max(round(scaled), 1) if value else 0) if isinstance(value, int) else scaled
    return part.model_copy(update=changed)


def _is_a_length(field: FieldInfo) -> bool:
    """Whether a field is marked as a length, also where it may be left out."""
    inner = [mark for part in get_args(field.annotation) for mark in getattr(part, "__metadata__", ())]
    return LENGTH in field.metadata or LENGTH in inner
