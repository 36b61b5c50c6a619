"""What a person is told, and what is delivered, when the online voice cannot be had."""

from __future__ import annotations

import json
from pathlib import Path

import edge_tts.communicate
import edge_tts.voices
import pytest

from tests.cli.conftest import Call
from videopipe.cli.wording import Language
from videopipe.speech.edge import EdgeEngine
from videopipe.speech.edge_service import Patience
from videopipe.speech.engine import Sound
from videopipe.speech.engines import ENGINES
from videopipe.speech.request import SpeechRequest
from videopipe.speech.silent import SilentEngine

FILM = """title: 片名
platforms: [douyin]
voice: {{engine: edge{more}}}
scenes:
  - {{color: "#202020", say: 早, transition: cut}}
"""


class _Embedded:
    """Stands in for the embedded voice."""

    recipe = ("embedded", 1)
    at_once = 1

    def speak(self, request: SpeechRequest) -> Sound:
        silent = SilentEngine().speak(request)
        return Sound(b"\1\0" * 24 * silent.duration_ms, silent.times, silent.duration_ms)


@pytest.fixture
def cut_off(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project on a machine that reaches no service."""
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", "ws://127.0.0.1:9/speech?token=none")
    monkeypatch.setattr(edge_tts.voices, "VOICE_LIST", "http://127.0.0.1:9/voices?token=none")
    quick = Patience(calls=1, call_s=2.0, all_s=3.0)
    voices = {"edge": lambda *_: EdgeEngine(quick), "offline": lambda *_: _Embedded()}
    monkeypatch.setattr("videopipe.speech.engines.ENGINES", {**ENGINES, **voices})
    return project


@pytest.mark.parametrize(("lang", "told"), [("en", "cannot be reached"), ("zh", "连不上在线配音服务")])
def test_without_a_fallback_the_film_fails_and_it_is_said_what_to_do(
    call: Call, cut_off: Path, lang: Language, told: str
) -> None:
    (cut_off / "film.yaml").write_text(FILM.format(more=""), encoding="utf-8")
    answer = call("render", "film.yaml", "--draft", "--jobs", 1, lang=lang)
    assert answer.code == 3
    assert told in answer.err
    assert "HTTPS_PROXY" in answer.err
    assert "fallback: offline" in answer.err
    assert not (cut_off / "output/drafts/film").exists()


def test_the_report_says_that_another_voice_spoke_and_why(call: Call, cut_off: Path) -> None:
    (cut_off / "film.yaml").write_text(FILM.format(more=", fallback: offline"), encoding="utf-8")
    answer = call("render", "film.yaml", "--draft", "--jobs", 1)
    report = json.loads((cut_off / "output/drafts/film/report.json").read_text(encoding="utf-8"))
    assert report["voices"] == ["offline:xiaoxiao"]
    assert "cannot be reached" in report["voice_fell_back"]
    assert "The whole film is spoken by the embedded voice" in answer.err
