"""Caption styles: each file says which pieces of art make a caption at every frame; this table names them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from videopipe.captions.bar import BAR
from videopipe.captions.boxed import BOXED
from videopipe.captions.headline import HEADLINE
from videopipe.captions.karaoke import KARAOKE
from videopipe.captions.outline import OUTLINE
from videopipe.captions.pop import POP
from videopipe.captions.style import CaptionStyle
from videopipe.timeline.captioning import CaptionShape

CAPTIONS: Mapping[str, CaptionStyle] = MappingProxyType(
    {"outline": OUTLINE, "boxed": BOXED, "bar": BAR, "karaoke": KARAOKE, "pop": POP, "headline": HEADLINE}
)

SHAPES: Mapping[str, CaptionShape] = MappingProxyType({name: style.shape for name, style in CAPTIONS.items()})
"""What planning has to know of each."""
