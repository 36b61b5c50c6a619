"""The survey: what a storyboard's files turned out to be, every fault at its line."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from tests.clips import patterned
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


CLIPS = """title: 试片
voice: {engine: silent}
scenes:
  - video: clip.mp4
    sound: -6dB
    duration: 4s
  - video: words.wav
  - video: clip.mp4
    trim: [0, 9s]
"""


def test_every_clip_is_looked_at_and_every_fault_is_at_its_line(project: Path) -> None:
    patterned(project / "clip.mp4", 1.0)
    file = project / "film.yaml"
    file.write_text(CLIPS, encoding="utf-8")
    assert [(problem.line, problem.rule) for problem in check(file, "zh")] == [(7, "clip-unreadable")]
    file.write_text(CLIPS.replace("  - video: words.wav\n", ""), encoding="utf-8")
    assert [(problem.line, problem.rule) for problem in check(file, "en")] == [(8, "trim-outside")]
    file.write_text(CLIPS[: CLIPS.index("  - video: words")], encoding="utf-8")
    found = [(problem.line, problem.rule, problem.warning) for problem in check(file, "en")]
    assert found == [(4, "clip-stays", True), (5, "clip-silent", True)]
