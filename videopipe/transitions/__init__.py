"""Transitions: each file blends two frames; this table names them.

To add a transition: 1. write `<kind>.py` with `blend(old, new, progress) -> Planes` whose result is the old frame at
progress 0 and the new one at 1; 2. name it here and in the storyboard's `TransitionKind`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from videopipe.raster.planar import Planes
from videopipe.transitions import dip, fade, push, slide, wipe, zoom

Blend: TypeAlias = Callable[[Planes, Planes, float], Planes]

TRANSITIONS: Mapping[str, Blend] = MappingProxyType(
    {
        "fade": fade.blend,
        "slide": slide.blend,
        "wipe": wipe.blend,
        "push": push.blend,
        "zoom": zoom.blend,
        "dip": dip.blend,
    }
)
