"""Project files, lexicons, looks and platform files that are wrong, odd, or lead out of the project."""

from __future__ import annotations

from collections.abc import Iterator

from tests.corpus.case import FINE, Case

_TEXT = "title: 早\n{more}scenes:\n  - title: 开始\n    say: 十年奋进。\n"


def settings() -> Iterator[Case]:
    """Every such file of the corpus, under a storyboard that is right."""
    for name, content, expected in _PROJECTS:
        yield Case(f"project {name}", expected, _TEXT.format(more="").encode(), {"videopipe.yaml": _bytes(content)})
    for name, content, expected in _LEXICONS:
        files = {"videopipe.yaml": b"lexicon: words.yaml\n", "words.yaml": _bytes(content)}
        yield Case(f"lexicon {name}", expected, _TEXT.format(more="").encode(), files)
    for name, content, expected in _LOOKS:
        files = {"look.toml": _bytes(content)}
        yield Case(f"look {name}", expected, _TEXT.format(more="style: look.toml\n").encode(), files)
    for name, content, expected in _PLATFORMS:
        files = {"videopipe.yaml": b"", "platforms/wall.toml": _bytes(content)}
        yield Case(f"platform {name}", expected, _TEXT.format(more="platforms: [wall]\n").encode(), files)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


_PROJECTS: tuple[tuple[str, str | bytes, str], ...] = (
    ("empty", "", FINE), ("comment", "# 说明\n", FINE), ("gb18030", "organization: 张掖市教育局\n".encode("gb18030"),
    "encoding-old"), ("tab", "voice:\n\tname: yunxi\n", "yaml-tab"), ("list", "- a\n", "mapping-wanted"),
    ("anchor", "voice: &v {name: yunxi}\n", "yaml-anchor"), ("unknown key", "colour: red\n", "unknown-key"),
    ("title", "title: 早\n", "misplaced-key"), ("logo outside", "logo: ../logo.png\n", "path-leaves"),
    ("logo absolute", "logo: /etc/passwd\n", "path-absolute"), ("logo missing", "logo: logo.png\n", "path-missing"),
    ("lexicon outside", "lexicon: ../words.yaml\n", "path-leaves"), ("intro outside", "intro: [{photo: ../a.jpg}]\n",
    "path-leaves"), ("outro by address", "outro: [{photo: 'http://a.b/c.jpg'}]\n", "path-url"),
    ("music device", "music: con.mp3\n", "path-name"), ("proxy", "proxy: 'file:///etc/passwd'\n", "proxy-form"),
    ("recordings outside", "voice: {engine: recording, files: ../narration/}\n", "path-leaves"),
    ("recordings by drive", "voice: {engine: recording, files: 'd:/narration'}\n", "path-absolute"),
    ("picture", b"\x89PNG\r\n\x1a\n\0\0", "control-character"), ("direction", "organization: 张掖\u202e局\n", "direction-mark"),
)  # fmt: skip
_LEXICONS: tuple[tuple[str, str | bytes, str], ...] = (
    ("good", "张掖: zhāng yè\n", FINE), ("empty", "", FINE), ("wide colon", "张掖：zhāng yè\n", "yaml-wide-colon"),
    ("a list", "- 张掖\n", "pronounce-wanted"), ("no sound", "张掖:\n", "empty-value"),
    ("not a sound", "张掖: xyzzy\n", FINE), ("gb18030", "张掖: 章叶\n".encode("gb18030"), "encoding-old"),
    ("tag", "张掖: !!python/name:os.system ''\n", "yaml-tag"), ("deep", "a: " + "{b: " * 30, "too-deep"),
    ("bytes", bytes(range(256)), "encoding"),
)  # fmt: skip
_LOOKS: tuple[tuple[str, str | bytes, str], ...] = (
    ("empty", "", "missing-key"), ("no toml", "a = b = c\n", "toml-syntax"), ("yaml", "a: b\n", "toml-syntax"),
    ("bytes", b"\0\1\2", "control-character"), ("big", "#" * 200_001, "table-big"), ("deep", "a = " + "[" * 5_000, "toml-syntax"),
    ("twice", "zh = 'a'\nzh = 'b'\n", "toml-syntax"), ("unknown", "frobnicate = 1\n", "unknown-key"),
    ("old mac ends", "frobnicate = 1\rmore = 2\r", "unknown-key"),
)  # fmt: skip
_PLATFORMS: tuple[tuple[str, str | bytes, str], ...] = (
    ("like", "like = 'douyin'\n", FINE), ("like none", "like = 'nothing'\n", "platform-unreadable"),
    ("empty", "", "platform-unreadable"), ("no toml", "a = b = c\n", "platform-unreadable"),
    ("bytes", b"\xff\xfe\0", "platform-unreadable"), ("negative", "like = 'douyin'\nwidth = -4\n", "platform-unreadable"),
    ("huge", "like = 'douyin'\nwidth = 99999999\n", "platform-unreadable"), ("big", "#" * 2_000_000, "platform-unreadable"),
    ("deep", "a = " + "[" * 5_000, "platform-unreadable"), ("like a number", "like = 4\n", "platform-unreadable"),
)  # fmt: skip
