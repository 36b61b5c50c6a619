"""A clip is described once: what is remembered of it is what was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clips import patterned
from videopipe.assets import known_clips
from videopipe.assets.clip import clip_facts
from videopipe.assets.known_clips import known_clip
from videopipe.errors import ClipError
from videopipe.store import Store


def test_what_is_known_of_a_clip_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, store = patterned(tmp_path / "a.mp4", 0.4, tone=440), Store(tmp_path / "store")
    found = known_clip(file, store)
    assert found == clip_facts(file)
    monkeypatch.setattr(known_clips, "described", None)
    assert known_clip(file.rename(tmp_path / "b.mp4"), store) == found


def test_another_clip_under_the_same_name_is_described_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    lengths = [known_clip(patterned(tmp_path / "a.mp4", seconds), store).length_ms for seconds in (0.4, 0.8)]
    assert lengths == [400, 800]


def test_a_clip_that_cannot_be_shown_is_refused_every_time(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"no film")
    for _ in range(2):
        with pytest.raises(ClipError):
            known_clip(tmp_path / "a.mp4", Store(tmp_path / "store"))
