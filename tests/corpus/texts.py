"""Storyboards as editors and attackers leave them."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from tests.corpus.case import FINE, Case
from tests.corpus.photos import saved, scene

_HEAD = "title: 张掖教育这十年\n"
_GOOD = _HEAD + "scenes:\n  - title: 开始\n    say: 十年奋进。\n"


def texts() -> Iterator[Case]:
    """Every storyboard of the corpus that is about how it is written."""
    for name, content, expected in _encodings():
        yield Case(f"text {name}", expected, content)
    for name, text, expected in (*_slips(), *_hostile(), *_values()):
        yield Case(f"text {name}", expected, text.encode())
    photo = {"assets/a.jpg": saved(scene(), "JPEG")}
    for path, expected in _PATHS:
        text = f"{_HEAD}scenes:\n  - photo: {path}\n    say: 十年奋进。\n"
        yield Case(f"path {path[:30]}", expected, text.encode(), photo)
    for file, expected in _NAMES:
        yield Case(f"name {file[:30]}", expected, _GOOD.encode(), file=file)


def _encodings() -> Iterator[tuple[str, bytes, str]]:
    yield "utf-8", _GOOD.encode(), FINE
    yield "utf-8 with mark", codecs.BOM_UTF8 + _GOOD.encode(), FINE
    yield "utf-16", _GOOD.encode("utf-16"), FINE
    yield "utf-16 big", codecs.BOM_UTF16_BE + _GOOD.encode("utf-16-be"), FINE
    yield "utf-16 unmarked", _GOOD.encode("utf-16-le"), "encoding-old"
    yield "utf-16 big unmarked", _GOOD.encode("utf-16-be"), "encoding-old"
    yield "gb18030", _GOOD.encode("gb18030"), "encoding-old"
    yield "gb18030 with comment only", "# 说明\n".encode("gb18030"), "file-empty"
    yield "damaged utf-8", _GOOD.encode().replace("奋".encode(), b"\xe5\xa5"), "encoding-damaged"
    yield "cut utf-16", _GOOD.encode("utf-16")[:-1], "encoding"
    yield "windows ends", _GOOD.replace("\n", "\r\n").encode(), FINE
    yield "old mac ends", _GOOD.replace("\n", "\r").encode(), FINE
    yield "mixed ends", _GOOD.replace("\n", "\r\n", 1).encode(), FINE
    yield "empty", b"", "file-empty"
    yield "blank", b" \n\n", "file-empty"
    yield "a nul", _GOOD.encode() + b"\0", "control-character"
    yield "a bell", _GOOD.replace("开始", "开\x07始").encode(), "control-character"
    yield "a picture", saved(scene(40, 40), "JPEG"), "encoding"
    yield "too big", b"#" * 1_000_001, "file-big"


def _slips() -> Iterator[tuple[str, str, str]]:
    scenes = "scenes:\n  - title: 开始\n"
    yield "wide colon", f"title：早\n{scenes}", "yaml-wide-colon"
    yield "tight colon", f"title:早\n{scenes}", "yaml-tight-colon"
    yield "tab", f"{_HEAD}scenes:\n\t- title: 开始\n", "yaml-tab"
    yield "wide dash", f"{_HEAD}scenes:\n  － title: 开始\n", "yaml-wide-dash"
    yield "long dash", f"{_HEAD}scenes:\n  - title: 开始\n  — title: 结束\n", "yaml-wide-dash"
    yield "bullet", f"{_HEAD}scenes:\n  • title: 开始\n", "yaml-wide-dash"
    yield "wide blanks", f"{_HEAD}scenes:\n\u3000\u3000- title: 开始\n", "yaml-wide-blank"
    yield "web blanks", f"{_HEAD}scenes:\n  - title: 开始\n\u00a0\u00a0\u00a0\u00a0say: 早\n", "yaml-wide-blank"
    yield "wide hash", f"＃ 说明\n{_HEAD}{scenes}", "yaml-wide-hash"
    yield "wide comma", f"{_HEAD}platforms: [douyin，channels]\n{scenes}", "wide-marks"
    yield "enumeration comma", f"{_HEAD}platforms: [douyin、channels]\n{scenes}", "wide-marks"
    yield "wide digits", f"{_HEAD}{scenes}    duration: ４s\n", "wide-marks"
    yield "wide percent", f"{_HEAD}voice: {{rate: ＋8％}}\n{scenes}", "wide-marks"
    yield "wide minus", f"{_HEAD}voice: {{rate: −8%}}\n{scenes}", "wide-marks"
    yield "curly quotes", f"{_HEAD}style: “jade”\n{scenes}", "wide-marks"
    yield "curly quotes in a title", f"title: “双减”之后\n{scenes}", FINE
    yield "zero-width", f"title: 张\u200b掖\u2060教\ufeff育\n{scenes}", FINE
    yield "direction", f"title: 张掖\u202e教育\n{scenes}", "direction-mark"
    yield "isolate", f"title: 张掖\u2066教育\n{scenes}", "direction-mark"
    yield "direction in a key", f"{_HEAD}\u202etitle: b\n{scenes}", "unknown-key"
    yield "emoji", f"title: 张掖👍\n{scenes}", "emoji"
    yield "emoji on a card", f"{_HEAD}scenes:\n  - title: 好👍\n", "emoji"
    yield "emoji family to post", f"{_HEAD}publish: {{description: 家 👨‍👩‍👧}}\n{scenes}", FINE
    yield "open quote", f'title: "早\n{scenes}', "yaml-quote"
    yield "text after quote", f'title: "十年"奋进\n{scenes}', "yaml-after-quote"
    yield "backslashes", f'title: "C:\\photos"\n{scenes}', "yaml-escape"
    yield "markdown", "# 标题\n\n**粗**\n", "yaml-alias"
    yield "json", '{"title": "张掖教育这十年", "scenes": [{"title": "开始"}]}', FINE
    yield "a list", "- a\n- b\n", "mapping-wanted"
    yield "a sentence", "你好\n", "mapping-wanted"
    yield "an email", "From: a@b.c\nTo: d\n\n", "unknown-key"


def _hostile() -> Iterator[tuple[str, str, str]]:
    laughs = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))
    yield "a thousand laughs", f"a0: &a0 [lol]\n{laughs}\n", "yaml-anchor"
    yield "alias to itself", "a: &a [*a]\n", "yaml-anchor"
    yield "merge", f"<<: {{title: b}}\n{_GOOD}", "yaml-merge"
    yield "python tag", "title: !!python/object/apply:os.system ['id']\n", "yaml-tag"
    yield "own tag", "title: !secret b\n", "yaml-tag"
    yield "binary tag", "title: !!binary aGVsbG8=\n", "yaml-tag"
    yield "deep list", "a: " + "[" * 200_000, "too-deep"
    yield "deep map", "{a: " * 50_000, "too-deep"
    yield "deep dashes", "- " * 200_000, "too-deep"
    yield "deep question", "? " * 100_000, "yaml-key"
    yield "duplicate keys", f"{_HEAD}{_GOOD}", "duplicate-key"
    yield "many duplicates", "title: a\n" * 5_000, "duplicate-key"
    yield "many keys", "".join(f"k{n}: v\n" for n in range(4_000)), "unknown-key"
    yield "many scenes", _HEAD + "scenes:\n" + "  - title: 好\n" * 3_000, "list-length"
    yield "two documents", f"{_GOOD}---\n{_GOOD}", "several-documents"
    yield "long sentence", f"{_HEAD}scenes:\n  - title: 开始\n    say: {'奋' * 100_000}\n", "too-long"
    yield "long key", f"{'k' * 100_000}: b\n", "yaml-indent"
    yield "long title", f"title: {'十' * 10_000}\nscenes: [{{title: 好}}]\n", "too-long"
    yield "long number", f"{_HEAD}scenes:\n  - title: 好\n    duration: {'9' * 5_000}s\n", "time"
    yield "escape beyond", 'title: "\\UFFFFFFFF"\n', "yaml-escape"
    yield "lone surrogate", 'title: "\\ud800"\nscenes: [{title: 好}]\n', "control-character"
    yield "stacked accents", f"title: 好{chr(0x301) * 5_000}\nscenes: [{{title: 好}}]\n", "too-long"


def _values() -> Iterator[tuple[str, str, str]]:
    for name, line, expected in (
        ("no time", "duration: soon", "time"), ("negative time", "duration: -4s", "time"),
        ("infinite time", "duration: .inf", "time"), ("no number", "duration: .nan", "time"),
        ("exponent", "duration: 1e9s", "time"), ("hours", "duration: 99999s", "out-of-range"),
        ("a list for a text", "say: {a: b}", "list-wanted"), ("an empty sentence", "say: ['']", FINE),
        ("bad motion", "motion: spin", "unknown-choice"), ("bad transition", "transition: swirl", "unknown-choice"),
        ("bad voice", "voice: {name: nobody}", "unknown-voice"), ("bad id", "id: a b", "id-form"),
        ("a misspelt key", "sya: 早", "unknown-key"), ("a key of the film", "style: jade", "misplaced-key"),
        ("nothing to say", "say: ……", FINE),
    ):  # fmt: skip
        yield name, f"{_HEAD}scenes:\n  - title: 开始\n    {line}\n", expected


_PATHS = (
    ("assets/a.jpg", FINE), ("./assets/a.jpg", FINE), ("assets/../assets/a.jpg", FINE), ("assets/b.jpg", "path-missing"),
    ("ASSETS/A.JPG", "path-missing"), ("/etc/passwd", "path-absolute"), ("//server/share/a.jpg", "path-absolute"),
    ("\\\\server\\share\\a.jpg", "path-absolute"), ("C:\\a.jpg", "path-absolute"), ("c:a.jpg", "path-absolute"),
    ("~/a.jpg", "path-absolute"), ("../a.jpg", "path-leaves"), ("assets/../../a.jpg", "path-leaves"),
    ("assets\\a.jpg", "path-backslash"), ("https://a.b/c.jpg", "path-url"), ("file:///etc/passwd", "path-url"),
    ("'data:image/png;base64,AA'", "path-url"), ("'concat:assets/a.jpg'", "path-name"),
    ("'subfile,,start,0,end,9,,:assets/a.jpg'", "path-name"), ("'pipe:0'", "path-name"), ("-i", "path-missing"),
    ("assets/con.jpg", "path-name"), ("assets/NUL", "path-name"), ("assets/a.jpg:stream", "path-name"),
    ("'assets/a.jpg '", FINE), ("assets/a.jpg.", "path-name"), ("assets", "path-folder"), ("'.'", "path-folder"),
    ('"assets/\\0a.jpg"', "control-character"), ('"\\u202Aassets/a.jpg"', "direction-mark"), ("a/" * 600, "path-missing"),
    ("'" + "a" * 5_000 + ".jpg'", "path-unreadable"), ("“assets/a.jpg”", "wide-marks"), ("assets／a.jpg", "wide-marks"),
)  # fmt: skip
_NAMES = (
    ("开学 第一课.yaml", FINE), ("2022.10.yml", FINE), ("👩‍🏫.yaml", FINE), ("..yaml", "film-name"), ("con.yaml", "film-name"),
    ("a .yaml", "film-name"), ("a..yaml", "film-name"), (".a.yaml", "film-name"), ("a\u202eb.yaml", "film-name"),
    ("开" * 70 + ".yaml", "film-name"), ("a?b.yaml", "film-name"), ("-x.yaml", FINE),
)  # fmt: skip
