"""Bars, lines and dots as tiles, and what is seen of them while they grow."""

from __future__ import annotations

import pytest

from videopipe.raster.growing import draw_column, draw_dot, draw_polyline, grown
from videopipe.raster.planar import Plane, blank
from videopipe.raster.tile import lay
from videopipe.timeline.growth import ColumnArt, DotArt, GrowingArt, PolylineArt, Side, edge_at
from videopipe.units import Size

WHITE = 235


def bar(toward: Side, *, slides: bool = True, broken: bool = False) -> GrowingArt:
    upright = toward in ("up", "down")
    place = (40, 20, 20, 60) if upright else (20, 40, 60, 20)
    foot, tip = (80, 20) if toward in ("up", "left") else (20, 80)
    art = ColumnArt(*place, far=toward, radius=0.0, color="#ffffff", broken=broken)
    return GrowingArt(art, toward, foot, tip, 30, "soft", slides)


def seen(art: GrowingArt, passed: int) -> Plane:
    frame = blank(Size(100, 100))
    assert isinstance(art.art, ColumnArt)
    part = grown(draw_column(art.art), art, passed)
    if part is not None:
        lay(frame, part)
    return frame.y


@pytest.mark.parametrize("toward", ["up", "down", "left", "right"])
@pytest.mark.parametrize("slides", [True, False])
def test_a_bar_reaches_as_far_as_it_has_grown(toward: Side, slides: bool) -> None:
    art = bar(toward, slides=slides)
    for passed in range(1, 32):
        luma = seen(art, passed)
        line = luma[:, 50] if toward in ("up", "down") else luma[50, :]
        length = float((line.astype(float) - 16).sum()) / (WHITE - 16)
        assert abs(length - abs(edge_at(art, passed) - art.foot)) <= (0.6 if slides else 2.0), passed


@pytest.mark.parametrize("toward", ["up", "down", "left", "right"])
def test_a_growing_bar_never_shows_below_its_foot_or_beyond_its_tip(toward: Side) -> None:
    for passed in range(1, 32):
        outside = seen(bar(toward), passed).copy()
        outside[20:80, 20:80] = 16
        assert int(outside.max()) == 16


def test_a_grown_bar_is_its_own_tile() -> None:
    art = bar("up")
    assert isinstance(art.art, ColumnArt)
    whole = draw_column(art.art)
    assert grown(whole, art, 30) is whole


def test_a_bar_that_does_not_begin_at_zero_is_cut_open_near_its_foot() -> None:
    line = seen(bar("up", broken=True), 30)[20:80, 50]
    assert int(line[:30].min()) == WHITE
    assert int(line[30:].min()) < 40


def test_a_line_runs_through_its_points_and_fades_towards_the_floor() -> None:
    frame = blank(Size(200, 200))
    lay(
        frame,
        draw_polyline(PolylineArt(((20.0, 100.0), (100.0, 40.0), (180.0, 100.0)), 6.0, "#ffffff", 160, "#ffffff80")),
    )
    assert min(int(frame.y[99, 20]), int(frame.y[42, 100]), int(frame.y[69, 60])) > 200
    below = frame.y[60:160, 100].astype(int)
    assert below[0] > below[40] > below[90]
    assert int(frame.y[30, 100]) == 16


def test_a_dot_has_a_ring() -> None:
    frame = blank(Size(60, 60))
    lay(frame, draw_dot(DotArt(30.0, 30.0, 8.0, "#ffffff", 4.0, "#808080")))
    assert int(frame.y[30, 30]) == WHITE
    assert 100 < int(frame.y[30, 40]) < 150
    assert int(frame.y[30, 44]) == 16
