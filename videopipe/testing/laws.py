"""What all checks have in common: how a law is broken, what is compared, and things to check with."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from videopipe.platforms.profile import Profile, profile
from videopipe.raster.art import ink_of
from videopipe.raster.planar import Planes
from videopipe.timeline.inputs import SpokenSentence, TimedText
from videopipe.timeline.linebreak import PAUSES
from videopipe.timeline.model import Art, BarArt, PlateArt, TextArt
from videopipe.units import Milliseconds, Rect, Size

# Every shape of frame there is: upright, nearly square, square, lying.
SHAPES = ("douyin", "channels-6x7", "square", "wide")
READABLE = 4.5
SAID = "2012年以来，新建学校321所，《义务教育法》深入人心。"


class BrokenLawError(AssertionError):
    """A law that does not hold, in one sentence."""


def hold(law: bool, sentence: str) -> None:
    """Raises BrokenLawError with `sentence` unless the law holds."""
    if not law:
        raise BrokenLawError(sentence)


def profiles() -> tuple[Profile, ...]:
    """A platform of every shape."""
    return tuple(profile(name) for name in SHAPES)


def same(one: Planes, other: Planes) -> bool:
    """Whether two frames are equal, sample by sample."""
    return all(np.array_equal(getattr(one, plane), getattr(other, plane)) for plane in ("y", "u", "v"))


def specks(size: Size, seed: int) -> npt.NDArray[np.uint8]:
    """A picture of hard bright and dark specks of three sizes: no place in it is quiet, and none like another."""
    random = np.random.default_rng(seed)
    busy = np.zeros((size.height, size.width, 3), np.uint8)
    for step in (24, 8, 3):
        few = random.integers(0, 2, (size.height // step + 1, size.width // step + 1, 3), np.uint8) * 255
        large = np.kron(few, np.ones((step, step, 1), np.uint8))[: size.height, : size.width]
        busy = np.where(random.random((size.height, size.width, 1)) < 0.5, large, busy).astype(np.uint8)
    return busy


def spoken(text: str, *, character_ms: int = 190, pause_ms: int = 220) -> SpokenSentence:
    """A sentence as a voice might speak it: every audible character takes its time, every mark a rest."""
    times, now = [], 60
    for index, character in enumerate(text):
        if character.isalnum():
            times.append(TimedText(index, index + 1, Milliseconds(now), Milliseconds(now + character_ms)))
            now += character_ms
        elif character in PAUSES:
            now += pause_ms
    return SpokenSentence(text, tuple(times), Milliseconds(now + 60), None)


def place_of(art: Art) -> Rect | None:
    """What a text, a bar or a plate covers; None for other art."""
    match art:
        case TextArt():
            return ink_of(art)
        case BarArt():
            return Rect(round(art.left), round(art.top), round(art.width), round(art.height))
        case PlateArt():
            return art.place
    return None


def hold_clear(place: Rect, chosen: Profile, what: str) -> None:
    """`place` is clear of what the platform's app covers."""
    edges = f"the edges that {chosen.name} covers: {place} is not inside {chosen.safe}"
    hold(chosen.safe.contains(place), f"{what} reaches into {edges}")
    column = chosen.keep_out.column
    beside = place.right <= column.left or place.bottom <= column.top
    hold(beside, f"{what} lies under the buttons of {chosen.name}: {place} reaches beyond column {column.left}")
