"""Which voices speak a film, and what happens when the online one does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

from videopipe.errors import StoryboardError, VoiceServiceError
from videopipe.events import Event, Noticed
from videopipe.pipeline import PlannedFilm, Settings, plan_film
from videopipe.speech.engine import Engine, Sound
from videopipe.speech.engines import Engines
from videopipe.speech.request import SpeechRequest
from videopipe.speech.silent import SilentEngine
from videopipe.store import Store

STORYBOARD = """title: 片名
voice: {voice}
scenes:
  - {{color: "#202020", say: 第一句话。}}
  - {{color: "#303030", say: 第二句话。, voice: yunxi}}
"""


@dataclass
class Speaking:
    """An engine that speaks all but the sentences it fails at, and keeps what it was asked."""

    name: str
    fails_at: str = "nothing"
    asked: list[SpeechRequest] = field(default_factory=list)
    at_once: int = 1

    @property
    def recipe(self) -> tuple[str | int, ...]:
        return (self.name, 1)

    def speak(self, request: SpeechRequest) -> Sound:
        self.asked.append(request)
        if self.fails_at in request.text:
            raise VoiceServiceError("throttled", status="429")
        silent = SilentEngine().speak(request)
        return Sound(b"\x10\x00" * (silent.duration_ms * 24), silent.times, silent.duration_ms)


@dataclass
class Office:
    """A project whose voices are the two engines."""

    root: Path
    edge: Speaking = field(default_factory=lambda: Speaking("edge"))
    offline: Speaking = field(default_factory=lambda: Speaking("offline"))
    told: list[Event] = field(default_factory=list)

    def plan(self, voice: str, language: str = "en") -> PlannedFilm:
        file = self.root / "film.yaml"
        file.write_text(STORYBOARD.format(voice=voice), encoding="utf-8")
        store = Store(self.root / "store")
        built: dict[str, Engine] = {"edge": self.edge, "offline": self.offline}
        engines = Engines(store, 1, {name: lambda *_, engine=engine: engine for name, engine in built.items()})
        settings = Settings(store, language="zh" if language == "zh" else "en")
        return plan_film(file, settings, self.told.append, engines=engines)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_the_online_voice_speaks_the_film(office: Office) -> None:
    film = office.plan("{engine: edge, fallback: offline}")
    assert film.voices == ("edge:xiaoxiao", "edge:yunxi")
    assert film.fell_back is None
    assert not office.offline.asked


def test_when_it_fails_the_fallback_speaks_the_whole_film(office: Office) -> None:
    office.edge.fails_at = "第二"
    film = office.plan("{engine: edge, fallback: offline, pitch: +5Hz}")
    assert film.voices == ("offline:xiaoxiao", "offline:yunxi")
    assert [request.text for request in office.offline.asked] == ["第一句话。", "第二句话。"]
    assert film.fell_back is not None
    assert "429" in film.fell_back
    assert any(isinstance(event, Noticed) and "embedded voice" in event.message for event in office.told)


def test_the_reason_is_given_in_the_editors_language(office: Office) -> None:
    office.edge.fails_at = "第二"
    office.plan("{engine: edge, fallback: offline}", language="zh")
    assert any(isinstance(event, Noticed) and "整部片子改用内置音色" in event.message for event in office.told)


def test_without_a_fallback_the_film_fails_and_what_was_spoken_is_kept(office: Office) -> None:
    office.edge.fails_at = "第二"
    with pytest.raises(VoiceServiceError):
        office.plan("{engine: edge}")
    office.edge.fails_at = "nothing"
    office.plan("{engine: edge}")
    assert [request.text for request in office.edge.asked] == ["第一句话。", "第二句话。", "第二句话。"]


def test_after_a_fallback_the_online_voice_is_asked_again_the_next_time(office: Office) -> None:
    office.edge.fails_at = "第二"
    office.plan("{engine: edge, fallback: offline}")
    office.edge.fails_at = "nothing"
    assert office.plan("{engine: edge, fallback: offline}").voices == ("edge:xiaoxiao", "edge:yunxi")


def test_a_fallback_belongs_to_the_online_voice(office: Office) -> None:
    with pytest.raises(StoryboardError, match="write engine: edge"):
        office.plan("{engine: offline, fallback: offline}")


def test_the_projects_proxy_is_handed_on(office: Office) -> None:
    (office.root / "videopipe.yaml").write_text("proxy: http://127.0.0.1:8080\n", encoding="utf-8")
    office.plan("{engine: edge}")
    assert {request.proxy for request in office.edge.asked} == {"http://127.0.0.1:8080"}


def test_a_proxy_that_is_no_address_is_a_problem_at_its_line(office: Office) -> None:
    (office.root / "videopipe.yaml").write_text("platforms: [douyin]\nproxy: somewhere\n", encoding="utf-8")
    with pytest.raises(StoryboardError, match=r"videopipe.yaml:2:8.*http://host:port"):
        office.plan("{engine: edge}")


@pytest.mark.parametrize(("language", "told"), [("zh", "“Ж”念不出来，请写明读音"), ("en", "“Ж” cannot be read aloud")])
def test_what_a_voice_cannot_read_is_told_at_its_scene(
    tmp_path: Path, language: Literal["zh", "en"], told: str
) -> None:
    file = tmp_path / "film.yaml"
    file.write_text(STORYBOARD.format(voice="xiaoxiao").replace("第二句话。", "字母Ж。"), encoding="utf-8")
    with pytest.raises(StoryboardError, match=f"film.yaml:5:.*字母Ж。.*{told}"):
        plan_film(file, Settings(Store(tmp_path / "store"), language=language), lambda _: None)
