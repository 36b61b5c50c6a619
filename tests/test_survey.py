"""The survey: what a storyboard's files turned out to be, every fault at its line."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from videopipe.pipeline import check

STORYBOARD = """title: 试片
voice: {engine: silent}
music: MUSIC
scenes:
  - color: "#a03020"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with wave.open(str(tmp_path / "music.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(16_000))
    (tmp_path / "words.wav").write_text("these are words")
    return tmp_path


def rules(project: Path, music: str) -> list[tuple[int, str]]:
    file = project / "film.yaml"
    file.write_text(STORYBOARD.replace("MUSIC", music), encoding="utf-8")
    return [(problem.line, problem.rule) for problem in check(file, "en")]


def test_music_that_can_be_heard_is_no_problem(project: Path) -> None:
    assert rules(project, "music.wav") == []
    assert rules(project, "{file: music.wav, start: 0.5s}") == []


@pytest.mark.parametrize("music", ["words.wav", "{file: music.wav, start: 0:10}"])
def test_music_with_nothing_to_hear_is_a_problem_at_its_line(project: Path, music: str) -> None:
    assert rules(project, music) == [(3, "music-unreadable")]
