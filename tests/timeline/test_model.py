"""Cutting a timeline into stretches."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videopipe.timeline.cutting import cut
from videopipe.timeline.model import (
    Cue,
    Framing,
    GroundPicture,
    Layer,
    Move,
    Shot,
    TextArt,
    TextLine,
    Timeline,
    Transition,
)
from videopipe.timeline.motion import framing_at
from videopipe.units import FrameRate, Size, Span

TEXT = TextArt((TextLine("字", 10, 20),), "NotoSansSC-Bold", 16, "#ffffff")
GROUND = GroundPicture(Size(54, 96), "#123456")
MOVES = (Move(60, Framing(0, 0, 1), Framing(0.1, 0, 0.9)), Move(10, Framing(0.1, 0, 0.9), Framing(0.2, 0, 0.8)))
FIRST = Shot(Span(0, 70), GROUND, MOVES, (Layer(Span(5, 65), TEXT, 12, 8.0, 9), Layer(Span(5, 70), TEXT, 12, 8.0)))
SECOND = Shot(Span(60, 120), GROUND, MOVES, enter=Transition("fade", 10))
WHOLE = Timeline(
    FrameRate(30),
    Size(54, 96),
    120,
    (FIRST, SECOND),
    (Cue(Span(10, 30), "outline", TEXT), Cue(Span(50, 80), "outline", TEXT)),
)


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_shows_what_the_whole_shows(start: int, length: int) -> None:
    span = Span(start, min(start + max(length, 1), 120))
    part = cut(WHOLE, span)
    assert part.frames == span.frames
    for k in range(span.frames):
        assert visible(part, k) == visible(WHOLE, span.start + k)


def visible(timeline: Timeline, n: int) -> object:
    """All that decides what a frame shows: framings, layers with what has passed and what is left of them, cues."""
    shots = [
        (
            framing_at(shot.moves, n - shot.span.start + shot.skip),
            [
                (
                    min(n - layer.span.start, 12) if layer.arrive else 12,
                    min(layer.span.end - n, 10) if layer.leave else 10,
                    layer.art,
                )
                for layer in shot.layers
                if n in layer.span
            ],
            shot.enter and n - shot.span.start < shot.enter.frames and (shot.enter, n - shot.span.start),
        )
        for shot in timeline.shots
        if n in shot.span
    ]
    return shots, [cue.art for cue in timeline.cues if n in cue.span]


def test_the_comparison_sees_a_shifted_window() -> None:
    moved = replace(WHOLE, shots=(replace(FIRST, skip=1), SECOND))
    assert visible(moved, 3) != visible(WHOLE, 3)


def test_the_past_is_forgotten() -> None:
    longer = replace(
        WHOLE,
        frames=150,
        shots=(
            replace(
                FIRST,
                span=Span(0, 100),
                moves=(replace(MOVES[0], frames=90), MOVES[1]),
                layers=(Layer(Span(5, 95), TEXT, 12, 8.0, 9), Layer(Span(5, 100), TEXT, 12, 8.0)),
            ),
            replace(SECOND, span=Span(90, 150)),
        ),
        cues=(),
    )
    tail = replace(WHOLE, cues=())
    assert cut(longer, Span(90, 150)) == cut(tail, Span(60, 120))


def test_a_stretch_in_which_nothing_comes_or_goes_does_not_know_how_it_would() -> None:
    (leaving, staying) = cut(WHOLE, Span(20, 40)).shots[0].layers
    assert leaving == staying == Layer(Span(0, 20), TEXT)


def test_a_transition_is_not_cut_in_two() -> None:
    with pytest.raises(ValueError, match="65"):
        cut(WHOLE, Span(65, 120))
