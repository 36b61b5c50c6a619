"""A file becomes a checked storyboard, or every one of its problems at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storyboard.projects import loaded, problems_of, written
from videopipe.errors import StoryboardError
from videopipe.storyboard.fromdisk import LARGEST
from videopipe.storyboard.model import (
    ColorScene,
    CustomMotion,
    Framing,
    PhotoScene,
    PhotosScene,
    TitleScene,
    VideoScene,
)
from videopipe.storyboard.reference import example
from videopipe.units import Color

TWELVE = """\
titel: 张掖教育这十年
style: jadd
voice: {engine: edgy}
platforms: [douyin, tictoc]
scenes:
  - title: 十年
    duration: five
  - photo: assets/photos/shcool.jpg
    say: [甲, {乙: 丙}]
  - photos: [assets/photos/a.jpg]
  - compare: {before: a.jpg, after: b.jpg}
  - photo: assets/photos/gate.jpg
    color: "#000000"
  - 图片: assets/photos/gate.jpg
    music: x.mp3
  - color: "#12345"
    id: end
  - title: 完
    id: end
"""

IN_ENGLISH = """\
storyboards/film.yaml:1:1  titel  There is no key “titel”. Did you mean title?
storyboards/film.yaml:2:8  style  There is no style “jadd”. Did you mean jade? The built-in styles are jade, plain; \
a path to a style file (.toml) is possible too.
storyboards/film.yaml:3:17  voice.engine  “edgy” is not possible here. Did you mean edge? \
You can write: edge, offline, recording, silent.
storyboards/film.yaml:4:21  platforms[1]  There is no platform “tictoc”. You can write: channels, douyin.
storyboards/film.yaml:7:15  scenes[0].duration  This is not a time: five. Write it like 4s, 1.5s, 250ms or 1:02.5.
storyboards/film.yaml:8:12  scenes[1].photo  There is no such file: assets/photos/shcool.jpg. \
Did you mean assets/photos/school.jpg?
storyboards/film.yaml:9:14  scenes[1].say[1]  Write a text here; put quotes around it if it holds a colon and a space, \
or brackets.
storyboards/film.yaml:10:13  scenes[2].photos  Write 2 to 9 items here, not 1.
storyboards/film.yaml:11:23  scenes[3].compare.before  There is no such file: a.jpg. \
Check the path; it begins at the project's folder.
storyboards/film.yaml:11:37  scenes[3].compare.after  There is no such file: b.jpg. \
Check the path; it begins at the project's folder.
storyboards/film.yaml:13:5  scenes[4].color  A scene has one picture; this one has photo, color. \
Keep one and give the others scenes of their own.
storyboards/film.yaml:14:5  scenes[5].图片  There is no key “图片”. Did you mean photo?
storyboards/film.yaml:15:5  scenes[5].music  “music” does not belong here: \
write it at the top level, in line with title.
storyboards/film.yaml:16:12  scenes[6].color  This is not a colour: #12345. Write it like "#1F6F5C", in quotes.
storyboards/film.yaml:19:9  scenes[7].id  The id “end” is already used in line 17; choose another."""

IN_CHINESE = """\
storyboards/film.yaml:1:1  titel  没有“titel”这个项目。是不是 title？
storyboards/film.yaml:2:8  style  没有“jadd”这种风格。是不是 jade？\
内置风格有：jade、plain；也可以写风格文件（.toml）的路径。
storyboards/film.yaml:3:17  voice.engine  这里不能写“edgy”。是不是 edge？可以写：edge、offline、recording、silent。
storyboards/film.yaml:4:21  platforms[1]  没有“tictoc”这个平台。可以写：channels、douyin。
storyboards/film.yaml:7:15  scenes[0].duration  看不懂这个时间：five。请写成 4s、1.5s、250ms 或 1:02.5 的样子。
storyboards/film.yaml:8:12  scenes[1].photo  没有这个文件：assets/photos/shcool.jpg。是不是 assets/photos/school.jpg？
storyboards/film.yaml:9:14  scenes[1].say[1]  这里要写一段文字；如果文字里有冒号加空格或方括号，请给整段文字加引号。
storyboards/film.yaml:10:13  scenes[2].photos  这里有 1 项，应为 2 到 9 项。
storyboards/film.yaml:11:23  scenes[3].compare.before  没有这个文件：a.jpg。请核对路径，要从项目文件夹写起。
storyboards/film.yaml:11:37  scenes[3].compare.after  没有这个文件：b.jpg。请核对路径，要从项目文件夹写起。
storyboards/film.yaml:13:5  scenes[4].color  一个场景只能有一种画面，这里写了 photo、color。请留下一项，其余另起场景。
storyboards/film.yaml:14:5  scenes[5].图片  没有“图片”这个项目。是不是 photo？
storyboards/film.yaml:15:5  scenes[5].music  “music”不写在这里，请写在文件最上层，与 title 对齐。
storyboards/film.yaml:16:12  scenes[6].color  看不懂这个颜色：#12345。请写成 "#1F6F5C" 的样子，带引号。
storyboards/film.yaml:19:9  scenes[7].id  “end”这个 id 在第 17 行已经用过，请换一个。"""


def test_all_mistakes_are_reported_at_once_in_english(root: Path) -> None:
    with pytest.raises(StoryboardError) as caught:
        loaded(written(root, TWELVE), "en")
    assert str(caught.value) == IN_ENGLISH


def test_all_mistakes_are_reported_at_once_in_chinese(root: Path) -> None:
    with pytest.raises(StoryboardError) as caught:
        loaded(written(root, TWELVE), "zh")
    assert str(caught.value) == IN_CHINESE


def _rules(root: Path, text: str) -> list[tuple[str, str, int, int]]:
    return [(found.path, found.rule, found.line, found.column) for found in problems_of(written(root, text))]


def _one(root: Path, scene: str) -> list[tuple[str, str, int, int]]:
    """The problems of a storyboard whose third line is `scene`."""
    return _rules(root, f"title: a\nscenes:\n  - {scene}\n")


@pytest.mark.parametrize(
    ("scene", "found"),
    [
        ("{say: 甲}", ("scenes[0]", "no-picture", 3, 5)),
        ("photo", ("scenes[0]", "scene-wanted", 3, 5)),
        ("photo：a.jpg", ("scenes[0]", "yaml-wide-colon", 3, 5)),
        ("photo:a.jpg", ("scenes[0]", "yaml-tight-colon", 3, 5)),
        ("", ("scenes[0]", "empty-value", 3, 4)),
        ("photo:", ("scenes[0].photo", "empty-value", 3, 5)),
        ("color: #112233", ("scenes[0].color", "color-unquoted", 3, 5)),
        ("{title: a, video: b.mp4}", ("scenes[0].video", "several-pictures", 3, 16)),
        ("{title: a, trim: b}", ("scenes[0].trim", "key-of-other-picture", 3, 16)),
        ("{title: a, labels: [b]}", ("scenes[0].labels", "key-of-other-picture", 3, 16)),
        (
            "{collage: [assets/photos/a.jpg, assets/photos/b.jpg], labels: [甲]}",
            ("scenes[0].labels", "labels-count", 3, 67),
        ),
        (
            "{collage: [assets/photos/a.jpg, assets/photos/b.jpg], labels: 甲}",
            ("scenes[0].labels", "labels-wanted", 3, 67),
        ),
        ("{collage: [assets/photos/a.jpg]}", ("scenes[0].collage", "list-length", 3, 15)),
        ("{compare: {before: assets/photos/a.jpg}}", ("scenes[0].compare.after", "missing-key", 3, 15)),
        (
            "{compare: {before: assets/photos/a.jpg, after: assets/photos/b.jpg, kind: slide}}",
            ("scenes[0].compare.kind", "unknown-choice", 3, 79),
        ),
        ("{quote: {by: 甲}}", ("scenes[0].quote.text", "missing-key", 3, 13)),
        ("{quote: {text: 甲, who: 乙}}", ("scenes[0].quote.who", "unknown-key", 3, 23)),
        ("{title: a, duration_ms: 4}", ("scenes[0].duration_ms", "unknown-key", 3, 16)),
        ("{title: a, duration: 0.1s}", ("scenes[0].duration", "out-of-range", 3, 26)),
        ("{title: a, trim: [0, 1]}", ("scenes[0].trim", "key-of-other-picture", 3, 16)),
        ("{video: assets/clips/flag.mp4, trim: 4s}", ("scenes[0].trim", "trim", 3, 42)),
        ("{video: assets/clips/flag.mp4, trim: [4s, 0:02]}", ("scenes[0].trim[1]", "trim-backwards", 3, 47)),
        ("{video: assets/clips/flag.mp4, trim: [4s, so]}", ("scenes[0].trim[1]", "time", 3, 47)),
        ("{video: assets/clips/flag.mp4, sound: loud}", ("scenes[0].sound", "gain", 3, 43)),
        ("{video: assets/clips/flag.mp4, sound: 40dB}", ("scenes[0].sound", "out-of-range", 3, 43)),
        ("{title: a, pause: 11s}", ("scenes[0].pause", "out-of-range", 3, 23)),
        ("{title: a, motion: zoomin}", ("scenes[0].motion", "unknown-choice", 3, 24)),
        ("{title: a, motion: {from: [0, 0, 1]}}", ("scenes[0].motion.to", "missing-key", 3, 24)),
        ("{title: a, motion: {from: [0, 0, 2], to: [0, 0, 1]}}", ("scenes[0].motion.from[2]", "fraction", 3, 38)),
        (
            "{title: a, motion: {from: [0.5, 0, 1], to: [0, 0, 1]}}",
            ("scenes[0].motion.from", "framing-outside", 3, 31),
        ),
        ("{title: a, motion: {from: [0, 1], to: [0, 0, 1]}}", ("scenes[0].motion.from", "framing", 3, 31)),
        ("{title: a, focus: [0.5]}", ("scenes[0].focus", "focus", 3, 23)),
        ("{title: a, focus: [0.5, 2]}", ("scenes[0].focus[1]", "fraction", 3, 29)),
        ("{title: a, fit: full}", ("scenes[0].fit", "unknown-choice", 3, 21)),
        ("{title: a, transition: spin}", ("scenes[0].transition", "unknown-choice", 3, 28)),
        ("{title: a, transition: {kind: cut, duration: 1s}}", ("scenes[0].transition.duration", "cut-duration", 3, 50)),
        ("{title: a, caption: yes}", ("scenes[0].caption", "caption-word", 3, 25)),
        ("{title: a, caption: [{a: b}]}", ("scenes[0].caption[0]", "text-wanted", 3, 26)),
        ("{title: a, id: a b}", ("scenes[0].id", "id-form", 3, 20)),
        ("{title: a, voice: xiaoxia}", ("scenes[0].voice", "unknown-voice", 3, 23)),
        ("{title: a, voice: {pitch: 2Hz}}", ("scenes[0].voice.pitch", "offline-pitch", 3, 31)),
        ("{title: a, voice: {rate: fast}}", ("scenes[0].voice.rate", "percent", 3, 30)),
        ("{title: a, voice: {files: nowhere/}}", ("scenes[0].voice.files", "place-missing", 3, 31)),
        ("{title: a, voice: {files: ../x}}", ("scenes[0].voice.files", "path-leaves", 3, 31)),
        ("{title: a, voice: {files: ., pitch: 2Hz}}", ("scenes[0].voice.pitch", "recording-pitch", 3, 41)),
        ("{title: a, voice: {fallback: edge}}", ("scenes[0].voice.fallback", "unknown-choice", 3, 34)),
        ("{title: {subtitle: a}}", ("scenes[0].title.text", "missing-key", 3, 13)),
        (f"title: {'长' * 41}", ("scenes[0].title", "too-long", 3, 12)),
        (f"{{title: a, say: {'长' * 5001}}}", ("scenes[0].say", "too-long", 3, 21)),
        ('{title: a, say: "\\x07"}', ("scenes[0].say", "control-character", 3, 21)),
        ('{title: a, say: "\\ud800"}', ("scenes[0].say", "control-character", 3, 21)),
        ("{photos: assets/photos/a.jpg}", ("scenes[0].photos", "list-wanted", 3, 14)),
        ("{title: a, say: *b}", ("scenes[0].say", "yaml-alias", 3, 21)),
    ],
)
def test_a_mistake_in_a_scene_is_one_problem_at_its_place(
    root: Path, scene: str, found: tuple[str, str, int, int]
) -> None:
    assert _one(root, scene) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("", "file-empty", 1, 1)),
        ("# nothing\n", ("", "file-empty", 1, 1)),
        ("title：a", ("", "yaml-wide-colon", 1, 1)),
        ("- a", ("", "mapping-wanted", 1, 1)),
        ("scenes: [{title: a}]", ("title", "missing-key", 1, 1)),
        ("title: a", ("scenes", "missing-key", 1, 1)),
        ("title: a\nscene: [{title: a}]", ("scene", "unknown-key", 2, 1)),
        ("title: a\nscenes: []", ("scenes", "list-length", 2, 9)),
        ("title: a\nscenes: {title: a}", ("scenes", "list-wanted", 2, 9)),
        ("title: a\nphoto: b\nscenes: [{title: a}]", ("photo", "misplaced-key", 2, 1)),
        ("title: a\nlogo: b\nscenes: [{title: a}]", ("logo", "misplaced-key", 2, 1)),
        ("title: a\ncover: b\nscenes: [{title: a}]", ("cover", "mapping-wanted", 2, 8)),
        ("title: a\npublish:\n  hashtags:\n  - #a\nscenes: [{title: a}]", ("publish.hashtags[0]", "empty-value", 4, 4)),
        ("title: a\npublish: {hashtags: [a b]}\nscenes: [{title: a}]", ("publish.hashtags[0]", "hashtag-blank", 2, 22)),
        ("title: a\nplatforms: [douyin, douyin]\nscenes: [{title: a}]", ("platforms[1]", "duplicate-item", 2, 21)),
        ("title: a\npronounce: {张掖: [a]}\nscenes: [{title: a}]", ("pronounce.张掖", "text-wanted", 2, 17)),
        ("title: a\npronounce: a\nscenes: [{title: a}]", ("pronounce", "pronounce-wanted", 2, 12)),
        ("title: a\nmusic: {volume: 50%}\nscenes: [{title: a}]", ("music.file", "missing-key", 2, 8)),
        ("title: a\nmusic: assets/music\nscenes: [{title: a}]", ("music", "path-folder", 2, 8)),
        ("title: a\nstyle: looks/own.toml\nscenes: [{title: a}]", ("style", "path-missing", 2, 8)),
        ("title: a\ntitle: b\nscenes: [{title: a}]", ("title", "duplicate-key", 2, 1)),
    ],
)
def test_a_mistake_at_the_top_is_at_its_place(root: Path, text: str, found: tuple[str, str, int, int]) -> None:
    assert _rules(root, text)[0] == found


def test_a_storyboard_needs_a_title_and_a_scene_only(root: Path) -> None:
    board = loaded(written(root, "title: 2012\nscenes: [{title: yes}]\n")).storyboard
    assert (board.title, board.publish.title, board.platforms, board.style) == ("2012", "2012", ("douyin",), None)
    assert (board.voice.engine, board.voice.name, board.music, board.cover) == ("offline", "xiaoxiao", None, None)
    (scene,) = board.scenes
    assert isinstance(scene, TitleScene)
    assert (scene.title.text, scene.say, scene.caption, scene.motion, scene.fit) == ("yes", (), True, "auto", "auto")
    assert {scene.duration_ms, scene.pause_ms, scene.transition, scene.voice, scene.focus} == {None}


def test_the_example_of_the_reference_is_right(root: Path) -> None:
    for name in ("c.jpg", "old.jpg", "2012.jpg", "2022.jpg"):
        (root / "assets/photos" / name).write_bytes(b"photo")
    found = loaded(written(root, example()))
    first, _, third, _, _, _, clip, fourth, fifth, _ = found.storyboard.scenes
    assert isinstance(clip, VideoScene)
    assert (clip.trim, clip.sound_db) == ((1000, 5500), -12.0)
    assert isinstance(first, TitleScene)
    assert first.title.photo == "assets/photos/gate.jpg"
    assert isinstance(third, PhotosScene)
    assert (third.say, third.pause_ms) == (("双减落地，社团开花。", "孩子们笑了。"), 800)
    assert isinstance(fourth, PhotoScene)
    assert fourth.motion == CustomMotion(start=Framing(x=0, y=0.1, width=1), end=Framing(x=0.2, y=0.2, width=0.6))
    assert (fourth.caption, fourth.duration_ms) == (("昔日的土操场",), 4000)
    assert isinstance(fifth, ColorScene)
    assert (fifth.color, fifth.caption) == (Color(0x1F, 0x6F, 0x5C), False)
    assert found.storyboard.pronounce == (("民乐县", "民勒县"), ("张掖", "zhāng yè"))
    assert found.storyboard.music is not None
    assert (found.storyboard.music.start_ms, found.storyboard.music.volume_db) == (10_000, -18.0)


def test_every_path_leads_to_its_file(root: Path) -> None:
    (root / "storyboards/near.jpg").write_bytes(b"photo")
    found = loaded(written(root, "title: a\nscenes: [{photo: near.jpg}, {photo: assets/photos/a.jpg}]\n"))
    assert dict(found.files) == {
        "near.jpg": (root / "storyboards/near.jpg").resolve(),
        "assets/photos/a.jpg": (root / "assets/photos/a.jpg").resolve(),
    }
    assert (found.name, found.root, found.file) == ("film", root.resolve(), root / "storyboards/film.yaml")


def test_a_scene_takes_what_its_voice_does_not_say_from_the_film(root: Path) -> None:
    text = "title: a\nvoice: {engine: silent, rate: +8%}\nscenes: [{title: a, voice: yunxi}]\n"
    voice = loaded(written(root, text)).storyboard.scenes[0].voice
    assert voice is not None
    assert (voice.engine, voice.name, voice.rate_percent) == ("silent", "yunxi", 8)


def test_a_line_of_a_block_is_a_sentence(root: Path) -> None:
    text = "title: a\nscenes:\n  - title: a\n    say: |\n      甲。\n\n      乙。\n"
    assert loaded(written(root, text)).storyboard.scenes[0].say == ("甲。", "乙。")


def test_a_file_that_cannot_be_read_says_why(root: Path) -> None:
    assert problems_of(root / "none.yaml")[0].rule == "file-missing"
    assert problems_of(root / "assets")[0].rule == "file-unreadable"
    big = root / "big.yaml"
    big.write_bytes(b"#" * (LARGEST + 1))
    assert problems_of(big)[0].rule == "file-big"


def test_the_error_carries_no_personal_folders(root: Path) -> None:
    assert all(str(root) not in str(problem) for problem in problems_of(written(root, TWELVE)))


_LINES = st.sampled_from(
    [
        "title: a", "title:", "style: jade", "style: [a]", "voice: {name: yunxi, rate: 900%}", "voice: []",
        "music: off", "music: {file: ~}", "platforms: {a: b}", "pronounce: {a: {b: c}}", "cover: {photo: /etc/hosts}",
        "publish: {title: [x], hashtags: {}}", "scenes:", "scenes: 5", "  - title: a", "  - photo: [a]",
        "  - photos: {a: b}", "  - title: {text: [a]}", "    say: {a: b}", "    motion: {from: x, to: [1, 1]}",
        "    transition: {}", "    duration: -1", "    caption: {}", "    id: [a]", "    voice: {name: {a: b}}",
        "    focus: {x: 1}", "  - color: '#123456'", "  - - a", "    null: a", "    ? a",
    ]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_LINES, max_size=12).map("\n".join)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_gives_a_storyboard_or_problems(root: Path, text: str) -> None:
    file = root / "storyboards/any.yaml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    for problem in problems_of(file, "zh"):
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message.isprintable()
