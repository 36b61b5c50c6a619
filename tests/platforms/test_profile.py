"""Platforms are data files."""

from __future__ import annotations

import pytest

from videopipe.platforms.profile import platforms, profile
from videopipe.units import FrameRate, Rect, Size


@pytest.mark.parametrize("name", platforms())
def test_every_platform_parses_and_its_caption_place_is_clear(name: str) -> None:
    found = profile(name)
    assert found.name == name
    assert found.size.width % 4 == found.size.height % 4 == 0
    safe, place = found.safe, found.caption
    assert safe.left <= place.left < place.right <= min(safe.right, found.keep_out.column.left)
    assert safe.top < place.bottom <= safe.bottom
    assert found.longest > 0


def test_douyin_is_as_its_rules_say() -> None:
    douyin = profile("douyin")
    assert douyin.size == Size(1080, 1920)
    assert douyin.frame_rate == FrameRate(30)
    assert douyin.safe == Rect(60, 200, 900, 1300)
    assert (douyin.keep_out.column.left, douyin.keep_out.column.top) == (930, 880)
    assert douyin.caption.bottom == 1440


def test_there_are_the_platforms_we_promise() -> None:
    assert {"douyin", "channels"} <= set(platforms())


def test_an_unknown_platform_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        profile("elsewhere")
