"""`speak`: sounds to listen to, and a table of how everything was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from videopipe.speech.engine import Sound
from videopipe.speech.engines import ENGINES
from videopipe.speech.request import SpeechRequest
from videopipe.speech.silent import SilentEngine

STORYBOARD = """\
title: 片名
pronounce: {朝阳: cháo yáng}
scenes:
  - {id: one, color: "#202020", say: 2012年，朝阳小学来了99.5%的孩子。第二句话。}
  - {id: two, color: "#202020", say: 第三句话。}
  - {id: three, color: "#202020"}
"""


class _Humming:
    """An engine that hums for as long as a sentence takes."""

    recipe = ("humming", 1)
    at_once = 1

    def speak(self, request: SpeechRequest) -> Sound:
        silent = SilentEngine().speak(request)
        return Sound(b"\1\0" * 24 * silent.duration_ms, silent.times, silent.duration_ms)


@pytest.fixture(autouse=True)
def _without_a_model(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("videopipe.speech.engines.ENGINES", {**ENGINES, "offline": lambda store, threads: _Humming()})
    (project / "film.yaml").write_text(STORYBOARD, encoding="utf-8")


def test_every_sentence_becomes_a_sound_named_after_its_scene(call: Call, project: Path) -> None:
    assert call("speak", "film.yaml", "-o", "listen").code == 0
    names = sorted(path.name for path in (project / "listen").iterdir())
    assert names == ["01-one-1.wav", "01-one-2.wav", "02-two-1.wav", "as-read.txt"]
    assert (project / "listen/01-one-1.wav").read_bytes().startswith(b"RIFF")


def test_the_table_says_how_it_was_read(call: Call, project: Path) -> None:
    call("speak", "film.yaml", "-o", "listen")
    table = (project / "listen/as-read.txt").read_text(encoding="utf-8")
    assert "written  2012年，朝阳小学来了99.5%的孩子。" in table
    assert "read     二零一二年，朝阳小学来了百分之九十九点五的孩子。" in table
    assert "cháo yáng xiǎo xué" in table
    assert "offline:xiaoxiao" in table


def test_the_table_speaks_chinese_too(call: Call, project: Path) -> None:
    call("speak", "film.yaml", "-o", "listen", lang="zh")
    assert "念作  二零一二年" in (project / "listen/as-read.txt").read_text(encoding="utf-8")


def test_one_scene_alone_can_be_heard(call: Call, project: Path) -> None:
    assert call("speak", "film.yaml", "--scene", "two", "-o", "listen").code == 0
    assert sorted(path.name for path in (project / "listen").iterdir()) == ["02-two-1.wav", "as-read.txt"]
    assert "nothing is said here" in call("speak", "film.yaml", "--scene", "three", "-o", "other").out
    assert not (project / "other").exists()


def test_a_scene_that_is_not_there_is_answered_with_those_that_are(call: Call) -> None:
    answer = call("speak", "film.yaml", "--scene", "four", "-o", "listen")
    assert answer.code == 2
    assert "one two three" in answer.err


def test_what_the_online_voice_is_sent_is_shown(call: Call, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("videopipe.speech.engines.ENGINES", {**ENGINES, "edge": lambda store, threads: _Humming()})
    text = STORYBOARD.replace("title: 片名", "title: 片名\nvoice: {engine: edge}")
    (project / "film.yaml").write_text(text, encoding="utf-8")
    call("speak", "film.yaml", "-o", "listen")
    table = (project / "listen/as-read.txt").read_text(encoding="utf-8")
    assert "edge:xiaoxiao" in table
    assert "pinyin" not in table
    assert "朝阳小学来了百分" not in table


def test_a_voice_without_sound_still_says_how_it_reads(call: Call, project: Path) -> None:
    text = STORYBOARD.replace("title: 片名", "title: 片名\nvoice: {engine: silent}")
    (project / "film.yaml").write_text(text, encoding="utf-8")
    assert call("speak", "film.yaml", "-o", "listen").code == 0
    assert [path.name for path in (project / "listen").iterdir()] == ["as-read.txt"]


def test_a_sound_that_nobody_can_say_is_a_problem_of_the_storyboard(call: Call, project: Path) -> None:
    (project / "film.yaml").write_text(STORYBOARD.replace("cháo yáng", "cháo bvè"), encoding="utf-8")
    answer = call("speak", "film.yaml", "-o", "listen")
    assert answer.code == 1
    assert "film.yaml:2:17" in answer.err
