"""Motion: which window of a picture is seen at each frame.

A shot's window travels from one framing to another with soft ends. The last frames, in which the next shot comes in,
keep a speed of their own that does not depend on the shot's length: so a scene that grows longer leaves the next
scene's segment as it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.timeline.easing import eased
from videopipe.timeline.focus import Attention, Region
from videopipe.timeline.model import Divider, Framing, Glide, Move
from videopipe.units import Size

# Share of the way travelled in a frame at both ends: slow enough that a window never turns back in 36 s.
END_SPEED = 1 / 360
# How much closer the closest framing is, for zooms, and how much room a pan takes.
ZOOM = 1.12
PAN_ZOOM = 1.14
# Prepared pixels for a frame pixel at the closest framing: away from 1, where fine shifts cannot be hit.
PRESCALE = 1.07

_A_HAIR = 1e-6

# A pan is worth its name from this part of the way it likes to travel.
_WELL = 0.6
DIRECTIONS = ("zoom-in", "zoom-out", "pan-left", "pan-right", "pan-up", "pan-down")

# In the order in which automatic motion goes on to the next: no two neighbours are alike.
MIXED = ("zoom-in", "pan-right", "pan-up", "zoom-out", "pan-left", "pan-down")


@dataclass(frozen=True, slots=True)
class Window:
    """A window in pixels of the prepared picture: left, top (of its corner) and source pixels a frame pixel."""

    left: float
    top: float
    scale: float


def progress(move: Move, frame: float) -> float:
    """How far (0–1) the window has come after `frame` frames of `move`; cubic Hermite, clamped at the ends."""
    if move.frames <= 0:
        return 1.0
    t = min(max(frame / move.frames, 0.0), 1.0)
    return t * (t * t - 2 * t + 1) * move.slope_in + t * t * (3 - 2 * t) + t * t * (t - 1) * move.slope_out


def framing_at(moves: tuple[Move, ...], frame: int) -> Framing:
    """The framing after `frame` frames; the last framing stays."""
    for move in moves[:-1]:
        if frame < move.frames:
            return _between(move, frame)
        frame -= move.frames
    return _between(moves[-1], frame)


def divider_at(divider: Divider, frame: int) -> float:
    """Where a divider stands after `frame` frames of its pane: a fraction of the width."""
    frame += divider.skip
    for glide in divider.glides[:-1]:
        if frame < glide.frames:
            return _glided(glide, frame)
        frame -= glide.frames
    return _glided(divider.glides[-1], frame)


def _glided(glide: Glide, frame: int) -> float:
    return glide.start + (glide.end - glide.start) * eased(glide.easing, frame / max(glide.frames, 1))


def _between(move: Move, frame: int) -> Framing:
    return mix(move.start, move.end, progress(move, frame))


def mix(start: Framing, end: Framing, share: float) -> Framing:
    """The framing `share` of the way from `start` to `end`: inside the picture when both are."""
    return Framing(
        start.x + (end.x - start.x) * share,
        start.y + (end.y - start.y) * share,
        start.width + (end.width - start.width) * share,
    )


def travel(start: Framing, end: Framing, body: int, tail: int) -> tuple[Move, ...]:
    """Moves from `start` to `end` over `body` frames and the `tail` frames in which the next shot comes in."""
    if start == end:
        return (Move(1, start, end),)
    reached = 1.0 - END_SPEED * tail
    corner = mix(start, end, reached)
    slope = min(END_SPEED * body / reached, 3.0)
    moves = (Move(body, start, corner, slope, slope),)
    return (*moves, Move(tail, corner, end)) if tail else moves


def widest(picture: Size, frame: Size, focus: tuple[float, float]) -> Framing:
    """The largest window of the frame's shape, as near to the focus (fractions of the picture) as the edges allow."""
    width = min(1.0, frame.aspect / picture.aspect)
    return around(focus, width, picture, frame)


def around(focus: tuple[float, float], width: float, picture: Size, frame: Size) -> Framing:
    """A window of `width` (a fraction of the picture) centred on the focus, pushed inside the picture."""
    height = height_of(width, picture, frame)
    return Framing(
        min(max(focus[0] - width / 2, 0.0), 1.0 - width),
        min(max(focus[1] - height / 2, 0.0), max(1.0 - height, 0.0)),
        width,
    )


def height_of(width: float, picture: Size, frame: Size) -> float:
    """The height (a fraction of the picture) of a window of the frame's shape and this width."""
    return min(width * picture.aspect / frame.aspect, 1.0)


def path(motion: str, picture: Size, frame: Size, look_at: Attention, *, zoom: float = ZOOM) -> tuple[Framing, Framing]:
    """Where a named motion starts and ends, both inside the picture and around what must be kept.

    Zooms go `zoom` times closer, or less where what is kept would not fit; pans travel in proportion.
    """
    wide = widest(picture, frame, look_at.point)
    if motion == "still":
        return wide, wide
    if motion in ("zoom-in", "zoom-out"):
        close = _closer(wide, zoom, look_at, picture, frame)
        return (wide, close) if motion == "zoom-in" else (close, wide)
    return _pan(motion, wide, picture, frame, look_at, _pan_zoom(zoom))


def _closer(wide: Framing, zoom: float, look_at: Attention, picture: Size, frame: Size) -> Framing:
    """A window up to `zoom` times closer, inside the wide one and around what is kept."""
    height = height_of(wide.width, picture, frame)
    if look_at.keep:
        zoom = max(min(zoom, wide.width / look_at.keep[2], height / look_at.keep[3]), 1.0)
    close = around(look_at.point, wide.width / zoom, picture, frame)
    inner = height_of(close.width, picture, frame)
    x = min(max(close.x, wide.x), wide.x + wide.width - close.width)
    y = min(max(close.y, wide.y), wide.y + height - inner)
    return Framing(_around_kept(x, close.width, look_at.keep, 0), _around_kept(y, inner, look_at.keep, 1), close.width)


def _around_kept(start: float, length: float, keep: Region | None, side: int) -> float:
    """Where a stretch starts that holds the kept part's own, as near to `start` as can be."""
    if keep is None or keep[side + 2] > length + _A_HAIR:
        return start
    return min(max(start, keep[side] + keep[side + 2] - length), keep[side])


def _pan(
    motion: str, wide: Framing, picture: Size, frame: Size, look_at: Attention, zoom: float
) -> tuple[Framing, Framing]:
    """The picture's own surplus is used where it has any; elsewhere a slightly closer window makes room."""
    level = motion in ("pan-left", "pan-right")
    wanted = _wanted(level, wide, picture, frame, zoom)
    enough = _surplus(level, wide, picture, frame) >= wanted
    window = wide if enough else _making_room(level, wide, picture, frame, look_at, zoom)
    share = window.width if level else height_of(window.width, picture, frame)
    centre = (window.x if level else window.y) + share / 2
    lowest, highest = _travels(level, share, look_at.keep)
    reach = min(wanted, highest - lowest)
    low = min(max(centre - share / 2 - reach / 2, lowest), highest - reach)
    first, last = low, low + reach
    if motion in ("pan-left", "pan-up"):
        first, last = last, first
    if level:
        return Framing(first, window.y, window.width), Framing(last, window.y, window.width)
    return Framing(window.x, first, window.width), Framing(window.x, last, window.width)


def _wanted(level: bool, wide: Framing, picture: Size, frame: Size, zoom: float) -> float:
    """How far a pan likes to travel, as a fraction of the picture."""
    return (wide.width if level else height_of(wide.width, picture, frame)) * (1 - 1 / zoom)


def _surplus(level: bool, wide: Framing, picture: Size, frame: Size) -> float:
    """How much of the picture lies beside (or above and below) its widest window."""
    return (1.0 - wide.width) if level else (1.0 - height_of(wide.width, picture, frame))


def _travels(level: bool, share: float, keep: Region | None) -> tuple[float, float]:
    """Between where a window of this share of the picture's side may begin without losing what is kept."""
    if keep is None:
        return 0.0, 1.0 - share
    start, length = (keep[0], keep[2]) if level else (keep[1], keep[3])
    lowest, highest = max(start + length - share, 0.0), min(start, 1.0 - share)
    return lowest, max(highest, lowest)


def _making_room(level: bool, wide: Framing, picture: Size, frame: Size, look_at: Attention, zoom: float) -> Framing:
    """A closer window for a pan: what it leaves free is divided between travelling and keeping."""
    if look_at.keep:
        share = wide.width if level else height_of(wide.width, picture, frame)
        zoom = min(zoom, 2 * share / (share + look_at.keep[2 if level else 3]))
    return _closer(wide, zoom, look_at, picture, frame)


def roomy(picture: Size, frame: Size, look_at: Attention, *, zoom: float = ZOOM) -> tuple[str, ...]:
    """The motions there is room for: zooms, and the pans that travel well though what is kept stays in the window."""
    wide = widest(picture, frame, look_at.point)
    return tuple(
        name for name in MIXED if name.startswith("zoom") or _travels_well(name, wide, picture, frame, look_at, zoom)
    )


def _travels_well(motion: str, wide: Framing, picture: Size, frame: Size, look_at: Attention, zoom: float) -> bool:
    level = motion in ("pan-left", "pan-right")
    start, end = path(motion, picture, frame, look_at, zoom=zoom)
    reach = abs(end.x - start.x) if level else abs(end.y - start.y)
    return reach >= _wanted(level, wide, picture, frame, _pan_zoom(zoom)) * _WELL


def _pan_zoom(zoom: float) -> float:
    """How much room a pan takes where zooms go `zoom` times closer."""
    return 1 + (PAN_ZOOM - 1) * (zoom - 1) / (ZOOM - 1)


def automatic(seed: str, before: str | None, choices: tuple[str, ...]) -> str:
    """A motion for a picture with content digest `seed`, unlike the motion `before` it."""
    first = int(seed[:8], 16) % len(choices)
    turned = choices[first:] + choices[:first]
    return next(choice for choice in turned if choice != before)


def motion_of(moves: tuple[Move, ...]) -> str:
    """The name of the motion that these moves are, or of the one they are most like."""
    start, end = moves[0].start, moves[-1].end
    across, down, closer = end.x - start.x, end.y - start.y, start.width - end.width
    if start == end:
        return "still"
    if abs(closer) > _A_HAIR:
        return "zoom-in" if closer > 0 else "zoom-out"
    if abs(across) >= abs(down):
        return "pan-right" if across > 0 else "pan-left"
    return "pan-down" if down > 0 else "pan-up"
