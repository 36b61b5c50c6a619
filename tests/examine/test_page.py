"""The page for people: whole in one file, in both languages, and deaf to hostile texts."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from videopipe.examine.checks import Check, Examined
from videopipe.examine.page import report_page
from videopipe.examine.phrases import CHECKS, PHRASES, advice_on, title_of
from videopipe.storyboard.wording import Language

HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(1)>\"'"
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def report(text: str, *checks: Check) -> dict[str, Any]:
    """A report whose every text is `text`."""
    rendition = {
        "platform": text,
        "file": text,
        "bytes": 9,
        "size": [270, 480],
        "same_as": text,
        "fitted": {"ssim": 0.97},
        "name": {"zh": text, "en": text},
        "declare": [text],
    }
    return {
        "title": text,
        "frames": 30,
        "frame_rate": "30/1",
        "seconds": 1.0,
        "voices": [text],
        "synthetic_voice": True,
        "organization": text,
        "label": {"shown": False, "off": text},
        "voice_fell_back": text,
        "covers": [{"file": f"{text}.jpg", "size": [1080, 1440]}],
        "allowed": [{"found": text, "reason": text}],
        "renditions": [rendition],
        "examined": [Examined(text, checks).document()],
        "scenes": [{"id": text, "start": 0, "frames": 30, "said": [text], "faces_shown_because": text}],
        "made_from": [{"path": text, "sha256": text, "credit": text}],
        "versions": {text: text},
    }


class Tags(HTMLParser):
    """The tags of a page, and what they fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]
        assert not [name for name, _ in attrs if name.startswith("on")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_texts_stay_texts_and_nothing_is_fetched(language: Language) -> None:
    pictures = {HOSTILE: b"jpeg", f"{HOSTILE}.jpg": b"jpeg"}
    page = report_page(report(HOSTILE, Check("dark", False, HOSTILE, HOSTILE)), pictures, language)
    tags = Tags()
    tags.feed(page)
    assert "script" not in tags.seen
    assert tags.seen.count("img") == 2
    assert all(link.startswith("data:image/jpeg;base64,") for link in tags.fetched)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failed_check_stands_on_top_with_what_to_do(language: Language) -> None:
    page = report_page(report("film", Check("in-sync", False, "WISH", "FOUND")), {}, language)
    top = page[: page.index('class="scenes"')]
    assert title_of("in-sync", language) in top
    assert "WISH" in top
    assert "FOUND" in top
    assert advice_on("in-sync", language) in top
    assert "verdict bad" in top
    assert "verdict good" in report_page(report("film", Check("in-sync", True, "", "")), {}, language)


def test_a_platform_is_called_by_its_name_and_says_what_to_tick() -> None:
    made = report("film", Check("dark", True, "", ""))
    made["renditions"][0] |= {"name": {"zh": "抖音", "en": "Douyin"}, "declare": ["内容由AI生成"], "same_as": None}
    page = report_page(made, {}, "zh")
    assert "<h3>抖音 " in page
    assert "发布时请勾选“内容由AI生成”。" in page
    assert "最细的纹理略软" in page


def test_voices_have_the_names_that_editors_know() -> None:
    made = report("film")
    made["voices"] = ["offline:xiaoxiao", "edge:zh-CN-YunxiNeural", "files:narration"]
    assert "晓晓、云希、files:narration" in report_page(made, {}, "zh")
    assert "Xiaoxiao, Yunxi" in report_page(made, {}, "en")


def test_every_check_is_listed_once() -> None:
    checks = [Check(name, True, f"{name} wanted", "") for name in CHECKS]
    made = report("film", *checks)
    made["renditions"][0]["same_as"] = None
    page = report_page(made, {}, "en")
    assert all(page.count(f"{name} wanted<") == 1 for name in CHECKS)


def test_both_languages_say_everything() -> None:
    for english, chinese in (*PHRASES.values(), *(pair for both in CHECKS.values() for pair in both)):
        assert english
        assert chinese
        assert english.isascii() or any(mark in english for mark in "×±−–≤")
