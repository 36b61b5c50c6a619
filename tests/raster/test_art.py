"""Drawing text and bars."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from videopipe.raster.art import draw_art, ink_of
from videopipe.raster.planar import blank
from videopipe.raster.tile import lay
from videopipe.timeline.model import BarArt, PlateArt, TextArt, TextLine
from videopipe.units import Color, Rect, Size

FRAME = Size(640, 400)


def drawn_box(art: TextArt | PlateArt) -> Rect:
    """The smallest rectangle around what differs from a black frame."""
    frame = blank(FRAME)
    lay(frame, draw_art(art))
    rows, columns = np.flatnonzero((frame.y > 40).any(axis=1)), np.flatnonzero((frame.y > 40).any(axis=0))
    return Rect(int(columns[0]), int(rows[0]), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)


def text(words: str, x: float = 60.0, y: float = 200.0, *, size: int = 48, outline: float = 0.0) -> TextArt:
    return TextArt((TextLine(words, x, y),), "NotoSansSC-Bold", size, "#ffffff", outline, "#ffffff")


@settings(max_examples=30)
@given(
    st.text(alphabet="张掖教育十年骨直gjyÅÄ，。（）AI", min_size=1, max_size=6),
    st.floats(60, 120),
    st.sampled_from([0.0, 4.5]),
)
def test_ink_lies_where_it_is_said_to(words: str, x: float, outline: float) -> None:
    art = text(words, x, outline=outline)
    said, seen = ink_of(art), drawn_box(art)
    assert Rect(said.left - 1, said.top - 1, said.width + 2, said.height + 2).contains(seen)


def test_no_glyph_is_cut_at_any_side() -> None:
    """Letters that reach far out of their em box keep all of their ink."""
    for words in ("Ågjy", "（龘", "䶮", "Wj"):
        art = text(words, outline=4.5)
        tile = draw_art(art)
        assert not (255 - tile.ground[0]).any()
        assert not (255 - tile.ground[-1]).any()
        assert not (255 - tile.ground[:, 0]).any()
        assert not (255 - tile.ground[:, -1]).any()


@pytest.mark.parametrize("step", [0.25, 0.5, 0.75])
def test_text_can_stand_between_pixels(step: float) -> None:
    def middle(x: float) -> float:
        frame = blank(FRAME)
        lay(frame, draw_art(text("十", x)))
        light = frame.y.astype(float).sum(axis=0) - 16 * FRAME.height
        return float((light * np.arange(FRAME.width)).sum() / light.sum())

    assert abs(middle(60 + step) - middle(60) - step) < 0.26


def test_an_outline_is_as_wide_as_it_is_said_to_be() -> None:
    thin, thick = ink_of(text("国")), ink_of(text("国", outline=5.0))
    assert (thick.width - thin.width, thick.height - thin.height) == (10, 10)


def test_a_shadow_lies_below_the_letters_and_darkens() -> None:
    art = TextArt((TextLine("国", 60, 200),), "NotoSansSC-Bold", 48, "#ffffff", shadow=12, shadow_color="#000000ff")
    frame = blank(FRAME, Color(128, 128, 128))
    lay(frame, draw_art(art))
    ink = ink_of(art)
    below = frame.y[ink.bottom + 1 : ink.bottom + 8, ink.left : ink.right].mean()
    above = frame.y[ink.top - 8 : ink.top - 1, ink.left : ink.right].mean()
    assert below < above < frame.y[0, 0]


@pytest.mark.parametrize(("left", "top", "width", "height"), [(10, 20, 30, 4), (11, 21, 31, 5), (0, 0, 7, 3)])
def test_a_bar_is_as_large_as_it_is_said_to_be(left: int, top: int, width: int, height: int) -> None:
    frame = blank(Size(80, 60))
    lay(frame, draw_art(BarArt(left, top, width, height, "#ffffff")))
    expected = np.full((60, 80), 16, np.uint8)
    expected[top : top + height, left : left + width] = 235
    assert np.array_equal(frame.y, expected)


def test_several_lines_are_one_piece() -> None:
    art = TextArt((TextLine("上", 60, 100), TextLine("下", 60, 180)), "NotoSansSC-Bold", 48, "#ffffff")
    both = drawn_box(art)
    assert both.top < 100
    assert both.bottom > 170


def test_a_plate_fills_its_place_and_no_more() -> None:
    place = Rect(61, 83, 201, 77)
    assert drawn_box(PlateArt(place, "#ffffff")) == place


def test_a_pill_is_round_at_its_ends_and_straight_between() -> None:
    frame = blank(FRAME)
    lay(frame, draw_art(PlateArt(Rect(60, 80, 200, 80), "#ffffff", radius=40)))
    assert frame.y[82, 62] == frame.y[158, 258] == 16
    assert frame.y[81, 160] == frame.y[120, 61] == 235


@pytest.mark.parametrize(
    ("edge", "inside", "outside"), [("left", (120, 64), (120, 72)), ("bottom", (157, 150), (150, 150))]
)
def test_a_plates_edge_is_a_band_of_its_colour(edge: str, inside: tuple[int, int], outside: tuple[int, int]) -> None:
    frame = blank(FRAME)
    lay(frame, draw_art(PlateArt(Rect(60, 80, 200, 80), "#ffffff", edge=edge, edge_width=8, edge_color="#000000")))  # type: ignore[arg-type]
    assert (frame.y[inside], frame.y[outside]) == (16, 235)


def test_a_plates_shadow_lies_around_it_and_not_under_it() -> None:
    frame = blank(FRAME, Color(255, 255, 255))
    lay(frame, draw_art(PlateArt(Rect(60, 80, 200, 80), "#ffffff00", shadow=16.0)))
    assert frame.y[120, 160] == 235
    assert frame.y[164, 160] < 200
    assert frame.y[230, 160] == 235
