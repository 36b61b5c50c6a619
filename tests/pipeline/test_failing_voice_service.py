"""A film whose online voice fails in the middle, by a server that fails in every way the real one has been seen to.

Whatever the failure: no film has two voices, nothing that was spoken is lost, and nobody waits for ever.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.speech.edge_server import CHARACTER_MS, LASTING, Behaviour, Service, Speaker, call_it, mp3, serving
from videopipe.errors import VoiceServiceError
from videopipe.pipeline import PlannedFilm, Settings, plan_film
from videopipe.speech.edge import EdgeEngine
from videopipe.speech.edge_service import Patience
from videopipe.speech.engine import Sound
from videopipe.speech.engines import Engines
from videopipe.speech.request import SpeechRequest
from videopipe.speech.silent import SilentEngine
from videopipe.store import Store

QUICK = Patience(calls=1, call_s=1.0, all_s=2.0)
LIMIT_S = 8.0
SPOKEN_BEFORE = 3
SENTENCES = ("第一句话。", "第二句话。", "第三句话。", "第四句话。", "第五句话。", "第六句话。")
FILM = """title: 片名
voice: {{engine: edge, name: {name}{more}}}
scenes:
  - {{color: "#202020", say: 第一句话。第二句话。}}
  - {{color: "#303030", say: 第三句话。第四句话。第五句话。}}
  - {{color: "#404040", say: 第六句话。}}
"""
FILM_WITH_A_SCENES_FALLBACK = """title: 片名
voice: {engine: edge}
scenes:
  - {color: "#202020", say: 第一句话。第三句话。第四句话。}
  - {color: "#303030", say: 第二句话。, voice: {engine: edge, name: yunxi, fallback: offline}}
"""


@dataclass
class Embedded:
    """Stands in for the embedded voice."""

    asked: list[str] = field(default_factory=list)
    recipe: tuple[str | int, ...] = ("embedded", 1)
    at_once: int = 1

    def speak(self, request: SpeechRequest) -> Sound:
        self.asked.append(request.text)
        silent = SilentEngine().speak(request)
        return Sound(b"\x10\x00" * (silent.duration_ms * 24), silent.times, silent.duration_ms)


@dataclass
class Office:
    """A project with one film, and the two voices."""

    root: Path
    service: Service
    embedded: Embedded = field(default_factory=Embedded)

    def plan(self, *, fallback: str = "", name: str = "xiaoxiao") -> PlannedFilm:
        """The film planned by a run of its own."""
        more = f", fallback: {fallback}" if fallback else ""
        file = self.root / "film.yaml"
        file.write_text(FILM.format(name=name, more=more), encoding="utf-8")
        return self.planned(file)

    def planned(self, file: Path) -> PlannedFilm:
        """A storyboard planned by a run of its own."""
        store = Store(self.root / "store")
        engines = Engines(store, 1, {"edge": lambda *_: EdgeEngine(QUICK), "offline": lambda *_: self.embedded})
        return plan_film(file, Settings(store), lambda _: None, engines=engines)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    for sentence in SENTENCES:
        mp3(sentence, CHARACTER_MS)
    with serving(Service()) as service:
        call_it(service, monkeypatch)
        yield Office(tmp_path, service)


def failing_later(behaviour: Behaviour | int) -> list[Behaviour | int]:
    """A service that fails once it has spoken a little."""
    return [*[Speaker.well] * SPOKEN_BEFORE, behaviour]


@pytest.mark.parametrize("behaviour", [behaviour for behaviour, _ in LASTING.values()], ids=LASTING)
def test_no_voices_are_mixed_and_nothing_spoken_is_lost(office: Office, behaviour: Behaviour | int) -> None:
    office.service.behaviours = failing_later(behaviour)
    begun = time.monotonic()
    with pytest.raises(VoiceServiceError):
        office.plan()
    film = office.plan(fallback="offline")
    assert time.monotonic() - begun < LIMIT_S

    assert film.voices == ("offline:xiaoxiao",)
    assert film.fell_back
    assert tuple(office.embedded.asked) == SENTENCES

    office.service.behaviours = [Speaker.well]
    office.service.asked.clear()
    assert office.plan().voices == ("edge:xiaoxiao",)
    assert len(set(office.service.asked)) == len(SENTENCES) - SPOKEN_BEFORE


def test_a_scenes_own_fallback_is_the_whole_films(office: Office) -> None:
    office.service.behaviours = failing_later(429)
    file = office.root / "film.yaml"
    file.write_text(FILM_WITH_A_SCENES_FALLBACK, encoding="utf-8")
    assert office.planned(file).voices == ("offline:xiaoxiao", "offline:yunxi")


def test_a_voice_that_is_gone_is_no_mixture_either(office: Office) -> None:
    with pytest.raises(VoiceServiceError) as caught:
        office.plan(name="yunyang")
    assert caught.value.fault == "voice-gone"
    assert office.plan(name="yunyang", fallback="offline").voices == ("offline:yunyang",)
    assert tuple(office.embedded.asked) == SENTENCES
    assert not office.service.asked


def test_a_service_that_is_well_speaks_the_whole_film(office: Office) -> None:
    film = office.plan(fallback="offline")
    assert film.voices == ("edge:xiaoxiao",)
    assert sorted(office.service.asked) == sorted(SENTENCES)
    assert not office.embedded.asked
    office.plan(fallback="offline")
    assert len(office.service.asked) == len(SENTENCES), "the next run asks for nothing"
