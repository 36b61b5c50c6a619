"""What platforms cover of a film's frames, drawn over them: to see that nothing that matters lies there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from videopipe.units import Rect, Size

if TYPE_CHECKING:
    from PIL import Image

    from videopipe.pipeline import PlannedFilm

# Colours that neither photos nor captions have; each covers with a tint, a border and lines of its own slant.
_COLORS = ("#e0218a", "#0a9bd6", "#e08a00", "#3aa655")
_TINT, _LINE = 64, 190
_STEP, _WIDE = 36, 3


@dataclass(frozen=True, slots=True)
class Cover:
    """What one or several platforms cover (rectangles of a frame of `size`), and the colour that shows it."""

    names: str
    size: Size
    rects: tuple[Rect, ...]
    color: str


def covers_of(film: PlannedFilm, *, chinese: bool) -> tuple[Cover, ...]:
    """The covers of the film's platforms that take its shape; platforms that cover the same share one."""
    from videopipe.pipeline.shaping import chosen_profiles

    names: dict[tuple[Rect, ...], list[str]] = {}
    size = film.plan.timeline.size
    for profile in chosen_profiles(film.loaded):
        if profile.size == size and profile.covered:
            names.setdefault(profile.covered, []).append(profile.zh if chinese else profile.en)
    between = "、" if chinese else ", "
    return tuple(
        Cover(between.join(called), size, rects, _COLORS[order % len(_COLORS)])
        for order, (rects, called) in enumerate(names.items())
    )


def covered(frame: Image.Image, covers: Sequence[Cover]) -> Image.Image:
    """The frame with its covers over it; the frame may be smaller than the film's."""
    from PIL import Image, ImageColor, ImageDraw

    for order, cover in enumerate(covers):
        scale = frame.width / cover.size.width
        color = ImageColor.getrgb(cover.color)
        mask = Image.new("L", frame.size)
        draw = ImageDraw.Draw(mask)
        boxes = [_scaled(rect, scale) for rect in cover.rects]
        for box in boxes:
            draw.rectangle(box, _TINT)
        slant = frame.height if order % 2 else -frame.height
        for x in range(-frame.height, frame.width + frame.height, _STEP):
            draw.line((x, 0, x + slant, frame.height), _LINE, _WIDE)
        inside = Image.new("1", frame.size)
        for box in boxes:
            ImageDraw.Draw(inside).rectangle(box, 1)
        frame = Image.composite(
            Image.composite(Image.new("RGB", frame.size, color), frame, mask), frame, inside.convert("L")
        )
    return frame


def _scaled(rect: Rect, scale: float) -> tuple[int, int, int, int]:
    left, top = round(rect.left * scale), round(rect.top * scale)
    return left, top, round(rect.right * scale) - 1, round(rect.bottom * scale) - 1
