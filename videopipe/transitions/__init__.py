"""Transitions: each file blends two frames; this table names them.

To add a transition: 1. write `<kind>.py` with `blend(old, new, progress) -> Planes` whose result is the old frame at
progress 0 and the new one at 1; 2. name it here and in the storyboard's `TransitionKind`. Another package adds one by
an entry point in the group `videopipe.transitions` that leads to such a function.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TypeAlias, cast

from videopipe.errors import PluginError
from videopipe.plugins import BrokenPlugin, Gallery, Plugin, WrongShapeError, told
from videopipe.raster.planar import Planes
from videopipe.transitions import dip, fade, push, slide, wipe, zoom
from videopipe.units import Color

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


def transition(kind: str, through: str = "#000000") -> Blend:
    """The transition of this name; a dip passes the colour `through`.

    Raises PluginError when it is not ours, and no package's that can be used.
    """
    if kind == "dip":
        return partial(dip.blend, through=Color.parse(through))
    if kind in TRANSITIONS:
        return TRANSITIONS[kind]
    match PLUGGED.find(kind):
        case Plugin() as plugin:
            return _guarded(plugin)
        case BrokenPlugin() as broken:
            raise PluginError(
                f"the transition {kind!r} of {broken.package} cannot be used: {broken.why} {broken.detail}",
                broken.rule,
                **broken.values,
            )
        case None:
            message = f"there is no transition {kind!r}; the package that adds it is not installed"
            raise PluginError(message, "plugin-gone", name=kind)


def fault_of_blend(made: object, wanted: Planes) -> str | None:
    """What is wrong with what a transition made of frames like `wanted`; None when it is a frame like them."""
    if not isinstance(made, Planes):
        return f"gave a {type(made).__name__} instead of Planes"
    for name in ("y", "u", "v"):
        found, right = getattr(made, name), getattr(wanted, name)
        shape, dtype = getattr(found, "shape", None), getattr(found, "dtype", None)
        if (shape, dtype) != (right.shape, right.dtype):
            return f"gave a plane {name} of {shape} {dtype} instead of {right.shape} {right.dtype}"
    return None


def _checked(name: str, value: object) -> Blend:
    try:
        inspect.signature(cast("Blend", value)).bind(None, None, 0.5)
    except (TypeError, ValueError) as error:
        raise WrongShapeError("a transition is a function blend(old, new, progress)") from error
    return cast("Blend", value)


def _guarded(plugin: Plugin[Blend]) -> Blend:
    """The transition; what goes wrong in it is its package's fault, and says so."""
    whose = f"the transition {plugin.name!r} of {plugin.package} {plugin.version}"

    def blend(old: Planes, new: Planes, progress: float) -> Planes:
        try:
            made = plugin.value(old, new, progress)
        except Exception as error:
            raise plugin.failed(f"{whose} failed", told(error)) from error
        if fault := fault_of_blend(made, new):
            raise plugin.failed(whose, fault)
        return made

    return blend


PLUGGED: Gallery[Blend] = Gallery("transitions", frozenset({*TRANSITIONS, "cut"}), _checked)
"""The transitions of other packages."""
