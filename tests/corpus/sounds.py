"""Clips and sounds of every kind that people send, and what is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.clips import H264, made
from tests.corpus.case import FINE, Case, showing

_CARD = ("-f", "lavfi", "-i", "testsrc=s=320x240:r=25:d=1.2")
_TONE = ("-f", "lavfi", "-i", "sine=f=440:r=48000:d=1.2")
_CLIPS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("plain.mp4", (*_CARD, *H264), FINE), ("sound.mp4", (*_CARD, *_TONE, *H264, "-c:a", "aac"), FINE),
    ("odd.avi", ("-f", "lavfi", "-i", "testsrc=s=321x181:d=1", "-c:v", "mjpeg"), FINE),
    ("old.mpg", (*_CARD, "-c:v", "mpeg2video"), FINE), ("old.wmv", (*_CARD, "-c:v", "wmv2"), FINE),
    ("web.webm", (*_CARD, "-c:v", "libvpx", "-deadline", "realtime"), FINE),
    ("deep.mkv", (*_CARD, "-c:v", "ffv1", "-pix_fmt", "yuv422p10le"), FINE),
    ("still.gif", (*_CARD, "-t", "0.5"), "clip-stays"),
    ("uneven.mkv", (*_CARD, "-vf", "select='not(mod(n\\,7))+not(mod(n\\,3))'", "-fps_mode", "vfr", *H264), FINE),
    ("phone.3gp", ("-f", "lavfi", "-i", "testsrc=s=176x144:r=12:d=1.2", *_TONE, "-c:v", "mpeg4", "-c:a", "aac", "-ar", "8000",
    "-ac", "1"), FINE), ("camera.avi", (*_CARD, *_TONE, "-c:v", "mjpeg", "-c:a", "pcm_u8", "-ar", "8000"), FINE),
    ("upright.mov", ("-display_rotation", "90", "-f", "lavfi", "-i", "testsrc=s=320x240:r=25:d=1.2", *H264), FINE),
    ("rows.mpg", ("-f", "lavfi", "-i", "testsrc=s=720x576:r=50:d=1.2", "-vf", "tinterlace=interleave_top", "-flags", "+ilme+ildct",
    "-c:v", "mpeg2video"), FINE), ("bright.mkv", (*_CARD, "-c:v", "ffv1", "-pix_fmt", "yuv420p10le", "-color_trc",
    "arib-std-b67", "-color_primaries", "bt2020", "-colorspace", "bt2020nc"), FINE),
    ("several.mkv", (*_CARD, "-f", "lavfi", "-i", "color=red:s=64x64:d=1.2", *_TONE, "-map", "0:v", "-map", "1:v", "-map", "2:a",
    "-map", "2:a", *H264, "-c:a", "aac"), FINE), ("tv.ts", (*_CARD, *H264), FINE), ("xvid.avi", (*_CARD, "-c:v", "mpeg4",
    "-vtag", "xvid"), FINE), ("web.flv", (*_CARD, "-c:v", "flv1"), FINE),
    ("sound.mp3", (*_TONE,), "clip-unreadable"), ("tiny.mkv", ("-f", "lavfi", "-i", "color=s=8x8:d=1", "-c:v", "ffv1"),
    "clip-unreadable"),
)  # fmt: skip
_SOUNDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("plain.wav", (*_TONE,), FINE), ("mono8.wav", (*_TONE, "-c:a", "pcm_u8", "-ac", "1"), FINE),
    ("deep.wav", (*_TONE, "-c:a", "pcm_s24le", "-ar", "96000"), FINE), ("float.wav", (*_TONE, "-c:a", "pcm_f32le"), FINE),
    ("slow.wav", (*_TONE, "-ar", "8000"), FINE), ("six.wav", (*_TONE, "-ac", "6"), FINE),
    ("plain.mp3", (*_TONE,), FINE), ("plain.ogg", (*_TONE, "-c:a", "libvorbis"), FINE), ("plain.flac", (*_TONE,), FINE),
    ("plain.m4a", (*_TONE, "-c:a", "aac"), FINE), ("plain.opus", (*_TONE, "-c:a", "libopus"), FINE),
    ("plain.aiff", (*_TONE,), FINE), ("plain.wma", (*_TONE, "-c:a", "wmav2"), FINE),
    ("silent.mp4", (*_CARD, *H264), "music-unreadable"),
)  # fmt: skip


def clips_and_sounds(folder: Path) -> Iterator[Case]:
    """Every clip and every piece of music of the corpus; `folder` is for making them."""
    files = {name: made(folder / name, *how).read_bytes() for name, how, _ in (*_CLIPS, *_SOUNDS)}
    for name, _, expected in _CLIPS:
        yield showing("video", name, files[name], expected)
    for name, content, expected in _odd_clips(files):
        yield showing("video", name, content, expected)
    for name, _, expected in _SOUNDS:
        yield music(name, files[name], expected)
    for name, content, expected in _odd_sounds(files):
        yield music(name, content, expected)


def music(name: str, content: bytes, expected: str) -> Case:
    """A storyboard with this music."""
    text = f"title: 早\nmusic: music/{name}\nscenes:\n  - title: 开始\n    say: 十年奋进。\n"
    return Case(f"music {name}", expected, text.encode(), {f"music/{name}": content})


def _odd_clips(files: dict[str, bytes]) -> Iterator[tuple[str, bytes, str]]:
    refused = "clip-unreadable"
    plain = files["plain.mp4"]
    yield "wrong-ending.jpg", plain, FINE
    yield "cut.mp4", plain[: len(plain) // 2], refused
    yield "cut.webm", files["web.webm"][: len(files["web.webm"]) // 2], "clip-cut-off"
    yield "head.mp4", plain[:40], refused
    yield "zeros.mp4", bytes(20_000), refused
    yield "empty.mp4", b"", refused
    yield "page.mp4", b"<html><body>404 Not Found</body></html>", refused
    yield "list.mp4", b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n/etc/passwd\n#EXT-X-ENDLIST\n", refused
    yield "away.mp4", b"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n", refused
    yield "joined.mp4", b"ffconcat version 1.0\nfile /etc/passwd\n", refused
    yield "session.mp4", b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n", refused
    yield "dash.mp4", b"<?xml version='1.0'?><MPD><Period><BaseURL>file:///etc/passwd</BaseURL></Period></MPD>", refused
    yield "script.mp4", b"import os\n", refused


def _odd_sounds(files: dict[str, bytes]) -> Iterator[tuple[str, bytes, str]]:
    refused = "music-unreadable"
    yield "wrong-ending.mp3", files["plain.ogg"], FINE
    yield "half.mp3", files["plain.mp3"][: len(files["plain.mp3"]) // 2], FINE
    yield "half.wav", files["plain.wav"][: len(files["plain.wav"]) // 2], FINE
    yield "head.wav", files["plain.wav"][:44], refused
    yield "empty.mp3", b"", refused
    yield "zeros.mp3", bytes(9_000), refused
    yield "list.mp3", b"#EXTM3U\n#EXTINF:9,\n/etc/passwd\n#EXT-X-ENDLIST\n", refused
    yield "joined.wav", b"ffconcat version 1.0\nfile /etc/passwd\n", refused
    yield "text.ogg", "不是声音".encode(), refused
