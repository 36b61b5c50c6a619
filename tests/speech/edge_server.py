"""A local server that speaks the online voice service's protocol, well or in any of the ways in which it fails.

Tests start it in a thread and point the real client to it.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import html
import json
import re
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import edge_tts.communicate
import edge_tts.voices
import numpy as np
import pytest
from aiohttp import WSMsgType, web
from edge_tts.drm import DRM

from videopipe.ffmpeg import run_ffmpeg

RATE = 24_000
LEAD_MS, CHARACTER_MS, TAIL_MS = 200, 200, 600
"""Silence before and after, and the time of a character: a tone, shorter than its time so that there are gaps."""
VOICES = ("zh-CN-XiaoxiaoNeural", "zh-CN-YunxiNeural")
HANG_S = 30.0


@dataclass
class Speaker:
    """One connection as a behaviour sees it."""

    socket: web.WebSocketResponse
    text: str
    rate_percent: int = 0

    @property
    def each_ms(self) -> int:
        """How long one character is said."""
        return round(CHARACTER_MS / (1 + self.rate_percent / 100))

    @property
    def mp3(self) -> bytes:
        """The whole sound."""
        return mp3(self.text, self.each_ms)

    async def say(self, path: str, content: str) -> None:
        """A text message."""
        head = f"X-RequestId:0123\r\nContent-Type:application/json; charset=utf-8\r\nPath:{path}\r\n\r\n"
        await self.socket.send_str(head + content)

    async def words(self, *, offset_ms: int = 0) -> None:
        """The metadata of every word: two characters each."""
        spoken = audible(self.text)
        for at in range(0, len(spoken), 2):
            word = spoken[at : at + 2]
            start = LEAD_MS + at * self.each_ms + offset_ms
            entry = {
                "Type": "WordBoundary",
                "Data": {
                    "Offset": start * 10_000,
                    "Duration": len(word) * self.each_ms * 10_000,
                    "text": {"Text": html.escape(word), "Length": len(word), "BoundaryType": "WordBoundary"},
                },
            }
            await self.say("audio.metadata", json.dumps({"Metadata": [entry]}))

    async def sound(self, data: bytes) -> None:
        """Pieces of an MP3 stream."""
        head = b"X-RequestId:0123\r\nContent-Type:audio/mpeg\r\nX-StreamId:9\r\nPath:audio\r\n"
        for at in range(0, len(data), 720):
            await self.socket.send_bytes(len(head).to_bytes(2, "big") + head + data[at : at + 720])

    async def well(self) -> None:
        """Everything, as it should be."""
        await self.say("turn.start", "{}")
        await self.words()
        await self.sound(self.mp3)
        await self.say("turn.end", "{}")


Behaviour = Callable[[Speaker], Awaitable[None]]


@dataclass
class Service:
    """The server: what it was asked, and how it behaves, call by call; the last behaviour goes on."""

    behaviours: list[Behaviour | int] = field(default_factory=lambda: [Speaker.well])
    asked: list[str] = field(default_factory=list)
    calls: int = 0
    at_once: int = 0
    most_at_once: int = 0
    date: str | None = None
    port: int = 0

    @property
    def speech_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/speech?token=none"

    @property
    def list_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/voices?token=none"

    async def speech(self, request: web.Request) -> web.StreamResponse:
        behaviour = self.behaviours[min(self.calls, len(self.behaviours) - 1)]
        self.calls += 1
        if isinstance(behaviour, int):
            return web.Response(status=behaviour, headers={"Date": self.date} if self.date else {})
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT and "Path:ssml" in message.data:
                    text = html.unescape(re.findall(r"<prosody[^>]*>(.*)</prosody>", message.data, re.DOTALL)[0])
                    self.asked.append(text)
                    rate = re.findall(r"rate='([+-]\d+)%'", message.data)[0]
                    with contextlib.suppress(ConnectionResetError):
                        await behaviour(Speaker(socket, text, int(rate)))
                    break
        finally:
            self.at_once -= 1
        return socket

    async def voices(self, request: web.Request) -> web.Response:
        listed = [{"ShortName": name, "Gender": "Female", "Locale": "zh-CN", "VoiceTag": {}} for name in VOICES]
        return web.json_response(
            [voice | {"VoiceTag": {"ContentCategories": [], "VoicePersonalities": []}} for voice in listed]
        )


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    """The service at a port of this machine while the block lasts."""
    loop = asyncio.new_event_loop()
    ready, stop = threading.Event(), asyncio.Event()

    async def run() -> None:
        app = web.Application()
        app.router.add_get("/speech", service.speech)
        app.router.add_get("/voices", service.voices)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        service.port = runner.addresses[0][1]
        ready.set()
        await stop.wait()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield service
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()


def call_it(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the real client of this process call `service`, directly."""
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", service.speech_url)
    monkeypatch.setattr(edge_tts.voices, "VOICE_LIST", service.list_url)
    monkeypatch.setattr(DRM, "clock_skew_seconds", 0.0)
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


def audible(text: str) -> str:
    """What sounds of a text."""
    return "".join(char for char in text if char.isalnum())


@functools.lru_cache
def mp3(text: str, each_ms: int) -> bytes:
    """A tone for each character, as the service sends sound: MP3, 24 kHz, mono, 48 kbit/s."""
    each = RATE * each_ms // 1000
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(round(each * 0.8)) / RATE)
    one = np.concatenate((tone, np.zeros(each - len(tone))))
    silence = [np.zeros(RATE * ms // 1000) for ms in (LEAD_MS, TAIL_MS)]
    wave = np.concatenate((silence[0], *([one] * len(audible(text))), silence[1]))
    samples = np.rint(wave * 32767).astype("<i2").tobytes()
    arguments = ["-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "pipe:0", "-b:a", "48k", "-write_xing", "0"]
    return run_ffmpeg([*arguments, "-f", "mp3", "pipe:1"], given=samples).stdout


async def hang_before(speaker: Speaker) -> None:
    """Accepts, and never answers."""
    await asyncio.sleep(HANG_S)


async def hang_within(speaker: Speaker) -> None:
    """Stops in the middle of the sound without a word."""
    await speaker.say("turn.start", "{}")
    await speaker.words()
    await speaker.sound(speaker.mp3[:2000])
    await asyncio.sleep(HANG_S)


async def break_off(speaker: Speaker) -> None:
    """Closes the connection in the middle of the sound."""
    await speaker.say("turn.start", "{}")
    await speaker.words()
    await speaker.sound(speaker.mp3[:2000])
    await speaker.socket.close()


async def drop(speaker: Speaker) -> None:
    """Cuts the line in the middle of the sound."""
    await speaker.sound(speaker.mp3[:2000])
    transport = speaker.socket._req.transport if speaker.socket._req else None
    assert transport is not None
    transport.abort()


async def no_audio(speaker: Speaker) -> None:
    """Ends its turn without a sound, as for a voice it does not have."""
    await speaker.say("turn.start", "{}")
    await speaker.say("turn.end", "{}")


async def silence(speaker: Speaker) -> None:
    """Sends what is no MP3."""
    await speaker.sound(b"\x00" * 4000)
    await speaker.say("turn.end", "{}")


async def garbage(speaker: Speaker) -> None:
    """Sends a frame that nobody can read."""
    await speaker.socket.send_bytes(b"\xff\xff\x00nonsense")


async def strange_message(speaker: Speaker) -> None:
    """Sends a message of a kind that is not known."""
    await speaker.say("surprise", "{}")


async def broken_metadata(speaker: Speaker) -> None:
    """Sends metadata that is no JSON."""
    await speaker.say("audio.metadata", "{]")


async def wrong_metadata(speaker: Speaker) -> None:
    """Tells times that cannot be: a minute late."""
    await speaker.say("turn.start", "{}")
    await speaker.words(offset_ms=60_000)
    await speaker.sound(speaker.mp3)
    await speaker.say("turn.end", "{}")


async def no_metadata(speaker: Speaker) -> None:
    """Tells no times at all."""
    await speaker.sound(speaker.mp3)
    await speaker.say("turn.end", "{}")


async def slowly(speaker: Speaker) -> None:
    """Sends the sound drop by drop, for ever."""
    await speaker.say("turn.start", "{}")
    while True:
        await speaker.sound(speaker.mp3[:144])
        await asyncio.sleep(0.05)


LASTING: dict[str, tuple[Behaviour | int, str]] = {
    "403 for ever": (403, "refused"),
    "429 for ever": (429, "throttled"),
    "500 for ever": (500, "unavailable"),
    "hangs before the audio": (hang_before, "timeout"),
    "hangs in the middle of the audio": (hang_within, "timeout"),
    "slow drip": (slowly, "timeout"),
    "closed in the middle of the audio": (break_off, "lost"),
    "connection lost in the middle of the audio": (drop, "lost"),
    "garbage frames": (garbage, "garbage"),
    "message of no known kind": (strange_message, "garbage"),
    "broken metadata": (broken_metadata, "garbage"),
    "no audio": (no_audio, "no-audio"),
    "no sound in the audio": (silence, "garbage"),
}
"""Failures that do not pass: how the service behaves, and the fault that a person is told of."""
PASSING: dict[str, Behaviour | int] = {
    "403 then well": 403,
    "429 then well": 429,
    "503 then well": 503,
    "hangs, then well": hang_before,
    "closed in the middle, then well": break_off,
    "connection lost in the middle, then well": drop,
    "garbage frames, then well": garbage,
}
"""Failures that are over at the next call."""
