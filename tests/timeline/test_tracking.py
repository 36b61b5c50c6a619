"""Veils over faces in clips: whoever was seen now and then is hidden all the time between, and a while longer."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from videopipe.timeline.focus import Region
from videopipe.timeline.inputs import FacesAt
from videopipe.timeline.model import Veil
from videopipe.timeline.tracking import BRIDGED, HELD, veils
from videopipe.units import FrameRate, Milliseconds, Span

RATE = FrameRate(30)
# Frames from one look to the next.
STEP = 6


def looks(*faces: tuple[Region, ...]) -> list[FacesAt]:
    return [FacesAt(Milliseconds(200 * number), seen) for number, seen in enumerate(faces)]


def covers(found: tuple[Veil, ...], frame: int, face: Region) -> bool:
    """Whether the ellipse of a veil lies over the whole ellipse of a face, or nearly: its four ends are inside."""
    x, y, across, down = face[0] + face[2] / 2, face[1] + face[3] / 2, face[2] / 2, face[3] / 2
    ends = ((x - across, y), (x + across, y), (x, y - down), (x, y + down))
    for box in filter(None, (veil.at(frame) for veil in found)):
        centre, reach = (box[0] + box[2] / 2, box[1] + box[3] / 2), (box[2] / 2, box[3] / 2)
        if all(((a - centre[0]) / reach[0]) ** 2 + ((b - centre[1]) / reach[1]) ** 2 <= 1 for a, b in ends):
            return True
    return False


# Up to a face's own width from look to look.
speeds = st.floats(-0.1, 0.1)


@given(speeds, speeds, st.sets(st.integers(1, 28)), st.integers(0, 150), st.integers(1, 60))
def test_a_face_that_moves_is_hidden_in_every_frame_though_many_looks_miss_it(
    right: float, down: float, missed: set[int], begin: int, frames: int
) -> None:
    def face(number: float) -> Region:
        return (0.5 + right * number, 0.5 + down * number, 0.1, 0.12)

    kept = [number for number in range(30) if number not in missed]
    if max(after - before for before, after in pairwise(kept)) > 3:
        return
    found = veils(looks(*(() if n in missed else (face(n),) for n in range(30))), RATE, Span(begin, begin + frames))
    for frame in range(begin, min(begin + frames, 29 * STEP)):
        assert covers(found, frame, face(frame / STEP))


def test_a_face_that_stands_still_is_hidden_over_a_long_gap_and_before_and_after_it_was_seen() -> None:
    face = (0.4, 0.3, 0.1, 0.1)
    blind: tuple[tuple[Region, ...], ...] = ((),)
    found = veils(looks(*blind * 8, (face,), *blind * BRIDGED, (face,), *blind * 8), RATE, Span(0, 1000))
    first, last = (8 - HELD) * STEP, (9 + BRIDGED + HELD) * STEP
    assert len(found) == 1
    assert all(covers(found, frame, face) for frame in range(first, last + 1))
    assert not covers(found, first - 1, face)
    assert not covers(found, last + 1, face)


def test_faces_that_pass_each_other_are_all_hidden() -> None:
    def pair(number: int) -> tuple[Region, Region]:
        return (0.1 + 0.02 * number, 0.4, 0.08, 0.1), (0.7 - 0.02 * number, 0.42, 0.08, 0.1)

    found = veils(looks(*map(pair, range(25))), RATE, Span(0, 25 * STEP))
    assert all(covers(found, number * STEP, face) for number in range(25) for face in pair(number))


def test_the_last_look_covers_what_is_left_of_the_clip() -> None:
    face = (0.4, 0.3, 0.1, 0.1)
    found = veils(looks(*((face,),) * 3), RATE, Span(0, 20))
    assert all(covers(found, frame, face) for frame in range(20))


def test_what_is_seen_elsewhere_in_the_clip_veils_nothing_here() -> None:
    face = (0.4, 0.3, 0.1, 0.1)
    seen = looks(*(((),) * 40), (face,))
    assert veils(seen, RATE, Span(0, 60)) == ()
    assert len(veils(seen, RATE, Span(200, 260))) == 1
    assert veils([], RATE, Span(0, 60)) == ()
