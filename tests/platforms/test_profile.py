"""Platforms are data files."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from videopipe.errors import WorldError
from videopipe.platforms.profile import platforms, profile
from videopipe.storyboard.wording import told
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
    assert {"douyin", "channels", "wecom", "square", "wide", "channels-6x7"} <= set(platforms())


def test_the_three_for_telephones_share_one_film_and_the_other_shapes_do_not() -> None:
    assert profile("douyin").shape == profile("channels").shape == profile("wecom").shape
    shapes = [profile(name).shape for name in ("douyin", "channels-6x7", "square", "wide")]
    assert all(one != other for one, other in combinations(shapes, 2))


@pytest.mark.parametrize("name", platforms())
def test_the_text_of_every_cover_lies_inside_it_and_sources_are_named(name: str) -> None:
    found = profile(name)
    assert found.sources
    for cover in found.covers:
        left, top, right, bottom = cover.safe
        assert 0 < left < right < cover.width
        assert 0 < top < bottom < cover.height


def test_an_upright_covers_text_survives_a_crop_to_three_by_four() -> None:
    (upright,) = [cover for cover in profile("douyin").covers if cover.height == 1920]
    left, top, right, bottom = upright.safe
    assert (left, right) == (60, 1020)
    assert top >= 240
    assert bottom <= 1680


@pytest.mark.parametrize("name", platforms())
def test_the_mask_covers_all_but_the_safe_place(name: str) -> None:
    found = profile(name)
    safe, column = found.safe, found.keep_out.column
    covered = {
        (x, y)
        for r in found.covered
        for x in range(0, found.width, 20)
        for y in range(0, found.height, 20)
        if r.left <= x < r.right and r.top <= y < r.bottom
    }
    for x in range(0, found.width, 20):
        for y in range(0, found.height, 20):
            free = safe.left <= x < safe.right and safe.top <= y < safe.bottom and (x < column.left or y < column.top)
            assert ((x, y) in covered) is not free


def own(root: Path, name: str, text: str) -> Path:
    (root / "platforms").mkdir(exist_ok=True)
    (root / "platforms" / f"{name}.toml").write_text(text, encoding="utf-8")
    return root


def test_a_project_corrects_a_figure_and_keeps_the_others(tmp_path: Path) -> None:
    root = own(tmp_path, "douyin", "longest = 1800\n[title]\nmost = 55\n")
    corrected, before = profile("douyin", root), profile("douyin")
    assert corrected.title is not None
    assert (corrected.longest, corrected.title.most, corrected.title.refuses) == (1800, 55, True)
    assert corrected.shape == before.shape
    assert profile("douyin").longest == 900


def test_a_project_adds_a_platform_like_another(tmp_path: Path) -> None:
    root = own(tmp_path, "gate", 'like = "square"\nzh = "大屏"\nen = "Gate"\n')
    assert "gate" in platforms(root)
    assert profile("gate", root).name == "gate"
    assert profile("gate", root).size == Size(1080, 1080)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("longest = soon", "not TOML"),
        ("longst = 5", "longst"),
        ("width = 1081", "width"),
        ('like = "nowhere"', "nowhere"),
        ("[caption]\nbottom = 1900", "caption"),
        ("[keep_out]\nleft = 1000\nright = 200", "keep_out"),
        ("keep_out = 5", "keep_out"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(WorldError, match=said) as caught:
        profile("douyin", own(tmp_path, "douyin", text))
    assert "douyin.toml" in str(caught.value)


def test_an_unknown_platform_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        profile("elsewhere")


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("longest = soon", "douyin.toml 第 1 行不是 TOML 的写法"),
        ("longst = 5", "douyin.toml 里：没有 longst 这个键"),
        ("longest = '很长'", "douyin.toml 里：longest 要写整数，不能是 很长"),
        ("width = 1081", "douyin.toml 里：width 不能是 1081，要是 4 的倍数"),
        ("rate = 500", "douyin.toml 里：rate 不能是 500，不大于 120"),
        ("shortest = -1", "douyin.toml 里：shortest 不能是 -1，不小于 0"),
        ('like = "nowhere"', "douyin.toml 写着 like = nowhere，可是没有这个平台"),
        ("[[covers]]\nwidth = 1080\nheight = 1080", "douyin.toml 里：缺少 covers.0.safe"),
        ("[caption]\nbottom = 1900", "douyin.toml 里：caption 超出了 keep_out 留下的范围"),
        ("[keep_out]\nleft = 1000\nright = 200", "douyin.toml 里：keep_out 把整个画面都占了"),
        ("keep_out = 5", "douyin.toml 里：keep_out 不能是 5"),
        ("longst = 5\nwidth = 1081", "douyin.toml 里：width 不能是 1081，要是 4 的倍数、没有 longst 这个键"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_in_chinese_throughout(tmp_path: Path, text: str, chinese: str) -> None:
    with pytest.raises(WorldError) as caught:
        profile("douyin", own(tmp_path, "douyin", text))
    assert told(caught.value, "zh") == chinese
    assert told(caught.value, "en").isascii() or "很长" in text


def test_a_file_that_is_no_text_is_told_in_chinese_throughout(tmp_path: Path) -> None:
    (own(tmp_path, "douyin", "") / "platforms/douyin.toml").write_bytes(b"\xff\xfe\0")
    with pytest.raises(WorldError) as caught:
        profile("douyin", tmp_path)
    assert told(caught.value, "zh") == "douyin.toml 不是 UTF-8 文本，请另存为 UTF-8"
