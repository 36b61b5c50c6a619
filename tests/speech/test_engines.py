from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import edge_tts.communicate
import edge_tts.voices
import pytest

from tests.speech.edge_server import Service, serving
from videopipe.errors import SpeechError
from videopipe.speech.edge import EdgeEngine
from videopipe.speech.engine import Engine, Sound
from videopipe.speech.engines import ENGINES, Engines
from videopipe.speech.offline import OfflineEngine
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.speech.silent import SilentEngine
from videopipe.store import Store

TEXT = "2012年以来，新增学位1.2万个。"


@pytest.fixture(params=["offline", "edge", "silent"], scope="module")
def engine(request: pytest.FixtureRequest, offline: OfflineEngine) -> Iterator[Engine]:
    match request.param:
        case "offline":
            yield offline
        case "edge":
            with serving(Service()) as service, pytest.MonkeyPatch.context() as patch:
                patch.setattr(edge_tts.communicate, "WSS_URL", service.speech_url)
                patch.setattr(edge_tts.voices, "VOICE_LIST", service.list_url)
                for name in ("HTTP_PROXY", "http_proxy"):
                    patch.delenv(name, raising=False)
                yield EdgeEngine()
        case _:
            yield SilentEngine()


@pytest.fixture(scope="module")
def spoken(engine: Engine) -> Sound:
    return speak(engine)


def speak(engine: Engine, text: str = TEXT, *, rate: int = 0) -> Sound:
    return engine.speak(SpeechRequest(text, VoiceChoice("any", "xiaoxiao", rate_percent=rate)))


def test_times_are_in_order_apart_and_inside_the_sound(spoken: Sound) -> None:
    assert all(0 <= time.start_ms < time.end_ms <= spoken.duration_ms for time in spoken.times)
    assert all(one.end_ms <= after.start_ms for one, after in pairwise(spoken.times))


def test_times_cover_every_audible_character(spoken: Sound) -> None:
    covered = "".join(TEXT[time.start : time.end] for time in spoken.times)
    assert covered == TEXT.replace("，", "").replace("。", "")


def test_the_pace_is_a_newsreaders(spoken: Sound) -> None:
    characters = len("二零一二年以来新增学位一点二万个")
    assert 3.6 <= characters * 1000 / spoken.duration_ms <= 5.4


def test_the_rate_shortens_a_sentence(engine: Engine) -> None:
    ratio = speak(engine, "孩子们笑了。", rate=25).duration_ms / speak(engine, "孩子们笑了。").duration_ms
    assert 0.7 <= ratio <= 0.95


def test_nothing_to_say_is_an_error(engine: Engine) -> None:
    with pytest.raises(SpeechError, match="nothing to say in “---”"):
        speak(engine, "---")


def test_a_misspelt_engine_is_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="did you mean offline"):
        Engines(Store(tmp_path)).named("ofline")


def test_an_engine_is_built_once(tmp_path: Path) -> None:
    engines = Engines(Store(tmp_path))
    assert all(engines.named(name) is engines.named(name) for name in ENGINES)


@pytest.mark.parametrize("rate", [-100, -51, 101])
def test_a_rate_nobody_can_follow_is_refused(engine: Engine, rate: int) -> None:
    with pytest.raises(SpeechError, match="choose from -50% to \\+100%"):
        speak(engine, rate=rate)
