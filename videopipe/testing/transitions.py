"""The laws of a transition."""

from __future__ import annotations

from videopipe.plugins import WrongShapeError
from videopipe.raster.planar import Planes, blank, from_rgb
from videopipe.testing.laws import hold, same, specks
from videopipe.transitions import PLUGGED, Blend, fault_of_blend
from videopipe.units import Color, Size

# The chroma planes of the last two have odd sides.
SIZES = (Size(48, 64), Size(54, 38), Size(38, 54))
STEPS = (0.03, 0.25, 0.5, 0.77, 0.97)


def check_transition(blend: Blend) -> None:
    """`blend(old, new, progress)` is a transition.

    It is the old frame at 0 and the new one at 1, in between a frame of the same size that is neither; it changes
    neither of the two, and asked again gives the same; between black and white it leaves video levels nowhere.
    """
    try:
        PLUGGED.check("checked", blend)
    except WrongShapeError as wrong:
        hold(False, str(wrong))
    for size in SIZES:
        _check(blend, from_rgb(specks(size, 1)), from_rgb(specks(size, 2)))
        _check_levels(blend, blank(size), blank(size, Color(255, 255, 255)))


def _check(blend: Blend, old: Planes, new: Planes) -> None:
    size = f"{old.size.width}×{old.size.height}"
    for progress in (0.0, *STEPS, 1.0):
        given = _copy(old), _copy(new)
        made = blend(*given, progress)
        where = f"at progress {progress:g} of a frame of {size}"
        fault = fault_of_blend(made, old)
        hold(fault is None, f"{where} it {fault}")
        made = _copy(made)
        hold(same(given[0], old), f"{where} it changes the old frame, which others still show")
        hold(same(given[1], new), f"{where} it changes the new frame, which others still show")
        hold(same(blend(*given, progress), made), f"{where} it gives another frame when it is asked again")
        if progress == 0.0:
            hold(same(made, old), f"{where} it is not the old frame")
        elif progress == 1.0:
            hold(same(made, new), f"{where} it is not the new frame")
        elif progress == 0.5:
            hold(not same(made, old) and not same(made, new), f"{where} it is one of the two frames: that is a cut")


def _check_levels(blend: Blend, black: Planes, white: Planes) -> None:
    for progress in STEPS:
        luma = blend(_copy(black), _copy(white), progress).y
        legal = int(luma.min()) >= 16 and int(luma.max()) <= 235
        hold(legal, f"from black to white at progress {progress:g} luma is {luma.min()} to {luma.max()}, not 16 to 235")


def _copy(frame: Planes) -> Planes:
    return Planes(frame.y.copy(), frame.u.copy(), frame.v.copy())
