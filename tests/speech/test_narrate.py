from __future__ import annotations

import subprocess
import sys
import wave
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from videopipe.events import Event, Made, Remembered, StageAdvanced, StageBegun
from videopipe.speech.engine import Sound
from videopipe.speech.engines import Engines
from videopipe.speech.narrate import narrate
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.speech.silent import SilentEngine
from videopipe.store import Store
from videopipe.timeline.inputs import SpokenSentence

VOICE = VoiceChoice("humming", "xiaoxiao")
REQUEST = SpeechRequest("孩子们笑了。", VOICE)


@dataclass(slots=True)
class Humming:
    """An engine that hums and counts what it was asked for."""

    asked: list[str] = field(default_factory=list)
    recipe: tuple[str | int, ...] = ("humming", 1)
    at_once: int = 1

    def speak(self, request: SpeechRequest) -> Sound:
        self.asked.append(request.text)
        silent = SilentEngine().speak(request)
        return replace(silent, samples=b"\x01\x00" * (silent.duration_ms * 24))


@dataclass(slots=True)
class Studio:
    """A store, an engine and what was told."""

    store: Store
    engine: Humming = field(default_factory=Humming)
    told: list[Event] = field(default_factory=list)

    def narrate(self, *requests: SpeechRequest) -> tuple[SpokenSentence, ...]:
        engines = Engines(self.store, 1, {"humming": lambda store, threads: self.engine})
        return narrate(requests, store=self.store, threads=1, film="f", tell=self.told.append, engines=engines)


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(Store(tmp_path))


def test_a_sentence_is_spoken_once_however_often_it_is_said(studio: Studio) -> None:
    first = studio.narrate(REQUEST, REQUEST)
    assert studio.narrate(REQUEST) == first[:1]
    assert studio.engine.asked == [REQUEST.text]


def test_the_sound_lies_in_the_store_under_its_key(studio: Studio) -> None:
    (spoken,) = studio.narrate(REQUEST)
    assert spoken.sound is not None
    path = studio.store.find("sentence", spoken.sound, ".wav")
    assert path is not None
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24000)
        assert file.getnframes() == spoken.duration_ms * 24


def test_it_tells_what_it_does(studio: Studio) -> None:
    studio.narrate(REQUEST)
    studio.narrate(REQUEST)
    begun, advanced = StageBegun("f", "speak", 1), StageAdvanced("f", "speak", 1)
    made, remembered = Made("f", "sentence", REQUEST.text), Remembered("f", "sentence", REQUEST.text)
    assert studio.told == [begun, made, advanced, begun, remembered, advanced]


@pytest.mark.parametrize(
    "changed",
    [
        replace(REQUEST, text="孩子们笑了！"),
        replace(REQUEST, voice=replace(VOICE, name="yunxi")),
        replace(REQUEST, voice=replace(VOICE, rate_percent=8)),
        replace(REQUEST, pronounce=(("笑", "xiào"),)),
    ],
)
def test_what_changes_the_sound_is_spoken_anew(studio: Studio, changed: SpeechRequest) -> None:
    studio.narrate(REQUEST, changed)
    assert len(studio.engine.asked) == 2


def test_a_pronunciation_that_does_not_occur_changes_nothing(studio: Studio) -> None:
    studio.narrate(REQUEST, replace(REQUEST, pronounce=(("张掖", "zhāng yè"),)))
    assert len(studio.engine.asked) == 1


def test_another_recipe_is_another_sound(studio: Studio) -> None:
    studio.narrate(REQUEST)
    studio.engine.recipe = ("humming", 2)
    studio.narrate(REQUEST)
    assert len(studio.engine.asked) == 2


@pytest.mark.parametrize(
    ("suffix", "damage"),
    [
        (".json", lambda path: path.write_text("{")),
        (".json", lambda path: path.write_bytes(b"\xff\xfe")),
        (".json", lambda path: path.unlink()),
        (".wav", lambda path: path.unlink()),
        (".wav", lambda path: path.write_bytes(path.read_bytes()[:-2000])),
        (".wav", lambda path: path.write_bytes(path.read_bytes().replace(b"\x01", b"\x02"))),
    ],
)
def test_a_damaged_sentence_is_spoken_again(studio: Studio, suffix: str, damage: Callable[[Path], object]) -> None:
    (before,) = studio.narrate(REQUEST)
    damage(studio.store.path_of("sentence", str(before.sound), suffix))
    assert studio.narrate(REQUEST) == (before,)
    assert len(studio.engine.asked) == 2


MOMENTS = """
import shutil, sys
from pathlib import Path
from tests.speech.test_narrate import REQUESTS, Made, Store, Studio

studio, moments = Studio(Store(Path(sys.argv[1]))), Path(sys.argv[2])
studio.store.root.mkdir()
taking = False

def take(event, arguments):
    global taking
    if not taking and event in ("open", "os.rename", "os.remove") and str(studio.store.root) in str(arguments[0]):
        taking = True
        finished = sum(isinstance(event, Made) for event in studio.told)
        shutil.copytree(studio.store.root, moments / f"{len(list(moments.iterdir()))} {finished}")
        taking = False

studio.engine.speak(REQUESTS[0])
sys.addaudithook(take)
studio.narrate(*REQUESTS)
"""
REQUESTS = tuple(replace(REQUEST, text=text) for text in ("第一句。", "第二句。", "第三句。"))


def test_killed_at_any_moment_the_next_run_continues(tmp_path: Path) -> None:
    """The store is copied before every step on the disk: as a run killed there leaves it."""
    moments = tmp_path / "moments"
    moments.mkdir()
    arguments = [sys.executable, "-c", MOMENTS, str(tmp_path / "store"), str(moments)]
    subprocess.run(arguments, cwd=Path(__file__).parents[2], check=True)
    whole = Studio(Store(tmp_path / "whole")).narrate(*REQUESTS)
    copies = list(moments.iterdir())
    assert len(copies) > 30
    for copy in copies:
        studio = Studio(Store(copy))
        spoken = studio.narrate(*REQUESTS)
        assert spoken == whole, copy.name
        assert all(studio.store.find_whole("sentence", str(one.sound), ".wav") for one in spoken), copy.name
        finished = int(copy.name.split()[1])
        assert len(studio.engine.asked) <= len(REQUESTS) - finished, copy.name


def test_no_lock_is_left_behind(studio: Studio) -> None:
    studio.narrate(REQUEST)
    assert {path.suffix for path in studio.store.root.rglob("*") if path.is_file()} == {".json", ".wav", ".sha256"}


def test_a_silent_sentence_has_no_sound(tmp_path: Path) -> None:
    request = replace(REQUEST, voice=VoiceChoice("silent", "xiaoxiao"))
    store = Store(tmp_path)
    twice = [narrate([request], store=store, threads=1, film="f", tell=lambda event: None) for _ in range(2)]
    assert twice[0] == twice[1]
    assert twice[0][0].sound is None


def test_what_is_remembered_needs_no_heavy_library(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from videopipe.speech import cutting, model, narrate, offline, phonemes, pinyin, voices
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.store import Store
requests = [SpeechRequest("孩子们笑了。", VoiceChoice("silent", "xiaoxiao"))]
narrate.narrate(requests, store=Store(Path(sys.argv[1])), threads=1, film="f", tell=lambda event: None)
heavy = {"numpy", "onnxruntime", "pypinyin", "rjieba", "pydub"} & set(sys.modules)
sys.exit(" ".join(heavy) or None)
"""
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
