"""One call of the online voice service through its own client, with a limit, retries, and a name for every failure."""

from __future__ import annotations

import asyncio
import queue
import random
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from videopipe.errors import VoiceServiceError

T = TypeVar("T")

TICKS_A_MS = 10_000
"""The service tells times in ticks of 100 ns."""
FINAL = frozenset({"no-audio", "voice-gone"})
"""Failures that come again however often one asks."""
_CLOCK_WRONG_S = 240
"""The service refuses requests stamped about five minutes off."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait: calls for one text, seconds for one call and for all of them, the first wait between two.

    Waits double from call to call and are varied by half, so that many clients do not come back together.
    """

    calls: int = 4
    call_s: float = 30.0
    all_s: float = 100.0
    first_wait_s: float = 1.0

    def wait_s(self, call: int) -> float:
        """The wait after call number `call` (from 1)."""
        return self.first_wait_s * 2 ** (call - 1) * random.uniform(0.5, 1.5)  # noqa: S311 - no secret


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: text, the voice's full name, rate and pitch as the service writes them, and a proxy."""

    text: str
    voice: str
    rate: str = "+0%"
    pitch: str = "+0Hz"
    proxy: str | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the service heard itself say it, in milliseconds from the beginning of the sound."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Heard:
    """The answer: an MP3 stream and the words in it."""

    mp3: bytes
    words: tuple[Word, ...]


def ask(order: Order, patience: Patience) -> Heard:
    """The spoken text. Raises VoiceServiceError when the service does not speak it within `patience`."""
    until = time.monotonic() + patience.all_s
    call = 1
    while True:
        limit = min(patience.call_s, until - time.monotonic())
        try:
            return within(_heard(order), limit)
        except Exception as error:
            failure = failure_of(error)
            wait = patience.wait_s(call)
            if failure.fault in FINAL or call == patience.calls or time.monotonic() + wait >= until:
                raise failure from error
        time.sleep(wait)
        call += 1


def offered_voices(proxy: str | None, limit_s: float) -> frozenset[str]:
    """The names of the voices the service has now. Raises VoiceServiceError when it does not tell."""
    import edge_tts

    try:
        listed = within(edge_tts.list_voices(proxy=proxy), limit_s)
        return frozenset(str(voice["ShortName"]) for voice in listed)
    except Exception as error:
        raise failure_of(error) from error


def within(work: Coroutine[Any, Any, T], limit_s: float) -> T:
    """The result of `work`, or TimeoutError after `limit_s` seconds at the latest.

    It runs in a thread of its own that nobody waits for: the search for a host's address can hang where no timeout
    of the client reaches.
    """
    answers: queue.Queue[tuple[T | None, BaseException | None]] = queue.Queue()

    async def limited() -> T:
        async with asyncio.timeout(max(limit_s, 0.0)):
            return await work

    def run() -> None:
        try:
            answers.put((asyncio.run(limited()), None))
        except BaseException as error:
            answers.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        result, error = answers.get(timeout=max(limit_s, 0.0) + 1.0)
    except queue.Empty:
        raise TimeoutError from None
    if error is not None:
        raise error
    return result  # type: ignore[return-value]


def system_proxy(url: str) -> str | None:
    """The proxy that the system or the environment names for a web socket: that of its kind of web address.

    The client itself looks for one only under names of its own (`wss_proxy`), which nobody sets.
    """
    parts = urllib.parse.urlsplit(url)
    if urllib.request.proxy_bypass(parts.hostname or ""):
        return None
    found = urllib.request.getproxies().get("https" if parts.scheme == "wss" else "http")
    return found if found and found.startswith(("http://", "https://")) else None


async def _heard(order: Order) -> Heard:
    import edge_tts
    from edge_tts.exceptions import WebSocketError

    proxy = order.proxy or system_proxy(edge_tts.communicate.WSS_URL)  # type: ignore[attr-defined]
    call = edge_tts.Communicate(
        order.text, order.voice, rate=order.rate, pitch=order.pitch, boundary="WordBoundary", proxy=proxy
    )
    sound: list[bytes] = []
    words: list[Word] = []
    async for chunk in call.stream():
        if chunk["type"] == "audio":
            sound.append(chunk["data"])
        else:
            start = int(chunk["offset"]) // TICKS_A_MS
            words.append(Word(str(chunk["text"]), start, start + int(chunk["duration"]) // TICKS_A_MS))
    if call.state["chunk_audio_bytes"]:
        raise WebSocketError("the connection ended before the sound did")
    return Heard(b"".join(sound), tuple(words))


def failure_of(error: BaseException) -> VoiceServiceError:
    """What went wrong, by the name under which a person is told; errors of our own are raised again."""
    import aiohttp
    from edge_tts import exceptions

    match error:
        case VoiceServiceError():
            return error
        case TimeoutError():
            return VoiceServiceError("timeout")
        case aiohttp.ClientResponseError():
            return _refusal(error.status)
        case exceptions.SkewAdjustmentError():
            return VoiceServiceError("refused", status="403")
        case exceptions.NoAudioReceived():
            return VoiceServiceError("no-audio")
        case aiohttp.ClientConnectorError():
            return VoiceServiceError("no-network", reason=f"{error.host}: {error.strerror or error.os_error}")
        case aiohttp.InvalidURL():
            return VoiceServiceError("no-network", reason=str(error))
        case exceptions.WebSocketError() | aiohttp.ClientError() | OSError():
            return VoiceServiceError("lost")
        case exceptions.EdgeTTSException() | ValueError() | KeyError() | IndexError() | TypeError():
            return VoiceServiceError("garbage")
    raise error


def _refusal(status: int) -> VoiceServiceError:
    from edge_tts.drm import DRM

    skew = abs(DRM.clock_skew_seconds)
    if status in (401, 403) and skew > _CLOCK_WRONG_S:
        return VoiceServiceError("clock", minutes=str(round(skew / 60)))
    if status in (401, 403, 404):
        return VoiceServiceError("refused", status=str(status))
    if status in (429, 503):
        return VoiceServiceError("throttled", status=str(status))
    return VoiceServiceError("unavailable", status=str(status))
