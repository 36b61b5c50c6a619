"""Caption styles: each file says which pieces of art make a caption at every frame; this table names them.

Another package adds one by an entry point in the group `videopipe.captions` that leads to a `CaptionStyle`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from videopipe.captions.bar import BAR
from videopipe.captions.boxed import BOXED
from videopipe.captions.headline import HEADLINE
from videopipe.captions.karaoke import KARAOKE
from videopipe.captions.outline import OUTLINE
from videopipe.captions.pop import POP
from videopipe.captions.style import CaptionStyle, Part
from videopipe.errors import PluginError
from videopipe.plugins import BrokenPlugin, Gallery, Plugin, WrongShapeError, told
from videopipe.timeline.captioning import CaptionShape
from videopipe.timeline.model import Cue

CAPTIONS: Mapping[str, CaptionStyle] = MappingProxyType(
    {"outline": OUTLINE, "boxed": BOXED, "bar": BAR, "karaoke": KARAOKE, "pop": POP, "headline": HEADLINE}
)

SHAPES: Mapping[str, CaptionShape] = MappingProxyType({name: style.shape for name, style in CAPTIONS.items()})
"""What planning has to know of each."""


def caption_style(name: str) -> CaptionStyle:
    """The caption style of this name; raises PluginError when it is not ours, and no package's that can be used."""
    if name in CAPTIONS:
        return CAPTIONS[name]
    match PLUGGED.find(name):
        case Plugin() as plugin:
            return _guarded(plugin)
        case BrokenPlugin() as broken:
            message = f"the caption style {name!r} of {broken.package} cannot be used: {broken.detail}"
            raise PluginError(message, broken.rule, **broken.values)
        case None:
            message = f"there is no caption style {name!r}; the package that adds it is not installed"
            raise PluginError(message, "plugin-gone", name=name)


def all_captions() -> tuple[str, ...]:
    """The names of ours, then of those that packages add and that can be used."""
    return (*CAPTIONS, *PLUGGED.usable())


def all_shapes() -> Mapping[str, CaptionShape]:
    """What planning has to know of each, also of those that packages add."""
    return {**SHAPES, **{name: style.shape for name, style in PLUGGED.usable().items()}}


def _checked(name: str, value: object) -> CaptionStyle:
    if not isinstance(value, CaptionStyle):
        raise WrongShapeError(f"a caption style is a CaptionStyle, not a {type(value).__name__}")
    if not isinstance(value.shape, CaptionShape) or not callable(value.parts):
        raise WrongShapeError("a CaptionStyle has a CaptionShape and a function parts(cue, t)")
    return value


def _guarded(plugin: Plugin[CaptionStyle]) -> CaptionStyle:
    """The style; what goes wrong in it is its package's fault, and says so."""
    whose = f"the caption style {plugin.name!r} of {plugin.package} {plugin.version}"

    def parts(cue: Cue, t: int) -> Iterator[Part]:
        try:
            made = list(plugin.value.parts(cue, t))
        except Exception as error:
            raise plugin.failed(f"{whose} failed", told(error)) from error
        for wrong in (part for part in made if not isinstance(part, Part)):
            raise plugin.failed(whose, f"gave a {type(wrong).__name__} instead of a Part")
        yield from made

    return CaptionStyle(plugin.value.shape, parts)


PLUGGED: Gallery[CaptionStyle] = Gallery("captions", frozenset(CAPTIONS), _checked)
"""The caption styles of other packages."""
