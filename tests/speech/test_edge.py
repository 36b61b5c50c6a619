"""The online voice against a server that behaves in every way the real one has been seen to."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import edge_tts.communicate
import edge_tts.voices
import numpy as np
import pytest

from tests.speech import edge_server
from tests.speech.edge_server import (
    CHARACTER_MS,
    LASTING,
    PASSING,
    Behaviour,
    Service,
    Speaker,
    audible,
    call_it,
    serving,
)
from tests.speech.news import NEWS, STORIES
from videopipe.errors import SpeechError, VoiceServiceError
from videopipe.speech import kept
from videopipe.speech.edge import CALLS_AT_ONCE, EdgeEngine, cut_at_marks, sendable
from videopipe.speech.edge_service import Patience
from videopipe.speech.engine import Sound
from videopipe.speech.engines import Engines
from videopipe.speech.narrate import narrate
from videopipe.speech.reading import read_aloud
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.store import Store
from videopipe.store.entries import PARTIAL
from videopipe.timeline.inputs import SpokenSentence
from videopipe.timeline.sentences import sentences

TEXT = "十年来，新增学位1.2万个。"
QUICK = Patience(calls=3, call_s=0.6, all_s=4.0, first_wait_s=0.02)
PATIENT = Patience(calls=3, call_s=20.0, all_s=60.0, first_wait_s=0.02)
"""For what goes well, so that a busy machine is no failure."""
LIMIT_S = QUICK.all_s + 2
VOICE = VoiceChoice("edge", "xiaoxiao")


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with serving(Service()) as service:
        call_it(service, monkeypatch)
        yield service


def spoken(text: str = TEXT, patience: Patience = PATIENT) -> Sound:
    return EdgeEngine(patience).speak(SpeechRequest(text, VOICE))


def failed(text: str = TEXT, patience: Patience = QUICK) -> VoiceServiceError:
    begun = time.monotonic()
    with pytest.raises(VoiceServiceError) as caught:
        spoken(text, patience)
    assert time.monotonic() - begun < LIMIT_S
    return caught.value


def sounding_ms(sound: Sound) -> list[int]:
    """When each tone begins, heard in the samples."""
    assert sound.samples is not None
    wave = np.abs(np.frombuffer(sound.samples, "<i2").astype(float))
    windows = wave[: len(wave) // 120 * 120].reshape(-1, 120).max(axis=1) > 600
    return [index * 5 for index in range(1, len(windows)) if windows[index] and not windows[index - 1]]


def test_a_sentence_is_spoken_with_the_times_of_its_characters(service: Service) -> None:
    sound = spoken()
    assert service.asked == ["十年来，新增学位一点二万个。"]
    assert "".join(TEXT[time.start : time.end] for time in sound.times) == "十年来新增学位1.2万个"
    assert all(one.end_ms <= after.start_ms for one, after in pairwise(sound.times))
    assert sound.times[-1].end_ms <= sound.duration_ms


def test_times_agree_with_what_is_heard(service: Service) -> None:
    sound = spoken("孩子们笑了，社团开花。")
    for heard, told in zip(sounding_ms(sound), sound.times, strict=True):
        assert abs(heard - told.start_ms) <= 60


@pytest.mark.parametrize("paragraph", [paragraph for paragraph, _ in NEWS + STORIES], ids=range(len(NEWS + STORIES)))
def test_in_news_every_character_is_told_when_it_is_heard(service: Service, paragraph: str) -> None:
    """Each tone is a character that is read; what is written is told from the first of its tones."""
    text = sentences((paragraph,))[-1]
    sound = spoken(text)
    heard = sounding_ms(sound)
    pieces = read_aloud(text)
    sent = sendable(pieces)
    read = [pieces[sent.pieces[at]].start for at in sent.audible]
    assert len(heard) == len(read)
    for told in sound.times:
        assert abs(heard[read.index(told.start)] - told.start_ms) <= 100, text[told.start : told.end]


def test_silence_at_both_ends_is_cut_off(service: Service) -> None:
    sound = spoken("孩子们笑了。")
    assert sound.duration_ms <= 5 * CHARACTER_MS + 150


@pytest.mark.parametrize("first", PASSING.values(), ids=PASSING)
def test_a_failure_that_passes_is_tried_again(service: Service, first: Behaviour | int) -> None:
    service.behaviours = [first, Speaker.well]
    edge_server.mp3("十年来，新增学位一点二万个。", CHARACTER_MS)
    assert spoken(patience=replace(PATIENT, call_s=1.5)).samples
    assert service.calls == 2


@pytest.mark.parametrize(("behaviour", "fault"), LASTING.values(), ids=LASTING)
def test_a_failure_that_stays_is_named_within_its_time(
    service: Service, behaviour: Behaviour | int, fault: str
) -> None:
    service.behaviours = [behaviour]
    assert failed().fault == fault


def test_waits_grow_and_vary() -> None:
    waits = [[Patience().wait_s(call) for _ in range(50)] for call in (1, 2, 3)]
    means = [sum(of) / len(of) for of in waits]
    assert means[0] < means[1] < means[2]
    assert all(len(set(of)) > 1 for of in waits)


def test_a_service_that_is_down_is_not_asked_for_every_sentence(service: Service) -> None:
    service.behaviours = [429]
    engine = EdgeEngine(QUICK)
    for _ in range(3):
        with pytest.raises(VoiceServiceError):
            engine.speak(SpeechRequest(TEXT, VOICE))
    assert service.calls == QUICK.calls


def test_a_sentence_that_gets_no_sound_is_named(service: Service, tmp_path: Path) -> None:
    service.behaviours = [edge_server.no_audio]
    with pytest.raises(VoiceServiceError) as caught:
        Studio(Store(tmp_path)).narrate(TEXTS[:1], EdgeEngine(QUICK))
    assert (caught.value.fault, caught.value.values) == ("no-audio", {"text": TEXTS[0]})


def test_no_network_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", "ws://127.0.0.1:9/speech?token=none")
    monkeypatch.setattr(edge_tts.voices, "VOICE_LIST", "http://127.0.0.1:9/voices?token=none")
    assert failed().fault == "no-network"


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy"])
def test_the_environments_proxy_is_taken(service: Service, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Nobody listens at the proxy, so nothing arrives: neither the list nor a sentence goes around it."""
    for other in ("NO_PROXY", "no_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert failed().fault == "no-network"
    assert service.calls == 0


def test_a_storyboards_proxy_is_taken(service: Service) -> None:
    with pytest.raises(VoiceServiceError) as caught:
        EdgeEngine(QUICK).speak(SpeechRequest(TEXT, VOICE, proxy="http://127.0.0.1:9"))
    assert caught.value.fault == "no-network"
    assert service.calls == 0


def test_a_clock_that_is_wrong_is_told(service: Service) -> None:
    service.behaviours = [403]
    service.date = "Thu, 01 Jan 2026 00:00:00 GMT"
    assert failed().fault == "clock"


def test_a_voice_the_service_no_longer_has_is_told_before_it_is_asked(service: Service) -> None:
    with pytest.raises(VoiceServiceError) as caught:
        EdgeEngine(QUICK).speak(SpeechRequest(TEXT, replace(VOICE, name="yunyang")))
    assert (caught.value.fault, caught.value.values) == ("voice-gone", {"voice": "zh-CN-YunyangNeural"})
    assert service.calls == 0


@pytest.mark.parametrize("text", ["---", "___", "😀", "\u200b", "……"])
def test_what_has_nothing_to_say_is_never_sent(service: Service, text: str) -> None:
    with pytest.raises(SpeechError, match="nothing to say"):
        spoken(text)
    assert service.calls == 0


def test_emoji_and_control_characters_are_left_out(service: Service) -> None:
    spoken("孩子们😀笑了\x0b。")
    assert service.asked == ["孩子们笑了。"]


@pytest.mark.parametrize("behaviour", [edge_server.wrong_metadata, edge_server.no_metadata])
def test_without_believable_times_length_decides(service: Service, behaviour: Behaviour) -> None:
    service.behaviours = [behaviour]
    sound = spoken()
    assert "".join(TEXT[time.start : time.end] for time in sound.times) == "十年来新增学位1.2万个"
    assert sound.times[-1].end_ms <= sound.duration_ms


def test_a_long_text_is_cut_at_marks_and_joined(service: Service) -> None:
    text = "全市新建学校，" * 430
    sound = spoken(text, PATIENT)
    assert len(service.asked) > 1
    assert "".join(service.asked) == text
    assert all(part.endswith("，") for part in service.asked)
    assert len(sound.times) == len(audible(text))
    assert all(one.end_ms <= after.start_ms for one, after in pairwise(sound.times))


def test_parts_of_a_text_without_marks_have_a_limit() -> None:
    sent = sendable(read_aloud("学" * 2500))
    assert [len(part.text) for part in cut_at_marks(sent, 1000)] == [1000, 1000, 500]


def test_prescribed_pinyin_is_sent_as_characters_that_sound_so(service: Service) -> None:
    EdgeEngine(PATIENT).speak(SpeechRequest("到张掖去。", VOICE, (("张掖", "zhāng yè"),)))
    assert service.asked[0][1] == "张"
    assert service.asked[0] not in ("到张掖去。",)
    assert len(service.asked[0]) == len("到张掖去。")


@dataclass
class Studio:
    """Narration with the online voice over a store."""

    store: Store

    def narrate(self, texts: list[str], engine: EdgeEngine) -> tuple[SpokenSentence, ...]:
        requests = [SpeechRequest(text, VOICE) for text in texts]
        engines = Engines(self.store, 1, {"edge": lambda store, threads: engine})
        return narrate(requests, store=self.store, threads=1, film="f", tell=lambda _: None, engines=engines)


TEXTS = [f"第{number}所学校建成了。" for number in "一二三四五六七八"]


def test_sentences_are_asked_for_together_but_never_too_many(service: Service, tmp_path: Path) -> None:
    async def slow(speaker: Speaker) -> None:
        await asyncio.sleep(0.1)
        await speaker.well()

    service.behaviours = [slow]
    found = Studio(Store(tmp_path)).narrate(TEXTS, EdgeEngine(PATIENT))
    assert [sentence.text for sentence in found] == TEXTS
    assert 1 < service.most_at_once <= CALLS_AT_ONCE


def test_what_was_spoken_before_a_failure_is_kept(service: Service, tmp_path: Path) -> None:
    studio = Studio(Store(tmp_path))
    service.behaviours = [*[Speaker.well] * 5, 403]
    with pytest.raises(VoiceServiceError):
        studio.narrate(TEXTS, EdgeEngine(PATIENT))
    before = len(service.asked)
    service.behaviours = [Speaker.well]
    studio.narrate(TEXTS, EdgeEngine(PATIENT))
    assert sorted(service.asked) == sorted(TEXTS)
    assert before == 5


SCRIPT = """
import sys
import edge_tts.communicate, edge_tts.voices
edge_tts.communicate.WSS_URL, edge_tts.voices.VOICE_LIST = sys.argv[1:3]
from pathlib import Path
from videopipe.speech.edge import EdgeEngine
from videopipe.speech.narrate import narrate
from videopipe.speech.request import SpeechRequest, VoiceChoice
from videopipe.store import Store
requests = [SpeechRequest(text, VoiceChoice("edge", "xiaoxiao")) for text in sys.argv[4].split("/")]
narrate(requests, store=Store(Path(sys.argv[3])), threads=1, film="f", tell=lambda _: None)
"""


def another_process(service: Service, store: Path) -> subprocess.Popen[bytes]:
    arguments = [service.speech_url, service.list_url, str(store), "/".join(TEXTS)]
    return subprocess.Popen([sys.executable, "-c", textwrap.dedent(SCRIPT), *arguments], stderr=subprocess.PIPE)


def kept_sentences(store: Path) -> int:
    """How many sentences are whole: their times are written last."""
    return sum(PARTIAL not in path.name for path in (store / kept.KIND).rglob("*.json"))


def test_killed_in_the_middle_the_next_run_goes_on(service: Service, tmp_path: Path) -> None:
    async def well_then_hang(speaker: Speaker) -> None:
        await (speaker.well() if service.calls <= 5 else edge_server.hang_before(speaker))

    service.behaviours = [well_then_hang]
    with another_process(service, tmp_path) as process:
        deadline = time.monotonic() + 20
        while kept_sentences(tmp_path) < 3 and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    whole = kept_sentences(tmp_path)
    service.asked.clear()
    service.behaviours = [Speaker.well]
    Studio(Store(tmp_path)).narrate(TEXTS, EdgeEngine(PATIENT))
    assert whole >= 3
    assert len(service.asked) == len(TEXTS) - whole


def test_two_processes_at_once_speak_each_sentence_once(service: Service, tmp_path: Path) -> None:
    processes = [another_process(service, tmp_path) for _ in range(2)]
    said = [process.communicate(timeout=60)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert sorted(service.asked) == sorted(TEXTS)
