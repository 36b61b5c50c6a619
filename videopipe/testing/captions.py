"""The laws of a caption style."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from videopipe.captions import PLUGGED
from videopipe.captions.style import CaptionStyle, Part
from videopipe.digest import canonical_json
from videopipe.fonts.fonts import text_width
from videopipe.platforms.profile import Profile
from videopipe.plugins import WrongShapeError
from videopipe.raster.art import draw_art, ink_of
from videopipe.raster.contrast import contrast_around
from videopipe.raster.planar import from_rgb, to_rgb
from videopipe.raster.tile import lay
from videopipe.scenes import SCENES
from videopipe.storyboard.model import ColorScene, Storyboard
from videopipe.styles.look import built_in_look
from videopipe.styles.scaling import look_at
from videopipe.testing.laws import READABLE, SAID, hold, hold_clear, place_of, profiles, specks, spoken
from videopipe.timeline.cutting import cut
from videopipe.timeline.model import Cue, Timeline
from videopipe.timeline.plan import Facts, plan
from videopipe.units import Color, Rect, Size, Span

TEXTS = (SAID, "好。", "从2012年的6.8公里到2022年的“15分钟上学圈”，ABC English与中文，孩子们的书包越来越轻了！")
MOST_PIECES = 128
# When every word has been heard for so many frames, nothing moves any more.
SETTLED = 16
# Latin letters hang so far below a box that is made for 汉字.
DESCENDER_EMS = 0.16
_NAME = "checked"


def check_caption_style(style: CaptionStyle, look: str = "jade") -> None:
    """`style` is a caption style, tried in a built-in `look` on every shape of frame.

    What it draws depends on the caption and the frame alone, wherever the film is cut; it is clear of what the app
    covers, rests once all words have come, is made of few pieces, and is read (4.5 : 1) on any picture.
    """
    try:
        PLUGGED.check(_NAME, style)
    except WrongShapeError as wrong:
        hold(False, str(wrong))
    for chosen in profiles():
        for text in TEXTS if chosen.name == profiles()[0].name else TEXTS[:1]:
            timeline = _film(style, text, chosen, look)
            for cue in timeline.cues:
                _check(style, cue, chosen)
            _check_cut(style, timeline)
    for cue in _film(style, SAID, profiles()[0], look).cues:
        _check_readable(style, cue, profiles()[0])


def _film(style: CaptionStyle, text: str, chosen: Profile, name: str) -> Timeline:
    """A plain ground on which `text` is said."""
    fitted = look_at(built_in_look(name), chosen.size)
    look = fitted.model_copy(update={"caption": fitted.caption.model_copy(update={"style": _NAME})})
    film = Storyboard(title="片名", scenes=(ColorScene(color=Color(0, 0, 0), say=(text,)),))
    facts = Facts({}, ((spoken(text),),))
    shapes = {_NAME: style.shape}
    return plan(film, facts, chosen, look, measure=text_width, kinds=SCENES, shapes=shapes).timeline


def _check(style: CaptionStyle, cue: Cue, chosen: Profile) -> None:
    box, ink, air = cue.box, ink_of(cue.art), math.ceil(DESCENDER_EMS * cue.art.size)
    around = Rect(box.left - 2, box.top - 2, box.width + 4, box.height + 2 + air)
    hold(around.contains(ink), f"its box {box} leaves out letters at {ink}")
    pieces = set()
    for t in range(cue.frames):
        parts = _parts(style, cue, t)
        hold(parts == _parts(style, cue, t), f"frame {t} is not the same when it is asked for again")
        for part in parts:
            hold(0.0 <= part.opacity <= 1.0, f"in frame {t} an opacity is {part.opacity}, not 0 to 1")
            hold(math.isfinite(part.lower), f"in frame {t} a part is lower by {part.lower}")
            pieces.add(part.art)
    hold(len(pieces) <= MOST_PIECES, f"a caption is made of {len(pieces)} pieces; at most {MOST_PIECES} are kept")
    canonical_json(tuple(pieces))
    still = range(_settled(cue), cue.frames - cue.leave)
    hold(
        len({_parts(style, cue, t) for t in still}) <= 1,
        f"it does not rest: frames {still.start} to {still.stop} differ",
    )
    for part in _parts(style, cue, cue.frames - 1):
        if place := place_of(part.art):
            hold_clear(place, chosen, f"a {type(part.art).__name__}")


def _parts(style: CaptionStyle, cue: Cue, t: int) -> tuple[Part, ...]:
    parts = tuple(style.parts(cue, t))
    hold(all(isinstance(part, Part) for part in parts), f"frame {t} gives something else than Parts")
    return parts


def _settled(cue: Cue) -> int:
    return max(cue.words[-1].begin + SETTLED // 2 if cue.words else 0, SETTLED)


def _check_cut(style: CaptionStyle, timeline: Timeline) -> None:
    for number, cue in enumerate(timeline.cues):
        middle = cue.span.start + cue.span.frames // 2
        (later, *_) = cut(timeline, Span(middle, timeline.frames)).cues
        for t in range(middle - cue.span.start, cue.span.frames):
            n = t - (middle - cue.span.start)
            alike = _parts(style, cue, t) == _parts(style, later, n + later.passed)
            hold(alike, f"where the film is cut in caption {number}, frame {t} is another one")


def _check_readable(style: CaptionStyle, cue: Cue, chosen: Profile) -> None:
    t = max(cue.frames - 1 - cue.leave, 0)
    for name, pixels in _grounds(chosen.size):
        planes = from_rgb(pixels)
        for part in _parts(style, cue, t):
            lay(planes, draw_art(part.art), opacity=part.opacity, lower=part.lower)
        seen = to_rgb(planes)
        for line in cue.art.lines:
            found = contrast_around(seen, replace(cue.art, lines=(line,)))
            hold(found >= READABLE, f"on a {name} picture {line.text!r} has a contrast of {found:.1f}, not {READABLE}")


def _grounds(size: Size) -> Iterator[tuple[str, npt.NDArray[np.uint8]]]:
    for name, value in (("dark", 6), ("bright", 250)):
        yield name, np.full((size.height, size.width, 3), value, np.uint8)
    yield "busy", specks(size, 7)
