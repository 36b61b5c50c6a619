"""The report, and what is delivered beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.builders import planned
from videopipe.assemble.cover import at_rest, finish_cover
from videopipe.assemble.publish import publish_text
from videopipe.assemble.report import Origin, delivered_key, film_report, write_report
from videopipe.digest import digest_of_file
from videopipe.render.encoding import STANDARD
from videopipe.render.sources import Sources
from videopipe.store import Store
from videopipe.storyboard.model import PhotoScene, Publish, Storyboard, TitleScene, TitleText

SUFFIXES = (".srt", ".cover.jpg", ".publish.txt")


@dataclass(frozen=True)
class Delivered:
    folder: Path

    def file(self, suffix: str) -> Path:
        return self.folder / f"film{suffix}"


@pytest.fixture
def delivered(tmp_path: Path) -> Delivered:
    found = Delivered(tmp_path)
    for suffix in (".mp4", *SUFFIXES):
        found.file(suffix).write_text(f"content of {suffix}")
    plan = planned(PhotoScene(photo="a", id="school", say=("十年奋进。",)), TitleScene(title=TitleText(text="完")))
    report = film_report(
        plan,
        title="片名",
        key="k" * 64,
        film=found.file(".mp4"),
        segment_keys=("one", "two"),
        origins=(Origin("a.jpg", "d" * 64, "张掖融媒"), Origin("b.jpg", "e" * 64)),
        voices=("offline:xiaoxiao",),
        encoding=STANDARD,
    )
    write_report(report, found.file(".report.json"))
    return found


def test_a_whole_delivery_tells_its_key(delivered: Delivered) -> None:
    assert delivered_key(delivered.folder, "film") == "k" * 64


@pytest.mark.parametrize("suffix", [".mp4", ".report.json", *SUFFIXES])
def test_a_delivery_with_something_missing_is_none(delivered: Delivered, suffix: str) -> None:
    delivered.file(suffix).unlink()
    assert delivered_key(delivered.folder, "film") is None


def test_a_film_that_was_changed_is_not_the_one_delivered(delivered: Delivered) -> None:
    delivered.file(".mp4").write_text("something else")
    assert delivered_key(delivered.folder, "film") is None


@pytest.mark.parametrize("text", ["", "not json", "[]", "{}", '"text"', "null"])
def test_a_damaged_report_is_no_delivery(delivered: Delivered, text: str) -> None:
    delivered.file(".report.json").write_text(text)
    assert delivered_key(delivered.folder, "film") is None


def test_the_report_says_what_the_film_is_and_what_it_was_made_from(delivered: Delivered) -> None:
    report = json.loads(delivered.file(".report.json").read_text(encoding="utf-8"))
    assert report["sha256"] == digest_of_file(delivered.file(".mp4"))
    assert report["size"] == [270, 480]
    assert report["frame_rate"] == "30/1"
    first = report["scenes"][0]
    assert (first["id"], first["said"], first["segment"]) == ("school", ["十年奋进。"], "one")
    assert sum(scene["frames"] for scene in report["scenes"]) == report["frames"]
    assert report["made_from"] == [
        {"path": "a.jpg", "sha256": "d" * 64, "credit": "张掖融媒"},
        {"path": "b.jpg", "sha256": "e" * 64},
    ]


def test_no_clock_and_no_folder_is_in_the_report(delivered: Delivered) -> None:
    assert str(delivered.folder) not in delivered.file(".report.json").read_text(encoding="utf-8")


def test_the_text_to_publish_has_all_that_is_pasted() -> None:
    storyboard = Storyboard(
        title="片名",
        publish=Publish(title="标题", description="介绍", hashtags=("张掖教育", "喜迎二十大")),
        scenes=(PhotoScene(photo="a"),),
    )
    assert publish_text(storyboard, synthetic_voice=False) == "标题\n\n介绍\n\n#张掖教育 #喜迎二十大\n"
    assert "内容由AI生成" in publish_text(storyboard, synthetic_voice=True)


def test_without_a_title_of_its_own_a_post_has_the_films() -> None:
    storyboard = Storyboard(title="片名", scenes=(PhotoScene(photo="a"),))
    assert publish_text(storyboard, synthetic_voice=False) == "片名\n"


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
