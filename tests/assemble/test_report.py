"""The report, and what is delivered beside it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.builders import planned
from videopipe.assemble.cover import at_rest, finish_cover
from videopipe.assemble.files import same_file
from videopipe.assemble.publish import Posting, postings, publish_document, publish_text
from videopipe.assemble.report import (
    Delivered,
    Origin,
    PlannedShape,
    delivered_key,
    delivered_segments,
    film_report,
    write_report,
)
from videopipe.digest import digest_of_file
from videopipe.platforms.profile import profile
from videopipe.render.encoding import STANDARD
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.storyboard.model import PhotoScene, Publish, Storyboard, TitleScene, TitleText

BESIDE = ("film.srt", "film.cover-9x16.jpg", "publish.txt", "publish.json")
FIRST, SECOND, SMALL = "film.douyin.mp4", "film.channels.mp4", "film.wecom.mp4"


@pytest.fixture
def delivered(tmp_path: Path) -> Path:
    for name in (*BESIDE, FIRST, SMALL):
        (tmp_path / name).write_text(f"content of {name}")
    same_file(tmp_path / FIRST, tmp_path / SECOND)
    plan = planned(
        PhotoScene(photo="a", id="school", say=("十年奋进。",)), TitleScene(id="end", title=TitleText(text="完"))
    )
    size = (270, 480)
    report = film_report(
        (PlannedShape(("douyin", "channels", "wecom"), plan, ("one", "two")),),
        title="片名",
        key="k" * 64,
        films=(
            Delivered("douyin", tmp_path / FIRST, size, 5000),
            Delivered("channels", tmp_path / SECOND, size, 5000, same_as="douyin"),
            Delivered("wecom", tmp_path / SMALL, (180, 320), 900, fitted={"ssim": 0.97}),
        ),
        beside=BESIDE,
        origins=(Origin("a.jpg", "d" * 64, "张掖融媒"), Origin("b.jpg", "e" * 64)),
        voices=("offline:xiaoxiao",),
        encoding=STANDARD,
    )
    write_report(report, tmp_path)
    return tmp_path


def test_a_whole_delivery_tells_its_key(delivered: Path) -> None:
    assert delivered_key(delivered) == "k" * 64


@pytest.mark.parametrize("name", [FIRST, SECOND, SMALL, "report.json", *BESIDE])
def test_a_delivery_with_something_missing_is_none(delivered: Path, name: str) -> None:
    (delivered / name).unlink()
    assert delivered_key(delivered) is None


@pytest.mark.parametrize("name", [FIRST, SECOND, SMALL])
def test_a_film_that_was_changed_is_not_the_one_delivered(delivered: Path, name: str) -> None:
    (delivered / name).unlink()
    (delivered / name).write_text("something else")
    assert delivered_key(delivered) is None


@pytest.mark.parametrize("text", ["", "not json", "[]", "{}", '"text"', "null", '{"renditions": [3], "beside": []}'])
def test_a_damaged_report_is_no_delivery(delivered: Path, text: str) -> None:
    (delivered / "report.json").write_text(text)
    assert delivered_key(delivered) is None
    assert delivered_segments(delivered) == {}


def test_the_report_says_what_the_film_is_and_what_it_was_made_from(delivered: Path) -> None:
    report = json.loads((delivered / "report.json").read_text(encoding="utf-8"))
    first, second, small = report["renditions"]
    assert first["sha256"] == second["sha256"] == digest_of_file(delivered / FIRST)
    assert (second["same_as"], small["fitted"]["ssim"], small["size"]) == ("douyin", 0.97, [180, 320])
    assert first["bytes"] == (delivered / FIRST).stat().st_size
    assert report["shapes"][0]["size"] == [270, 480]
    assert report["shapes"][0]["segments"] == {"school": "one", "end": "two"}
    assert report["frame_rate"] == "30/1"
    assert (report["scenes"][0]["id"], report["scenes"][0]["said"]) == ("school", ["十年奋进。"])
    assert sum(scene["frames"] for scene in report["scenes"]) == report["frames"]
    assert report["made_from"] == [
        {"path": "a.jpg", "sha256": "d" * 64, "credit": "张掖融媒"},
        {"path": "b.jpg", "sha256": "e" * 64},
    ]
    assert delivered_segments(delivered)["wecom", "end"] == "two"


def test_no_clock_and_no_folder_is_in_the_report(delivered: Path) -> None:
    assert str(delivered) not in (delivered / "report.json").read_text(encoding="utf-8")


def posted(storyboard: Storyboard, *names: str) -> tuple[Posting, ...]:
    profiles = tuple(profile(name) for name in names)
    films = {one.name: f"film.{one.name}.mp4" for one in profiles}
    covers = {(shape.width, shape.height): f"{shape.height}.jpg" for one in profiles for shape in one.covers}
    return postings(storyboard, profiles, films, covers)


def test_the_text_to_publish_has_all_that_is_pasted_under_each_platforms_name() -> None:
    storyboard = Storyboard(
        title="片名",
        publish=Publish(title="标题", description="介绍", hashtags=("张掖教育", "喜迎二十大")),
        scenes=(PhotoScene(photo="a"),),
    )
    posts = posted(storyboard, "douyin", "wecom")
    text = publish_text(posts, synthetic_voice=False)
    assert "【抖音】\n视频：film.douyin.mp4\n" in text
    assert "\n标题：\n标题\n\n描述：\n介绍\n#张掖教育 #喜迎二十大\n" in text
    assert text.endswith("\n标题：\n标题\n\n描述：\n介绍\n")
    assert "声明" not in text
    assert "请勾选“内容由AI生成”" in publish_text(posts, synthetic_voice=True)


def test_a_title_that_a_platform_does_not_take_is_said_to_be_missing() -> None:
    storyboard = Storyboard(title="十年", publish=Publish(title="十年"), scenes=(PhotoScene(photo="a"),))
    assert "\n短标题：留空，或另写一个（6–16 字）。\n" in publish_text(
        posted(storyboard, "channels"), synthetic_voice=False
    )


def test_a_program_gets_the_same() -> None:
    posts = posted(Storyboard(title="片名很长的片子", scenes=(PhotoScene(photo="a"),)), "channels")
    (entry,) = json.loads(publish_document("film", posts, synthetic_voice=True))["posts"]
    assert (entry["platform"], entry["film"], entry["title"]) == ("channels", "film.channels.mp4", "片名很长的片子")
    assert entry["declare"] == ["含AI生成内容"]
    assert entry["covers"] == ["1920.jpg", "1440.jpg", "1080.jpg"]
    assert json.loads(publish_document("film", posts, synthetic_voice=False))["posts"][0]["declare"] == []


def test_a_cover_is_the_card_with_everything_arrived_and_no_metadata(tmp_path: Path) -> None:
    card = planned(TitleScene(title=TitleText(text="标题"), motion="still")).timeline
    store = Store(tmp_path)
    cover = finish_cover(card, Sources({}), store)
    with Image.open(cover) as image:
        assert image.size == (270, 480)
        assert not image.getexif()
        assert np.asarray(image.convert("L")).max() > 220
    assert at_rest(card).frames == 1
    assert all(layer.arrive == 0 for layer in at_rest(card).shots[0].layers)
