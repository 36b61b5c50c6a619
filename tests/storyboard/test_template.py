"""A new storyboard is right as soon as its photo is there."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storyboard.projects import loaded, written
from videopipe.storyboard.template import new_storyboard
from videopipe.storyboard.wording import Language


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_new_storyboard_is_right(root: Path, language: Language) -> None:
    text = new_storyboard("张掖教育这十年", language=language, schema="../schema/storyboard.schema.json")
    assert text.startswith("# yaml-language-server: $schema=../schema/storyboard.schema.json\n")
    assert "title: 张掖教育这十年\n" in text
    assert loaded(written(root, text)).storyboard.title == "张掖教育这十年"


def test_what_a_new_storyboard_offers_in_notes_is_right_too(root: Path) -> None:
    text = new_storyboard("十年", language="zh", schema="s")
    offered = text.replace("# subtitle", "subtitle").replace("# style", "style").replace("# voice", "voice")
    offered = offered.replace("# music", "music").replace("# pronounce", "pronounce")
    assert loaded(written(root, offered)).storyboard.pronounce == (("张掖", "zhāng yè"),)


_TITLES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)


@given(_TITLES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_title_can_begin_a_storyboard(root: Path, title: str) -> None:
    text = new_storyboard(title, language="en", schema="s")
    assert loaded(written(root, text)).storyboard.title == unicodedata.normalize("NFC", title)
