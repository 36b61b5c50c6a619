"""The line between then and now: when it sets out, where it stands, how it is drawn."""

from __future__ import annotations

from typing import Literal

from videopipe.scenes.clauses import clause_ends, sentence_ends
from videopipe.timeline.model import Art, Glide, PlateArt, TextArt, TextLine
from videopipe.timeline.setting import SceneSetting
from videopipe.units import Rect

Crossing = Literal["wipe", "slider"]

# Where the line rests before and after its way across, as fractions of the width.
PLACES: dict[Crossing, tuple[float, float]] = {"slider": (0.88, 0.12), "wipe": (1.0, 0.0)}
SWEEP_MS = 2400
SWEEP_SHARE = 0.4
# The line sets out in this part of the scene, where a sentence ends, else where a clause does, else at a third.
EARLIEST, LATEST, ELSE = 0.22, 0.56, 0.36
# Before a clause ends the line has been under way for this share of its sweep: the new word meets the new picture.
AHEAD = 0.25
LINE = 5
KNOB = 76
ARROWS = 26
# Their centres from the line, in sides of the knob; and how far their middle lies above the baseline.
ARROWS_APART = 0.2
ARROW_MIDDLE_EMS = 0.38
KNOB_MIDDLE = 0.4
SHADOW = 14.0


def glides(kind: Crossing, setting: SceneSetting) -> tuple[Glide, ...]:
    """The line's way over the scene: at rest, across, at rest; a slider first comes in from the side."""
    first, last = PLACES[kind]
    frames, easing = setting.paced.span.frames, setting.look.motion.kind
    sweep = max(min(setting.rate.frames_covering(SWEEP_MS), round(frames * SWEEP_SHARE)), 1)
    begin = _sets_out(sweep, setting)
    arrive = min(setting.rate.frames_covering(setting.look.motion.arrive), begin) if first < 1.0 else 0
    coming = (Glide(arrive, 1.0, first, easing),) if arrive else ()
    return (*coming, Glide(begin - arrive, first, first), Glide(sweep, first, last, easing), Glide(1, last, last))


def _sets_out(sweep: int, setting: SceneSetting) -> int:
    """The frame of the scene in which the line sets out."""
    frames, start = setting.paced.span.frames, setting.paced.span.start
    earliest, latest = round(frames * EARLIEST), round(frames * LATEST)
    for ends in (sentence_ends(setting), clause_ends(setting)):
        moments = [end - start - round(sweep * AHEAD) for end in ends]
        near = [moment for moment in moments if earliest <= moment <= latest]
        if near:
            return min(near, key=lambda moment: abs(moment - frames * ELSE))
    return round(frames * ELSE)


def line_marks(kind: Crossing, setting: SceneSetting) -> tuple[Art, ...]:
    """The fine line, and the slider's knob: drawn for a line in column 0."""
    width = max(round(setting.scaled(LINE)), 2)
    look = setting.look.strip
    line = PlateArt(Rect(-(width // 2), -8, width, setting.size.height + 16), look.color, shadow=setting.scaled(SHADOW))
    return (line, *_knob(setting)) if kind == "slider" else (line,)


def _knob(setting: SceneSetting) -> tuple[Art, ...]:
    side = round(setting.scaled(KNOB) / 2) * 2
    middle = round(setting.size.height * KNOB_MIDDLE)
    place = Rect(-side // 2, middle - side // 2, side, side)
    look, size = setting.look.strip, max(round(setting.scaled(ARROWS)), 8)
    plate = PlateArt(place, look.color, radius=side / 2, shadow=setting.scaled(SHADOW))
    font = "NotoSansSC-Bold"
    lines = tuple(
        TextLine(arrow, side * offset - setting.measure(arrow, font, size) / 2, middle + size * ARROW_MIDDLE_EMS)
        for arrow, offset in (("◀", -ARROWS_APART), ("▶", ARROWS_APART))
    )
    return (plate, TextArt(lines, font, size, look.ground[:7]))
