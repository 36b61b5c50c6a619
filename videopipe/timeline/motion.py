"""Motion: which window of a picture is seen at each frame.

A shot's window travels from one framing to another with soft ends. The last frames, in which the next shot comes in,
keep a speed of their own that does not depend on the shot's length: so a scene that grows longer leaves the next
scene's segment as it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.timeline.model import Framing, Move
from videopipe.units import Size

# Share of the way travelled in a frame at both ends: slow enough that a window never turns back in 36 s.
END_SPEED = 1 / 360
# How much closer the closest framing is, for zooms, and how much room a pan takes.
ZOOM = 1.12
PAN_ZOOM = 1.14
# Prepared pixels for a frame pixel at the closest framing: away from 1, where fine shifts cannot be hit.
PRESCALE = 1.07

DIRECTIONS = ("zoom-in", "zoom-out", "pan-left", "pan-right", "pan-up", "pan-down")


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


def path(
    motion: str, picture: Size, frame: Size, focus: tuple[float, float], *, zoom: float = ZOOM
) -> tuple[Framing, Framing]:
    """Where a named motion starts and ends, both inside the picture; zooms go `zoom` times closer."""
    wide = widest(picture, frame, focus)
    if motion == "still":
        return wide, wide
    if motion in ("zoom-in", "zoom-out"):
        close = _closer(wide, zoom, focus, picture, frame)
        return (wide, close) if motion == "zoom-in" else (close, wide)
    return _pan(motion, wide, picture, frame, focus)


def _closer(wide: Framing, zoom: float, focus: tuple[float, float], picture: Size, frame: Size) -> Framing:
    close = around(focus, wide.width / zoom, picture, frame)
    height, inner = height_of(wide.width, picture, frame), height_of(close.width, picture, frame)
    return Framing(
        min(max(close.x, wide.x), wide.x + wide.width - close.width),
        min(max(close.y, wide.y), wide.y + height - inner),
        close.width,
    )


def _pan(motion: str, wide: Framing, picture: Size, frame: Size, focus: tuple[float, float]) -> tuple[Framing, Framing]:
    """The picture's own surplus is used where it has any; elsewhere a slightly closer window makes room."""
    level = motion in ("pan-left", "pan-right")
    room = (1.0 - wide.width) if level else (1.0 - height_of(wide.width, picture, frame))
    wanted = (wide.width if level else height_of(wide.width, picture, frame)) * (1 - 1 / PAN_ZOOM)
    window = wide if room >= wanted else _closer(wide, PAN_ZOOM, focus, picture, frame)
    share = window.width if level else height_of(window.width, picture, frame)
    centre = (window.x if level else window.y) + share / 2
    reach = min(wanted, 1.0 - share)
    low = min(max(centre - share / 2 - reach / 2, 0.0), 1.0 - share - reach)
    first, last = low, low + reach
    if motion in ("pan-left", "pan-up"):
        first, last = last, first
    if level:
        return Framing(first, window.y, window.width), Framing(last, window.y, window.width)
    return Framing(window.x, first, window.width), Framing(window.x, last, window.width)


def automatic(seed: str, before: str | None) -> str:
    """A motion for a picture with content digest `seed`, unlike the one its predecessor's digest would choose."""
    choices = ("zoom-in", "pan-right", "zoom-out", "pan-left")
    choice = int(seed[:8], 16) % len(choices)
    if before is not None and int(before[:8], 16) % len(choices) == choice:
        choice = (choice + 1) % len(choices)
    return choices[choice]
